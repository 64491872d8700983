"""A value that is said in the place of another in one message: "to ann@…, sorry, bob@…", "the
cheaper plan, no, the bigger one". Only the last that stands is read on. Pure.

The words are in `last_stands_words.yaml` and `own_correction_words.yaml`; rules alone. Of contacts,
plans, periods and months; records that are put right are told apart in `own_corrections.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from steward.domain.spelling import folded
from steward.domain.understanding import Understanding
from steward.understanding.exact.entities import MARK, Marked
from steward.understanding.exact.identifiers import extract
from steward.understanding.exact.own_corrections import leads_to_correction
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.months import months_of_the_year
from steward.understanding.text.shapes import LETTERS
from steward.understanding.text.word_lists import phrasebook, plain_words

_CONTACTS = frozenset({"email", "phone"})
_SIZES = ("least", "most", "middle", "smaller", "bigger")
_NAMES, _PERIODS = ("taster", "regular", "office"), ("month", "year")
_TAIL = 3  # words of the first value behind what tells it: "the cheaper PLAN OF YOURS"
_STOPS = frozenset(",;:.!?-\n…(")


class _Word(NamedTuple):
    plain: str  # folded; a mark stands for itself
    start: int
    end: int


class _Value(NamedTuple):
    """Something named that another of its kind may stand in the place of."""

    kind: str
    value: str
    first: int  # its words, by their places
    last: int


@lru_cache(maxsize=64)
def with_what_stands(text: str) -> str:
    """The text without the values that it takes back for another of their kind; as it was where it
    takes none back.
    """
    marked = extract(text)
    while (cut := _first_cut(marked)) is not None:
        start, end, kept = cut
        before, after = marked.text[:start].rstrip(" "), marked.text[end:]
        marked.text = f"{before} {kept}{after}"
        text = "\n".join(marked.plain(line) for line in marked.text.split("\n")).strip()
    return text


@lru_cache(maxsize=64)
def undecided_contacts(text: str) -> tuple[str, ...]:
    """The contacts of one kind of which the writer does not know which it is: "ann@…, or was it
    ann.lee@…?"; none where the words tell.
    """
    marked = extract(with_what_stands(text))
    words = _words_of(marked.text)
    found = [one for one in _values(marked, words) if one.kind in _CONTACTS]
    book = phrasebook("last_stands_words")
    for one, other in pairwise(found):
        between = [word.plain for word in words[one.last + 1 : other.first]]
        if one.kind == other.kind and one.value != other.value and book.is_one(between, "either"):
            return (one.value, other.value)
    return ()


def new_contact_named(heard: Understanding, field: object) -> str | None:
    """The contact of this field that words name as the one to be had; none of two of which nobody
    says which it is.
    """
    named = heard.named_new("email" if field == "email" else "phone")
    return None if undecided_contacts(heard.text) else named


def one_of_two(text: str) -> Literal[0, 1] | None:
    """Which of two that were just told all of the words point at: "the second one, please"."""
    book, plain = phrasebook("last_stands_words"), plain_words(text)
    said, at = set[str](), 0
    while at < len(plain):
        size = {name: book.length(plain, at, name) for name in ("first", "second")}
        name = max(size, key=lambda one: size[one])
        if size[name]:
            said.add(name)
        elif not (step := _leads_on(plain, at)):
            return None
        at += size[name] or step
    return None if len(said) != 1 else (0 if "first" in said else 1)


def _first_cut(marked: Marked) -> tuple[int, int, str] | None:
    """What to take out of the marked text first, and what to leave in its place."""
    words = _words_of(marked.text)
    values = _values(marked, words)
    for kind in dict.fromkeys(one.kind for one in values):
        same = [one for one in values if one.kind == kind]
        for at, (one, other) in enumerate(pairwise(same)):
            if one.value == other.value or _is_denied(marked.text, words, one, other):
                continue
            if at + 2 == len(same) and (cut := _by_place(marked.text, words, one, other)):
                return cut
            turn = _turn(marked.text, words, one, other)
            if turn is not None and not _of_goods(marked.text, words, one, other):
                begins, goes_on = (_with_article(words, each.first) for each in (one, other))
                end = other.last
                tail = marked.text[words[one.last].end : words[turn - 1].end]
                stands = marked.text[words[goes_on].start : words[end].end]
                if tail and end + 1 < len(words) and words[end + 1].plain in ("one", "ones"):
                    end += 1  # "the bigger one": the bigger plan
                return words[begins].start, words[end].end, f"{stands}{tail}"
    return None


def _of_goods(text: str, words: Sequence[_Word], one: _Value, other: _Value) -> bool:
    """Whether it is goods that are called small or big: "the small mug, no, the big one"."""
    near = words[max(0, one.first - _TAIL) : other.last + 1 + _TAIL]
    return one.kind == "plan" and bool(goods_in(text[near[0].start : near[-1].end]))


def _by_place(
    text: str, words: Sequence[_Word], one: _Value, other: _Value
) -> tuple[int, int, str] | None:
    """Where words behind two say which of them it is: "no, the first"."""
    book, at = phrasebook("last_stands_words"), other.last + 1
    between = [word.plain for word in words[one.last + 1 : other.first]]
    if not book.is_one(between, "either") and _turn(text, words, one, other) is None:
        return None
    plain = [word.plain for word in words]
    while at < len(words):
        size = {name: book.length(plain, at, name) for name in ("first", "second")}
        if any(size.values()):
            meant, end = max(size, key=lambda name: size[name]), at + max(size.values())
            if end < len(words) and not _parted(text, words, end):
                return None  # "the first order"
            kept = one if meant == "first" else other
            said = text[words[kept.first].start : words[kept.last].end]
            return words[one.first].start, words[end - 1].end, said
        step = leads_to_correction(plain[at:])
        if not step:
            return None
        at += step
    return None


def _turn(text: str, words: Sequence[_Word], one: _Value, other: _Value) -> int | None:
    """Where the words begin that turn from one value to the other, and nothing else between."""
    book, own = phrasebook("last_stands_words"), phrasebook("own_correction_words")
    plain = [word.plain for word in words[: other.first]]
    for at in range(one.last + 1, min(one.last + 2 + _TAIL, other.first)):
        tail = range(one.last + 2, at)
        if any(_parted(text, words, place) for place in tail):
            return None
        marked = _parted(text, words, at)
        size = book.length(plain, at, "turns") or (marked and own.length(plain, at, "back"))
        if size:
            return at if _leads(plain, at + int(size)) else None
        if marked:
            return None
    return None


def _leads(plain: Sequence[str], at: int) -> bool:
    """Whether all words from here on only lead to what follows."""
    while at < len(plain) and (step := _leads_on(plain, at)):
        at += step
    return at >= len(plain)


def _leads_on(plain: Sequence[str], at: int) -> int:
    """How many words from here on only lead to what follows."""
    book = phrasebook("last_stands_words")
    listed = (book.length(plain, at, name) for name in ("turns", "leads", "articles"))
    return max(leads_to_correction(plain[at:]), *listed)


def _is_denied(text: str, words: Sequence[_Word], one: _Value, other: _Value) -> bool:
    """Whether the clause of the first, or what leads to the second, denies something: then it is
    not plain what stands.
    """
    begins = one.first
    while begins and not _parted(text, words, begins):
        begins -= 1
    book = phrasebook("last_stands_words")
    told = [word.plain for word in words[begins : one.first]]
    also = [word.plain for word in words[one.last + 1 : other.first]]
    return book.any_of(told, "denies") or book.any_of(also, "denies")


def _with_article(words: Sequence[_Word], at: int) -> int:
    """Where the words begin that belong to the value at this place: "the bigger one"."""
    book = phrasebook("last_stands_words")
    plain = [word.plain for word in words[:at]]
    while size := book.ends(plain, len(plain), "articles"):
        plain = plain[:-size]
    return len(plain)


def _parted(text: str, words: Sequence[_Word], at: int) -> bool:
    """Whether a mark stands right before the word at this place."""
    start = words[at - 1].end if at else 0
    return not _STOPS.isdisjoint(text[start : words[at].start]) if at < len(words) else True


def _values(marked: Marked, words: Sequence[_Word]) -> list[_Value]:
    """What is named, in its order."""
    found = list[_Value]()
    plain = [word.plain for word in words]
    for at, word in enumerate(words):
        if MARK.fullmatch(word.plain):
            entity = marked.entity(word.plain)
            if entity.kind in _CONTACTS:
                found.append(_Value(entity.kind, entity.value, at, at))
        elif not (found and found[-1].last >= at) and (named := _of_a_plan_or_time(plain, at)):
            found.append(named)
    return found


def _of_a_plan_or_time(plain: Sequence[str], at: int) -> _Value | None:
    sizes, own = phrasebook("plan_size_words"), phrasebook("last_stands_words")
    told = (
        *((own, name, "plan") for name in _NAMES),
        *((own, name, "period") for name in _PERIODS),
        *((sizes, name, "plan") for name in _SIZES),
    )
    lengths = [(book.length(plain, at, name), name, kind) for book, name, kind in told]
    size, name, kind = max(lengths, key=lambda one: one[0])
    if not size and (month := months_of_the_year().get(plain[at])) is not None:
        return _Value("month", str(month), at, at)
    return _Value(kind, name, at, at + size - 1) if size else None


def _words_of(text: str) -> list[_Word]:
    return list(_each_word(text))


def _each_word(text: str) -> Iterator[_Word]:
    """The words and the marks, each by itself, in their order."""
    found = [(met.start(), met.end()) for met in LETTERS.finditer(text)]
    found += [(met.start(), met.end()) for met in MARK.finditer(text)]
    for start, end in sorted(found):
        said = text[start:end]
        yield _Word(said if MARK.fullmatch(said) else folded(said), start, end)
