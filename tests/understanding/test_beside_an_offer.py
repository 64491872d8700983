"""A reason told beside an offer, and words for each of those that were shown."""

from __future__ import annotations

from steward.understanding.text.all_of_it import means_all
from steward.understanding.yes_and_no.reasons_given import only_tells_why
from tests.cases import cases


@cases(
    "text",
    [
        *("it's because I'm moving to Chile", "the thing is, I'm never home"),
        *("I didn't keep the box", "I threw the packaging away"),
        *("omdat ik ga verhuizen", "ik heb de doos niet bewaard", "de verpakking is weggegooid"),
        *("weil ich umziehe", "den Karton habe ich nicht aufgehoben"),
        *("c'est que je déménage", "je n'ai pas gardé le carton", "parce que je pars"),
        *("es que me mudo a Chile", "porque me voy", "ya no tengo la caja"),
    ],
)
def test_reason_told_beside_an_offer_is_heard(text: str) -> None:
    assert only_tells_why(text)


@cases(
    "text",
    [
        *("yes please", "no", "I want my money back", "why is that?", "because of what?"),
        *("keep it", "the box is torn", "ja", "oui", "sí", "I'm moving, please cancel it"),
    ],
)
def test_answer_or_wish_beside_an_offer_is_no_reason(text: str) -> None:
    assert not only_tells_why(text)


@cases(
    ("text", "known"),
    [
        *(("both please", 2), ("all of them", 3), ("allebei graag", 2), ("alle drie", 3)),
        *(("beide bitte", 2), ("les deux svp", 2), ("los dos", 2), ("toutes", 3), ("todos", 4)),
    ],
)
def test_means_all_each_of_those_shown_is_heard(text: str, known: int) -> None:
    assert means_all(text, known)


@cases(
    ("text", "known"),
    [
        *(
            ("not both", 2),
            ("krijg ik dan alles terug?", 2),
            ("niet allebei, alleen de molen", 2),
            ("nicht beide", 2),
        ),
        *(("both please", 1), ("both please", 3), ("the first one", 2), ("pas les deux", 2)),
    ],
)
def test_means_all_one_of_them_or_none_is_not(text: str, known: int) -> None:
    assert not means_all(text, known)
