"""Recognises who reports that somebody else is in their account: "someone has got into my account,
lock it". Their own account with this company, in fact and now: what is feared, asked, denied, past
or about somebody else's is no report. Rules alone; the words are in `account_takeover_words.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters
_PIECE = re.compile(r"[^.!?;,:\n]+[.!?;,:\n]*")
_MOST_WORDS = 30
_BEHIND = 2  # words between who it is and where they are
_BEFORE = 2  # words between that and the account
_NEXT = 3  # words behind what is to be done with it: "sperren Sie mein Konto"
_FAR = 8  # words between who it is and what they did


def reports_takeover(text: str) -> bool:
    """Whether a message says that the writer's own account is in somebody else's hands, or has it
    locked.
    """
    book = _book()
    if book.at(plain_words(text), "taken_back") is not None:
        return False
    return any(_reports(piece) for piece in _PIECE.findall(text[:_LONGEST].replace("’", "'")))


def _reports(piece: str) -> bool:
    words, book = plain_words(piece), _book()
    if not words or len(words) > _MOST_WORDS or "?" in piece:
        return False
    if book.any_of(words, "past", "elsewhere", "ours"):
        return False
    told = [at for at in range(len(words)) if _tells(words, at)]
    return any(book.at(words[:at], "unreal") is None for at in told) or _is_locked(words)


def _tells(words: Sequence[str], at: int) -> bool:
    """Whether it is told at this word what happened, or who did it before."""
    book, before = _book(), words[max(0, at - _FAR) : at]
    by_others = book.at(before, "others") is not None
    if by_others and book.begins(words, at, "password"):
        return True
    if (account := book.at(words, "account")) is None:
        return False
    if book.begins(words, at, "taken") or book.begins(words, at, "impersonal"):
        return True
    return by_others and (book.begins(words, at, "entered") or _is_in_it(words, at, account))


def _is_in_it(words: Sequence[str], at: int, account: int) -> bool:
    """Somebody is there: "someone is in my account", and not "someone says it is in my account"."""
    book = _book()
    size = book.length(words, at, "in_it")
    near = size > 0 and 0 <= account - at - size <= _BEFORE
    return near and book.at(words[max(0, at - _BEHIND - 1) : at], "others") is not None


def _is_locked(words: Sequence[str]) -> bool:
    """It is to be locked, for no while: "please lock my account"."""
    book = _book()
    at = book.behind(words, 0, "polite")
    size = book.length(words, at, "lock") if at < len(words) else 0
    near = words[at + size : at + size + _NEXT]
    return size > 0 and book.at(near, "account") is not None and not book.any_of(words, "awhile")


@cache
def _book() -> Phrasebook:
    return phrasebook("account_takeover_words")
