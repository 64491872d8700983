"""Everything that can arrive twice arrives two to ten times, at once and again later,
at two processes: it happens once.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx
import pytest

from steward.audit.record import Audit
from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound
from steward.db import Database
from steward.errors import BadInput
from steward.settings import Settings
from tests.durability import kills
from tests.durability.crowd import (
    crowd,
    every_message_was_answered_once,
    every_refund_was_paid_once,
)
from tests.durability.rig import Rig

pytestmark = [pytest.mark.long, pytest.mark.xdist_group("races"), pytest.mark.timeout(600)]
CUSTOMERS = 6


@dataclass
class Post:
    """Delivers to either process, two to ten times: some at the same moment,
    some after the answer.
    """

    rig: Rig
    bases: tuple[str, str]
    chance: random.Random
    pool: ThreadPoolExecutor
    http: httpx.Client

    def deliver(self, path: str, token: str, body: dict[str, Any], key: str = "") -> list[int]:
        """The status of every delivery."""
        headers = {"Authorization": f"Bearer {token}", **({"Idempotency-Key": key} if key else {})}

        def one(base: str) -> int:
            return self.http.post(base + path, json=body, headers=headers).status_code

        times = self.chance.randint(2, 10)
        at_once = self.chance.randint(1, times)
        bases = [self.chance.choice(self.bases) for _ in range(times)]
        found = list(self.pool.map(one, bases[:at_once]))
        return found + [one(base) for base in bases[at_once:]]

    def everywhere(self, work: Callable[[int], None]) -> None:
        """Each customer's deliveries, side by side with ticks of both clocks.

        Then until all is quiet.
        """
        with ThreadPoolExecutor(CUSTOMERS) as side_by_side:
            done = [side_by_side.submit(work, n) for n in range(1, CUSTOMERS + 1)]
            self.deliver("/sandbox/clockwork", self.rig.token("lena"), {})
            for each in done:
                each.result()
        self.deliver("/sandbox/clockwork", self.rig.token("lena"), {})
        self.rig.wait(seconds=90)


@pytest.mark.in_turn(parts=8, files=("steward/conversation/", "steward/decisions/"), seconds=10.0)
def test_messages_decisions_and_ticks_delivered_many_times_have_one_effect() -> None:
    rig, second = Rig(kills.postgres(), crowd(CUSTOMERS)), None
    try:
        rig.begin()
        second, other = rig.second_desk()
        with ThreadPoolExecutor(20) as pool, httpx.Client(timeout=30.0, trust_env=False) as http:
            post = Post(rig, (rig._desk_url, other), random.Random(2_10), pool, http)
            talks = {n: rig.start() for n in range(1, CUSTOMERS + 1)}

            def says(text: str, number: int) -> Callable[[int], None]:
                def work(n: int) -> None:
                    conversation, token = talks[n]
                    body: dict[str, Any] = {"text": text.format(90_000 + n)}
                    if number == 1:
                        body["assertion"] = rig.keys.sign(
                            "channel", "steward", f"M-{n}", 300, method="session", account=f"M-{n}"
                        )
                    if n % 2:
                        body["id"] = f"{number}-{conversation}"
                    sent = post.deliver(
                        f"/desk/conversations/{conversation}/messages",
                        token,
                        body,
                        "" if n % 2 else str(number),
                    )
                    assert set(sent) == {202}

                return work

            post.everywhere(says("I was charged twice on invoice INV-{}", 1))
            post.everywhere(says("yes, please refund it", 2))
            waiting = rig.rows(
                "SELECT id, digest FROM desk.approval WHERE status = 'pending' ORDER BY id"
            )
            assert len(waiting) == CUSTOMERS

            def decides(n: int) -> None:
                approval, digest = waiting[n - 1]
                body = {"verdict": "approve", "digest": digest, "reason": ""}
                sent = post.deliver(f"/desk/approvals/{approval}/decision", rig.token("lena"), body)
                assert sorted(sent) == [200] + [409] * (len(sent) - 1)

            post.everywhere(decides)
        assert rig.rows("SELECT count(*) FROM desk.inbox") == [(2 * CUSTOMERS,)]
        assert rig.rows("SELECT count(*) FROM desk.audit WHERE event = 'message.received'") == [
            (2 * CUSTOMERS,)
        ]
        assert rig.rows("SELECT count(*) FROM desk.signature") == [(CUSTOMERS,)]
        assert rig.rows("SELECT count(*), count(consumed_at) FROM desk.authority") == [
            (CUSTOMERS, CUSTOMERS)
        ]
        every_message_was_answered_once(rig)
        every_refund_was_paid_once(rig, CUSTOMERS)
    finally:
        if second is not None:
            second.kill()
        rig.close()


async def test_notice_delivered_from_two_processes_goes_out_once(dsn: str) -> None:
    chance, sources = random.Random(1), [uuid4().hex for _ in range(40)]
    pools = [Database(dsn, 5), Database(dsn, 5)]
    for pool in pools:
        await pool.open()
    desks = [Conversations(pool, Audit(pool), Settings()) for pool in pools]
    await desks[0].take_in(Inbound(id="m1", conversation_id="c1", text="hello"))
    for source in sources:
        told = await asyncio.gather(
            *(
                chance.choice(desks).notify("c1", source, 0, "Paid.")
                for _ in range(chance.randint(2, 10))
            )
        )
        assert sum(told) == 1
    assert [line.kind for line in await desks[0].transcript("c1")].count("notice") == len(sources)
    for pool in pools:
        await pool.close()


async def test_message_id_with_other_words_is_refused(dsn: str, database: Database) -> None:
    conversations = Conversations(database, Audit(database), Settings())
    card = "my card is 4111 1111 1111 1111"
    assert await conversations.take_in(Inbound(id="m1", conversation_id="c1", text=card))
    assert not await conversations.take_in(Inbound(id="m1", conversation_id="c1", text=card))
    with pytest.raises(BadInput, match="other words"):
        await conversations.take_in(
            Inbound(id="m1", conversation_id="c1", text="please refund everything")
        )
    assert [line.text for line in await conversations.transcript("c1")] == [
        "my card is [card ending 1111]"
    ]
