"""Tells two contacts of one message apart: the one to have from now on, and the one they are known
by. "My new address is ann@…, the old one was bob@…". Pure, rules by a list in five languages.

Words right before or behind a contact tell which it is; of two, the other one is the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from steward.domain.spelling import folded
from steward.understanding.exact.entities import MARK, Marked
from steward.understanding.exact.own_corrections import replaced_at_once
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook

type Role = Literal["new", "known"]

_ARROW = re.compile(r"->|=>|→")
_TOKEN = re.compile(r"\x00\d+|[a-z0-9]+|[.!?,;:()/\n]")
_ENDS, _STOPS = frozenset(".!?"), frozenset(".!?,;:()/\n")
_JOINS = frozenset({"and", "en", "und", "et", "y", "e", "but", "maar", "aber", "mais", "pero"})
_THINGS = frozenset({"ORDER", "PARCEL", "INVOICE", "SUBSCRIPTION", "PLAN", "RETURN"})
_NEAR = 7  # words before a contact that may tell which it is
_SOON = 3  # and behind it
_LAST = 3  # words right before it


class _Span(NamedTuple):
    """A contact, with the words that may tell of it."""

    value: str
    before: Sequence[str]
    after: Sequence[str]
    sentence: Sequence[str]


@dataclass
class _Votes:
    new: bool = False
    old: bool = False


def roles_of(marked: Marked, kind: Literal["email", "phone"]) -> Mapping[str, Role]:
    """Which contacts of this kind are new and by which the writer is known, where several are
    named and the words tell; empty where they do not.
    """
    gone = {one.value for one in replaced_at_once(marked)}
    spans = [one for one in _spans(marked, kind) if one.value not in gone]
    values = list(dict.fromkeys(one.value for one in spans))
    if any(_is_no_wish(one.sentence) for one in spans):
        return {}
    if len(values) < 2:
        alone = (one for one in spans if _is_put_in_place(one) or _is_new_phone(one, kind))
        return {one.value: "new" for one in alone}
    votes = {value: _Votes() for value in values}
    for at, span in enumerate(spans):
        _vote(votes[span.value], span, spans[at + 1 : at + 2], spans[:at])
    roles: dict[str, Role] = {}
    for value, vote in votes.items():
        if vote.new != vote.old:
            roles[value] = "new" if vote.new else "known"
    return _with_the_other(roles, values, spans)


def _is_put_in_place(span: _Span) -> bool:
    """Whether a change of contact names this one alone: "update my e-mail: ann@…"."""
    book, clause = _book(), _clause_before(span.before)
    leads = span.before[-1:] == [":"] or book.any_of(span.before[-1:], "to", "alters")
    changed = next((at for at in range(len(clause)) if book.begins(clause, at, "alters")), None)
    if not leads or changed is None or book.any_of(span.sentence, "sends", "denies"):
        return False
    return book.any_of(clause, "contact") and not _of_another_thing(clause)


def _is_new_phone(span: _Span, kind: str) -> bool:
    """Whether words tell of one phone alone that it is new: nobody is known by it yet."""
    book = _book()
    clause = _clause_before(span.before)
    told = book.any_of(span.sentence, "other_phone") and not book.any_of(clause, "same")
    if kind != "phone" or not told or book.any_of(span.sentence, "sends", "by_others", "theirs"):
        return False
    vote = _Votes()
    _vote(vote, span, (), ())
    return (vote.new or book.any_of(clause, "other_phone")) and not vote.old


def _is_no_wish(sentence: Sequence[str]) -> bool:
    """Whether a sentence refuses the change, or tells of one that others made, or of what went to
    a contact.
    """
    book = _book()
    if book.any_of(sentence, "went") and not book.any_of(sentence, "alters"):
        return True
    if book.any_of(sentence, "by_others") and book.any_of(sentence, "altered"):
        return True
    refused = (at for at in range(len(sentence)) if book.is_one(sentence[at : at + 1], "alters"))
    return any(book.any_of(sentence[max(0, at - 2) : at], "denies") for at in refused)


def _with_the_other(
    roles: dict[str, Role], values: Sequence[str], spans: Sequence[_Span]
) -> Mapping[str, Role]:
    """Of two contacts, the one that nothing is told of is the other one, where one is to change."""
    left = [value for value in values if value not in roles]
    if len(values) == 2 and len(left) == 1:
        told = next(iter(roles.values()), None)
        if told == "new":
            roles[left[0]] = "known"
        elif told == "known" and any(map(_asks_for_another, spans)):
            others = any(_is_anothers(one) for one in spans if one.value == left[0])
            roles |= {} if others else {left[0]: "new"}
    return roles


def _vote(vote: _Votes, span: _Span, following: Sequence[_Span], earlier: Sequence[_Span]) -> None:
    book, before = _book(), span.before
    behind = _behind(span.after)
    if behind is not None:
        vote.new, vote.old = behind == "new", behind == "old"
        return
    cue = _nearest(before)
    if cue is not None:
        vote.new, vote.old = cue == "new", cue == "old"
        return
    if span.after[:1] and book.is_one(span.after[:1], "now"):
        vote.new = True
        return
    if _is_put(before):
        vote.new = True
        return
    clause = _last_part(before)
    if book.any_of(clause, "account"):
        wanted = book.any_of(clause, "changes")
        vote.new, vote.old = wanted, not wanted
        return
    if book.any_of(span.sentence, "sends"):
        return
    last = before[-1:] and book.is_one(before[-1:], "to")
    if book.any_of(clause[-_LAST:], "replaces") and not earlier:
        vote.old = True
    elif before[-1:] and book.is_one(before[-1:], "from") and following:
        vote.old = _goes_to(following[0].before)
    elif last and (_wants(span.sentence) or _comes_from(earlier)):
        vote.new = True
    elif before[-1:] and book.is_one(before[-1:], "with"):
        vote.new = any(book.any_of(one.before, "replaces") for one in earlier) or book.any_of(
            span.sentence, "replaces"
        )


def _is_put(before: Sequence[str]) -> bool:
    """Whether the last words before a contact ask for it to be put on record."""
    return bool(_book().ends(before, len(before), "takes"))


def _comes_from(earlier: Sequence[_Span]) -> bool:
    return any(one.before[-1:] and _book().is_one(one.before[-1:], "from") for one in earlier)


def _goes_to(between: Sequence[str]) -> bool:
    """Whether hardly anything but "to" stands between two contacts."""
    return len(between) in (1, 2) and _book().is_one(between[-1:], "to")


def _wants(words: Sequence[str]) -> bool:
    return _book().any_of(words, "changes") and not _book().any_of(words, "sends")


def _is_anothers(span: _Span) -> bool:
    """Whether somebody else is named right before a contact, or as whose it is behind it."""
    book, after = phrasebook("contact_owners"), _first_part(span.after)
    behind = book.any_of(after[:1], "is_of") and book.any_of(after, "person")
    return behind or book.any_of(span.before[-_NEAR // 2 :], "person")


def _first_part(words: Sequence[str]) -> Sequence[str]:
    """The first words of what stands behind a contact, up to a mark."""
    ends = [at for at, word in enumerate(words[:_NEAR]) if word in _STOPS]
    return words[: ends[0] if ends else _NEAR]


def _asks_for_another(span: _Span) -> bool:
    words = span.sentence
    return _wants(words) or (_book().any_of(words, "new") and not _of_another_thing(words))


def _behind(after: Sequence[str]) -> Literal["new", "old"] | None:
    book = _book()
    for at in range(min(_SOON, len(after))):
        if after[at] in _STOPS or after[at] in _JOINS:
            return None
        sizes = {name: book.length(after, at, name) for name in ("new_after", "old_after")}
        if any(sizes.values()):
            return "new" if sizes["new_after"] >= sizes["old_after"] else "old"
    return None


def _nearest(before: Sequence[str]) -> Literal["new", "old"] | None:
    """What the last phrase before a contact tells of it."""
    book, words = _book(), _clause_before(before)[-_NEAR:]
    for end in range(len(words), 0, -1):
        if _of_another_thing(words[end:]):
            return None
        old, new = book.ends(words, end, "old"), book.ends(words, end, "new")
        if new > old:
            return None if book.any_of(words[end:], "account") else "new"
        if old:
            return "old"
    return None


def _clause_before(before: Sequence[str]) -> list[str]:
    """The last clause before a contact, without the mark between the two: "the old one: ann@…"."""
    words = list(before)
    while words and words[-1] in _STOPS:
        words.pop()
    return list(_last_part(words))


def _of_another_thing(words: Sequence[str]) -> bool:
    """Whether words name goods, an order or a paper: that is what is new or old."""
    text = " ".join(words)
    return bool(goods_in(text)) or not _THINGS.isdisjoint(meanings(text))


def _last_part(words: Sequence[str]) -> Sequence[str]:
    """The words since the last mark."""
    ends = [at for at, word in enumerate(words) if word in _STOPS]
    return words[ends[-1] + 1 :] if ends else words


def _spans(marked: Marked, kind: str) -> list[_Span]:
    def named(met: re.Match[str]) -> str:
        entity = marked.entity(met.group())
        return f" \0{ord(met.group())} " if entity.kind == kind else " x "

    values = {f"\0{ord(mark)}": marked.entity(mark).value for mark in MARK.findall(marked.text)}
    tokens = _TOKEN.findall(folded(_ARROW.sub(" to ", MARK.sub(named, marked.text))))
    at = [index for index, token in enumerate(tokens) if token in values]
    found = []
    for place, index in enumerate(at):
        start = at[place - 1] + 1 if place else 0
        end = at[place + 1] if place + 1 < len(at) else len(tokens)
        before, after = tokens[start:index], tokens[index + 1 : end]
        if place and _behind(before):  # which is told of the one before it
            before = list(_later_part(before))
        found.append(_Span(values[tokens[index]], before, after, _sentence(tokens, index)))
    return found


def _later_part(words: Sequence[str]) -> Sequence[str]:
    """The words from the first mark or "and" on; all where there is none."""
    cuts = (at for at, word in enumerate(words) if at and (word in _STOPS or word in _JOINS))
    cut = next(cuts, None)
    return words if cut is None else words[cut + 1 :]


def _sentence(tokens: Sequence[str], at: int) -> Sequence[str]:
    start = next((i + 1 for i in range(at, -1, -1) if tokens[i] in _ENDS), 0)
    end = next((i for i in range(at, len(tokens)) if tokens[i] in _ENDS), len(tokens))
    return tokens[start:end]


@cache
def _book() -> Phrasebook:
    return phrasebook("contact_change_words")
