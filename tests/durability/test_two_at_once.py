"""Two messages at once and two decisions at once, again and again:
nothing is lost and nothing happens twice.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest

from tests.durability import kills
from tests.durability.crowd import (
    crowd,
    every_message_was_answered_once,
    every_refund_was_paid_once,
    say,
)
from tests.durability.live import LiveRig
from tests.durability.rig import Rig, begun
from tests.long import PAIRS

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("races"),
    pytest.mark.timeout(600),
    pytest.mark.in_turn(parts=8, files=("steward/locks.py", "steward/runs.py"), seconds=10.0),
]
TIMES, AT_ONCE = PAIRS, 5
WORDS = ("How do I descale my espresso machine?", "How long do you keep beans fresh?")


async def test_messages_two_at_once_on_a_langgraph_server_are_answered_once() -> None:
    """Pairs through the SDK, each on a thread of its own: asked a third time,
    a thing goes to a person.
    """
    with begun(LiveRig(kills.postgres())) as rig:
        client = rig.sdk()
        threads = [
            str((await client.threads.create(graph_id="desk"))["thread_id"]) for _ in range(TIMES)
        ]
        few = asyncio.Semaphore(AT_ONCE)

        async def ask(thread: str, word: str) -> Any:
            message = {"type": "human", "id": str(uuid4()), "content": word}
            return await client.runs.wait(
                thread, "desk", input={"messages": [message]}, multitask_strategy="enqueue"
            )

        async def pair(thread: str) -> None:
            async with few:
                await asyncio.gather(*(ask(thread, word) for word in WORDS))

        await asyncio.gather(*(pair(thread) for thread in threads))
        await asyncio.to_thread(rig.wait)
        assert rig.rows("SELECT count(*), count(DISTINCT id) FROM desk.inbox") == [
            (2 * TIMES, 2 * TIMES)
        ]
        every_message_was_answered_once(rig)
        await client.aclose()


@pytest.mark.parametrize("desks", [1, 2])
def test_messages_two_at_once_headless_are_answered_once(desks: int) -> None:
    """With two desks, each message of a pair goes to a process of its own:
    only rows and locks keep them apart.
    """
    rig, second = Rig(kills.postgres()), None
    try:
        rig.begin()
        second, other = rig.second_desk() if desks == 2 else (None, "")
        bases = ("", other)
        started = [rig.start() for _ in range(TIMES)]

        def pair(one: tuple[str, str]) -> None:
            with ThreadPoolExecutor(len(WORDS)) as pool:
                sent = [
                    pool.submit(say, rig, *one, str(k), word, base=bases[k])
                    for k, word in enumerate(WORDS)
                ]
                for each in sent:
                    each.result()

        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(pair, started))
        rig.wait()
        assert rig.rows("SELECT count(*) FROM desk.inbox") == [(2 * TIMES,)]
        every_message_was_answered_once(rig)
    finally:
        if second is not None:
            second.kill()
        rig.close()


def _wait_for_signatures(rig: Rig) -> list[tuple[str, str, str]]:
    """Conversations, each with an approval that is pending:
    conversation, approval, digest.
    """
    started = [rig.start() for _ in range(TIMES)]

    def ask(n: int) -> None:
        conversation, token = started[n - 1]
        say(
            rig,
            conversation,
            token,
            "one",
            f"I was charged twice on invoice INV-{90_000 + n}",
            f"M-{n}",
        )

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(ask, range(1, TIMES + 1)))
        rig.wait(seconds=180)
        list(
            pool.map(lambda one: say(rig, one[0], one[1], "two", "yes, please refund it"), started)
        )
    rig.wait(seconds=180)
    found = rig.rows(
        "SELECT conversation_id, id, digest FROM desk.approval WHERE status = 'pending'"
    )
    assert len(found) == TIMES
    return [(row[0], row[1], row[2]) for row in found]


def _each_was_decided_once(rig: Rig) -> None:
    every_message_was_answered_once(rig)
    every_refund_was_paid_once(rig, TIMES)
    assert rig.rows("SELECT status, count(*) FROM desk.approval GROUP BY status") == [
        ("approved", TIMES)
    ]
    assert rig.rows("SELECT count(*), count(consumed_at) FROM desk.authority") == [(TIMES, TIMES)]


async def test_resumes_two_at_once_on_a_langgraph_server_decide_once() -> None:
    """Two people resume the same interrupt through the SDK,
    with what Agent Chat UI would send and the ids it was given.
    """
    with begun(LiveRig(kills.postgres(), crowd(TIMES))) as rig:
        waiting = await asyncio.to_thread(_wait_for_signatures, rig)
        people = [rig.sdk("lena"), rig.sdk("priya")]
        few = asyncio.Semaphore(4)

        async def resume(client: Any, conversation: str, approval: str, digest: str) -> None:
            answer = {"decisions": [{"type": "approve", "approval_id": approval, "digest": digest}]}
            await client.runs.wait(
                conversation, "desk", command={"resume": answer}, multitask_strategy="enqueue"
            )

        async def both(one: tuple[str, str, str]) -> None:
            async with few:
                await asyncio.gather(*(resume(client, *one) for client in people))

        await asyncio.gather(*(both(one) for one in waiting))
        await asyncio.to_thread(rig.wait)
        _each_was_decided_once(rig)
        for client in people:
            await client.aclose()


def test_decisions_two_at_once_headless_count_once() -> None:
    """Two people decide, each at a desk process of their own."""
    rig, second = Rig(kills.postgres(), crowd(TIMES)), None
    try:
        rig.begin()
        waiting = _wait_for_signatures(rig)
        second, other = rig.second_desk()

        def decide(login: str, approval: str, digest: str) -> int:
            body = {"verdict": "approve", "digest": digest, "reason": ""}
            base = other if login == "priya" else ""
            answer = rig.post(f"/desk/approvals/{approval}/decision", rig.token(login), body, base)
            assert answer is not None
            return answer.status_code

        with ThreadPoolExecutor(6) as pool:
            sent = [
                [pool.submit(decide, login, approval, digest) for login in ("lena", "priya")]
                for _, approval, digest in waiting
            ]
            answers = [sorted(each.result() for each in pair) for pair in sent]
        rig.wait(seconds=180)
        assert answers == [[200, 409]] * TIMES
        _each_was_decided_once(rig)
    finally:
        if second is not None:
            second.kill()
        rig.close()
