"""Command: several desks on one Postgres behind a proxy, what they do, and what a kill costs.

Run: `python -m bench.cluster [--engine own aegra] [--desks 1 2 4] [--conversations 64] [--no-kills]
[--json]`.

Starts Postgres, the sandbox company's systems, a proxy, and so many desks: with Steward's own
engine (`steward serve --engine own`), and then once more with Aegra's routes and a Redis beside
them, which is killed under one more crowd. First it measures conversations a second, a refund in
two messages each, for each number of desks. Then come four such crowds, on as many desks as there
are cores, at least two: one that nobody disturbs, and three with all conversations under way when
one desk, Postgres, and another desk are killed by SIGKILL (`bench.waves`). More desks than cores
only have more work in hand that a kill takes away. A killed desk stays dead for ten seconds, so
that the others have to end its turns. At last every desk is restarted, one after another, while
customers write. What customers heard is compared with the company's books.

Exit code 1: something was lost or paid twice, or the last answer to those who waited came more than
ten seconds after a kill, or that much later than where nothing is killed. How long a crowd takes by
itself depends on the cores; where it needs more than ten seconds with nothing killed, the run fails
as well, and says so.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from itertools import batched
from pathlib import Path
from statistics import median, quantiles

import httpx
import psycopg

from bench import meters
from bench.cluster_found import Found, Rate, tell
from bench.patience import Heard, Patient
from bench.redis_server import RedisServer, installed
from bench.running_desk import Served
from bench.sides import company_of
from bench.stock import Buyer
from bench.waves import (
    KILLS,
    WITH_REDIS,
    Kill,
    slowest_after,
    undisturbed,
    until_heard,
    waited,
)
from steward.ports import free_port
from steward.server import program
from steward.server.children import Child
from steward.server.postgres import EmbeddedPostgres
from steward.server.processes import HOST, Stack
from steward.server.program import Engine

_ENGINES = (Engine.OWN, Engine.AEGRA)  # of which several serve one desk
_NEEDS_REDIS = "needs Debian's redis-server: apt-get install redis-server"
_DEAD_FOR = 10.0
_AMOUNT = "3.00 EUR"  # of all of them the desk may give back alone in one hour
_LOST = """SELECT i.id FROM desk.inbox i LEFT JOIN desk.turn t ON t.id = i.turn_id
            WHERE i.answered_at IS NULL OR t.closed_at IS NULL"""

_SAID = """SELECT o.conversation_id || ': ' || o.text FROM desk.outbox o
            WHERE o.conversation_id IN (SELECT conversation_id FROM desk.inbox i
                                         WHERE substring(i.text from 'INV-[0-9]+') = ANY(%s))
            ORDER BY o.conversation_id, o.seq"""
_UNLISTED = """SELECT c.id FROM desk.conversation c LEFT JOIN aegra.thread t ON t.thread_id = c.id
                WHERE t.status IS DISTINCT FROM 'idle'"""


@dataclass
class Cluster:
    """Desks behind a proxy; `url` is the proxy's."""

    stack: Stack
    port: int
    desks: list[Child] = field(default_factory=list)
    redis: RedisServer | None = None

    @property
    def kills(self) -> tuple[tuple[float, str], ...]:
        """What is killed, each under a crowd of its own."""
        return KILLS if self.redis is None else WITH_REDIS

    @property
    def url(self) -> str:
        """Where customers come in."""
        return f"http://{HOST}:{self.port}"

    def kill_postgres(self) -> None:
        """SIGKILL for the postmaster; started again at once, as a service manager would."""
        database = self.stack.watched()[0]
        os.kill(meters.postmaster_of(self.stack.dsn), signal.SIGKILL)
        while database.alive():
            time.sleep(0.02)
        database.start()


@contextmanager
def cluster(desks: int, engine: Engine = Engine.OWN) -> Iterator[Cluster]:
    """So many desks, and what they need; all of it ends with the block."""
    folder = tempfile.TemporaryDirectory(prefix="cluster-", ignore_cleanup_errors=True)
    with (
        folder as home,
        _with_redis(engine) as redis,
        _in(Path(home) / "home", desks, engine, redis) as made,
    ):
        yield made


@contextmanager
def _with_redis(engine: Engine) -> Iterator[RedisServer | None]:
    if engine is not Engine.AEGRA:
        yield None
        return
    redis = RedisServer()
    try:
        redis.start()
        yield redis
    finally:
        redis.close()


def with_room(database: EmbeddedPostgres) -> None:
    """For the connections of four desks; the setting stays in the folder."""
    with psycopg.connect(database.start(), autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET max_connections = 500")
    database.stop()


@contextmanager
def _in(home: Path, desks: int, engine: Engine, redis: RedisServer | None) -> Iterator[Cluster]:
    port, parent = free_port(), os.getpid()
    env = {"STEWARD_OWN_URL": f"http://{HOST}:{port}"}
    if redis is not None:
        env["STEWARD_REDIS_URL"] = redis.url
    with_room(EmbeddedPostgres(home / "postgres"))
    stack = Stack(home, env=env, engine=engine)
    stack.start()
    made = Cluster(stack, port, redis=redis)
    ports = [stack.port, *(free_port() for _ in range(desks - 1))]
    proxy = [sys.executable, "-m", "bench.proxy", "--port", str(port), "--parent", str(parent)]
    front = subprocess.Popen([*proxy, "--to", *map(str, ports)])
    try:
        assert stack.server is not None
        made.desks.append(stack.server)
        for own in ports[1:]:
            command = program.command(engine, HOST, own, parent)
            found = stack.environment({"STEWARD_PORT": str(own)})
            made.desks.append(
                Child(f"desk-{own}", command, stack.home, found, f"http://{HOST}:{own}/health")
            )
            made.desks[-1].start()
        for desk in made.desks:
            desk.wait_ready()
        yield made
    finally:
        for desk in made.desks[1:]:
            desk.stop()
        front.kill()
        front.wait()
        stack.stop()


async def _refund(served: Served, url: str, buyer: Buyer, heard: list[Heard]) -> None:
    talk = Patient(url)
    await talk.begins()
    proof = served.assertion(buyer.account)
    charged = f"I was charged twice on invoice {buyer.invoice}"
    heard.append(await talk.says(charged, "Shall I go ahead?", proof))
    heard.append(await talk.says("yes, please refund it", "I have refunded"))
    await talk.close()


async def refunds(served: Served, url: str, buyers: list[Buyer], heard: list[Heard]) -> float:
    """Everybody at once; the seconds until all have their money's confirmation."""
    began = time.monotonic()
    await asyncio.gather(*(_refund(served, url, buyer, heard) for buyer in buyers))
    return time.monotonic() - began


def rate(desks: int, conversations: int, engine: Engine) -> Rate:
    """Conversations a second, and seconds until an answer. Raises Wrong."""
    heard: list[Heard] = []
    with crowd(desks, conversations, engine) as (made, served, buyers):
        seconds = asyncio.run(refunds(served, made.url, buyers, heard))
        [(connections,)] = served.rows(
            "SELECT count(*) - 1 FROM pg_stat_activity WHERE usename IS NOT NULL"
        )
    took = [each.took for each in heard]
    late = quantiles(took, n=20, method="inclusive")[-1]
    return Rate(desks, conversations / seconds, median(took), late, connections)


@contextmanager
def crowd(
    desks: int, conversations: int, engine: Engine
) -> Iterator[tuple[Cluster, Served, list[Buyer]]]:
    """Desks, and customers who each paid twice; at the end the books are compared. Raises Wrong."""
    with cluster(desks, engine) as made:
        served, buyers = Served(made.stack), list(map(Buyer, range(1, conversations + 1)))
        served.load(company_of(conversations, _AMOUNT))
        yield made, served, buyers
        compared(made, served, buyers)


async def _kill(made: Cluster, what: str) -> None:
    """The kill, and what was killed is back; a desk after having been dead for a while."""
    if what == "Postgres":
        await asyncio.to_thread(made.kill_postgres)
        return
    if made.redis is not None and what == "Redis":
        await asyncio.to_thread(made.redis.kill)
        await asyncio.sleep(_DEAD_FOR)
        await asyncio.to_thread(made.redis.start)
        return
    desk = made.desks[int(what.removeprefix("desk ")) - 1]
    await asyncio.to_thread(desk.kill)
    await asyncio.sleep(_DEAD_FOR)
    desk.start()
    await asyncio.to_thread(desk.wait_ready)


async def _killed(made: Cluster, served: Served, crowds: list[list[Buyer]]) -> list[Kill]:
    alone: list[Heard] = []
    await refunds(served, made.url, crowds[0], alone)
    kills = []
    for (share, what), buyers in zip(made.kills, crowds[1:], strict=True):
        heard: list[Heard] = []
        talks = asyncio.create_task(refunds(served, made.url, buyers, heard))
        at = await until_heard(heard, share * 2 * len(buyers), talks)
        await asyncio.gather(_kill(made, what), talks)
        after = slowest_after(heard, at)
        kills.append(Kill(what, waited(heard, at), undisturbed(alone, share), after))
    return kills


async def _rolled(made: Cluster, served: Served, buyers: list[Buyer]) -> float:
    """Every desk is stopped in order and started again, one after another, as a new release is
    brought in; the seconds that the slowest answer took.
    """
    heard: list[Heard] = []
    talks = asyncio.create_task(refunds(served, made.url, buyers, heard))
    for desk in made.desks:
        await asyncio.to_thread(desk.stop)
        desk.start()
        await asyncio.to_thread(desk.wait_ready)
    await talks
    return max(each.took for each in heard)


class Wrong(Exception):
    """What customers heard is not what stands in the books."""


def compared(made: Cluster, served: Served, buyers: list[Buyer]) -> None:
    """Each charge given back once, each message answered, each action ended. Raises Wrong."""
    books = httpx.get(f"{made.stack.urls.systems}/sandbox/books", timeout=60).json()
    due = sorted(buyer.charge for buyer in buyers)
    paid = sorted(row["charge"] for row in books["refunds"] if row["charge"].startswith("CH-B"))
    if not books["balanced"] or paid != due:
        odd = sorted(set(due) ^ set(paid)) or sorted(one for one in due if paid.count(one) > 1)
        said = served.rows(_SAID, [f"INV-{70_000 + int(one[4:-2])}" for one in odd])
        raise Wrong(
            f"the books are not balanced, or differ from what is due in {odd}; customers heard\n"
            + "\n".join(f"  {line}" for (line,) in said)
        )
    if lost := served.rows(_LOST):
        raise Wrong(f"{len(lost)} messages have no answer")
    if made.redis is not None and (missing := served.rows(_UNLISTED)):
        raise Wrong(f"LangGraph's clients do not find {len(missing)} conversations as idle threads")
    states = served.rows("SELECT state, count(*) FROM desk.action GROUP BY state")
    if states != [("confirmed", len(buyers))]:
        raise Wrong(f"the ledger has {states}")


def killed(desks: int, conversations: int, engine: Engine) -> list[Kill]:
    """What each kill cost. Raises Wrong."""
    kills = WITH_REDIS if engine is Engine.AEGRA else KILLS
    with crowd(desks, (1 + len(kills)) * conversations, engine) as (made, served, buyers):
        crowds = [list(some) for some in batched(buyers, conversations)]
        return asyncio.run(_killed(made, served, crowds))


def rolled(desks: int, conversations: int, engine: Engine) -> float:
    """What a rolling restart costs whoever writes meanwhile. Raises Wrong."""
    with crowd(desks, conversations, engine) as (made, served, buyers):
        return asyncio.run(_rolled(made, served, buyers))


def measured(engine: Engine, desks: list[int], conversations: int, kills: bool) -> Found:
    """How many a second, what kills cost, and a rolling restart. Raises Wrong."""
    rates, costs, restart = [], list[Kill](), 0.0
    for many in desks:
        print(f"{engine}: {many} desks, {conversations} conversations …", file=sys.stderr)
        rates.append(rate(many, conversations, engine))
    if kills:
        most = max(2, min(os.cpu_count() or 1, max(desks)))
        print(f"{engine}: {most} desks, and kills …", file=sys.stderr)
        costs = killed(most, conversations, engine)
        print(f"{engine}: {most} desks, restarted one by one …", file=sys.stderr)
        restart = rolled(most, conversations, engine)
    return Found(engine, rates, costs, restart)


def main() -> int:
    """Measure, and print; the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--engine", type=Engine, nargs="+", choices=_ENGINES)
    parser.add_argument("--desks", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--conversations", type=int, default=64)
    parser.add_argument("--no-kills", action="store_true", help="only how many a second")
    parser.add_argument("--json", action="store_true", help="one JSON object an engine")
    chosen = parser.parse_args()
    engines = chosen.engine or _ENGINES
    if Engine.AEGRA in engines and not installed():
        if chosen.engine:
            parser.error(f"aegra {_NEEDS_REDIS}")
        print(f"aegra is skipped: it {_NEEDS_REDIS}", file=sys.stderr)
        engines = (Engine.OWN,)
    late = False
    for engine in engines:
        try:
            found = measured(engine, chosen.desks, chosen.conversations, not chosen.no_kills)
        except Wrong as wrong:
            print(f"{engine}: the desks and the books differ: {wrong}", file=sys.stderr)
            return 1
        if chosen.json:
            told = {"cores": os.cpu_count(), **asdict(found)}
            print(json.dumps(told), flush=True)
        else:
            tell(found)
        late |= any(each.late for each in found.kills)
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
