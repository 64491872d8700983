"""What Prometheus reads: counters of this process or of all workers, stocks from rows, and the
server's own.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Iterator, Mapping

import psycopg
from fastapi import Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from psycopg_pool import PoolTimeout

from steward.db import waiting_at_most
from steward.desk import Desk
from steward.domain.cost import Kind
from steward.server.principal import (
    Principal,
    SignInNeeded,
    from_this_machine,
    sandboxed,
)
from steward.server.refusals import routes
from steward.server.signin import Caller, TheDesk, must_be_staff
from steward.telemetry import stocks
from steward.telemetry.meters import counted
from steward.vitals import Vitals

router = routes(tags=["front"], include_in_schema=False)
_PATIENCE = 2.0
_DAILY: tuple[Kind, ...] = ("company", "agent")


@router.get("/metrics")
async def metrics(request: Request, desk: TheDesk, caller: Caller) -> Response:
    """For Prometheus with `STEWARD_METRICS_TOKEN`, staff, and visitors of a sandbox."""
    _check_may_read(request, desk, caller)
    try:
        with waiting_at_most(_PATIENCE):
            async with asyncio.timeout(2 * _PATIENCE):
                found = await stocks.read(desk.db)
    except (psycopg.Error, PoolTimeout, TimeoutError):
        found = stocks.Stocks(())
    budgets = desk.policy.latest.limits.budgets
    limits: dict[str, float] = {scope: budgets.of(scope).micro / 1e6 for scope in _DAILY}
    here = stocks.Stocks(of_this_process(desk.vitals, found, limits))
    parts: tuple[Collector, ...] = (here, found, *counted())
    text = b"".join(map(generate_latest, parts))
    return Response(text, media_type=CONTENT_TYPE_LATEST)


def _check_may_read(request: Request, desk: Desk, caller: Principal) -> None:
    """Raises SignInNeeded or NotAuthorised. A proxy on this machine makes everybody a neighbour,
    so that outside the sandbox an address opens nothing.
    """
    if (wanted := desk.settings.metrics_token) and hmac.compare_digest(
        request.headers.get("authorization", "").encode(), f"Bearer {wanted}".encode()
    ):
        return
    if caller.kind == "visitor":
        if not (sandboxed() and from_this_machine(request.headers)):
            raise SignInNeeded(
                "metrics are for staff and for Prometheus",
                next_step="send Authorization: Bearer STEWARD_METRICS_TOKEN",
            )
        return
    must_be_staff(caller)


def of_this_process(
    vitals: Vitals, found: stocks.Stocks, limits: Mapping[str, float]
) -> Iterator[GaugeMetricFamily]:
    """What this process itself sees; `limits` are budgets of a day by scope."""
    rows = GaugeMetricFamily("steward_rows_read", "0 when the database gave no stocks")
    rows.add_metric([], float(any(True for _ in found.collect())))
    yield rows
    unwell = GaugeMetricFamily(
        "steward_unwell_seconds", "For how long something has not been well", labels=["subject"]
    )
    for sign in vitals.signs():
        unwell.add_metric([sign.subject], vitals.age(sign))
    yield unwell
    budgets = GaugeMetricFamily(
        "steward_budget_limit", "Budget of a day, in units of the currency", labels=["scope"]
    )
    for scope, limit in limits.items():
        budgets.add_metric([scope], limit)
    yield budgets
