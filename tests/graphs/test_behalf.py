"""For whom the words are: oneself unless they say otherwise;
and two wishes for two people never become one.
"""

from __future__ import annotations

from typing import Any

import pytest

from state.desk import Plan
from steward.dialogue.tasks import new_tasks, planning
from steward.domain.understanding import Identifiers, Intent, Understanding, Wish
from steward.understanding.people.beneficiary import behalf_of
from tests.cases import cases


@cases(
    ("text", "name", "sure"),
    [
        ("I am writing on behalf of Henk Bakker: he was charged twice", "Henk Bakker", True),
        ("namens mijn man Henk: hij is dubbel afgeschreven", "Henk", True),
        ("I act for Johanna van der Berg, where is her parcel?", "Johanna van der Berg", True),
        ("calling for my mother, where is her order?", "", True),
        ("please cancel my late husband's subscription", "", True),
        ("my husband Henk was charged twice", "Henk", False),
        ("where is Henk's parcel?", "Henk", False),
        ("and where is his parcel?", "", False),
        ("the refund is going to my sister's account, is it?", "", True),
        ("I'm visiting my mum's, and her order never came: my mother is 81", "", False),
    ],
)
def test_words_that_are_for_another(text: str, name: str, sure: bool) -> None:
    found = behalf_of(text, text)
    assert found is not None
    assert (found["name"], found["sure"]) == (name, sure)


@cases(
    "text",
    [
        "what are my invoices?",
        "I was charged twice on INV-1",
        "where's the refund of INV-4242, it's ten days now",
        "a copy of the invoice of October please",
        "the charge of EUR 29.00 is wrong",
        "I ordered a grinder for my mother and it never came",
        "the driver gave my parcel to his colleague",
        "Where's the parcel?",
        "refund me",
        "the handle snapped off so I'd like £13 back, we're off to my sister's in Tenerife",
        "pause it and refund the mug, we'll be staying with my mum until May",
        "refund please, I'm going over to my brother's tomorrow",
        "geld terug graag, we gaan vrijdag naar mijn zus",
    ],
)
def test_words_that_are_for_oneself(text: str) -> None:
    assert behalf_of(text, text) is None


def test_clause_about_oneself_is_ones_own_beside_another() -> None:
    whole = "On behalf of Henk Bakker: he was charged twice. And where is my parcel?"
    assert behalf_of("And where is my parcel?", whole) is None
    assert behalf_of("was charged twice", whole) == {"name": "Henk Bakker", "sure": True}


@pytest.mark.parametrize(
    ("text", "email"),
    [
        ("on behalf of Henk Bakker, henk@example.com: charged twice", "henk@example.com"),
        ("on behalf of Henk Bakker, my address is me@example.com", None),
        ("on behalf of Henk Bakker: change it to new@example.com", None),
    ],
)
def test_address_that_follows_a_name_is_theirs(text: str, email: str | None) -> None:
    assert (behalf_of(text, text) or {}).get("email") == email


def heard(text: str, **named: str) -> Understanding:
    wish = Wish(intent=Intent.INVOICE_QUESTION, identifiers=Identifiers(**named), quote=text)
    return Understanding(
        text=text, wishes=(wish,), identifiers=Identifiers(**named), decision="act"
    )


def waiting(**slots: Any) -> Plan:
    return {
        "t1": {
            "id": "t1",
            "team": "billing",
            "goal": "invoice_question",
            "slots": slots,
            "depends_on": [],
            "status": "waiting_customer",
        }
    }


@pytest.mark.parametrize(
    "before",
    [
        {"beneficiary": "cus_henk"},
        {"beneficiary": "cus_henk", "behalf": {"name": "Henk", "sure": True}},
        {"behalf": {"name": "Henk", "sure": True}},
    ],
)
def test_ones_own_wish_does_not_become_anothers(before: dict[str, Any]) -> None:
    plan = new_tasks.hear(waiting(**before), heard("what are my invoices?"), None, False)
    assert [
        (task["status"], "beneficiary" in task["slots"] or "behalf" in task["slots"])
        for task in plan.values()
    ] == [("waiting_customer", True), ("ready", False)]


def test_address_of_whom_one_speaks_for_is_not_ones_own() -> None:
    text = "on behalf of Henk Bakker, henk@example.com: what are his invoices?"
    plan = new_tasks.hear({}, heard(text, email="henk@example.com"), None, False)
    held = planning.gate(plan, False, {"email": "henk@example.com"})
    assert held[planning.IDENTIFY]["slots"] == {}


def test_words_of_a_model_are_nobodys() -> None:
    said = heard("what are the invoices?")
    wish = said.wishes[0].model_copy(update={"quote": "on behalf of Henk Bakker"})
    plan = new_tasks.hear({}, said.model_copy(update={"wishes": (wish,)}), None, False)
    assert "behalf" not in plan["t1"]["slots"]
