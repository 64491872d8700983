"""A Postgres and a company of a benchmark's own, which end with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from steward.scenarios import processes
from steward.scenarios.company import Company
from steward.scenarios.postgres import Postgres
from tests.durability.server import OwnPostgres


@contextmanager
def own_postgres() -> Iterator[Postgres]:
    """A Postgres of this run, with readers that are trained; what was started on it ends first."""
    processes.prepare()
    processes.train_classifier()
    server = OwnPostgres()
    try:
        postgres = Postgres(server.dsn)
        postgres.prepare()
        yield postgres
    finally:
        processes.end_all()
        server.close()


@contextmanager
def own_company(given: dict[str, Any]) -> Iterator[Company]:
    """A company on it with these books, without a desk."""
    with own_postgres() as postgres:
        company = Company(postgres)
        try:
            company.open(given, desk=False)
            yield company
        finally:
            company.close()
