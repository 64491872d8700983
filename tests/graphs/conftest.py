"""A desk in this process on a real company: Postgres, the five systems over MCP,
the compiled graph with its saver.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Literal
from uuid import uuid4

import psycopg
import pytest

from graphs import desk as desk_graph
from steward import process
from steward.checkpoints import open_saver
from steward.conversation.types import Inbound
from steward.desk import Desk
from steward.domain.approval import Answered, Approval
from steward.scenarios import processes
from steward.scenarios.company import Company
from steward.scenarios.postgres import Postgres
from steward.settings import Settings
from steward.understanding.reader.readers import load_readers
from tests.durability.stories import given
from tests.own_policies import POLICIES
from tests.selection import mark_users

pytest.register_assert_rewrite("tests.graphs.money_model")  # it says what it compared
# What a turn on a company goes through: where it changed, all of these tests are asked for.
MADE_OF = (
    "graphs/",
    "nodes/",
    "steward/dialogue/",
    "steward/effects/",
    "state/",
    "tools/",
    "steward/process.py",
    "tests/graphs/conftest.py",
)
_ON_A_COMPANY = pytest.mark.in_turn(parts=6, files=MADE_OF, seconds=2.0)


def pytest_itemcollected(item: pytest.Item) -> None:
    """Tests with a company of their own go in turn; what is pure runs at every commit."""
    mark_users(item, {"bench"}, _ON_A_COMPANY)


@dataclass
class Bench:
    """What the tests of the graph hold: the double charges of A-1 (29.00) and A-3
    (249.00) wait to be claimed.
    """

    desk: Desk
    graph: Any
    company: Company
    conversation: str

    @property
    def config(self) -> dict[str, Any]:
        return {"configurable": {"thread_id": self.conversation}, "recursion_limit": 60}

    async def say(self, text: str) -> str:
        """One turn; the desk's reply, empty when it said nothing."""
        await self.desk.conversations.take_in(
            Inbound(id=uuid4().hex, conversation_id=self.conversation, text=text)
        )
        state = await self.graph.ainvoke({"messages": []}, self.config, durability="sync")
        return str(state.get("reply", ""))

    async def prove(self, account: str) -> None:
        """The channel vouches for a signed-in customer, who says hello."""
        await self.desk.conversations.take_in(
            Inbound(id=uuid4().hex, conversation_id=self.conversation, text="hello")
        )
        token = self.desk.keys.sign(
            "channel", "steward", account, 300, method="session", account=account
        )
        assert await self.desk.identity.accept_assertion(self.conversation, token, uuid4().hex)

    async def forge(self, value: Any, **more: Any) -> None:
        """A caller sends what they like.

        Whatever LangGraph thinks of it, the books are looked at afterwards.
        """
        try:
            await self.graph.ainvoke(value, self.config | more, durability="sync")
        except Exception as refusal:
            self.refusals.append(repr(refusal))

    def __post_init__(self) -> None:
        self.refusals: list[str] = []

    async def sign(
        self, login: str, approval: Approval, verdict: Literal["approve", "reject"] = "approve"
    ) -> None:
        """A member of staff decides about what they see."""
        person = await self.desk.approvals.person(login)
        assert person is not None
        answered = Answered(
            approval_id=approval.id,
            digest=approval.digest,
            verdict=verdict,
            reason="as the record shows",
        )
        await self.desk.approvals.decide(person, answered)

    def owner(self) -> psycopg.Connection[Any]:
        """A connection as the database's owner, past the desk's role."""
        return psycopg.connect(self.company.dsn, autocommit=True)

    def refunds(self, changed: bool = False) -> list[dict[str, Any]]:
        """What billing has paid back.

        `changed`: its rows were changed beside its books, which then do not agree.
        """
        books: dict[str, Any] = self.company.systems("/sandbox/books")
        assert books["balanced"] is not changed
        return list(books["refunds"])


@pytest.fixture(scope="session")
def scenario_postgres() -> Iterator[Postgres]:
    """The scenario runner's server, template and preloaded processes."""
    processes.prepare()
    load_readers()
    server = Postgres()
    server.prepare()
    yield server
    processes.end_all()
    server.close()


@asynccontextmanager
async def open_bench(
    server: Postgres, prepare: Callable[[Company], Mapping[str, Any]]
) -> AsyncIterator[Bench]:
    """A company whose desk is in this process, with the settings that `prepare` makes for it.

    No clockwork, so that only what a test does happens.
    """
    company, sound = Company(server), False
    try:
        company.open(given(), desk=False)
        chosen = Settings(
            home=company.home,
            STEWARD_DATABASE_URL=company.dsn,  # type: ignore[call-arg]
            systems_url=company._systems_url,
            sandbox=True,
            **prepare(company),
        )
        desk = await process.open_with(chosen)
        async with open_saver(company.dsn, 4) as saver:
            yield Bench(desk, desk_graph.build(desk, saver), company, str(uuid4()))
        await process.close(desk)
        sound = True
    finally:
        company.close(sound=sound)


@pytest.fixture
async def bench(scenario_postgres: Postgres) -> AsyncIterator[Bench]:
    """A desk with the policies of the tests."""
    async with open_bench(scenario_postgres, lambda _company: {"policies": POLICIES}) as opened:
        yield opened
