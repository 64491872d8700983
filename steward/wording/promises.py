"""What a reply promises or reports as done, and the rows one of which has to stand behind it. Pure.

A row is named `kind:state` of an action (`*` is any kind), `read` for records that were read this
turn, and `turn` for what closing the turn itself does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_WHO = (
    r"(?:I|we|they|you|it|somebody|nobody|people|(?:a|another|two|our|my) "
    r"(?:colleagues?|team|people)"
    r"|the (?:team|bank|carrier))"
)
# The first person in the perfect or the future, what others will do, and what is said to be so by
# an effect.
_COMMITS = re.compile(
    rf"\b{_WHO}(?:'ve|'ll| have| has| will| am \w+ing)\b"
    r"|\b(?:is|are|was|were|has been|have been)(?: now| all)? "
    r"(?:on (?:its|the|their) way|cancelled|changed|told|sent"
    r"|refunded|yours|passed on|set in motion|with a colleague|being \w+ed|informed|recorded)\b"
    r"|\b(?:I|we) (?:also |then |now )?(?:let|tell|send|write|inform|notify)\b"
    r"|\bshould reach you\b|^Done\b|\bgoes to\b.*\bnow\b|\bare on the\b.*\bnow\b"
    r"|\bI (?:keep at it|tell you here)\b|\byou get\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?<=[.!?;:])\s+|\n+")
_UNDER_WAY = ("awaiting", "authorised", "executing", "unknown")
_ANY = tuple(f"*:{state}" for state in _UNDER_WAY)


class Promise(NamedTuple):
    """A kind of promise: the words that make it, and the rows any of which keeps it."""

    name: str
    words: re.Pattern[str]
    rows: tuple[str, ...]


def _promise(name: str, words: str, *rows: str) -> Promise:
    return Promise(name, re.compile(words, re.IGNORECASE), rows)


_PEOPLE = ("open_ticket:confirmed", "hand_over:confirmed", "reopen_case:confirmed", "*:awaiting")
# A sentence that commits makes every promise that fits it; one that commits and fits none is a
# promise of nobody knows what.
PROMISES = (
    _promise(
        "something that no row is",
        (
            r"\be-?mail you get\b|\bwith the label\b|\bcall you\b|\bby post\b|\b(?:they|bank|we) "
            r"will write\b"
        ),
    ),
    _promise(
        "a code is sent",
        r"\bcode\b.*\b(?:on its way|should reach)\b|\bsent\b.*\bcode\b",
        "send_code:confirmed",
        "send_code:settled",
    ),
    _promise(
        "the old contact is told",
        r"\b(?:old|previous)\b.*\b(?:told|know)\b|\btold the old\b",
        "change_contact:*",
    ),
    _promise(
        "a record is corrected",
        r"\bhaving it corrected\b",
        "correct_record:confirmed",
        "correct_record:awaiting",
    ),
    _promise(
        "people have it",
        r"\b(?:asked|put|passed|handing|given|handed)\b.*\b(?:colleagues?|team|on)\b"
        r"|\bcolleagues?\b.*\b(?:informed|to sign)\b"
        r"|\bcolleagues? (?:has|have) it\b|\bwith a colleague\b",
        *_PEOPLE,
    ),
    _promise(
        "people are told",
        r"\btold the colleagues\b",
        "note_ticket:confirmed",
        "note_ticket:settled",
    ),
    _promise(
        "people will act",
        r"\b(?:colleagues?|team|people|they|who) will\b(?! (?:write|answer))",
        *_PEOPLE,
    ),
    _promise(
        "people decided",
        r"\bcolleague (?:has )?(?:looked|stopped|decided)\b",
        "*:rejected",
        "*:awaiting",
        "*:withdrawn",
    ),
    _promise(
        "the end is told",
        (
            r"\bwrite to you here\b|\banswer you here\b|\bkeep at it\b|\bI tell you here\b|\bI "
            r"will carry on\b|\b(?:ask you about that|come to .*) next\b"
        ),
        *_ANY,
        "hand_over:confirmed",
        "*:proposed",
        "cancel_subscription:confirmed",
    ),
    _promise("it is under way", r"\bset in motion\b|\babout to be done\b", *_ANY, "*:withdrawn"),
    _promise("a system was asked", r"\b(?:have|has) asked billing\b", "*:executing", "*:unknown"),
    _promise(
        "it was taken back", r"\btaken the request back\b|\bdropped\b", "*:failed", "*:withdrawn"
    ),
    _promise(
        "nothing was done",
        r"\b(?:left everything|nothing|no money|not done this|not moved)\b",
        "*:failed",
        "*:withdrawn",
        "*:denied",
        "*:proposed",
        "*:unknown",
        "read",
        "turn",
        *_PEOPLE,
    ),
    _promise(
        "it was looked at",
        r"\bI(?:'ve| have)? (?:looked|checked|compared|found|asked about|already asked you)\b",
        "read",
        "*:proposed",
        "*:failed",
    ),
    _promise("words were hidden", r"\bhidden\b", "turn"),
    _promise("it is remembered", r"\bI'll remember\b", "turn"),
    _promise("a call is recorded or not", r"\brecorded\b", "turn"),
    _promise(
        "more, if the customer answers",
        (
            r"\b(?:then|and) I'll (?:look|send|ask)\b|\bI'll gladly\b|^If\b.*\bI'll\b|\bI'll "
            r"ask\b|\b(?:if|shall) I\b|\bafter which\b|\bas soon as the code is here\b"
        ),
        "turn",
        "read",
        "*:proposed",
        "*:expired",
        "*:rejected",
        "*:awaiting",
    ),
)
# What a first person has done, and what others say is so: an effect, or records that were read.
_OWN = _promise(
    "it is done",
    r"\b(?:I|we)(?:'ve| have)\b(?! to\b)|^Done\b|\b(?:I|we)(?:'ll| will)\b",
    "*:confirmed",
    "*:settled",
)
_SO = _promise(
    "it is on record",
    r"",
    "*:confirmed",
    "*:settled",
    "*:failed_late",
    "*:rejected",
    "*:denied",
    "*:expired",
    "*:proposed",
    "read",
    "turn",
)


class Made(NamedTuple):
    """A promise as a reply makes it."""

    sentence: str
    promise: Promise


def promises_in(text: str) -> tuple[Made, ...]:
    """The sentences of a reply that commit the company, and what each of them promises."""
    found = list[Made]()
    for sentence in filter(None, _ENDS.split(text)):
        if not _COMMITS.search(sentence) or sentence.rstrip().endswith("?"):
            continue
        fits = [promise for promise in PROMISES if promise.words.search(sentence)]
        general = _OWN if _OWN.words.search(sentence) else _SO
        found += [Made(sentence.strip(), promise) for promise in fits or (general,)]
    return tuple(found)


def kept(promise: Promise, rows: Iterable[str]) -> bool:
    """Whether one of these rows stands behind a promise."""
    for row in rows:
        kind, _, state = row.partition(":")
        if {row, f"*:{state}", f"{kind}:*"} & set(promise.rows):
            return True
    return False
