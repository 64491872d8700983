"""Models over real budgets: a scripted chat model, a paying turn, the offline reader."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import ThreadingHTTPServer
from typing import Any

import pytest

from steward.db import Database
from steward.domain.cost import Scope
from steward.llm.calls import Models, RoleModel
from steward.llm.roles import prompt
from steward.llm.scripted import Answer, ScriptedModel
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.training import load_or_train
from tests.budgets.conftest import Till
from tests.desk_rows import open_desk


@dataclass
class Asked:
    """A till, and models made from answers."""

    till: Till

    def models(self, deadline: float = 5.0, **roles: list[Any]) -> Models:
        """One scripted model for each role."""
        made = {
            role: (RoleModel(f"scripted:{role}", scripted(*answers), prompt(role), 100),)
            for role, answers in roles.items()
        }
        return Models(self.till.budgets, made, deadline)

    def ladder(self, role: str, *rungs: list[Any], deadline: float = 5.0) -> Models:
        """Several scripted models of one role, in the order in which they are asked."""
        made = tuple(
            RoleModel(f"scripted:{number}", scripted(*answers), prompt(role), 100)
            for number, answers in enumerate(rungs)
        )
        return Models(self.till.budgets, {role: made}, deadline)

    def scope(self, conversation: str = "c1") -> Scope:
        return self.till.scope(conversation)

    async def events(self, name: str, conversation: str = "c1") -> list[dict[str, Any]]:
        return [
            entry.data
            for entry in await self.till.desk.audit.entries(conversation)
            if entry.event == name
        ]


def scripted(*answers: Any) -> ScriptedModel:
    """A model that says these: texts, mappings (said as JSON), or answers with more to them."""
    return ScriptedModel(
        answers=tuple(one if isinstance(one, Answer) else Answer(say=one) for one in answers)
    )


@contextmanager
def serving(server: ThreadingHTTPServer) -> Iterator[None]:
    """Answers in a thread of its own until the block ends."""
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def asked(dsn: str, database: Database) -> Asked:
    return Asked(Till(open_desk(dsn, database)))


@pytest.fixture(scope="session")
def offline() -> Iterator[OfflineUnderstander]:
    return OfflineUnderstander(load_or_train())
