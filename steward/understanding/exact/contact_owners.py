"""Decides whose an e-mail address or phone number is that a message names. Pure, rules alone.

The nearest word before it decides: "my", a person, something that is sent. Without such a word it
is the writer's own. An address of somebody else never starts a proof of identity.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from steward.domain.contacts import Contact, Owner
from steward.domain.spelling import folded
from steward.understanding.exact.contact_changes import roles_of
from steward.understanding.exact.entities import MARK, Marked
from steward.understanding.text.word_lists import entries

_WORD = re.compile(r"[a-z0-9]+|,")
_ENDS = re.compile(r"[.!?;\n]+(?=\s|$)")
_KINDS = ("email", "phone")
_FAR = 14  # words before a contact that may tell whose it is
_SOON = 5  # words after it
_APPOSED = 2  # a person's name between them and a comma


class _Cue(NamedTuple):
    """What a word, or several, tell."""

    meanings: frozenset[str]
    at: int  # of the first word


def contacts_of(marked: Marked) -> tuple[Contact, ...]:
    """Each e-mail address and phone number of a text once, in order, with whose it is."""
    found: dict[str, Contact] = {}
    text = _ENDS.sub(" \n ", marked.text)
    for match in MARK.finditer(text):
        entity = marked.entity(match.group())
        if entity.kind != "email" and entity.kind != "phone":
            continue
        before = _last_part(text[: match.start()], marked)
        after = _first_part(text[match.end() :], marked)
        contact = Contact(kind=entity.kind, value=entity.value, owner=_owner(before, after))
        if entity.value not in found or found[entity.value].owner == "unsaid":
            found[entity.value] = contact
    roles = {**roles_of(marked, "email"), **roles_of(marked, "phone")}
    return tuple(
        one.model_copy(update={"owner": roles.get(value, one.owner)})
        for value, one in found.items()
    )


def _owner(before: Sequence[str], after: Sequence[str]) -> Owner:
    told = _told_before(before)
    return told if told != "unsaid" else _told_after(after)


def _told_before(words: Sequence[str]) -> Owner:
    cues = _cues(words)
    last = cues[-1] if cues else None
    if last is None:
        return "unsaid"
    meant = [one.meanings for one in cues]
    passes = any("went" in one or "person" in one for one in meant)
    if last.at >= len(words) - 2 and "source" in last.meanings and passes:
        return "passing"
    if last.at == len(words) - 1 and "not" in last.meanings:
        return "passing"
    for cue in reversed(cues):
        if cue.meanings <= {"source", "is_of", "not", "uses"}:
            continue
        if not _reaches(cue, words):
            return "unsaid"
        if "person" in cue.meanings:
            others = frozenset[str]().union(*meant)
            return "passing" if others & {"sends", "went", "uses"} else "other"
        if "own" in cue.meanings:
            return "own"
        return "goes_there" if "sends" in cue.meanings else "passing"
    return "unsaid"


def _told_after(words: Sequence[str]) -> Owner:
    """ "… is my husband's", "… is not mine"."""
    cues = _cues(words[:_SOON])
    if not cues or cues[0].at > 0 or not cues[0].meanings & {"is_of", "not", "yours"}:
        return "unsaid"
    meant = frozenset[str]().union(*(one.meanings for one in cues))
    if meant & {"not", "yours"}:
        return "passing"
    if "person" in meant:
        return "other"
    return "own" if "own" in meant else "unsaid"


def _reaches(cue: _Cue, words: Sequence[str]) -> bool:
    """Whether what is told there still holds at the end: over a comma only whom it is of, from
    right before it.
    """
    commas = [index for index, word in enumerate(words) if word == "," and index > cue.at]
    near = bool(cue.meanings & {"own", "person"}) and len(commas) == 1
    return not commas or (near and commas[0] - cue.at <= _APPOSED)


def _cues(words: Sequence[str]) -> list[_Cue]:
    lexicon, longest = _lexicon()
    found, at = list[_Cue](), 0
    while at < len(words):
        for size in range(min(longest, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + size])
            meant = lexicon.get(phrase) or lexicon.get(phrase.removeprefix("ex"))
            if meant:
                found.append(_Cue(meant, at))
                at += size
                break
        else:
            at += 1
    return found


def _last_part(text: str, marked: Marked) -> list[str]:
    """The words since the sentence began, or since the contact before this one."""
    part = re.split(r"\n|(?<=\x00)", _with_ends(text, marked))[-1]
    return _words(part)[-_FAR:]


def _first_part(text: str, marked: Marked) -> list[str]:
    part = re.split(r"\n|\x00", _with_ends(text, marked))[0]
    return _words(part)


def _with_ends(text: str, marked: Marked) -> str:
    """A contact ends what is said before it; anything else that was marked is no word."""
    return MARK.sub(lambda m: "\0" if marked.entity(m.group()).kind in _KINDS else " ", text)


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


@cache
def _lexicon() -> tuple[dict[str, frozenset[str]], int]:
    """Each phrase with what it tells, and how many words the longest has."""
    phrases: dict[str, frozenset[str]] = {}
    for meaning, listed in entries("contact_owners").items():
        for one in listed:
            phrase = " ".join(_words(one))
            phrases[phrase] = phrases.get(phrase, frozenset()) | {meaning}
    return phrases, max(len(phrase.split()) for phrase in phrases)
