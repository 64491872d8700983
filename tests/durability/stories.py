"""The reference story: short conversations that together reach every node and
every write of the desk.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from steward.scenarios.reading import read_scenario


@dataclass(frozen=True)
class Say:
    """The customer writes; `account` signs the message with that account's session."""

    text: str
    account: str = ""


@dataclass(frozen=True)
class Sign:
    """A member of staff decides about the one approval that is pending."""

    login: str
    verdict: str = "approve"


@dataclass(frozen=True)
class Break:
    """A tool misbehaves from here on, for as many calls."""

    tool: str
    kind: str
    times: int = 1


type Step = Say | Sign | Break


@dataclass(frozen=True)
class Story:
    """One conversation."""

    name: str
    steps: tuple[Step, ...]


STORIES = (
    Story("hand_over", (Say("I want to talk to a real human being, not a bot"),)),
    Story("parcel", (Say("Where is my order O-4001?", "A-4"),)),
    Story("stale_plan", (Say("I upgraded earlier today, which plan am I on now?", "A-2"),)),
    Story(
        "damaged",
        (
            Say("The paper filters of order O-4001 arrived damaged", "A-4"),
            Say("Never mind, forget it"),
        ),
    ),
    Story(
        "code",
        (
            Say("Hello, my address is mila.bos@example.com and I was charged twice on INV-1001"),
            Say("{code}"),
        ),
    ),
    # proved at the old address and at the new one, and written back to the CRM
    Story(
        "contact",
        (
            Say("Please change my e-mail address to mila.new@example.org"),
            Say("mila.bos@example.com"),
            Say("{code}"),
            Say("{code}"),
            Say("yes, change it"),
        ),
    ),
    # the wish waits, in state alone, while they prove who they are
    Story(
        "proved_later",
        (
            Say("I was charged twice on invoice INV-1001"),
            Say("mila.bos@example.com"),
            Say("{code}"),
            Say("yes, please refund it"),
        ),
    ),
    Story(
        "two_wishes",
        (Say("INV-4001 was charged twice, and also where is my order O-4001?", "A-4"),),
    ),
    Story(
        "refund",
        (Say("I was charged twice on invoice INV-1001", "A-1"), Say("yes, please refund it")),
    ),
    Story(
        "voided",
        (
            Say("I was charged twice on invoice INV-1001", "A-1"),
            Break("billing.issue_refund", "error", 3),
            Say("yes, please refund it"),
        ),
    ),
    Story(
        "approval",
        (
            Say("I was charged twice on invoice INV-3001", "A-3"),
            Say("yes, please refund it"),
            Sign("lena"),
        ),
    ),
    Story("cancellation", (Say("Please cancel my subscription", "A-2"), Say("yes, cancel it"))),
    Story(
        "replacement",
        (Say("Order O-5001 never arrived, please send me a new one", "A-5"), Say("yes please")),
    ),
    Story(
        "credit",
        (
            Say(
                "Order O-5002 never arrived. I would rather have store credit than a refund", "A-5"
            ),
            Say("yes please"),
        ),
    ),
    Story(
        "address",
        (
            Say(
                (
                    "Please deliver order O-5003 to another address: Keizersgracht 12, "
                    "1015 CN Amsterdam"
                ),
                "A-5",
            ),
            Say("yes please"),
        ),
    ),
    Story("article", (Say("How long do I have to return something?"),)),
    # the contact ends with the farewell, and is noted in the CRM
    Story("noted", (Say("Where is my order O-4001?", "A-4"), Say("Thanks, bye"))),
    Story("return", (Say("I want to return order O-4002", "A-4"), Say("yes please"))),
    Story(
        "order_cancellation",
        (
            Say("Please cancel order O-5004, I ordered it by accident", "A-5"),
            Say("yes please"),
            Say("yes, please refund it"),
        ),
    ),
    Story("schedule", (Say("Please pause my subscription", "A-3"), Say("yes, pause it"))),
    Story("plan_change", (Say("Please change my plan to taster", "A-3"), Say("yes, change it"))),
)


# A change to one of these asks for the story's kills; the others have their turn.
_MONEY = (
    "nodes/effects.py",
    "steward/verdicts/",
    "steward/effects/",
    "steward/decisions/",
    "steward/ledger/",
)
_DESK = (
    "graphs/",
    "state/turn.py",
    "nodes/team.py",
    "nodes/watching.py",
    "steward/runs.py",
    "steward/gateway/gateway.py",
)
FILES: dict[str, tuple[str, ...]] = {
    "hand_over": ("nodes/supervisor.py",),
    "parcel": ("teams/support/playbook.py",),
    "stale_plan": ("teams/billing/playbook.py", "actions/correct_record.py"),
    "damaged": ("teams/support/team.py", "steward/dialogue/context/open_tickets.py"),
    "code": ("teams/identity/", "steward/identity/codes.py"),
    "contact": ("actions/change_contact.py", "steward/effects/contacts.py"),
    "proved_later": ("steward/identity/people.py",),
    "two_wishes": (
        "steward/dialogue/tasks/new_tasks.py",
        "steward/dialogue/tasks/task_answers.py",
        "steward/dialogue/tasks/planning.py",
    ),
    "refund": (*_MONEY, *_DESK),
    "voided": ("steward/decisions/execution.py", "steward/verdicts/settlement.py"),
    "approval": (*_MONEY, "nodes/approval.py", "steward/approvals/"),
    "cancellation": ("actions/cancel_subscription.py",),
    "replacement": ("actions/send_replacement.py",),
    "credit": ("actions/give_store_credit.py",),
    "address": ("actions/change_address.py",),
    "article": ("actions/report_article.py",),
    "noted": ("actions/note_contact.py", "steward/decisions/contacts.py", "steward/clockwork.py"),
    "return": ("actions/declare_return.py",),
    "order_cancellation": ("actions/cancel_order.py", "teams/refund/cancellations.py"),
    "schedule": ("actions/reschedule_subscription.py",),
    "plan_change": ("actions/change_plan.py",),
}


def given() -> dict[str, Any]:
    """What the company's systems hold before the first word."""
    return deepcopy(_company())


@cache
def _company() -> dict[str, Any]:
    return read_scenario(Path(__file__).parent / "company.yaml").given
