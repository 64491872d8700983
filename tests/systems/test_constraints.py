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

REFUND = """INSERT INTO refunds (charge_id, account_id, currency, amount_minor, reason,
                                 idempotency_key, bank_reference,
                                 settles_at) VALUES (%s, %s, %s, %s, 'test', %s,
                                                     new_bank_reference(), clock.now())"""
POSTED = f"""WITH added AS ({REFUND} RETURNING *)
    SELECT post('refund', account_id, charge_id, refund_id, amount_minor, currency, 'sales',
                'refunds_payable') FROM added"""


def refund(connection: psycopg.Connection[DictRow], query: str, *values: Any) -> None:
    connection.execute(query.encode(), values)
    connection.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_posted_refund_passes(standing: Company) -> None:
    with standing.sql("billing", "A-1001") as connection:
        refund(connection, POSTED, "CH-2", "A-1001", "USD", 4500, "k")
        row = connection.execute(
            "SELECT refunded_minor FROM charges WHERE charge_id = 'CH-2'"
        ).fetchone()
        assert row == {"refunded_minor": 4500}


@pytest.mark.parametrize(
    ("query", "values", "error", "constraint"),
    [
        (POSTED, ("CH-2", "A-1001", "USD", 4501, "k"), errors.CheckViolation, "refund_ceiling"),
        (
            POSTED,
            ("CH-2", "A-1001", "EUR", 100, "k"),
            errors.ForeignKeyViolation,
            "refund_of_its_charge",
        ),
        (
            POSTED,
            ("CH-9", "A-1001", "EUR", 100, "k"),
            errors.ForeignKeyViolation,
            "refund_of_its_charge",
        ),
        (POSTED, ("CH-9", "A-2", "EUR", 100, "k"), errors.InsufficientPrivilege, None),
        (POSTED, ("CH-2", "A-1001", "USD", -100, "k"), errors.CheckViolation, "refund_ceiling"),
        (REFUND, ("CH-2", "A-1001", "USD", 100, "k"), errors.CheckViolation, "refund_is_posted"),
    ],
    ids=["over", "currency", "wrong account", "other customer", "negative", "not posted"],
)
def test_refund_that_breaks_a_constraint_is_refused(
    standing: Company,
    query: str,
    values: tuple[Any, ...],
    error: type[psycopg.Error],
    constraint: str | None,
) -> None:
    with standing.sql("billing", "A-1001") as connection:
        with pytest.raises(error) as caught:
            refund(connection, query, *values)
        assert caught.value.diag.constraint_name == constraint


def test_refunds_cannot_share_a_key(standing: Company) -> None:
    with standing.sql("billing", "A-1001") as connection:
        refund(connection, POSTED, "CH-2", "A-1001", "USD", 100, "same")
        with pytest.raises(errors.UniqueViolation):
            refund(connection, POSTED, "CH-1", "A-1001", "USD", 100, "same")


@pytest.mark.parametrize(
    "postings",
    [
        [("sales", "USD", 100)],
        [("sales", "USD", 100), ("processor", "USD", -99)],
        [("sales", "USD", 100), ("processor", "EUR", -100)],
        [],
    ],
    ids=["one leg", "uneven", "two currencies", "no legs"],
)
def test_journal_entry_sums_to_zero_in_each_currency(
    standing: Company, postings: list[tuple[str, str, int]]
) -> None:
    with standing.sql("billing", "A-1001") as connection:
        row = connection.execute(
            "INSERT INTO journal_entries (kind, account_id, charge_id) "
            "VALUES ('refund', 'A-1001', 'CH-2')"
            " RETURNING entry_id"
        ).fetchone()
        assert row is not None
        for ledger, currency, minor in postings:
            connection.execute(
                "INSERT INTO postings VALUES (%s, 'A-1001', %s, %s, %s)",
                (row["entry_id"], ledger, currency, minor),
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
def test_server_cannot_rewrite_what_happened(standing: Company, statement: str) -> None:
    with (
        standing.sql("billing", "A-1001") as connection,
        pytest.raises(errors.InsufficientPrivilege),
    ):
        connection.execute(statement.encode())


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["CH-1", "CH-2"]),
            st.integers(-100, 6000),
            st.sampled_from(["USD", "EUR"]),
        ),
        max_size=8,
    )
)
def test_constraints_whatever_is_tried_refunds_stay_within_captures(
    standing: Company, tries: list[tuple[str, int, str]]
) -> None:
    with standing.sql("billing", "A-1001") as connection:
        paid = {"CH-1": 0, "CH-2": 0}
        for number, (charge, minor, currency) in enumerate(tries):
            try:
                with connection.transaction():
                    refund(connection, POSTED, charge, "A-1001", currency, minor, f"h{number}")
                paid[charge] += minor
            except (errors.CheckViolation, errors.ForeignKeyViolation):
                assert currency == "EUR" or minor <= 0 or paid[charge] + minor > 4500
        rows = connection.execute(
            "SELECT charge_id, refunded_minor, captured_minor FROM charges"
        ).fetchall()
        assert {row["charge_id"]: row["refunded_minor"] for row in rows} == paid
        assert all(0 <= row["refunded_minor"] <= row["captured_minor"] for row in rows)
        sums = connection.execute(
            "SELECT sum(amount_minor) AS left FROM postings GROUP BY entry_id, currency"
        ).fetchall()
        assert all(row["left"] == 0 for row in sums)


CREDIT = """INSERT INTO credits (charge_id, account_id, currency, amount_minor, reason,
                                 idempotency_key)
            VALUES (%s, %s, %s, %s, 'test', %s)"""


@pytest.mark.parametrize(
    ("values", "error", "constraint"),
    [
        (("CH-2", "A-1001", "USD", 4501, "k"), errors.CheckViolation, "credit_beside_cash"),
        (("CH-2", "A-1001", "EUR", 100, "k"), errors.ForeignKeyViolation, "credit_of_its_charge"),
        (("CH-9", "A-2", "EUR", 100, "k"), errors.InsufficientPrivilege, None),
        (("CH-2", "A-1001", "USD", 0, "k"), errors.CheckViolation, "credits_amount_minor_check"),
    ],
    ids=["over", "currency", "other customer", "nothing"],
)
def test_credit_that_breaks_a_constraint_is_refused(
    standing: Company, values: tuple[Any, ...], error: type[psycopg.Error], constraint: str | None
) -> None:
    with standing.sql("billing", "A-1001") as connection:
        with pytest.raises(error) as caught:
            refund(connection, CREDIT, *values)
        assert caught.value.diag.constraint_name == constraint


def test_credits_cannot_share_a_key(standing: Company) -> None:
    with standing.sql("billing", "A-1001") as connection:
        refund(connection, CREDIT, "CH-2", "A-1001", "USD", 100, "same")
        with pytest.raises(errors.UniqueViolation):
            refund(connection, CREDIT, "CH-1", "A-1001", "USD", 100, "same")


@pytest.mark.parametrize("first", ["cash", "credit"])
def test_credit_is_never_beside_cash_for_the_same_money(standing: Company, first: str) -> None:
    cash, credit = (POSTED, "cash_beside_credit"), (CREDIT, "credit_beside_cash")
    before, after = (cash, credit) if first == "cash" else (credit, cash)
    with standing.sql("billing", "A-1001") as connection:
        refund(connection, before[0], "CH-2", "A-1001", "USD", 4000, "one")
        refund(connection, after[0], "CH-2", "A-1001", "USD", 500, "two")
        with pytest.raises(errors.CheckViolation) as caught:
            refund(connection, after[0], "CH-2", "A-1001", "USD", 1, "three")
        assert caught.value.diag.constraint_name == after[1]


def test_key_of_instruments_and_their_fingerprints_stay_inside(standing: Company) -> None:
    """The same card is the same instrument on every charge, and the reference leads nowhere."""
    with standing.sql() as connection:
        connection.execute("UPDATE billing.charges SET fingerprint = 'fp-1'")
        connection.execute("SET ROLE sys_billing; SET search_path TO billing")
        connection.execute("SELECT set_config('app.customer_ids', 'A-1001', true)")
        rows = connection.execute(
            "SELECT instrument_of(fingerprint) AS told FROM charges"
        ).fetchall()
        [told] = {row["told"] for row in rows}
        assert told.startswith("ins_")
        assert "fp-1" not in told
        with pytest.raises(errors.InsufficientPrivilege):
            connection.execute("SELECT key FROM instrument_key")
