"""Which page is asked about, as it is learned from what customers ask."""

from __future__ import annotations

from systems.knowledge import finder, ranking
from systems.knowledge.finder import NONE, Finder

_ASKED = [
    ("do you tape the call", "recordings"),
    ("is my voice kept on a tape", "recordings"),
    ("will this call be recorded", "recordings"),
    ("what does postage cost", "shipping"),
    ("how much is the postage to Norway", "shipping"),
    ("is postage free", "shipping"),
    ("where is the parcel", NONE),
    ("where is the money", NONE),
    ("where is the box", NONE),
]
_ASKED += [
    ("my voice on the call || and what does it cost", "recordings"),
    ("does the call have my voice || and the cost", "recordings"),
    ("the parcel to Norway || and what does it cost", "shipping"),
    ("a parcel || and the cost", "shipping"),
    ("the parcel to Norway || do you tape the call", "recordings"),
    ("my voice on the call || what does postage cost", "shipping"),
]
_WRITTEN = {"recordings": [finder.mark_of("Calls", "We tape them.")]}


def _fitted() -> Finder:
    return Finder(finder.fit(_ASKED * 20, _WRITTEN))


def test_finder_finds_the_page_by_words_that_were_learned_with_it() -> None:
    guess = _fitted().guess("do they tape my call?")
    assert max(guess.pages, key=lambda page: guess.pages[page]) == "recordings"
    assert guess.pages["recordings"] > guess.none


def test_finder_finds_no_page_for_what_was_learned_to_have_none() -> None:
    guess = _fitted().guess("where is the bag?")
    assert guess.none > max(guess.pages.values())


def test_finder_says_none_of_words_that_it_never_met() -> None:
    assert _fitted().guess("жжж") == finder.Guess({}, 1.0)


def test_finder_knows_a_page_as_it_was_written_and_no_other_of_its_name() -> None:
    fitted = _fitted()
    assert fitted.knows("recordings", "Calls", "We tape them.")
    assert not fitted.knows("recordings", "Calls", "We tape none.")
    assert not fitted.knows("recordings", "Music", "We tape them.")
    assert not fitted.knows("music", "Calls", "We tape them.")


def test_meant_grows_with_the_page_and_falls_with_none() -> None:
    sure = ranking.meant(0.9, 0.02)
    assert sure > ranking.MEANT_ENOUGH > ranking.meant(0.1, 0.6)
    assert sure > ranking.meant(0.9, 0.25)


def test_finder_reads_a_question_behind_what_was_written_before_it() -> None:
    fitted, asked = _fitted(), "and what does it cost?"
    for earlier, page in (("is my voice on the call?", "recordings"), ("a parcel", "shipping")):
        pages = fitted.guess(f"{earlier}{finder.AFTER}{asked}").pages
        assert max(pages, key=lambda one: pages[one]) == page


def test_question_that_changes_the_subject_is_about_its_own() -> None:
    pages = _fitted().guess("is my voice on the call? || how much is the postage to Norway").pages
    assert max(pages, key=lambda one: pages[one]) == "shipping"
