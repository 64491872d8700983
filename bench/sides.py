"""The sides of the comparison: how each is opened, asked and measured."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import uuid4

os.environ.setdefault("LANGSMITH_TRACING", "false")

import psycopg
from langgraph.checkpoint.postgres.aio import AsyncPostgresSaver
from mcp import ClientSession
from mcp.types import CallToolRequest
from psycopg.conninfo import make_conninfo

from bench import stock
from bench.patience import ASKS_AGAIN
from bench.stock import Buyer, Shape, Systems, config_of
from graphs import desk as desk_graph
from steward import process
from steward.checkpoints import RunsOwnSaver, open_saver
from steward.conversation import progress
from steward.conversation.types import Inbound
from steward.gateway.isolation import Isolation
from steward.gateway.specs import SystemSpec
from steward.runs import LocalRuns
from steward.scenarios.company import Company
from steward.server.program import RUNS_AT_ONCE
from steward.settings import Settings
from tests.durability.stories import given

# For information: how the tools of langchain-mcp-adapters call, which open a session each time.
SESSION_A_CALL = "sub-agents, a session a call"
STEWARD, PEERS = (
    "Steward",
    {"supervisor": "langgraph-supervisor", "subagents": "sub-agents as tools"},
)
_CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")
_DESK, _PEER = "bench-desk", "bench-peer"
APPLICATIONS = {STEWARD: (_DESK, "steward-run"), **{name: (_PEER,) for name in PEERS.values()}}
SCHEMAS = {
    STEWARD: ("desk", "checkpoints"),
    **{name: ("public",) for name in (*PEERS.values(), SESSION_A_CALL)},
}


def company_of(size: int, amount: str = stock.REFUND) -> dict[str, Any]:
    """The sandbox company with `size` customers who paid this twice."""
    held = given()
    like = next(each for each in held["billing"] if each["account"] == "A-1")
    person = next(each for each in held["crm"] if each["contact"] == "C-1")
    for buyer in map(Buyer, range(1, size + 1)):
        name = {"name": f"Buyer {buyer.number}", "email": buyer.email}
        invoice = {**like["invoices"][0], "invoice": buyer.invoice, "total": amount}
        charges = [
            {
                **charge,
                "amount": amount,
                "invoice": buyer.invoice,
                "charge": f"CH-B{buyer.number}-{n}",
                "card": f"{buyer.number:04}",
            }
            for n, charge in enumerate(like["charges"], 1)
        ]
        account = {
            **like,
            **name,
            "account": buyer.account,
            "invoices": [invoice],
            "charges": charges,
        }
        held["billing"] = [*held["billing"], account]
        held["crm"] = [*held["crm"], {**person, **name, "contact": buyer.contact}]
    return held


# ── the three sides ───────────────────────────────────────────────────────────────────────────────


@dataclass
class Counted:
    """What the whole process did so far, whichever side did it."""

    tool_calls: int = 0
    checkpoints: int = 0
    supersteps: int = 0


@contextmanager
def counting() -> Iterator[Counted]:
    """Count tool calls over MCP and checkpoints written,
    at the two places that all sides go through.
    """
    counted = Counted()
    send, put, offer = ClientSession.send_request, AsyncPostgresSaver.aput, RunsOwnSaver.aput

    async def counted_send(self: ClientSession, request: Any, *given: Any, **named: Any) -> Any:
        counted.tool_calls += isinstance(request.root, CallToolRequest)
        return await send(self, request, *given, **named)

    async def counted_put(self: AsyncPostgresSaver, *given: Any, **named: Any) -> Any:
        counted.checkpoints += 1
        if not isinstance(self, RunsOwnSaver):
            counted.supersteps += _of_the_outer_graph(given)
        return await put(self, *given, **named)

    async def counted_offer(self: RunsOwnSaver, *given: Any, **named: Any) -> Any:
        counted.supersteps += _of_the_outer_graph(given)
        return await offer(self, *given, **named)

    ClientSession.send_request, AsyncPostgresSaver.aput = counted_send, counted_put  # type: ignore
    RunsOwnSaver.aput = counted_offer  # type: ignore[method-assign]
    try:
        yield counted
    finally:
        ClientSession.send_request, AsyncPostgresSaver.aput = send, put  # type: ignore
        RunsOwnSaver.aput = offer  # type: ignore[method-assign]


PATIENT_SECONDS = 120.0  # for a call of a system, while calls are counted


def _patient(self: Isolation, spec: SystemSpec) -> float:
    return PATIENT_SECONDS


def _of_the_outer_graph(offered: tuple[Any, ...]) -> bool:
    """Whether what a saver is given (config, checkpoint, metadata …) ends a superstep of the graph
    that was asked: not of a graph inside it, and not its input.
    """
    inner = offered[0]["configurable"].get("checkpoint_ns")
    return not inner and offered[2].get("step", 0) > 0


@contextmanager
def unhurried() -> Iterator[None]:
    """Progress waits for what is asked next, and a call of a system for its answer, also where the
    machine is crowded: what is counted must not depend on time. A call that takes longer than its
    five seconds is asked once more, and each read of a joint one by itself.
    """
    moment, seconds = progress._MOMENT, Isolation.seconds
    progress._MOMENT = 5.0
    Isolation.seconds = _patient  # type: ignore[method-assign]
    try:
        yield
    finally:
        progress._MOMENT = moment
        Isolation.seconds = seconds  # type: ignore[method-assign]


class _Awaited(LocalRuns):
    """Runs in this process that can be waited for."""

    async def run(self, conversation: str) -> None:
        await self.wake(conversation)
        await asyncio.gather(*self._tasks.values())


type Say = Callable[[str, Buyer, str], Awaitable[None]]


@asynccontextmanager
async def steward(company: Company) -> AsyncIterator[Say]:
    """The desk as it runs headless: a run holds the conversation's lock and writes under `sync`."""
    dsn = make_conninfo(company.dsn, application_name=_DESK)
    chosen = Settings(
        home=company.home,
        STEWARD_DATABASE_URL=dsn,  # type: ignore[call-arg]
        systems_url=company._systems_url,
        sandbox=True,
    )
    desk = await process.open_with(chosen)
    # The customer's mailbox is no cost of a turn: it is opened once, before anything is measured.
    mailboxes = await psycopg.AsyncConnection.connect(
        company.dsn, application_name="bench", autocommit=True
    )
    async with open_saver(dsn, 10) as saver, mailboxes as mailbox:
        graph = desk_graph.build(desk, saver)
        runs = _Awaited(graph, desk.db, desk.run_sessions, 60, RUNS_AT_ONCE)
        desk.runs = runs

        async def say(conversation: str, buyer: Buyer, text: str) -> None:
            while text == "{code}" and await _asks_again(mailbox, conversation):
                await say(conversation, buyer, buyer.email)
            words = await code_sent(mailbox, conversation) if text == "{code}" else text
            await desk.conversations.take_in(
                Inbound(id=uuid4().hex, conversation_id=conversation, text=words)
            )
            await runs.run(conversation)

        yield say
    await process.close(desk)


async def _asks_again(mailbox: psycopg.AsyncConnection[Any], conversation: str) -> bool:
    """Whether the desk asked for the last message once more: where a machine is very busy, a
    system may not answer in time.
    """
    return ASKS_AGAIN in (await _sent(mailbox, conversation, "reply")).lower()


async def code_sent(mailbox: psycopg.AsyncConnection[Any], conversation: str) -> str:
    """The newest code that a conversation was sent. Raises RuntimeError where none was."""
    found = _CODE.search(await _sent(mailbox, conversation, "code"))
    if found is None:
        said = await _sent(mailbox, conversation, "reply")
        raise RuntimeError(f"no code was sent in {conversation}; the desk said: {said}")
    return found[0]


async def _sent(mailbox: psycopg.AsyncConnection[Any], conversation: str, kind: str) -> str:
    query = (
        "SELECT text FROM desk.outbox WHERE kind = %s AND conversation_id = %s "
        "ORDER BY seq DESC LIMIT 1"
    )
    row = await (await mailbox.execute(query, [kind, conversation])).fetchone()
    return str(row[0]) if row else ""


@asynccontextmanager
async def peer(company: Company, shape: Shape, *, kept: bool = True) -> AsyncIterator[Say]:
    """A stock peer: one compiled graph, one saver on a pool, one kept MCP session a system."""
    dsn = make_conninfo(company.dsn, application_name=_PEER)
    opened = Systems(company._systems_url, company.keys, kept=kept)
    async with stock.saver(dsn) as saver, opened as systems:
        graph = stock.build(shape, systems, saver)

        async def say(conversation: str, buyer: Buyer, text: str) -> None:
            words = {"messages": [{"role": "user", "content": text}]}
            await graph.ainvoke(words, config_of(conversation, buyer), durability="sync")

        yield say


def sides(company: Company) -> dict[str, Callable[[], Any]]:
    """How each side is opened."""
    return {
        STEWARD: lambda: steward(company),
        **{name: partial(peer, company, shape) for shape, name in PEERS.items()},  # type: ignore[arg-type]
    }


def lines_of(buyer: Buyer) -> tuple[str, ...]:
    """What the customer says."""
    return f"I was charged twice on invoice {buyer.invoice}", buyer.email, "{code}", "yes"
