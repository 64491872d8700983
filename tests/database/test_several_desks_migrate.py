"""Desks that start at once on one empty database, as those of `compose.yaml` and the chart do."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from uuid import uuid4

import psycopg
import pytest

from steward.db import migrate
from steward.server import aegra_tables
from tests.conftest import at
from tests.owner import ask

DESKS = 3
PATIENCE = 60.0


@pytest.fixture
def empty(postgres: str) -> Iterator[str]:
    name = f"empty_{uuid4().hex[:12]}"
    ask(postgres, f"CREATE DATABASE {name}")
    yield at(postgres, name)
    # it ends the sessions of those that still wait
    ask(postgres, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.timeout(200)
def test_desks_that_migrate_an_empty_database_at_once_do_not_wait_for_each_other(
    empty: str,
) -> None:
    assert sum(bool(names) for names in _at_once(lambda: migrate(empty))) == 1
    assert _at_once(lambda: migrate(empty)) == [[]] * DESKS
    assert sorted(_at_once(lambda: aegra_tables.set_up(empty))) == [False, False, True]


def _at_once[T](do: Callable[[], T]) -> list[T]:
    """What each of them came to; those that are not done by then are missing."""
    ready, done = threading.Barrier(DESKS), list[T]()

    def desk() -> None:
        ready.wait()
        # of one that waited too long the database is gone
        with contextlib.suppress(psycopg.OperationalError):
            done.append(do())

    desks = [threading.Thread(target=desk, daemon=True) for _ in range(DESKS)]
    for one in desks:
        one.start()
    for one in desks:
        one.join(PATIENCE / DESKS)
    return done
