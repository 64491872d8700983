"""Staff at work in conversations: what there is, stepping in, and stopping everything."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from fastapi import Query

from steward.conversation import freezes
from steward.desk import Desk
from steward.domain.approval import Person
from steward.domain.period import period
from steward.errors import BadInput, Stale
from steward.policy.queues import line_for
from steward.server import books, rows, worklist
from steward.server.answers import ListedConversations, ListedFreezes, WorkCounts
from steward.server.bodies import Halt, Supervise
from steward.server.desk_answers import (
    BudgetsShown,
    EndedAction,
    Halted,
    HaltShown,
    Resumed,
    Supervised,
    WaitingAction,
)
from steward.server.figures import Days, Figure, FirstDay, LastDay, OfFigure, OfTeam, behind
from steward.server.paging import PAGE, After, Limit, Search
from steward.server.principal import Principal
from steward.server.refusals import routes
from steward.server.routes.conversations import wake
from steward.server.signin import (
    PROVE,
    REPORT,
    STEP_IN,
    STOP,
    Caller,
    NotFound,
    TheDesk,
    must_be_staff,
    must_have,
)
from steward.server.work_view import reader_of, with_amount, work_of
from steward.understanding.exact.identifiers import read_identifiers
from steward.views.reconciliation import Reconciliation
from steward.views.work_shown import ConversationWork
from steward.views.worklist import listed

router = routes(prefix="/desk", tags=["supervision"])


@router.get("/conversations")
async def list_conversations(
    desk: TheDesk,
    caller: Caller,
    view: worklist.View = "all",
    order: worklist.Order = "urgent",
    search: Search = "",
    limit: Limit = PAGE,
    after: After = None,
    figure: Annotated[
        str, Query(max_length=40, description="only those behind this figure of a report")
    ] = "",
    of: OfFigure = "",
    first: FirstDay = None,
    last: LastDay = None,
    team: OfTeam = "",
    days: Days = 7,
) -> ListedConversations:
    """For staff: a view of the floor's work, with who waits for whom since when.

    `urgent`: danger first, then who has waited longest for a person, then the newest. Search is by
    beginnings of words: what was said, customers' names, references; where nothing has a word, by
    those a letter away. What moves up meanwhile may come twice.
    """
    must_be_staff(caller)
    limits = (await desk.policy.current()).limits
    named = Figure(figure, of, first, last, team, days)
    left = await _left(desk, caller, limits.reports.zone, named)
    async with desk.db.transaction() as connection:
        opening = line_for(limits, desk.settings.hours, "hand_over", {"agent"}).opening
        counted = await behind(connection, limits, opening, named, left)
        asked = worklist.Asked(view, order, caller.login, search, limit, after, counted)
        found, following = await worklist.page(connection, asked)
        counts = await worklist.counts(connection, caller.login)
    return ListedConversations.model_validate(
        {
            "conversations": [listed(row, limits, desk.settings.hours) for row in found],
            "counts": {name: counts[name] for name in WorkCounts.model_fields},
            "now": counts["now"],
            "currency": desk.budgets.currency,
            "limit_micro": limits.budgets.conversation.charge.micro,
            "next": following,
        }
    )


async def _left(desk: Desk, caller: Principal, zone: str, figure: Figure) -> list[str]:
    """The conversations behind a part of what left by the systems' books, which are asked first."""
    if figure.name != "left_as":
        return []
    must_have(caller, REPORT)
    now = datetime.fromisoformat(await desk.db.now())
    about = period(now, figure.first, figure.last, "", zone, figure.days)
    return (await books.leaked_lately(desk, about, now)).behind.get(figure.of, [])


@router.post("/conversations/{conversation_id}/supervision")
async def supervise(
    conversation_id: str, body: Supervise, desk: TheDesk, caller: Caller
) -> Supervised:
    """Take over, say, pause, whisper, freeze the customer's account, return or close.

    403 for other roles, 409 when it is not as the caller thought.
    """
    person = await _person(desk, caller, STEP_IN)
    if not await desk.conversations.exists(conversation_id):
        raise NotFound(
            "there is no such conversation", next_step="list them: GET /desk/conversations"
        )
    to = body.to
    if body.does == "freeze" and to:
        to = await _meant(desk, conversation_id, to)
    await desk.supervision.do(person, conversation_id, body.does, body.text, to, body.closing)
    if body.does == "return":
        await wake(desk, conversation_id)
    found = await rows.conversation(desk, conversation_id)
    assert found is not None
    return Supervised(conversation_id=conversation_id, mode=found["mode"], by=found["mode_by"])


@router.get("/conversations/{conversation_id}/work")
async def show_work(conversation_id: str, desk: TheDesk, caller: Caller) -> ConversationWork:
    """What it is about, the plan, what was found and where from, proposals, cost:
    as far as the caller's roles may read.
    """
    must_be_staff(caller)
    return await work_of(desk, conversation_id, await reader_of(desk, caller.roles))


@router.get("/budgets")
async def show_budgets(desk: TheDesk, caller: Caller) -> BudgetsShown:
    """For staff: what models may cost today, what is set aside, used and left, by scope."""
    must_be_staff(caller)
    return BudgetsShown.model_validate(await desk.budgets.show())


@router.get("/halt")
async def show_halt(desk: TheDesk, caller: Caller) -> HaltShown:
    """Whether everything is stopped, by whom, and what waits because people stopped it."""
    must_be_staff(caller)
    halt = await desk.halts.standing()
    restored = halt is not None and halt["compare_since"] is not None
    return HaltShown.model_validate(
        {
            "halt": halt,
            "waiting": await _waiting(desk, caller),
            "erased_again": await desk.erasures.not_ordered() if restored else 0,
        }
    )


@router.post("/halt")
async def halt(body: Halt, desk: TheDesk, caller: Caller) -> Halted:
    """Stop everything: when this answers, no effect begins any more."""
    if caller.kind == "client":  # a program may stop the desk; only people let it go on
        await desk.halts.halt_by_client(caller.login, caller.account, body.reason)
    else:
        await desk.halts.halt(await _person(desk, caller, STOP), body.reason)
    return Halted.model_validate({"halt": await desk.halts.standing()})


@router.post("/restored/compare")
async def compare_restored(desk: TheDesk, caller: Caller) -> Reconciliation:
    """Hold the ledger of a restored desk against the systems' books; before it nobody can resume.

    409 where the desk was not restored.
    """
    must_have(caller, STOP | PROVE)
    return await books.restored(desk, caller.login)


@router.post("/resume")
async def resume(desk: TheDesk, caller: Caller) -> Resumed:
    """Let everything go on; clockwork takes up what waited.

    409 after a restore until the books were compared and who was erased is erased again.
    """
    person = await _person(desk, caller, STOP)
    if again := await desk.erasures.not_ordered():
        raise Stale(
            f"{again} customers who were erased are here again: a backup was restored",
            next_step="see who, and erase them again: steward erase --again",
        )
    waiting = await _waiting(desk, caller)
    await desk.halts.resume(person)
    return Resumed.model_validate({"halt": None, "waited": len(waiting), "waiting": waiting})


async def _waiting(desk: Desk, caller: Principal) -> list[dict[str, Any]]:
    """What stops keep from going on, as far as the caller's roles may read."""
    reader = await reader_of(desk, caller.roles)
    shown = [with_amount(reader.action(one, one["kind"])) for one in await desk.halts.waiting()]
    return [{name: one[name] for name in WaitingAction.model_fields} for one in shown]


@router.post("/actions/{action_id}/stop")
async def stop_action(action_id: str, desk: TheDesk, caller: Caller) -> EndedAction:
    """Withdraw an action that was not sent yet. 409 when it was, or has ended."""
    from steward.clockwork import Clockwork  # the composition root's; not needed to load the routes

    person = await _person(desk, caller, STOP)
    before = await desk.ledger.get(action_id)
    stopped = await desk.ledger.withdraw(None, action_id, f"staff:{person.login}")
    if before.state != "withdrawn":
        await Clockwork(desk).tell_stopped(stopped)
    return EndedAction(action_id=stopped.id, kind=stopped.kind, state=stopped.state)


@router.get("/freezes")
async def list_freezes(desk: TheDesk, caller: Caller) -> ListedFreezes:
    """For staff: whose accounts are frozen, since when, and on whose word."""
    must_be_staff(caller)
    async with desk.db.transaction() as connection:
        return ListedFreezes.model_validate({"freezes": await freezes.standing(connection)})


async def _meant(desk: Desk, conversation_id: str, named: str) -> str:
    """The handle of whom a colleague names. Raises BadInput unless it is exactly one customer."""
    known = read_identifiers(named)
    found = await desk.resolver.resolve(conversation_id, known) if known.any_named else None
    if found is None or not found.unique:
        raise BadInput(
            f"{named!r} is not exactly one customer",
            next_step="name them by e-mail address, telephone, account or order number",
        )
    return found.handles[0]


async def _person(desk: Desk, caller: Principal, roles: frozenset[str]) -> Person:
    must_have(caller, roles)
    person = await desk.approvals.person(caller.login)
    if person is None:
        raise NotFound("there is no such member of staff")
    return person
