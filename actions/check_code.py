"""A code that the customer read out, held to the one that was sent."""

from __future__ import annotations

from enum import auto
from typing import Literal, get_args

from actions.kind import ActionKind, Row
from actions.send_code import CodeFacts, code_facts
from steward.say import Phrase, Plain


class CheckWords(Plain):
    """What came of a code, where nothing more is to be said of it."""

    VERIFIED = auto()
    CODE_LOCKED = auto()
    CODE_EXPIRED = auto()
    CODE_NONE = auto()


class CodeWrong(Phrase):
    """It does not match, and there are tries left."""

    tries_left: int


type CodeStatus = Literal["passed", "wrong", "locked", "expired", "none"]
_STATUSES: tuple[CodeStatus, ...] = get_args(CodeStatus.__value__)
_BY_STATUS: dict[CodeStatus, CheckWords] = {
    "passed": CheckWords.VERIFIED,
    "locked": CheckWords.CODE_LOCKED,
    "expired": CheckWords.CODE_EXPIRED,
}


def code_status(row: Row) -> CodeStatus:
    """What came of a code; `none` where nothing did, or it is no check of one."""
    return next((one for one in _STATUSES if one == row.outcome.get("status")), "none")


def _tell(row: Row) -> Phrase | Plain:
    status = code_status(row)
    if status == "wrong":
        return CodeWrong(tries_left=row.outcome.get("tries_left", 0))
    return _BY_STATUS.get(status, CheckWords.CODE_NONE)


KIND = ActionKind(
    name="check_code",
    label="Check code",
    agent="identity",
    facts=CodeFacts,
    reads=code_facts,
    effect="steward.effects.people:check_code",
    tell=_tell,
    unasked=True,
    event="code_check",
    in_record="check of a code",
    code="checks",
    proposed_as="that the code is checked",
    on_the_way=True,
)
