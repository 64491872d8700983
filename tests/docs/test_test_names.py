"""Names of tests begin with what is tested, so that one can search for it, and say what comes of
it: `test_<unit>_<condition>_<outcome>`.
"""

from __future__ import annotations

import re

from steward.settings import PROJECT

# Articles, pronouns, questions, negations, prepositions, numbers: no unit that is tested.
NO_SUBJECT = {
    *("a", "an", "it", "its", "the", "their", "there", "they"),
    *("anybody", "everybody", "everything", "somebody", "whatever", "whoever"),
    *("neither", "no", "nobody", "none", "not", "nothing", "once"),
    *("after", "at", "before", "between", "by", "during", "for", "from", "into", "of", "on"),
    *("over", "under", "upon", "with", "even"),
    *("how", "what", "when", "where", "while", "who", "whom", "whose", "why"),
    # how many, which of them: the unit comes first ("signers_two_claim_a_place_each")
    *("all", "another", "any", "both", "each", "every", "few", "many", "more", "most", "only"),
    *("one", "other", "others", "own", "same", "several", "some", "such", "two", "three", "four"),
    *("first", "last", "second", "third"),
}
NAME = re.compile(r"^ *(?:async )?def test_(([a-z0-9]+)\w*)", re.MULTILINE)
FEWEST = 3  # words: what is tested, when, and what comes of it


def without_subject(text: str) -> list[str]:
    return [word for _, word in NAME.findall(text) if word in NO_SUBJECT]


def too_short(text: str) -> list[str]:
    return [name for name, _ in NAME.findall(text) if len(name.split("_")) < FEWEST]


def test_names_of_tests_begin_with_their_subject() -> None:
    files = sorted((PROJECT / "tests").rglob("test_*.py"))
    assert len(files) > 300
    found = {str(file): without_subject(file.read_text("utf-8")) for file in files}
    assert {file: words for file, words in found.items() if words} == {}


def test_names_that_lack_a_subject_are_found() -> None:
    assert without_subject("async def test_who_pays_is_known() -> None: ...") == ["who"]
    assert without_subject("def test_every_budget_stops_a_call() -> None: ...") == ["every"]


def test_names_of_tests_say_what_comes_of_it() -> None:
    files = sorted((PROJECT / "tests").rglob("test_*.py"))
    found = {str(file): too_short(file.read_text("utf-8")) for file in files}
    assert {file: names for file, names in found.items() if names} == {}


def test_names_that_are_a_word_or_two_are_found() -> None:
    assert too_short("def test_denials(): ...\ndef test_refund_twice_is_refused(): ...") == [
        "denials"
    ]
