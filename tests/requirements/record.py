"""Promises about the record."""

from __future__ import annotations

from tests.requirements.promise import Promise

PROMISES: dict[str, Promise] = {
    "audit.chain": Promise(
        "The record cannot be changed by the desk. A change within it by anybody else is found; "
        "what the database's owner takes off its end, "
        "or writes anew as a whole, shows only against a head that was kept elsewhere.",
        (
            "audit/test_audit.py::test_desk_itself_cannot_change_the_record",
            "audit/test_audit.py::test_tampering_by_the_owner_is_found",
            "audit/test_audit.py::test_audit_verify_finds_each_single_change",
            "audit/test_audit.py::test_audit_verify_does_not_find_a_truncation_by_the_owner",
            "audit/test_audit.py::test_record_that_the_owner_writes_anew_is_not_seen",
        ),
    ),
}
