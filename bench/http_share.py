"""Figure: processor time of a refund over HTTP, against the same refund in this process.

Both have the same loop (uvloop) and the same way to hear (over HTTP the customers' API with one
stream of events), and take turns, conversation by conversation, so that a noisy machine disturbs
both. Processor time is of the desk, the systems and Postgres; over HTTP the desk is the served one
and the customer's own time is not counted. What a run does once it has answered falls within half
a second, which both are given.
"""

from __future__ import annotations

import asyncio
from statistics import median
from uuid import uuid4

import psycopg
import uvloop

from bench.customers import OfDesk
from bench.figures import Figure
from bench.running_desk import Served
from bench.sides import Say, company_of, lines_of, steward
from bench.stock import Buyer

MOST = 1.3
_REST = 0.5  # seconds after a conversation in which its last run ends


class _Share:
    """Measures a conversation of either kind; milliseconds a turn, of four."""

    def __init__(self, served: Served, mailbox: psycopg.AsyncConnection, say: Say) -> None:
        self._served, self._mailbox, self._say = served, mailbox, say

    async def over_http(self, buyer: Buyer) -> float:
        """By the customers' API."""
        before = self._served.cpu_seconds(server=True)
        async with OfDesk(self._served.url, self._mailbox) as customer:
            for line in lines_of(buyer):
                await customer.says(line)
        await asyncio.sleep(_REST)
        return (self._served.cpu_seconds(server=True) - before) * 250

    async def in_process(self, buyer: Buyer) -> float:
        """In this process, on the same database and systems."""
        before, conversation = self._served.cpu_seconds(server=False), str(uuid4())
        for line in lines_of(buyer):
            await self._say(conversation, buyer, line)
        await asyncio.sleep(_REST)
        return (self._served.cpu_seconds(server=False) - before) * 250


async def _measured(served: Served, buyers: list[Buyer]) -> tuple[list[float], list[float]]:
    """Of each kind as many; the first of each pays for what is done once."""
    mailbox = await psycopg.AsyncConnection.connect(
        served.dsn, application_name="bench", autocommit=True
    )
    http: list[float] = []
    own: list[float] = []
    async with mailbox, steward(served) as say:  # type: ignore[arg-type]
        share = _Share(served, mailbox, say)
        for one, other in zip(buyers[::2], buyers[1::2], strict=True):
            http.append(await share.over_http(one))
            own.append(await share.in_process(other))
    return http[1:], own[1:]


def http_against_process(served: Served, times: int) -> list[Figure]:
    """The median of the pairs' ratios, and each kind's median."""
    served.load(company_of(2 * times + 2))
    http, own = uvloop.run(_measured(served, list(map(Buyer, range(1, 2 * times + 3)))))
    ratio = median(one / other for one, other in zip(http, own, strict=True))
    return [
        Figure("CPU a turn over HTTP, against in process", ratio, MOST, "x"),
        Figure("  over HTTP", median(http), MOST * median(own), "ms"),
    ]
