"""Guards of the record."""

from __future__ import annotations

from tests.guards.table.guard import Guard, Sql

GUARDS = (
    Guard(
        "append-only record",
        (Sql("desk", "GRANT ALL ON desk.audit TO steward_desk"),),
        "audit/test_audit.py::test_desk_itself_cannot_change_the_record",
        "DID NOT RAISE",
    ),
)
