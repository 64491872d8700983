"""What stands in rows at this moment, for Prometheus: the same whichever process is asked.

Each family is one statement over an index of what is not ended; asked together they are one
statement, and one moment.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from steward.db import Database, Row


@dataclass(frozen=True)
class Stock:
    """One statement: text columns named in `labels`, and a metric for each further column.

    A column that is no label gives `NAME_COLUMN`.
    """

    name: str
    query: str
    labels: tuple[str, ...]
    says: Mapping[str, str]


_SECONDS = "coalesce(extract(epoch FROM max(clock.now() - {})), 0)::float8"
STOCKS = (
    Stock(
        "steward_mail",
        f"""SELECT c.mode, count(*) AS waiting, {_SECONDS.format("i.received_at")} AS oldest_seconds
              FROM desk.inbox i JOIN desk.conversation c ON c.id = i.conversation_id
             WHERE i.answered_at IS NULL GROUP BY c.mode""",
        ("mode",),
        {
            "waiting": "Messages without an answer, by who has the conversation",
            "oldest_seconds": "Age of the oldest of them",
        },
    ),
    Stock(
        "steward_turns",
        """SELECT count(*) AS open,
                  count(*) FILTER (WHERE lease_until < clock_timestamp()) AS lapsed
             FROM desk.turn WHERE closed_at IS NULL""",
        (),
        {
            "open": "Turns under way",
            "lapsed": "Turns whose process has been silent for longer than its lease",
        },
    ),
    Stock(
        "steward_people",
        f"""SELECT count(*) AS waiting, {_SECONDS.format("waiting_since")} AS oldest_seconds
              FROM desk.conversation WHERE waiting_since IS NOT NULL""",
        (),
        {
            "waiting": "Conversations that were handed over and that nobody has taken",
            "oldest_seconds": "How long the first of them has waited",
        },
    ),
    Stock(
        "steward_approvals",
        f"""SELECT least(jsonb_array_length(needs), 3)::text AS signatures,
                   CASE WHEN clock.now() - created_at < interval '1 hour' THEN 'under_1h'
                        WHEN clock.now() - created_at < interval '8 hours' THEN 'under_8h'
                        ELSE 'over_8h' END AS age,
                   count(*) AS pending, {_SECONDS.format("created_at")} AS oldest_seconds,
                   count(*) FILTER (WHERE escalated_at IS NOT NULL) AS escalated
              FROM desk.approval WHERE status = 'pending' GROUP BY 1, 2""",
        ("signatures", "age"),
        {
            "pending": "Approvals that wait, by how many people have to agree and by age",
            "oldest_seconds": "Age of the oldest of them",
            "escalated": "Those that nobody decided in time",
        },
    ),
    Stock(
        "steward_effects",
        """SELECT kind, state, count(*) AS live FROM desk.action
            WHERE live
            GROUP BY kind, state""",
        ("kind", "state"),
        {"live": "Actions that have not ended"},
    ),
    Stock(
        "steward_unknown_effects",
        f"""SELECT count(*) AS waiting, {_SECONDS.format("since")} AS oldest_seconds FROM (
                SELECT coalesce((SELECT min(e.at) FROM desk.audit e
                                  WHERE e.conversation_id = a.conversation_id
                                    AND e.action_id = a.id AND right(e.event, 8) = '.unknown'),
                                a.created_at) AS since
                  FROM desk.action a
                 WHERE a.live AND a.state = 'unknown') u""",
        (),
        {
            "waiting": "Effects that were sent and not answered",
            "oldest_seconds": "Since when the outcome of the oldest is unknown",
        },
    ),
    Stock(
        "steward_unproven_effects",
        f"""SELECT count(*) AS waiting, {_SECONDS.format("asked_at")} AS oldest_seconds
              FROM desk.asked_of_people""",
        (),
        {
            "waiting": "Effects whose outcome only a person can find out",
            "oldest_seconds": "How long the first of them has waited",
        },
    ),
    Stock(
        "steward_settlements",
        """SELECT count(*) AS overdue FROM desk.action
            WHERE (look_at < clock.now() - interval '10 minutes' OR looks > 8)
              AND look_at IS NOT NULL""",
        (),
        {
            "overdue": "Payments that nobody asked after for ten minutes after it was time, or that"
            " were asked after nine times, over four hours, and have not ended"
        },
    ),
    Stock(
        "steward_notices",
        """SELECT count(*) AS overdue FROM desk.outbox
            WHERE held AND not_before < clock.now() - interval '10 minutes'""",
        (),
        {"overdue": "Notices that should have gone out ten minutes ago"},
    ),
    Stock(
        "steward_deliveries",
        f"""SELECT channel, CASE state WHEN 'unknown' THEN state ELSE 'waiting' END AS state,
                   count(*) AS open, {_SECONDS.format("created_at")} AS oldest_seconds
              FROM desk.delivery
             WHERE state IN ('waiting', 'sending', 'handing', 'unknown') GROUP BY 1, 2""",
        ("channel", "state"),
        {
            "open": "Lines that have yet to leave, or of which nobody knows whether they did",
            "oldest_seconds": "Age of the oldest of them",
        },
    ),
    Stock(
        "steward_alarms",
        f"""SELECT count(*) AS open, {_SECONDS.format("raised_at")} AS oldest_seconds
              FROM desk.alarm WHERE closed_at IS NULL""",
        (),
        {
            "open": "Customers in danger to life that no person has seen to the end",
            "oldest_seconds": "How long the first of them has waited",
        },
    ),
    Stock(
        "steward_halt",
        "SELECT count(*) AS standing FROM desk.halt WHERE lifted_at IS NULL",
        (),
        {"standing": "1 while everything is stopped"},
    ),
    Stock(
        "steward_budget",
        """SELECT scope, (max(settled_micro + reserved_micro) / 1e6)::float8 AS used
             FROM desk.budget
            WHERE period = to_char(clock.now() AT TIME ZONE 'UTC', 'YYYY-MM-DD')
              AND scope IN ('company', 'agent') GROUP BY scope""",
        ("scope",),
        {"used": "Used and set aside today, of the fullest account, in units of the currency"},
    ),
)


class Stocks(Collector):
    """What was read, as a registry gives it."""

    def __init__(self, found: Iterable[GaugeMetricFamily]) -> None:
        self._found = list(found)

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """The families."""
        return iter(self._found)


async def read(db: Database) -> Stocks:
    """Every stock at this moment. Raises what a question to the database raises."""
    rows = await asyncio.gather(*(db.ask(stock.query) for stock in STOCKS))
    return Stocks(
        family
        for stock, found in zip(STOCKS, rows, strict=True)
        for family in _families(stock, found)
    )


def _families(stock: Stock, rows: Sequence[Row]) -> Iterator[GaugeMetricFamily]:
    for column, help_text in stock.says.items():
        name = f"{stock.name}_{column}"
        family = GaugeMetricFamily(name, help_text, labels=stock.labels)
        for row in rows:
            family.add_metric([str(row[label]) for label in stock.labels], float(row[column]))
        yield family
