"""What the database itself refuses about money, tried in SQL as the role the server has."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from psycopg import errors
from psycopg.rows import DictRow

from tests.systems.conftest import Company

REFUND = """INSERT INTO refunds (charge_id, account_id, currency, amount_minor, reason, idempotency_key, bank_reference,
                                 settles_at) VALUES (%s, %s, %s, %s, 'test', %s, new_bank_reference(), clock.now())"""
POSTED = f"""WITH added AS ({REFUND} RETURNING *)
    SELECT post('refund', account_id, charge_id, refund_id, amount_minor, currency, 'sales', 'refunds_payable') FROM added"""


def refund(connection: psycopg.Connection[DictRow], query: str, *values: Any) -> None:
    connection.execute(query.encode(), values)
    connection.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_a_posted_refund_passes(standing: Company) -> None:
    with standing.sql("billing", "A-1001") as connection:
        refund(connection, POSTED, "CH-2", "A-1001", "USD", 4500, "k")
        row = connection.execute("SELECT refunded_minor FROM charges WHERE charge_id = 'CH-2'").fetchone()
        assert row == {"refunded_minor": 4500}


@pytest.mark.parametrize(
    ("query", "values", "error", "constraint"),
    [
        (POSTED, ("CH-2", "A-1001", "USD", 4501, "k"), errors.CheckViolation, "refund_ceiling"),
        (POSTED, ("CH-2", "A-1001", "EUR", 100, "k"), errors.ForeignKeyViolation, "refund_of_its_charge"),
        (POSTED, ("CH-9", "A-1001", "EUR", 100, "k"), errors.ForeignKeyViolation, "refund_of_its_charge"),
        (POSTED, ("CH-9", "A-2", "EUR", 100, "k"), errors.InsufficientPrivilege, None),
        (POSTED, ("CH-2", "A-1001", "USD", -100, "k"), errors.CheckViolation, "refund_ceiling"),
        (REFUND, ("CH-2", "A-1001", "USD", 100, "k"), errors.CheckViolation, "refund_is_posted"),
    ],
    ids=["over", "currency", "wrong account", "other customer", "negative", "not posted"],
)
def test_a_refund_that_cannot_be(
    standing: Company, query: str, values: tuple[Any, ...], error: type[psycopg.Error], constraint: str | None
) -> None:
    with standing.sql("billing", "A-1001") as connection:
        with pytest.raises(error) as caught:
            refund(connection, query, *values)
        assert caught.value.diag.constraint_name == constraint


def test_two_refunds_cannot_share_a_key(standing: Company) -> None:
    with standing.sql("billing", "A-1001") as connection:
        refund(connection, POSTED, "CH-2", "A-1001", "USD", 100, "same")
        with pytest.raises(errors.UniqueViolation):
            refund(connection, POSTED, "CH-1", "A-1001", "USD", 100, "same")


@pytest.mark.parametrize(
    "postings",
    [[("sales", "USD", 100)], [("sales", "USD", 100), ("processor", "USD", -99)],
     [("sales", "USD", 100), ("processor", "EUR", -100)], []],
    ids=["one leg", "uneven", "two currencies", "no legs"],
)  # fmt: skip
def test_a_journal_entry_sums_to_zero_in_each_currency(standing: Company, postings: list[tuple[str, str, int]]) -> None:
    with standing.sql("billing", "A-1001") as connection:
        row = connection.execute(
            "INSERT INTO journal_entries (kind, account_id, charge_id) VALUES ('refund', 'A-1001', 'CH-2')"
            " RETURNING entry_id"
        ).fetchone()
        assert row is not None
        for ledger, currency, minor in postings:
            connection.execute(
                "INSERT INTO postings VALUES (%s, 'A-1001', %s, %s, %s)", (row["entry_id"], ledger, currency, minor)
            )
        with pytest.raises(errors.CheckViolation) as caught:
            connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        assert caught.value.diag.constraint_name == "journal_balances"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE charges SET refunded_minor = 0",
        "UPDATE charges SET state = 'captured'",
        "UPDATE refunds SET amount_minor = 1",
        "DELETE FROM refunds",
        "DELETE FROM postings",
        "UPDATE postings SET amount_minor = 1",
        "UPDATE keys SET operation = 'void_key'",
        "DELETE FROM keys",
        "DELETE FROM calls",
        "UPDATE clock.shift SET shift = '1 year'",
        "SELECT * FROM crm.contacts",
        "ALTER TABLE charges DISABLE ROW LEVEL SECURITY",
        "CALL confine('charges', 'true')",
    ],
)
def test_the_server_cannot_rewrite_what_happened(standing: Company, statement: str) -> None:
    with standing.sql("billing", "A-1001") as connection, pytest.raises(errors.InsufficientPrivilege):
        connection.execute(statement.encode())


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["CH-1", "CH-2"]), st.integers(-100, 6000), st.sampled_from(["USD", "EUR"])),
        max_size=8,
    )
)
def test_whatever_is_tried_refunds_stay_within_captures(standing: Company, tries: list[tuple[str, int, str]]) -> None:
    with standing.sql("billing", "A-1001") as connection:
        paid = {"CH-1": 0, "CH-2": 0}
        for number, (charge, minor, currency) in enumerate(tries):
            try:
                with connection.transaction():
                    refund(connection, POSTED, charge, "A-1001", currency, minor, f"h{number}")
                paid[charge] += minor
            except (errors.CheckViolation, errors.ForeignKeyViolation):
                assert currency == "EUR" or minor <= 0 or paid[charge] + minor > 4500
        rows = connection.execute("SELECT charge_id, refunded_minor, captured_minor FROM charges").fetchall()
        assert {row["charge_id"]: row["refunded_minor"] for row in rows} == paid
        assert all(0 <= row["refunded_minor"] <= row["captured_minor"] for row in rows)
        sums = connection.execute(
            "SELECT sum(amount_minor) AS left FROM postings GROUP BY entry_id, currency"
        ).fetchall()
        assert all(row["left"] == 0 for row in sums)
