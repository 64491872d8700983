"""Who has no account, in five languages, and what they ask beside saying so."""

from __future__ import annotations

from steward.understanding.people.no_account import asked_beside, says_no_account
from steward.understanding.text.question_parts import questions_in

_SAY_SO = (
    ("I'm not a customer yet, just asking what shipping costs", "what shipping costs"),
    ("we don't have an account with you", ""),
    ("i haven't signed up yet, how much is Regular?", "how much is Regular?"),
    ("ik ben nog geen klant, wat kost de verzending?", "wat kost de verzending?"),
    ("ik heb nog helemaal geen account", ""),
    ("ich hab noch gar kein Konto, ich frag nur", ""),
    ("ich bin noch keine Kundin", ""),
    ("je n'ai pas encore de compte", ""),
    ("je ne suis pas encore client, combien coûte la livraison ?", "combien coûte la livraison ?"),
    ("todavía no somos clientes, solo pido información", ""),
    ("aun no tengo cuenta, cuanto cuesta el envio", "cuanto cuesta el envio"),
)
_DO_NOT = (
    "I don't have an account number",
    "I closed it, I don't have an account anymore",
    "ich habe kein Konto mehr bei euch",
    "ik heb geen account meer",
    "no tengo cuenta bancaria en España",
    "je n'ai pas reçu mon colis",
    "I am not happy, I'm a customer for years",
    "ich bin seit Jahren Kunde",
    "I have an account",
)


def test_stranger_is_heard_in_five_languages() -> None:
    for text, beside in _SAY_SO:
        assert says_no_account(text), text
        assert asked_beside(text) == beside, text


def test_stranger_is_not_heard_of_one_that_ended() -> None:
    assert [text for text in _DO_NOT if says_no_account(text)] == []


def test_questions_one_price_of_two_things_asks_two() -> None:
    for text in (
        "what does the Regular plan cost and the shipping to Vienna",
        "wat kost het Regular abonnement en de verzending naar Gent?",
        "was kostet das Regular Abo und der Versand nach Wien?",
        "combien coûte la formule Regular et la livraison à Lyon ?",
        "cuánto cuesta el plan Regular y el envío a Madrid",
    ):
        assert len(questions_in(text)) == 2, text
    for text in ("what do coffee and milk cost", "how do I clean the grinder and the machine?"):
        assert len(questions_in(text)) == 1, text
