"""What a message is to what was said before: read by a classifier of our own examples."""

from __future__ import annotations

import pytest

from steward.domain.understanding import Facet, Instead, Move
from steward.understanding.reader.line_files import load_lines
from steward.understanding.talk.asking_words import asking_features
from steward.understanding.talk.follow_ups import LABELS, READER, read_follow_up
from tests.cases import cases

# Written for this test and not among the examples; each language asks once.
ASKED: tuple[tuple[str, Facet], ...] = (
    ("and by which day would that be?", "time"),
    ("hoe lang gaat dat duren?", "time"),
    ("Und bis wann ist das Geld da?", "time"),
    ("c'est pour quand alors ?", "time"),
    ("¿y cuándo me llega?", "time"),
    ("how come it is only that little?", "reason"),
    ("waarom eigenlijk niet?", "reason"),
    ("and who decides on that?", "person"),
    ("is it the same bank account as before?", "where"),
    ("komt dat bij mij thuis?", "where"),
    ("muss ich das kaputte Teil einsenden?", "keep"),
    ("je le jette, l'abîmé ?", "keep"),
    ("¿los demás pedidos siguen como siempre?", "other"),
    ("de rest blijft toch zoals het was?", "other"),
)
NEW = (
    "my grinder arrived broken, order O-41",
    "please cancel my subscription",
    "ich möchte mein Abo kündigen",
    "do you ship to Norway?",
    "I was charged twice for INV-1042",
    "I want to buy a new grinder",
    "ich will die kaputte Kanne zurückgeben",
    "mi molinillo nuevo llegó roto",
)


@cases(("text", "facet"), ASKED)
def test_follow_up_question_in_the_middle_is_told_by_what_it_asks(text: str, facet: Facet) -> None:
    found = read_follow_up(text)
    assert found is not None
    assert (found.does, found.what) == ("asks", facet)
    assert found.follows > 0.5


CHOSEN: tuple[tuple[str, Instead], ...] = (
    ("a fresh kettle would make me happier", "goods"),
    ("dan heb ik toch liever een andere weegschaal", "goods"),
    ("eine neue Mühle fände ich besser", "goods"),
    ("je préfère un autre moulin", "goods"),
    ("mejor otra cafetera", "goods"),
    ("thinking about it, the money suits me more", "money"),
    ("ich nehme doch das Geld", "money"),
    ("could I get it as a voucher?", "credit"),
    ("plutôt sous forme de bon d'achat", "credit"),
)


def test_follow_up_remedy_that_is_chosen_is_told_by_what_is_wanted() -> None:
    """Seven of the nine: what is missed is asked about again, and never another remedy."""
    found = {text: read_follow_up(text) for text, _ in CHOSEN}
    told = {
        text: how.instead
        for text, how in found.items()
        if how is not None and how.does == "chooses" and min(how.follows, how.sure) >= 0.5
    }
    assert len(told) >= 7
    assert told.items() <= dict(CHOSEN).items()


@cases("text", NEW)
def test_follow_up_new_wish_is_not_taken_for_one(text: str) -> None:
    found = read_follow_up(text)
    assert found is None or found.follows < 0.5


@pytest.mark.parametrize(
    ("text", "does"),
    [("please look once more", "looks_again"), ("sorry, can you say that again?", "says_again")],
)
def test_follow_up_wish_to_look_or_say_it_again_is_heard(text: str, does: Move) -> None:
    found = read_follow_up(text)
    assert found is not None
    assert found.does == does


@cases("text", ["", "   ", "?" * 10_000, "word " * 100])
def test_follow_up_strange_text_never_raises(text: str) -> None:
    assert read_follow_up(text) is None or text.strip()


def test_follow_up_examples_name_every_label_once_and_repeat_no_line() -> None:
    files = {file: load_lines(file, LABELS) for file in READER.files()}
    assert sorted(lines[0][0] for lines in files.values()) == sorted(LABELS)
    texts = [text.casefold() for lines in files.values() for _, text in lines]
    assert len(texts) == len(set(texts))


def test_asking_features_same_question_in_two_languages_share_their_concepts() -> None:
    english, german = (set(asking_features(text)) for text in ("why not?", "warum nicht?"))
    assert {"why", "opens why"} <= english & german
