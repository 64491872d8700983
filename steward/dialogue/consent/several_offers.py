"""An answer that tells several offers apart: by their place, by name, or by the goods."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.registry import needs_yes
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.consent.by_place import told_by_place
from steward.dialogue.consent.each_by_name import EachByName, told_by_name
from steward.dialogue.context.by_goods import parted
from steward.dialogue.context.offers import asked_about, exclude_each_other, only_agrees
from steward.domain.action import Action
from steward.domain.lifecycle import DONE, UNDECIDED
from steward.domain.turn import TurnRef
from steward.domain.understanding import Understanding
from steward.say import Say, known, read
from steward.understanding.yes_and_no.agreement import Beside, agrees
from teams.billing.phrases import CancelGivesBack
from teams.refund.phrases import OrderGivesBack
from teams.support.phrases import ComesNext


async def told_apart(
    desk: Desk, opened: OpenedTurn, heard: Understanding, actions: Sequence[Action]
) -> list[str]:
    """What an answer touches that tells offers apart, by their place, by name or by the goods."""
    by_place = await _by_place(desk, opened, heard, actions)
    if told := by_place or await _by_name(desk, opened, heard, actions):
        return told
    return await _by_goods(desk, opened, heard, actions)


async def _by_place(
    desk: Desk, opened: OpenedTurn, heard: Understanding, actions: Sequence[Action]
) -> list[str]:
    """What an answer touches that tells offers apart by their place in the desk's last words: what
    it refuses is withdrawn, and what it agrees to is done. What is merely chosen, or can't be told
    by its place, is asked again.
    """
    offered, question = asked_about(opened.question, actions), opened.question
    said = told_by_place(heard.text, offered, opened)
    if said is None or question is None:
        return []
    if only_agrees(question) and not exclude_each_other(offered):
        await confirm(desk, opened, said.agreed)
    left = await withdraw(desk, opened.ref, said.left)
    return [*left, *(one.id for one in (*said.agreed, *said.meant))]


def is_told_by_name(opened: OpenedTurn, heard: Understanding, own: Sequence[Action]) -> bool:
    """Whether the words answer several offers by what each is called: they correct none."""
    return _said_by_name(opened, heard, own) is not None


def _said_by_name(
    opened: OpenedTurn, heard: Understanding, own: Sequence[Action]
) -> EachByName | None:
    offered, question = asked_about(opened.question, own), opened.question
    if question is None or question.kind != "confirm" or not only_agrees(question):
        return None
    return told_by_name(heard.text, offered, acts_beside(opened, own))


async def _by_name(
    desk: Desk, opened: OpenedTurn, heard: Understanding, actions: Sequence[Action]
) -> list[str]:
    """What an answer touches that refuses one of several offers by its name: what it agrees to is
    done, and of what it says nothing a yes is still asked.
    """
    said = _said_by_name(opened, heard, actions)
    if said is None:
        return []
    if not exclude_each_other(said.agreed):
        await confirm(desk, opened, said.agreed)
    left = await withdraw(desk, opened.ref, said.left)
    return [*left, *(one.id for one in said.agreed)]


async def _by_goods(
    desk: Desk, opened: OpenedTurn, heard: Understanding, actions: Sequence[Action]
) -> list[str]:
    """What an answer to several offers touches that tells them apart by what was bought: what it
    lets go of is withdrawn, and what it means is done where it agrees, or else asked by itself.
    """
    question = opened.question
    if question is None or question.kind != "confirm" or len(question.offers) < 2 or heard.asking:
        return []
    said = parted(heard.text, asked_about(question, actions))
    if said is None:
        return []
    if agrees(said.rest, said.meant, acts_beside(opened, actions)):
        await confirm(desk, opened, said.meant)
    left = await withdraw(desk, opened.ref, said.left)
    return [*left, *(one.id for one in said.meant)]


async def confirm(desk: Desk, opened: OpenedTurn, actions: Iterable[Action]) -> None:
    """The yes to these, bound to the terms with which the open question offered them."""
    offers = opened.question.offers if opened.question is not None else ()
    digests = {offer.action: offer.digest for offer in offers}
    for action in actions:
        if action.state == "proposed":
            message = opened.messages[-1].id
            await desk.ledger.confirm(opened.ref, action.id, digests[action.id], message)


async def withdraw(desk: Desk, turn: TurnRef, actions: Iterable[Action]) -> list[str]:
    touched = []
    for action in actions:
        if action.state in UNDECIDED:
            await desk.ledger.withdraw(turn, action.id, "customer")
        touched.append(action.id)
    return touched


def acts_beside(opened: OpenedTurn, actions: Iterable[Action]) -> list[Beside]:
    """What a yes may name beside the offer: what was done here, and what the desk said that it asks
    about next.
    """
    done = [Beside(a.kind) for a in actions if needs_yes(a.kind) and a.state in DONE]
    told = [one for line in opened.recent if line.role == "desk" for one in line.told]
    announced = [one for one in told if one.kind in known() and known()[one.kind].announces]
    next_ones = (_announced_by(read(one.model_dump())) for one in announced[-1:])
    return [*done, *(beside for one in next_ones for beside in one)]


def _announced_by(say: Say) -> list[Beside]:
    if isinstance(say, ComesNext):
        return [Beside(kind) for kind in say.kinds]
    amount = say.amount if isinstance(say, CancelGivesBack | OrderGivesBack) else None
    return [Beside("issue_refund", amount)]
