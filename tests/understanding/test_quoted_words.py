"""What of a message is quoted to people: whole sentences, as they were written."""

from __future__ import annotations

from steward.understanding.people.handed_words import LETTERS, told_to_people
from tests.cases import cases


@cases(
    "text, quoted",
    [
        (
            "The box is red. Is that noted? It stands by the door.",
            "The box is red. … It stands by the door",
        ),
        ("The box is red. It stands by the door!", "The box is red. It stands by the door!"),
        ("Is it there? The box is red.", "The box is red"),
        ("And the money, is it noted as well? One last thing: is it much?", ""),
        ("I am at home on Friday, is that noted?", "I am at home on Friday…"),
        (
            "I am at home on Friday, is that noted? Ring twice.",
            "I am at home on Friday… Ring twice",
        ),
    ],
)
def test_quoted_words_are_whole_sentences(text: str, quoted: str) -> None:
    assert told_to_people(text, bool) == quoted


def test_quoted_words_are_cut_at_the_end_alone() -> None:
    said = told_to_people("The box is red and " + "very " * 60 + "big.", bool)
    assert len(said) <= LETTERS
    assert said.startswith("The box is red and very")
    assert said.endswith("…")
