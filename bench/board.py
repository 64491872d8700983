"""Command: how long the board takes over 100,000 conversations.

Run: `python -m bench.board [--conversations N]`.

Fills a database of its own with contacts of 90 days, remedies, approvals and waits, and prints as
JSON the milliseconds of what `/desk/report` asks of Postgres, for 1, 7 and 30 days: the first time,
when no day's sums are kept; the median of later times; and when each of the last nine days has
changed since. `cpu_ms` is what a later time costs this process and Postgres together, which a
busy machine changes least. What a lead's browser waits for, over HTTP from a served desk, stands in
`bench.aged`.

Exit code 1: a later time is over the bound.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import psycopg

from bench.meters import own_seconds, postmaster_of, tree_seconds
from steward import embedded_postgres
from steward.db import Database, migrate
from steward.policy.limits import load_limits
from steward.server.routes.reports import figures
from steward.settings import PROJECT

_BOUND = 300  # milliseconds
# Each writes three times within a week or so.
_CUSTOMER = "'cus_' || (1 + n / 9000 * 3000 + n %% 3000)"
_FILL = """
INSERT INTO desk.staff (login, name, roles) VALUES ('lena', 'Lena', '{lead}');
INSERT INTO desk.customer (handle) SELECT 'cus_' || n FROM generate_series(1, %(n)s / 3 + 3000) n;
INSERT INTO desk.conversation (id, customer)
SELECT 'c' || n, {customer} FROM generate_series(1, %(n)s) n;
INSERT INTO desk.outcome (conversation_id, n, through, began_at, ended_at, outcome, reason, team,
    contact_reason, customer, contained, told_twice, signed, messages, first_answer_ms, turns,
    model_calls, tool_calls, cost_micro)
SELECT 'c' || n, 1, 1, at, at + interval '20 minutes', o, 'done', t, 'about_' || n %% 12,
       {customer}, o = 'resolved', false, false, 2, n %% 9000, 2, 0, 9, n
  FROM (SELECT n, now() - interval '90 days' * n / %(n)s AS at,
               (ARRAY['resolved', 'resolved', 'handed_over', 'abandoned'])[1 + n %% 4] AS o,
               (ARRAY['refund', 'support', 'billing', ''])[1 + n / 7 %% 4] AS t
          FROM generate_series(1, %(n)s) n) x;
INSERT INTO desk.action (id, kind, resource, episode, state, params, digest, key, conversation_id,
    agent, wish)
SELECT 'act_' || n, 'issue_refund', 'charge:' || n, 1, 'settled', jsonb_build_object('amount_minor',
       n %% 9000 + 1, 'currency', 'EUR', 'reason', 'overpaid', 'tender', 'card'), 'd', 'k' || n,
       'c' || n, 'refund', 'w' || n FROM generate_series(1, %(n)s, 5) n;
INSERT INTO desk.authority (id, action_id, digest, basis, policy_version, expires_at, consumed_at)
SELECT 'aut_' || n, 'act_' || n, 'd', 'policy', 'v', now(), now() - interval '90 days' * n / %(n)s
  FROM generate_series(1, %(n)s, 5) n;
INSERT INTO desk.approval (id, action_id, conversation_id, digest, needs, card, status,
    policy_version, created_at, decided_at)
SELECT 'app_' || n, 'act_' || n, 'c' || n, 'd', '[]', '{}', 'approved', 'v', at - interval '1 h', at
  FROM (SELECT n, now() - interval '90 days' * n / %(n)s AS at
          FROM generate_series(1, %(n)s, 25) n) x;
INSERT INTO desk.signature (approval_id, login, roles, verdict, digest, at)
SELECT p.id, 'lena', '{lead}', 'approve', 'd', p.decided_at FROM desk.approval p;
INSERT INTO desk.person_wait (conversation_id, since, until, taken)
SELECT 'c' || n, now() - interval '90 days' * n / %(n)s, now() - interval '90 days' * n / %(n)s
       + interval '9 minutes', true FROM generate_series(1, %(n)s, 4) n;
""".replace("{customer}", _CUSTOMER)
_LATE = """
INSERT INTO desk.day_changed (part, at)
SELECT 'contacts', clock.now() - interval '1 day' * n FROM generate_series(1, 9) n
"""


async def board(dsn: str) -> dict[str, dict[str, float]]:
    """Milliseconds of each time asked for."""
    limits = load_limits(PROJECT / "policies")
    names = ("first_ms", "median_ms", "cpu_ms", "late_ms")
    found: dict[str, dict[str, float]] = {name: {} for name in names}
    postmaster = postmaster_of(dsn)
    db = Database(dsn, 2)
    await db.open()

    async def once(days: int) -> float:
        began = time.perf_counter()
        async with db.transaction() as connection:
            await figures(connection, limits, "always", "USD", None, None, "", days)
        return round((time.perf_counter() - began) * 1000, 1)

    try:
        for days in (1, 7, 30):
            named = f"{days} days"
            found["first_ms"][named] = await once(days)
            before = own_seconds() + tree_seconds(postmaster)
            found["median_ms"][named] = median([await once(days) for _ in range(7)])
            spent = own_seconds() + tree_seconds(postmaster) - before
            found["cpu_ms"][named] = round(spent * 1000 / 7, 1)
            async with db.transaction() as connection:
                await connection.execute(_LATE)
            found["late_ms"][named] = await once(days)
    finally:
        await db.close()
    return found


def main() -> int:
    """Fill, measure, print; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--conversations", type=int, default=100_000)
    many = parser.parse_args().conversations
    with ExitStack() as left, tempfile.TemporaryDirectory() as folder:
        server = embedded_postgres.start(Path(folder), throw_away=True)
        left.callback(server.cleanup)
        dsn = str(server.get_uri())
        migrate(dsn)
        with psycopg.connect(dsn, autocommit=True, cursor_factory=psycopg.ClientCursor) as owner:
            owner.execute("SET session_replication_role = replica")  # no list of the floor's
            owner.execute(_FILL.encode(), {"n": many})
            owner.execute("ANALYZE")
        took = asyncio.run(board(dsn))
    print(json.dumps({"conversations": many, "bound_ms": _BOUND, **took}))
    return int(any(ms > _BOUND for ms in took["median_ms"].values()))


if __name__ == "__main__":
    sys.exit(main())
