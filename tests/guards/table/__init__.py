"""Every guard, how it is taken away, and the test that then fails: one file a subject."""

from __future__ import annotations

from tests.guards.table import (
    agents,
    amounts,
    authority,
    billing_books,
    budgets,
    calls,
    confinement,
    customers,
    danger,
    doors,
    execution,
    freezes,
    goods,
    keyless_systems,
    offers,
    people,
    record,
    running,
    sign_in,
    system_sign_in,
    turns,
    words,
)
from tests.guards.table.guard import Code, Guard, Sql

__all__ = ["GUARDS", "Code", "Guard", "Sql"]

GUARDS: tuple[Guard, ...] = (
    *offers.GUARDS,
    *goods.GUARDS,
    *turns.GUARDS,
    *calls.GUARDS,
    *customers.GUARDS,
    *authority.GUARDS,
    *execution.GUARDS,
    *keyless_systems.GUARDS,
    *people.GUARDS,
    *amounts.GUARDS,
    *billing_books.GUARDS,
    *confinement.GUARDS,
    *budgets.GUARDS,
    *sign_in.GUARDS,
    *system_sign_in.GUARDS,
    *doors.GUARDS,
    *words.GUARDS,
    *running.GUARDS,
    *danger.GUARDS,
    *record.GUARDS,
    *agents.GUARDS,
    *freezes.GUARDS,
)
