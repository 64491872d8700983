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
            "audit/test_audit.py::test_audit_no_single_change_goes_unseen",
            "audit/test_audit.py::test_audit_what_the_owner_takes_off_the_end_is_not_seen",
            "audit/test_audit.py::test_record_that_the_owner_writes_anew_is_not_seen",
        ),
    ),
}
