"""A month for finance on a real company: what the desk gave, what colleagues gave, what a person
tried; each figure held to billing's own tables, read past every tool.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from steward.approvals import duties as duty_rows
from steward.clockwork import Clockwork
from steward.domain.period import Period, month
from steward.errors import NotAuthorised, ToolFailed
from steward.ledger import control_rows
from steward.server.books import reconciled
from steward.views.control import Control, control
from steward.views.duties import Duties, duties
from steward.views.journal import journal
from tests.graphs.conftest import Bench

_THEIRS = """
SELECT r.idempotency_key, r.amount_minor, r.currency, coalesce(n.tax_minor, 0), r.refund_id
  FROM billing.refunds r LEFT JOIN billing.credit_notes n USING (refund_id) ORDER BY r.created_at
"""


async def of_now(bench: Bench) -> Period:
    now = datetime.fromisoformat(await bench.desk.db.now())
    return month(now, f"{now:%Y-%m}", "UTC")


async def control_of(bench: Bench) -> Control:
    about = await of_now(bench)
    async with bench.desk.db.transaction() as connection:
        sent = await control_rows.sent(connection, about)
        back = await control_rows.returned(connection, about)
        return control(about, about.end, sent, back)


async def duties_of(bench: Bench) -> Duties:
    about, found = await of_now(bench), await control_of(bench)
    async with bench.desk.db.transaction() as connection:
        return duties(
            about,
            await duty_rows.did(connection, about),
            await duty_rows.recorded(connection, about),
            await duty_rows.mixed(connection, about),
            await duty_rows.delegated(connection, about),
            found,
        )


def rows(bench: Bench, query: str) -> list[tuple[Any, ...]]:
    with bench.owner() as connection:
        return connection.execute(query.encode()).fetchall()


async def refunded(bench: Bench) -> None:
    """29.00 EUR to A-1, by the rules alone."""
    await bench.prove("A-1")
    await bench.say("I was charged twice on invoice INV-1001")
    await bench.say("yes, please refund it")


async def signed(bench: Bench) -> Bench:
    """249.00 to A-3, which an agent may not sign and a lead does."""
    other = replace(bench, conversation=f"{bench.conversation}-3")
    await other.prove("A-3")
    await other.say("I was charged twice for my grinder")
    await other.say("yes, please refund it")
    [asked] = await bench.desk.approvals.pending(other.conversation)
    with pytest.raises(NotAuthorised):
        await other.sign("aiko", asked)
    await other.sign("lena", asked)
    await other.graph.ainvoke(None, other.config, durability="sync")
    return other


def by_hand(bench: Bench, amount: str = "25.00 EUR", key: str = "console-77") -> None:
    charge = {"charge": "CH-77", "amount": "60.00 EUR", "captured": "2026-11-01T00:00:00Z"}
    record: dict[str, Any]
    for record in (
        {"account": "A-1", "charges": [charge]},
        {"charge": "CH-77", "amount": amount, "reason": "by hand", "key": key},
    ):
        bench.company.systems("/sandbox/change", {"system": "billing", "record": record})


async def test_control_report_has_each_remedy_as_billing_booked_it(bench: Bench) -> None:
    await refunded(bench)
    await signed(bench)
    found = await control_of(bench)
    theirs = {key: rest for key, *rest in rows(bench, _THEIRS)}
    assert len(theirs) == 2
    assert {
        one.key: [one.minor, one.currency, one.tax_minor, one.reference] for one in found.remedies
    } == theirs
    alone, by_people = found.remedies
    assert (alone.signers, alone.rule) == ([], "refund.alone")
    assert [(one.login, one.roles) for one in by_people.signers] == [("lena", ["lead"])]
    assert by_people.rule.startswith("refund.")
    assert by_people.signed_digest
    async with bench.desk.db.transaction() as connection:
        data = {"name": "sorry", "language": "en", "title": "Sorry", "text": "We are sorry."}
        await bench.desk.audit.append(connection, "desk", "snippet.kept", "staff:lena", data=data)
    [kept] = [one for one in (await duties_of(bench)).changes if one.what == "snippet.kept"]
    assert (kept.by, kept.about) == (
        "staff:lena",
        "name sorry, language en, title Sorry, text We are sorry.",
    )
    async with bench.desk.db.transaction() as connection:
        for event, data in (
            ("system.signed_in", {"system": "crm", "issuer": "https://i.example", "scopes": "a b"}),
            ("client.handed_over", {"client": "month-end", "owner": "joost"}),
        ):
            await bench.desk.audit.append(connection, "desk", event, "operator:noor", data=data)
    changes = {one.what: one.about for one in (await duties_of(bench)).changes}
    assert changes["system.signed_in"] == "system crm, issuer https://i.example, scopes a b"
    assert changes["client.handed_over"] == "client month-end, owner joost"
    version = (await bench.desk.policy.current()).version
    assert {one.policy_version for one in found.remedies} == {version}
    assert [one.evidence_holds for one in found.remedies] == [True, True]
    sums = Counter[str]()
    for _, minor, currency, *_ in rows(bench, _THEIRS):
        sums[currency] += minor
    assert {one.currency: one.minor for one in found.totals} == sums


async def test_evidence_that_was_changed_later_is_found_against_the_record(bench: Bench) -> None:
    await refunded(bench)
    rows(
        bench,
        "UPDATE desk.action SET facts = facts || '{\"max_minor\": 1}' "
        "WHERE kind = 'issue_refund' RETURNING id",
    )
    [one] = (await control_of(bench)).remedies
    assert one.evidence_holds is False
    [odd] = (await duties_of(bench)).exceptions
    assert (odd.action, odd.did) == (one.id, "evidence is not what the record has")


async def test_reconciliation_lists_what_a_colleague_gave_and_explains_the_sums(
    bench: Bench,
) -> None:
    await refunded(bench)
    assert (await reconciled(bench.desk, await of_now(bench), "priya")).differences == []
    by_hand(bench)
    made = await reconciled(bench.desk, await of_now(bench), "priya")
    [one] = made.differences
    assert (one.what, one.key, one.there_minor, one.account) == (
        "by_others",
        "console-77",
        2500,
        "A-1",
    )
    assert made.agree == 1
    for side in made.sides:
        [(books,)] = rows(
            bench,
            f"SELECT sum(amount_minor)::int FROM billing.refunds "
            f"WHERE currency = '{side.currency}'",
        )
        assert side.there_minor == books == side.here_minor + side.by_others_minor
        assert side.unexplained_minor == 0
    entries = await bench.desk.audit.entries("desk")
    assert [one.data["differences"] for one in entries if one.event == "books.compared"] == [0, 1]


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (
            "UPDATE desk.action SET key = 'act_x:0123456789abcdef' WHERE kind = 'issue_refund'",
            "both",
        ),
        (
            "UPDATE desk.action SET params = params || '{\"amount_minor\": 2800}' "
            "WHERE kind = 'issue_refund'",
            "other_amount",
        ),
        ("UPDATE desk.action SET state = 'failed' WHERE kind = 'issue_refund'", "other_standing"),
        ("UPDATE desk.action SET state = 'unknown' WHERE kind = 'issue_refund'", "unproven"),
    ],
)
async def test_reconciliation_finds_a_ledger_that_says_otherwise(
    bench: Bench, change: str, what: str
) -> None:
    await refunded(bench)
    rows(bench, f"{change} RETURNING id")
    made = await reconciled(bench.desk, await of_now(bench), "priya")
    expected = ["lost_here", "not_there"] if what == "both" else [what]
    assert [one.what for one in made.differences] == expected
    assert [side.unexplained_minor for side in made.sides] == [0]


async def test_duties_tell_who_signed_who_was_refused_and_which_rules_are_in_force(
    bench: Bench,
) -> None:
    await Clockwork(bench.desk).look()
    other = await signed(bench)
    found = await duties_of(bench)
    assert found.mixed == []
    assert [(one.login, one.did, one.conversation) for one in found.did] == [
        ("lena", "signed", other.conversation)
    ]
    [refused] = found.refused
    assert (refused.login, refused.tried, refused.conversation) == (
        "aiko",
        "sign",
        other.conversation,
    )
    policy = await bench.desk.policy.current()
    version = policy.version
    assert [one.about for one in found.changes if one.what == "policy.changed"] == [
        f"files {' '.join(sorted(policy.digests))}, version {version}"
    ]
    rows(
        bench,
        "INSERT INTO desk.maker (conversation_id, login, why, at) SELECT conversation_id, "
        "'lena', 'whispered', created_at FROM desk.approval RETURNING login",
    )
    [mixed] = (await duties_of(bench)).mixed
    assert (mixed.login, mixed.what) == ("lena", "signed what they had a hand in: whispered")


async def test_journal_of_a_month_balances_and_is_what_the_books_posted(bench: Bench) -> None:
    await refunded(bench)
    await signed(bench)
    lines = journal(await of_now(bench), await control_of(bench)).lines
    by_entry = Counter[str]()
    ours = Counter[tuple[str, str]]()
    for line in lines:
        by_entry[line.entry] += line.debit_minor - line.credit_minor
        ours[line.account, line.currency] += line.debit_minor - line.credit_minor
    assert set(by_entry.values()) == {0}
    assert len(by_entry) == 2
    theirs = rows(
        bench,
        "SELECT p.ledger, p.currency, sum(p.amount_minor)::int FROM billing.journal_entries e "
        "JOIN billing.postings p USING (entry_id) WHERE e.kind = 'refund' GROUP BY 1, 2",
    )
    assert dict(ours) == {(ledger, currency): minor for ledger, currency, minor in theirs}


async def test_books_are_read_by_no_agent_and_for_no_other_scope(bench: Bench) -> None:
    from steward.domain.call import Call

    args = {"since": "2026-01-01T00:00Z", "until": "2027-01-01T00:00Z"}
    for agent in ("refund", "billing", "finance"):
        scope = "customer" if agent == "finance" else "books"
        call = Call(
            agent=agent,
            system="billing",
            tool="list_given_in" if agent != "finance" else "list_refunds",
            args=args if agent != "finance" else {},
            scope=scope,  # type: ignore[arg-type]
            conversation_id="desk",
        )
        with pytest.raises((NotAuthorised, ToolFailed)):
            await bench.desk.gateway.read(call)
