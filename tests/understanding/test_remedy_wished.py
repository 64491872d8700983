"""Who would rather have the money, or the goods again, and who only speaks of them."""

from __future__ import annotations

from steward.understanding.yes_and_no.remedy_wished import remedy_wished
from tests.cases import cases


@cases(
    "text, remedy",
    [
        ("On reflection I think I would rather have my money back than another grinder", "money"),
        ("I would now like the money back rather than a new one, is that noted?", "money"),
        ("kindly tell them that I want my money back.", "money"),
        ("it is to be the money and not a new grinder", "money"),
        ("a new one would be better after all", "replacement"),
        ("liever mijn geld terug dan een nieuwe", "money"),
        ("doe toch maar een nieuwe in plaats van het geld", "replacement"),
        ("ich hätte lieber das Geld zurück als eine neue Mühle", "money"),
        ("doch lieber eine neue, kein Geld", "replacement"),
        ("je préfère être remboursé plutôt qu'un nouveau", "money"),
        ("un neuf s'il vous plaît, pas d'argent", "replacement"),
        ("prefiero el dinero en vez de otra", "money"),
        ("mejor una nueva, no quiero el dinero", "replacement"),
        ("I'd like the money. No wait: a new one after all, and not the money", "replacement"),
    ],
)
def test_remedy_wished_in_earnest_is_heard_in_any_words(text: str, remedy: str) -> None:
    assert remedy_wished(text) == remedy


@cases(
    "text",
    [
        *("how long does the money take?", "I want to know when the money comes"),
        *("can I get my money back or a new one?", "both, the money and a new one"),
        *("the money was charged twice", "I bought a new grinder", "wann kommt das Geld?"),
        *("een nieuwe kaart graag", "mon argent est où ?", "tengo una tarjeta nueva"),
    ],
)
def test_remedy_wished_is_not_heard_in_questions_and_other_matters(text: str) -> None:
    assert remedy_wished(text) is None
