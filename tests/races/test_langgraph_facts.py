"""What LangGraph does by itself, on its own server: answers without sense, lists that changed,
interrupts that were replaced.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from langgraph_sdk.client import LangGraphClient

from tests.durability import kills
from tests.durability.crowd import crowd, say
from tests.durability.live import LiveRig
from tests.durability.rig import begun

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("races"),
    pytest.mark.timeout(600),
    pytest.mark.in_turn(
        name="langgraph facts", parts=8, files=("nodes/approval.py", "uv.lock"), seconds=4.0
    ),
]

CUSTOMERS = 5
APPROVE, REJECT = {"type": "approve"}, {"type": "reject", "message": "not this one"}
ODD = [
    0,
    "",
    [],
    False,
    "yes",
    {"approve": "false"},
    {"decisions": []},
    {"decisions": [{"type": "approve", "args": 1}, 0]},
    [None],
]
EMPTY = [0, "", [], False, {"decisions": []}, [None]]  # nothing is said: refused at the door


@pytest.fixture(scope="module")
def rig() -> Iterator[LiveRig]:
    """Customers `M-n`, each charged 249.00 twice on two invoices."""
    held = crowd(CUSTOMERS)
    for n in range(1, CUSTOMERS + 1):
        account = next(each for each in held["billing"] if each["account"] == f"M-{n}")
        second = {**account["invoices"][0], "invoice": f"INV-{80_000 + n}"}
        account["charges"] += [
            {**charge, "charge": f"CH-{n}-{k}", "invoice": second["invoice"]}
            for k, charge in enumerate(account["charges"], 3)
        ]
        account["invoices"] = [*account["invoices"], second]
    with begun(LiveRig(kills.postgres(), held)) as made:
        yield made


class Waits:
    """A customer's conversation in which refunds wait for people,
    and a browser of Lena's that has drawn it.
    """

    def __init__(self, rig: LiveRig, n: int) -> None:
        self.rig, self.n = rig, n
        self.conversation, self._token = rig.start()
        self._said = 0

    def say(self, text: str) -> None:
        self._said += 1
        say(
            self.rig,
            self.conversation,
            self._token,
            str(self._said),
            text,
            f"M-{self.n}" if self._said == 1 else "",
        )
        self.rig.wait()

    def ask_for(self, invoice: int) -> tuple[str, str]:
        """The customer wants the second charge of an invoice back; the approval and its digest."""
        self.say(f"I was charged twice on invoice INV-{invoice + self.n}")
        self.say("yes, please refund it")
        return self.pending()[-1]

    def pending(self) -> list[tuple[str, str]]:
        query = (
            "SELECT id, digest FROM desk.approval WHERE conversation_id = %s "
            "AND status = 'pending' ORDER BY created_at"
        )
        return [(row[0], row[1]) for row in self.rig.rows(query, self.conversation)]

    def decide(self, login: str, approval: tuple[str, str], verdict: str) -> None:
        body = {"verdict": verdict, "digest": approval[1], "reason": "as the record shows"}
        answer = self.rig.post(
            f"/desk/approvals/{approval[0]}/decision", self.rig.token(login), body
        )
        assert answer is not None
        assert answer.status_code == 200, answer.text
        self.rig.wait()

    def paid(self) -> list[str]:
        books = self.rig.systems("/sandbox/books")
        assert books["balanced"]
        return [
            row["charge"] for row in books["refunds"] if row["charge"].startswith(f"CH-{self.n}-")
        ]

    def rows(self) -> dict[str, Any]:
        """Everything that an answer could change."""
        tables = ("action", "approval", "signature", "authority", "outbox", "turn", "audit")
        key = {
            "signature": "approval_id IN (SELECT id FROM desk.approval WHERE conversation_id = %s)",
            "authority": "action_id IN (SELECT id FROM desk.action WHERE conversation_id = %s)",
        }
        return {
            table: self.rig.rows(
                f"SELECT to_jsonb(t) FROM desk.{table} t "
                f"WHERE {key.get(table, 'conversation_id = %s')}"
                " ORDER BY 1",
                self.conversation,
            )
            for table in tables
        }


async def drawn(client: LangGraphClient, waits: Waits) -> list[dict[str, Any]]:
    """The interrupts that a client shows."""
    state: Any = await client.threads.get_state(waits.conversation)
    return [each for task in state["tasks"] for each in task["interrupts"]]


async def resume(client: LangGraphClient, waits: Waits, answer: Any) -> None:
    await client.runs.wait(
        waits.conversation, "desk", command={"resume": answer}, multitask_strategy="enqueue"
    )
    await asyncio.to_thread(waits.rig.wait)


async def test_answer_without_sense_changes_no_row_however_often_the_node_runs_again(
    rig: LiveRig,
) -> None:
    """`"yes"`, `{"approve": "false"}` and the like resume LangGraph's interrupt.

    Nothing stands before it, so running it again does nothing.
    """
    waits, lena = Waits(rig, 1), rig.sdk("lena")
    approval = await asyncio.to_thread(waits.ask_for, 90_000)
    before = waits.rows()
    for answer in ODD:
        if answer in EMPTY:
            with pytest.raises(httpx.HTTPStatusError, match="422"):
                await resume(lena, waits, answer)
        else:
            await resume(lena, waits, answer)
        assert waits.rows() == before, answer
        (shown,) = await drawn(lena, waits)
        assert [each["id"] for each in shown["value"]["steward"]["approvals"]] == [approval[0]], (
            answer
        )
    assert waits.paid() == []
    # the only approval that there ever was: this one counts
    await resume(lena, waits, {"decisions": [APPROVE]})
    assert waits.paid() == ["CH-1-2"]
    await lena.aclose()


async def test_fresh_message_replaces_the_interrupt_and_not_what_is_decided(rig: LiveRig) -> None:
    waits, lena = Waits(rig, 2), rig.sdk("lena")
    approval = await asyncio.to_thread(waits.ask_for, 90_000)
    (old,) = await drawn(lena, waits)
    await asyncio.to_thread(waits.say, "How do I descale my espresso machine?")
    (new,) = await drawn(lena, waits)
    assert old["id"] != new["id"]
    assert old["value"]["steward"]["approvals"] == new["value"]["steward"]["approvals"]
    before = waits.rows()
    # an id that nothing waits under any more
    await resume(lena, waits, {old["id"]: {"decisions": [APPROVE]}})
    assert waits.rows() == before
    named = {"approval_id": approval[0], "digest": approval[1]}
    await asyncio.gather(
        *(resume(lena, waits, {"decisions": [{**APPROVE, **named}]}) for _ in range(10))
    )
    assert waits.paid() == ["CH-2-2"]
    assert len(waits.rows()["signature"]) == 1
    await lena.aclose()


async def test_position_in_a_list_that_changed_since_approves_nothing(rig: LiveRig) -> None:
    """Lena's browser has drawn the first refund; Priya rejects it,
    and the customer asks for another. Lena clicks on approve.
    """
    waits, lena = Waits(rig, 3), rig.sdk("lena")
    first = await asyncio.to_thread(waits.ask_for, 90_000)
    (shown,) = await drawn(lena, waits)
    assert len(shown["value"]["action_requests"]) == 1
    await asyncio.to_thread(waits.decide, "priya", first, "reject")
    second = await asyncio.to_thread(waits.ask_for, 80_000)
    (now,) = await drawn(lena, waits)
    assert len(now["value"]["action_requests"]) == 1
    before = waits.rows()
    await resume(lena, waits, {"decisions": [APPROVE]})
    await resume(lena, waits, [{"type": "accept", "args": None}])
    assert waits.rows() == before
    assert waits.pending() == [second]
    assert waits.paid() == []
    [request] = now["value"]["action_requests"]
    back = {"action": request["name"], "args": request["args"]}
    await resume(lena, waits, {"decisions": [{**APPROVE, "args": back}]})
    assert waits.paid() == ["CH-3-4"]
    await lena.aclose()


@pytest.mark.parametrize(("n", "answer"), [(4, [REJECT, APPROVE]), (5, [APPROVE])])
async def test_positions_in_a_list_of_two_count_for_nothing(
    rig: LiveRig, n: int, answer: list[dict[str, Any]]
) -> None:
    """Two were drawn; one was decided meanwhile, so that what stood second stands first now."""
    waits, lena = Waits(rig, n), rig.sdk("lena")
    first = await asyncio.to_thread(waits.ask_for, 90_000)
    second = await asyncio.to_thread(waits.ask_for, 80_000)
    (shown,) = await drawn(lena, waits)
    assert len(shown["value"]["action_requests"]) == 2
    await resume(lena, waits, {"decisions": answer})
    assert waits.pending() == [first, second]
    await asyncio.to_thread(waits.decide, "priya", first, "reject")
    # the second, asked anew: less is under way for this customer than when it was drawn
    (left,) = waits.pending()
    await resume(lena, waits, {"decisions": answer})
    assert waits.pending() == [left]
    assert waits.paid() == []
    await lena.aclose()
