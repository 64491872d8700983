"""A charge that was disputed at the bank and is wanted back from the desk: a refund request."""

from __future__ import annotations

import pytest

from steward.understanding.payments.disputed_refunds import wants_disputed_back
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases
from tests.understanding.first_words import goals_of, plan_of

_WANTED_BACK = (
    "Ma banque traîne avec la contestation que j'ai faite pour novembre. Vous ne pouvez pas me"
    " rendre ces 29 euros directement, qu'on n'en parle plus ?",
    "j'ai contesté le paiement de novembre à la banque il y a dix jours, mais si vous remboursez"
    " vous-mêmes ça ira plus vite non",
    "INV-9441, contestée à la banque. Remboursez-moi et je laisse tomber la contestation.",
    "Les 29 euros de novembre, ceux que j'ai contestés.",
    "I disputed November's charge at my bank and they take for ever, can you just refund it",
    "my bank is dragging its feet over the dispute about the 29 euros. couldn't you give it back"
    " yourselves?",
    "the 29 I disputed, just give it back",
    "ik heb de betaling van november betwist bij de bank en dat duurt eeuwig, kunnen jullie het"
    " niet gewoon zelf terugbetalen",
    "de bank doet er weken over met mijn betwisting, geef me die 29 euro gewoon terug",
    "Ich habe die Abbuchung vom November bei der Bank reklamiert, das zieht sich. Können Sie mir"
    " die 29 Euro nicht direkt erstatten?",
    "meine Bank braucht ewig mit dem Widerspruch, überweist ihr mir die 29 Euro zurück?",
    "disputé el cargo de noviembre en el banco y tardan una eternidad, ¿no me lo podéis devolver"
    " vosotros?",
    "le puse un reclamo al banco por los 39 dólares, pero se demoran. Mejor devuélvanmelo ustedes.",
    "I put in a claim with my bank for the 39 but they take ages. Can you just refund it?",
    "ik heb bij de bank een klacht ingediend, het duurt eeuwig. Kunnen jullie het terugbetalen?",
    "Ich habe bei der Bank Widerspruch eingelegt, das dauert. Bitte erstatten Sie es mir direkt.",
    "J'ai fait une réclamation à ma banque mais c'est long. Remboursez-moi plutôt vous-mêmes.",
    "mi banco va lento con la reclamación de los 29 euros, devolvédmelos directamente",
)
_NOT_WANTED_BACK = (
    "how long does a dispute with the bank take",
    "my bank opened a dispute, do I have to do anything with you",
    "I withdrew the dispute at my bank, what now",
    "I have a complaint about the bank details on your page",
    "can you tell my bank that the dispute was a mistake",
    "wat gebeurt er met mijn account als ik de betaling bij de bank betwist",
    "ik heb het geschil bij de bank ingetrokken, wat nu",
    "was ist aus der Rückbuchung geworden",
    "hat die Bank schon über die Reklamation entschieden",
    "où en est la contestation auprès de ma banque",
    "cómo va la disputa con el banco",
)


@cases("text", _WANTED_BACK)
def test_disputed_charge_wanted_back_is_a_refund_request(
    understander: OfflineUnderstander, text: str
) -> None:
    tasks = [*plan_of(understander, text).values()]
    # a question is tried on the help pages first, and then looked into as what it sounds like
    assert [one["slots"].get("sounds_like", one["goal"]) for one in tasks] == ["refund_request"]


@cases("text", _NOT_WANTED_BACK)
def test_disputed_charge_asked_about_is_no_refund_request(
    understander: OfflineUnderstander, text: str
) -> None:
    assert not wants_disputed_back(text)
    assert "refund_request" not in goals_of(understander, text)


@pytest.mark.parametrize(
    "text",
    [
        "refund me the 29 or I will dispute it with my bank",
        "give me the 29 back, otherwise my bank opens a dispute",
        "remboursez-moi ou je fais une contestation à la banque",
    ],
)
def test_wants_disputed_back_threatened_dispute_is_none(text: str) -> None:
    assert not wants_disputed_back(text)
