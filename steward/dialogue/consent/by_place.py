"""Which offers an answer means that tells them apart by their place in what the desk said last.
Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from actions.issue_refund import ConfirmRefund
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import ALONGSIDE
from steward.dialogue.context.lines import last_answer
from steward.dialogue.replies.reply_rows import about
from steward.domain.action import Action
from steward.domain.understanding import Told
from steward.say import read
from steward.understanding.yes_and_no.by_place import answered_by_place
from steward.wording.says import ConfirmRefunds, DeskWords, RefundLine, RemindRefunds

_BESIDE = ALONGSIDE | {
    one.kind
    for one in (
        *(DeskWords.IS_THAT_A_YES, DeskWords.ONE_WORD, DeskWords.ONLY_ONE_OF_THEM),
        *(DeskWords.NOT_BOTH, DeskWords.ONE_AT_A_TIME, DeskWords.PLAIN_YES),
    )
}
_OF_SEVERAL = frozenset({ConfirmRefunds.kind, RemindRefunds.kind})
_FACTS = {*RefundLine.model_fields} - {"reason"}
_REMINDS = "remind_"  # what an offer is called that is put again


class ByPlace(NamedTuple):
    """Of several offers those that are agreed to, refused, and chosen without a yes."""

    agreed: tuple[Action, ...]
    left: tuple[Action, ...]
    meant: tuple[Action, ...]


def told_by_place(text: str, offered: Sequence[Action], opened: OpenedTurn) -> ByPlace | None:
    """What an answer by place says of each offer; None: it is no such answer.

    Of a place that is not known nothing is done: all that was offered is asked again.
    """
    said = answered_by_place(text)
    if said is None or not offered:
        return None
    placed = [*_placed(offered, opened)]
    alone = len(offered) == 1
    known_all = {one.id for one in offered} <= {one.id for one in placed if one is not None}
    in_reach = max(said.meant | said.refused) < max(len(placed), 2 if alone else 0)
    if not (known_all and in_reach) or (alone and placed[0] is None):
        return ByPlace((), (), tuple(offered))
    by_place = [(at, one) for at, one in enumerate(placed) if one is not None]
    left = tuple(
        one for at, one in by_place if at in said.refused or (said.only and at not in said.meant)
    )
    agreed = tuple(one for at, one in by_place if at in said.agreed)
    meant = tuple(one for at, one in by_place if at in said.only)
    touched = agreed or left or meant
    return ByPlace(agreed, left, meant if touched else tuple(offered))


def _placed(offered: Sequence[Action], opened: OpenedTurn) -> Iterator[Action | None]:
    """What was told last, one after the other: an offer, or None for another matter."""
    line = last_answer(opened.recent)
    for told in line.told if line is not None else ():
        if told.kind in _OF_SEVERAL:
            yield from _of_lines(told, offered)
        elif told.kind not in _BESIDE:
            alone = len(offered) == 1
            yield next((one for one in offered if _tells_of(told, one, alone=alone)), None)


def _of_lines(told: Told, offered: Sequence[Action]) -> Iterator[Action | None]:
    """The offers of money that were told as the lines of one phrase; None where a line may be of
    several, or of none.
    """
    lines = {one.id: _line(one) for one in offered}
    for item in getattr(read(told.model_dump()), "items", ()):
        own = [one for one in offered if lines[one.id] == _facts(item)]
        yield own[0] if len(own) == 1 else None


def _line(offer: Action) -> dict[str, Any] | None:
    say = about(offer)
    return _facts(say) if isinstance(say, ConfirmRefund) else None


def _facts(said: ConfirmRefund | RefundLine) -> dict[str, Any]:
    return said.model_dump(include=_FACTS)


def _tells_of(told: Told, offer: Action, *, alone: bool) -> bool:
    say = about(offer)
    if say is not None and (told.kind, told.data) == (say.kind, say.data):
        return True
    return alone and told.kind.startswith(_REMINDS)
