"""Acting for another needs a recorded authority.

Without one, nothing of anybody is looked at and nothing is found.
"""

from __future__ import annotations

from typing import Any

import pytest

from steward.domain.authority import ANY
from steward.domain.customer import Customer
from steward.domain.understanding import Identifiers
from steward.errors import ToolUnavailable
from steward.identity.acting import Meant, Represented
from tests.identity.fernhill_desk import Company, Desk

ENDED = {"customer_name": None, "valid_until": "2026-01-02T00:00:00Z"}


@pytest.fixture
def company() -> Company:
    made = Company()
    for number, name in (
        (1, "Henk Bakker"),
        (2, "Willemien Bakker"),
        (3, "Piet Mulder"),
        (4, "Henk Visser"),
    ):
        email = f"{number}@example.com"
        made.contact(f"C-{number}", name, email)
        made.account(f"A-{number}", name, email, invoices=[f"INV-{number}"])
    return made


async def willemien(desk: Desk) -> Customer:
    """She has proved who she is in conversation c1; the look-ups of that are forgotten."""
    token = desk.keys.sign("channel", "steward", "x", 300, method="session", account="A-2")
    assert await desk.identity.accept_assertion("c1", token, "m1")
    customer = await desk.identity.current("c1")
    assert customer is not None
    desk.company.calls.clear()
    return customer


async def handle_of(desk: Desk, **named: str) -> str:
    return (await desk.resolver.resolve("c1", Identifiers(**named))).handles[0]


async def events(desk: Desk) -> list[tuple[str, dict[str, Any]]]:
    rows = await desk.rows(
        "SELECT event, data FROM desk.audit WHERE event LIKE 'acting.%%' ORDER BY seq"
    )
    return [(row["event"], row["data"]) for row in rows]


@pytest.mark.parametrize(
    "meant",
    [
        Meant(references={"invoice": "INV-1"}),
        Meant(references={"email": "1@example.com"}),
        Meant(references={"account": "A-1"}),
        Meant(name="Henk"),
        Meant(name="henk bakker"),
        Meant(),
    ],
)
async def test_recorded_authority_finds_whom_it_is_from(
    desk: Desk, company: Company, meant: Meant
) -> None:
    company.authority("C-1", "Henk Bakker")
    customer = await willemien(desk)
    found = await desk.acting.find("c1", customer, meant)
    assert found == await handle_of(desk, account="A-1")
    who = await desk.acting.person("c1", customer, found, frozenset({"money"}))
    assert isinstance(who, Represented)
    assert (who.customer.handle, who.customer.subjects) == (
        found,
        {"billing": ("A-1",), "logistics": ("A-1",)},
    )
    assert (await desk.identity.current("c1")) == customer
    [(event, data)] = await events(desk)
    assert (event, data["representative"], data["customer"]) == (
        "acting.allowed",
        customer.handle,
        found,
    )


@pytest.mark.parametrize(
    "meant",
    [
        Meant(references={"invoice": "INV-1"}),
        Meant(references={"invoice": "INV-99"}),
        Meant(name="Henk"),
    ],
)
async def test_records_without_an_authority_are_not_looked_at_whoever_is_meant(
    desk: Desk, company: Company, meant: Meant
) -> None:
    customer = await willemien(desk)
    assert await desk.acting.find("c1", customer, meant) is None
    assert [call.tool for call in company.calls] == ["list_authorities"]
    assert await events(desk) == [
        ("acting.refused", {"representative": customer.handle, "why": "none"})
    ]


@pytest.mark.parametrize(
    ("terms", "why"),
    [
        (ENDED, "expired"),
        ({"customer_name": None, "revoked_at": "2026-01-02T00:00:00Z"}, "revoked"),
    ],
)
async def test_authority_that_is_over_is_none_and_the_record_says_why(
    desk: Desk, company: Company, terms: dict[str, Any], why: str
) -> None:
    company.authority("C-1", None, **terms)
    customer = await willemien(desk)
    assert await desk.acting.find("c1", customer, Meant(references={"invoice": "INV-1"})) is None
    assert await desk.acting.find("c1", customer, Meant(name="Henk")) is None
    assert [data["why"] for _, data in await events(desk)] == [why, "none"]
    assert await desk.rows("SELECT 1 FROM desk.acting") == []


async def test_authority_from_one_opens_no_other(desk: Desk, company: Company) -> None:
    company.authority("C-1", "Henk Bakker")
    customer = await willemien(desk)
    for meant in (
        Meant(references={"invoice": "INV-3"}),
        Meant(references={"invoice": "INV-99"}),
        Meant(name="Piet"),
    ):
        assert await desk.acting.find("c1", customer, meant) is None
    piet = await handle_of(desk, account="A-3")
    assert await desk.acting.find("c1", customer, Meant(handle=piet)) is None
    assert await desk.acting.person("c1", customer, piet, ANY) == "none"


async def test_acting_what_is_somebody_elses_takes_as_long_as_what_is_nobodys(
    desk: Desk, company: Company, clock: Any, slow_reads: float
) -> None:
    """Nobody is looked up for show, so the calls differ.

    The time, which a caller sees, does not.
    """
    company.authority("C-1", "Henk Bakker")
    customer = await willemien(desk)
    taken = []
    for invoice in ("INV-3", "INV-99"):
        began = clock.now
        await desk.acting.find("c1", customer, Meant(references={"invoice": invoice}))
        taken.append(clock.now - began)
    assert taken[0] == pytest.approx(taken[1])
    assert taken[0] >= slow_reads


async def test_beneficiary_between_two_is_never_guessed(desk: Desk, company: Company) -> None:
    company.authority("C-1", "Henk Bakker")
    company.authority("C-4", "Henk Visser")
    customer = await willemien(desk)
    assert await desk.acting.find("c1", customer, Meant(name="Henk")) is None
    assert await desk.acting.find("c1", customer, Meant()) is None
    visser = await desk.acting.find("c1", customer, Meant(name="Visser"))
    assert visser == await handle_of(desk, account="A-4")
    assert await desk.acting.find("c1", customer, Meant()) == visser, (
        "he, after one of them was spoken of, is that one"
    )


async def test_her_own_is_her_own(desk: Desk, company: Company) -> None:
    company.authority("C-1", "Henk Bakker")
    customer = await willemien(desk)
    assert await desk.acting.find("c1", customer, Meant(references={"invoice": "INV-2"})) is None
    assert await events(desk) == []


async def test_acting_what_the_crm_said_lasts_for_a_turn_and_for_who_asked(
    desk: Desk, company: Company
) -> None:
    company.authority("C-1", "Henk Bakker")
    customer = await willemien(desk)
    henk = await desk.acting.find("c1", customer, Meant(name="Henk"))
    assert henk is not None
    await desk.begin("c2")
    assert await desk.acting.person("c2", customer, henk, ANY) == "none"
    assert (
        await desk.acting.person(
            "c1", customer.model_copy(update={"handle": "cus_other"}), henk, ANY
        )
        == "none"
    )
    desk.shift("3 minutes")
    assert await desk.acting.person("c1", customer, henk, ANY) == "none"


async def test_crm_that_does_not_answer_lets_nobody_act(desk: Desk, company: Company) -> None:
    company.authority("C-1", "Henk Bakker")
    customer = await willemien(desk)
    company.down.add("crm")
    with pytest.raises(ToolUnavailable):
        await desk.acting.find("c1", customer, Meant(name="Henk"))
