"""What is wrong with goods that came: damaged, another thing than was ordered, something missing.

Rules first; what they do not know is read by a classifier that is trained on our own examples in
five languages. It says what is looked into or asked about; what is offered waits for a yes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from steward.domain.understanding import Intent
from steward.understanding.orders import goods_troubles
from steward.understanding.orders.goods import goods_named, without_named
from steward.understanding.orders.goods_talk import dislikes
from steward.understanding.orders.goods_troubles import asks_of_the_wrapping, told_by_rules
from steward.understanding.pages.topics import names_nothing
from steward.understanding.reader import augment, examples
from steward.understanding.reader.examples import Example
from steward.understanding.reader.line_reader import LineReader
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.questions import only_asks

LABELS = ("damaged", "wrong_item", "missing_part")
_NONE = "none"
_SURE = 0.55
_ONE_IN = 4  # lines of other wishes: all of them would drown the few of a trouble
_LONGEST = 60  # words of a clause
# Wishes in whose examples goods may be in trouble as well, or which are about nothing else.
_MAY_TELL = frozenset(
    {
        Intent.DAMAGED_ITEM,
        Intent.RETURN_ITEM,
        Intent.REFUND_REQUEST,
        Intent.COMPLAINT,
        Intent.PRODUCT_QUESTION,
        Intent.CORRECTION,
    }
)


def _of_wishes() -> Iterator[tuple[str, str]]:
    """What rules know of the examples of wishes, and lines of others, in which nothing is wrong."""
    for example in examples.load_examples(examples.wish_files()):
        if Intent.DAMAGED_ITEM in example.intents:
            if len(told := told_by_rules(example.text)) == 1:
                yield next(iter(told)), example.text
        elif _MAY_TELL.intersection(example.intents) or not _is_drawn(example):
            continue
        elif not told_by_rules(example.text):
            yield _NONE, example.text


def _is_drawn(example: Example) -> bool:
    """Whether a line is one of those that stand for all, by chance and always the same."""
    return int.from_bytes(augment.mark_of(example)[1:3]) % _ONE_IN == 0


READER = LineReader(
    "troubles",
    LABELS,
    Path(__file__),
    none=_NONE,
    beside=_of_wishes,
    reads=lambda: (Path(__file__).with_name("damage_words.yaml"), *examples.wish_files()),
    code=(goods_troubles,),
)


def troubles_told(text: str) -> set[str]:
    """What is wrong with goods, as the words tell it; two things at once are both told. The
    wrapping alone is no goods, and what is only not liked is as it should be.
    """
    if told := told_by_rules(text):
        return told
    if asks_of_the_wrapping(text) or dislikes(text):
        return set()
    told = _read(text)
    return set() if told == {"damaged"} and _CAME_WELL.search(text) else told


# "The dripper itself arrived fine": no rule hears what is broken, and it came well.
_CAME_WELL = re.compile(
    r"\b(?:arrived|came|got here|is here) (?:all |just |perfectly )?(?:fine|well|ok|okay|safely"
    r"|right|intact|in one piece)\b"
    r"|\b(?:goed|heel|prima) (?:aangekomen|gekomen)\b|\bkwam\w* (?:goed|heel|prima)\b"
    r"|\b(?:gut|heil|ganz|einwandfrei) angekommen\b|\bkam\w* (?:gut|heil|ganz) an\b"
    r"|\b(?:est|sont) bien arrivée?s?\b|\barrivée?s? (?:intacte?s?|en bon état|sans problème)\b"
    r"|\blleg(?:ó|aron|ado) (?:bien|perfect\w+|enter[oa]s?|intact[oa]s?)\b",
    re.IGNORECASE,
)


def _tells(part: str) -> bool:
    """Whether more is said of goods than their name, and not only asked: "and the carafe" tells of
    no damage, nor does "the mug, do I get a new one?".
    """
    named = goods_named(part)
    if not named:
        return True
    before, after = part[: named[0].start], part[named[-1].end :]
    rest = without_named(part, named)
    return not (names_nothing(rest) or (names_nothing(before) and only_asks(after)))


@lru_cache(maxsize=64)
def _surest(text: str) -> tuple[str, float]:
    shares, nothing = READER.judged(text)
    label = max(LABELS, key=shares.__getitem__)
    return label, shares[label] if shares[label] > nothing else 0.0


def _read(text: str) -> set[str]:
    """What the surest part of the words tells; what is only asked tells nothing."""
    parts = [one.text for one in split_clauses(text) if not only_asks(one.text)]
    parts = [one for one in parts if 1 < len(one.split()) <= _LONGEST]
    if len(parts) > 1:
        parts.append(" ".join(parts)[:600])
    judged = [(one, *_surest(one)) for one in parts]
    told = [(sure, label) for one, label, sure in judged if label != "damaged" or _tells(one)]
    sure, label = max(told, default=(0.0, ""))
    return {label} if sure >= _SURE else set()
