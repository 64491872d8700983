"""Who an identifier may mean: joined by keys, never by a name alone,
and two candidates are never guessed between.
"""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.db import Connection
from steward.domain.matching import Link, Record, name_similarity, score
from steward.domain.understanding import Identifiers
from steward.errors import ToolUnavailable
from steward.identity import resolution
from steward.identity.resolution import Resolver
from tests.identity.fernhill_desk import Company, Desk


async def find(desk: Desk, **identifiers: str) -> tuple[str, ...]:
    return (await desk.resolver.resolve("c1", Identifiers(**identifiers))).handles


def dana(company: Company) -> None:
    company.contact("C-1", "Dana Whitfield", "dana@example.com", "+14155550123")
    company.account("A-1", "D. Whitfield", "dana@example.com", invoices=["INV-1"], charges=["CH-1"])
    company.tickets.append({"ticket_id": "T-1", "phone": "+1 (415) 555-0123", "email": None})
    company.orders.append({"order_id": "O-1", "account_id": "A-1"})
    company.contact("C-2", "Dana Whitfield", "other@example.com", "+14155550199")


async def test_identifiers_of_a_customer_give_one_handle(desk: Desk, company: Company) -> None:
    dana(company)
    company.tickets[0]["phone"] = "+14155550123"
    handles = {
        (await find(desk, **{kind: value}))
        for kind, value in {
            "email": "dana@example.com",
            "phone": "+14155550123",
            "account": "A-1",
            "invoice": "INV-1",
            "charge": "CH-1",
            "order": "O-1",
            "ticket": "T-1",
        }.items()
    }
    [[handle]] = handles
    assert await desk.identity.subjects(handle) == {
        "crm": ("C-1",),
        "billing": ("A-1",),
        "logistics": ("A-1",),
        "helpdesk": ("+14155550123", "dana@example.com"),
    }
    evidence = await desk.rows("SELECT evidence FROM desk.link")
    assert all({"how", "value", "score"} <= row["evidence"].keys() for row in evidence)
    assert "dana" not in str(evidence)


async def test_married_name_joins_by_email_and_two_accounts_are_one_customer(
    desk: Desk, company: Company
) -> None:
    company.contact("C-1", "Oya Şahin", "oya@example.com", "+905550001")
    company.account("A-1", "Oya Yılmaz", "oya@example.com")
    company.account("A-2", "O. Sahin", "oya@example.com", "+905550001")
    [handle] = await find(desk, account="A-2")
    assert set((await desk.identity.subjects(handle))["billing"]) == {"A-1", "A-2"}


async def test_old_email_at_billing_joins_by_phone_and_name(desk: Desk, company: Company) -> None:
    company.contact("C-1", "Greta Lind", "greta@new.example", "+4670001")
    company.account("A-1", "G. Lind", "greta@old.example", "+4670001")
    assert await find(desk, email="greta@old.example") == await find(
        desk, email="greta@new.example"
    )


async def test_shared_phone_and_another_name_are_not_joined(desk: Desk, company: Company) -> None:
    company.contact("C-1", "Henk Bakker", "henk@example.com", "+31101")
    company.account("A-1", "Sophie Jansen", "sophie@example.com", "+31101")
    company.account("A-2", "Hanna Bakker", "hanna@example.com", "+31101")
    [handle] = await find(desk, email="henk@example.com")
    assert "billing" not in await desk.identity.subjects(handle)


async def test_customers_of_one_name_in_one_house_are_not_told_apart(
    desk: Desk, company: Company
) -> None:
    company.contact("C-1", "J. de Vries", "jan@example.com", "+31102")
    company.contact("C-2", "J. de Vries", "joke@example.com", "+31102")
    company.account("A-1", "J. de Vries", None, "+31102")
    company.tickets.append({"ticket_id": "T-1", "phone": "+31102", "email": None})
    both = await desk.resolver.resolve("c1", Identifiers(phone="+31102"))
    assert len(both.handles) == 2
    assert not both.unique
    assert (
        set(await find(desk, account="A-1"))
        == set(both.handles)
        == set(await find(desk, ticket="T-1"))
    )
    [jan] = await find(desk, email="jan@example.com")
    assert await desk.identity.subjects(jan) == {"crm": ("C-1",), "helpdesk": ("jan@example.com",)}
    assert await find(desk, phone="+31102", email="joke@example.com") == tuple(
        set(both.handles) - {jan}
    )


async def test_names_alone_never_join(desk: Desk, company: Company) -> None:
    dana(company)
    assert await find(desk, email="dana@example.com") != await find(desk, email="other@example.com")


async def test_resolution_somebody_elses_invoice_changes_nothing(
    desk: Desk, company: Company
) -> None:
    dana(company)
    company.account("A-9", "Someone Else", "else@example.com", invoices=["INV-9"])
    mine = await find(desk, email="dana@example.com")
    assert await find(desk, email="dana@example.com", invoice="INV-9") == mine
    assert await find(desk, email="dana@example.com", invoice="INV-404") == mine


async def test_contradicting_personal_identifiers_are_not_unique(
    desk: Desk, company: Company
) -> None:
    dana(company)
    assert len(await find(desk, email="dana@example.com", phone="+14155550199")) == 2


@pytest.mark.parametrize("floor", [0.1, 0.0])
async def test_resolution_nobody_takes_as_long_as_somebody(
    desk: Desk, company: Company, clock: Any, slow_reads: float, floor: float
) -> None:
    """Also where the rounds of looking take longer than the floor:
    the second and third find nothing to ask for.
    """
    dana(company)
    slow = Resolver(desk.db, company, floor=floor)  # type: ignore[arg-type]
    asked = [
        (Identifiers(email="dana@example.com"), Identifiers(email="stranger@example.com")),
        (Identifiers(order="O-1"), Identifiers(order="O-404")),
    ]
    for known, unknown in asked:
        times = []
        for somebody, given_ in ((True, known), (False, unknown)):
            started = clock.now
            found = await slow.resolve("c1", given_)
            times.append(clock.now - started)
            assert bool(found.handles) is somebody
        assert times[0] == pytest.approx(times[1])
        assert times[0] >= 3 * slow_reads - 1e-9, "three rounds"


async def test_resolution_without_crm_raises_and_without_helpdesk_finds(
    desk: Desk, company: Company
) -> None:
    dana(company)
    company.down = {"crm"}
    with pytest.raises(ToolUnavailable):
        await find(desk, email="dana@example.com")
    company.down = {"helpdesk"}
    assert len(await find(desk, email="dana@example.com")) == 1


async def test_subject_in_conflict_keeps_its_first_handle_and_is_noted(
    desk: Desk, company: Company
) -> None:
    company.account("A-1", "Ravi Rao", "ravi@example.com")
    [first] = await find(desk, account="A-1")
    company.account("A-2", "Ravi Rao", None, "+9101")
    [second] = await find(desk, account="A-2")
    company.contact("C-1", "Ravi Rao", "ravi@example.com", "+9101")
    [joined] = await find(desk, email="ravi@example.com")
    assert joined == first != second
    rows = {
        row["subject"]: row
        for row in await desk.rows("SELECT * FROM desk.link WHERE system <> 'helpdesk'")
    }
    assert rows["A-2"]["handle"] == second
    assert rows["C-1"]["handle"] == first
    both = sorted([first, second])
    assert rows["C-1"]["evidence"]["conflict"] == both == rows["A-2"]["evidence"]["conflict"]


async def test_customer_resolved_many_times_at_once_has_one_handle(
    desk: Desk, company: Company
) -> None:
    dana(company)
    found = await asyncio.gather(*(find(desk, email="dana@example.com") for _ in range(12)))
    assert len(set(found)) == 1
    assert len(await desk.rows("SELECT * FROM desk.customer")) == 1


async def test_linking_one_customer_waits_for_no_other(
    desk: Desk, company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    dana(company)
    company.contact("C-9", "Bruno Keller", "bruno@example.com", "+41445550144")
    known, begun, goes_on = resolution._known, asyncio.Event(), asyncio.Event()

    async def slow_for_dana(connection: Connection, links: list[Link]) -> dict[Any, str]:
        if any(link.subject == "C-1" for link in links):
            begun.set()
            await goes_on.wait()
        return await known(connection, links)

    monkeypatch.setattr(resolution, "_known", slow_for_dana)
    first = asyncio.create_task(find(desk, email="dana@example.com"))
    await begun.wait()
    try:
        async with asyncio.timeout(5):
            bruno = await find(desk, email="bruno@example.com")
    finally:
        goes_on.set()
    assert len({*bruno, *await first}) == 2


def test_initials_and_accents_count_as_the_same_name() -> None:
    assert (name_similarity("D. Whitfield", "Dana Whitfield") or 0) > 0.9
    assert (name_similarity("Oya Şahin", "oya sahin") or 0) == 1.0
    assert (name_similarity("Anna Whitfield", "Dana Whitfield") or 1) < 0.8
    assert name_similarity("", "Dana") is None


@given(st.text(max_size=30), st.text(max_size=30))
def test_resolution_by_name_alone_finds_nobody(left: str, right: str) -> None:
    assert (
        score(Record("crm", "1", left, "a@x", "+1"), Record("billing", "2", right, "b@x", "+2"))[0]
        == 0.0
    )
    similar = name_similarity(left, right)
    assert similar is None or 0.0 <= similar <= 1.0
