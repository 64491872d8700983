"""A desk with one conversation, over a small company."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from steward.audit.record import Audit
from steward.conversation.conversations import Conversations
from steward.db import Database
from steward.domain.call import Answer, Call
from steward.identity import pace, resolution
from steward.identity.acting import Acting
from steward.identity.codes import Codes
from steward.identity.people import Identity
from steward.identity.resolution import Resolver
from steward.keys import Keys
from steward.settings import Settings
from tests.identity.fernhill_desk import Company, Desk

SLOW = 0.08


class Clock:
    """The clock that answers are paced by: it stands still, and waiting takes no time."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds

    gather = staticmethod(asyncio.gather)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """In place of the machine's, which runs on while others have the processor."""
    made = Clock()
    monkeypatch.setattr(pace, "time", made)
    monkeypatch.setattr(pace, "asyncio", made)
    return made


@pytest.fixture
def company() -> Company:
    return Company()


@pytest.fixture
def slow_reads(clock: Clock, company: Company, monkeypatch: pytest.MonkeyPatch) -> float:
    """What one round of reads takes, in seconds of the clock: those that begin together end so."""
    answer = company.read

    async def slowly(call: Call) -> Answer:
        until = clock.now + SLOW
        for _ in range(20):  # what else is asked in this round begins meanwhile
            await asyncio.sleep(0)
        clock.now = max(clock.now, until)
        return await answer(call)

    monkeypatch.setattr(company, "read", slowly)
    monkeypatch.setattr(resolution, "time", clock)  # it rests where a round has nothing to ask
    monkeypatch.setattr(resolution, "asyncio", clock)
    return SLOW


@pytest.fixture
async def desk(database: Database, dsn: str, company: Company, tmp_path: Path) -> Desk:
    audit, keys = Audit(database), Keys(tmp_path)
    resolver = Resolver(database, company, floor=0.0)  # type: ignore[arg-type]
    identity = Identity(database, keys, audit, resolver.resolve)
    codes = Codes(database, audit, company, identity, floor=0.0)  # type: ignore[arg-type]
    acting = Acting(database, audit, company, identity, resolver)  # type: ignore[arg-type]
    made = Desk(
        dsn,
        database,
        company,
        keys,
        resolver,
        identity,
        codes,
        acting,
        Conversations(database, audit, Settings()),
    )
    await made.begin("c1")
    return made
