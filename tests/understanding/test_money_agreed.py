"""A whole yes to money that goes back the way it was paid counts beside questions and complaints,
and waits for whatever may put something to that money (ADR 190).
"""

from __future__ import annotations

from steward.understanding.behind_a_yes.beside_a_yes import Agreed
from steward.understanding.behind_a_yes.money_agreed import agreed_to_money
from tests.cases import cases
from tests.understanding.test_beside_a_yes import _lines, _offered
from tests.understanding.test_colloquial_yes import offer
from tests.understanding.test_yes_to_what import OFFERS, WRITTEN


def _agreed(text: str, name: str = "refund") -> Agreed | None:
    return agreed_to_money(text, [offer(*_offered(name))])


@cases(
    "text",
    [
        "Yes, obviously send it back. When will I see it on my card, and why did it happen?",
        "I just said yes! Yes, send the 29 euros back. 189, is that per month?",
        "Yes please. I don't want this again next month. And is 189 the price per month?",
        "Oui, remboursez-moi. Et vous ne m'avez toujours pas dit pourquoi c'est arrivé.",
        "Ja, bitte. Wie konnte das passieren? Und was kostet mich Regular im Monat?",
        "Ja graag. Wanneer staat het erop? En waarom is dit gebeurd?",
        "Sí, adelante. ¿Por qué pasó? ¿Y cuándo lo veo?",
        "ja graag, doe maar die 29. en hoe kan dat gebeuren, gaat dat volgende maand weer fout?",
        "Oui, je veux bien, merci, remettez-les sur la carte. Et ça arrive quand chez moi ?",
        "Mais je viens de vous dire oui ! Oui, allez-y. Et pourquoi vous m'aviez prélevée ?",
        "Yes do that, the money. I've already bought beans somewhere else. When will I have it",
        "How long will that take? Anyway, yes, go ahead please.",
        "Pourquoi est-ce arrivé ? En tout cas oui, allez-y.",
        "Wie lange dauert das? Jedenfalls ja, machen Sie das bitte.",
        "Hoe lang duurt dat? Nou ja graag, doe maar.",
        "Yes, go ahead, and tell me whether I get a mail.",
    ],
)
def test_yes_to_money_counts_beside_questions_and_complaints(text: str) -> None:
    assert _agreed(text) is not None


@cases(
    "text",
    [
        "Yes. Why so little?",
        "Yes. Can it go to my other card?",
        "Yes. But send it to my sister.",
        "Yes. My card has expired, will it arrive?",
        "Yes. And 12 more?",
        "Yes. First tell me why.",
        "Ja. Könnte ich stattdessen eine neue Tasse haben?",
        "Oui. Est-ce que ça peut être un bon d'achat ?",
        "Sí. Espere, ¿de qué es eso?",
        "Ja. Ik overleg het thuis, goed?",
        "When will I see it? Yes.",
        "Do I get a mail? In that case yes please.",
        "Krijg ik een mail? zo ja, doe maar.",
        "Je reçois un mail ? Dans ce cas oui, allez-y.",
        "yes, when it's done",
        "Ja graag, maar blijft die factuur dan wel gewoon staan?",
        "Yes please. But does the invoice stay as it is?",
        "yes, 29?",
        "yes, is it the 29?",
        "ja, die neue Tasse bitte. Wann kommt sie?",
        "Yes. I will talk to my bank first, when do you open?",
        "Yes. And delete my card.",  # what wishes for something is heard by another reader
    ],
)
def test_yes_to_money_waits_for_what_may_touch_it(text: str) -> None:
    assert _agreed(text) is None


@cases(
    ("text", "counts"),
    [
        ("Yes please, make the label. It is in its box. Where do I take it?", True),
        ("Ja bitte. Wohin schicke ich es, und wann habe ich das Geld?", True),
        ("Ja graag, wie betaalt dat?", False),
        ("Yes. Do I get all of it back, is there a fee?", False),
        ("Yes please, note it, and tell me whether the label comes by email.", True),
        ("Oui, notez-le. Où dois-je l'envoyer ?", True),
        ("Yes, does it matter that I've already used it once?", False),
    ],
)
def test_yes_to_a_return_counts_beside_what_asks_no_price(text: str, counts: bool) -> None:
    assert (_agreed(text, "return") is not None) is counts


@cases(
    ("text", "counts"),
    [
        ("Yes please, that would be lovely. And will I get a confirmation by e-mail?", True),
        ("Ja, bitte. Wird in der Zeit etwas abgebucht?", True),
        ("Oui, allez-y. Est-ce que je suis débitée pendant ce temps ?", True),
        ("Yes. Can it be until February?", False),
        ("yes, for two months?", False),
        ("Yes. And can I cancel instead?", False),
        ("Ja. Und wenn wir früher zurück sind?", True),  # it may be started at any time
    ],
)
def test_yes_to_a_rest_counts_beside_what_asks_no_other_time(text: str, counts: bool) -> None:
    assert (_agreed(text, "pause") is not None) is counts


def test_yes_to_money_is_none_to_anything_else() -> None:
    others = [name for name in OFFERS if name not in ("refund", "return", "pause")]
    assert [name for name in others if _agreed("Yes. How does that work?", name)] == []
    counts = [name for name in others if _agreed("Yes. When will I see the money?", name)]
    assert counts == ["cancel_subscription"]  # it is told what comes back with that, and when


def test_yes_to_money_is_none_before_any_no() -> None:
    """A whole yes put before each of the written noes, and those as they are."""
    noes = [
        row.split("\t")[1]
        for name in ("no", "no_held_out")
        for row in (WRITTEN / f"{name}.tsv").read_text().splitlines()
    ]
    assert len(noes) > 1_500
    wrong = [
        f"{yes}{no}"
        for no in noes
        for yes in ("", "Yes. ", "Ja. ")
        if any(_agreed(f"{yes}{no}", name) for name in ("refund", "return", "pause"))
    ]
    assert wrong == []


def test_yes_to_money_leaves_doubtful_ones_open() -> None:
    """Of the lines that another reader holds for doubtful those that only ask on: "yes, do I get a
    mail?".
    """
    doubtful = [text for among, text in _lines("holds") if among in ("any", "refund")]
    assert len(doubtful) > 400
    assert len([one for one in doubtful if _agreed(one)]) <= len(doubtful) * 0.1


@cases(
    "text",
    [
        "Sí, cancele. Es la tercera vez que se lo digo. ¿Por qué no me llegó ningún aviso?",
        "Sí, cancélela ya. Y dígame a qué tarjeta vuelven los 296.",
        "Yes, cancel it now. Which card does the money go to?",
        "Ja, zeg maar op. Wie beslist of ik het geld terugkrijg?",
    ],
)
def test_yes_to_an_end_counts_beside_what_is_asked_of_it(text: str) -> None:
    assert _agreed(text, "cancel_subscription") is not None


@cases(
    "text",
    [
        "Yes, don't cancel it. Why would I?",
        "Yes, never cancel it! Why?",
        "yes, cancel it in January. When is that?",
        "yes, cancel it after my next box. When is that?",
        "Yes, cancel it. Do I lose my box of December?",
        "Ja, zeg maar op. Kan ik ook pauzeren?",
        "Oui, résiliez. Est-ce que je perds quelque chose ?",
        "Yes, cancel it, but first: who decides about the money?",
        "Yes, cancel it only if I get the money. Who decides?",
        "Ja, aber erst: wohin kommt das Geld?",
    ],
)
def test_yes_to_an_end_waits_for_what_may_change_it(text: str) -> None:
    assert _agreed(text, "cancel_subscription") is None


@cases(
    "text",
    ["Yes, but first: will I be charged again next month?", "Ja, maar eerst: krijg ik een mail?"],
)
def test_yes_waits_for_an_answer_that_is_wanted_first(text: str) -> None:
    assert _agreed(text) is None


@cases(
    "text",
    [
        "Na gut: Ja, machen Sie das mit der Rücksendung und dem Etikett. Kommt das per Mail?",
        "Ja, bitte. Danach habe ich nicht gefragt. Wann ist mein Geld da, wenn es angekommen ist?",
        "Yes, do that with the return and the label. Where do I drop it off?",
        "Oui, allez-y avec le retour et l'étiquette. Je reçois un mail ?",
    ],
)
def test_yes_to_a_return_counts_beside_what_is_asked_of_it(text: str) -> None:
    assert _agreed(text, "return") is not None


@cases(
    "text",
    [
        "Yes, do the return, but no label. Where do I drop it off?",
        "Ja, aber kein Etikett. Kommt das per Mail?",
        "Yes, the return of the other one. When do I see the money?",
        "Yes the return was too late. Why?",
    ],
)
def test_yes_to_a_return_waits_for_another_one(text: str) -> None:
    assert _agreed(text, "return") is None
