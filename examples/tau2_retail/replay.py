"""Gold replay: `python -m examples.tau2_retail.replay --tasks 20`.

What the suite says a perfect agent does in each task is done through Steward's gateway, policy and
ledger, over MCP, and the shop's database at the end is held against the suite's gold database by
the suite's own hash.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import os
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import uvicorn

from actions import registry as kinds_registry
from examples.tau2_retail.kinds import AGENT, KINDS, SYSTEM
from examples.tau2_retail.server import Edge, create_app
from examples.tau2_retail.shop import HERE, Absent, Call, Shop, suite_folder
from steward import process
from steward.conversation.types import Inbound
from steward.desk import Desk
from steward.domain.action import Action, ActionState, Wanted
from steward.domain.call import Call as ToolCall
from steward.domain.call import Scope
from steward.effects.registry import effect_of
from steward.errors import ToolFailed
from steward.gateway import registry
from steward.gateway.gateway import Gateway
from steward.gateway.pins import Pins
from steward.policy.rule_files import ORDER
from steward.settings import Settings, shipped
from steward.verdicts.verdict import decide_one

_KINDS = {kind.name: kind for kind in KINDS}
_LEFT_OUT = "transfer_to_human_agents"  # changes nothing in the shop; the desk has its own
_TRIES = 5


@dataclass
class Step:
    """One gold action: how it ended here, and what the shop says to it in the suite."""

    tool: str
    ended: str  # read, done, refused (by the shop), denied (by policy), left out, or its state
    why: str = ""
    gold: str = ""  # why the shop refuses it in the suite, too

    @property
    def as_gold(self) -> bool:
        """Whether it was done or not, as in the suite."""
        return (self.ended in ("read", "done", "left out")) is not bool(self.gold)


@dataclass
class Ended:
    """One task."""

    task: str
    in_gold: bool  # by the suite's hash
    as_gold: bool  # and the desk's ledger says of each action what the suite says
    why: str = ""
    record_verifies: bool = True
    steps: list[Step] = field(default_factory=list)


class Replay:
    """Plays tasks one after the other: each a conversation of its own, on a fresh database."""

    def __init__(self, desk: Desk, edge: Edge, scopes: Mapping[str, Scope]) -> None:
        self._desk, self._edge, self._scopes = desk, edge, scopes

    async def play(self, task: dict[str, Any]) -> Ended:
        """Do the gold actions of a task, and compare."""
        self._edge.begin()
        actions: list[Call] = task["evaluation_criteria"]["actions"] or []
        gold, refused = self._edge.shop.gold(actions)
        conversation = f"tau2-{task['id']}"
        handle = await self._arrives(conversation, self._customer(actions))
        steps = []
        for one, no in zip(actions, refused, strict=True):
            step = await self._step(conversation, handle, one)
            step.gold = no
            steps.append(step)
        same, alike = self._edge.shop.hash() == gold, all(one.as_gold for one in steps)
        why = "" if same and alike else _reason(steps)
        sound = await self._desk.audit.verify(conversation)
        return Ended(str(task["id"]), same, alike, why, sound.ok, steps)

    def _customer(self, actions: list[Call]) -> str | None:
        """Whose task it is, by what its actions name."""
        for one in actions:
            given = one["arguments"]
            if found := given.get("user_id") or self._edge.shop.owner(given.get("order_id", "")):
                return str(found)
        return None

    async def _arrives(self, conversation: str, user_id: str | None) -> str | None:
        """A customer who is signed in at the shop, whose word on it is a signed token."""
        desk, message = self._desk, f"{conversation}-hello"
        await desk.conversations.take_in(
            Inbound(id=message, conversation_id=conversation, text="hello")
        )
        if user_id is None:
            return None
        token = desk.keys.sign(
            "channel", "steward", conversation, 60, method="session", contact=user_id
        )
        if not await desk.identity.accept_assertion(conversation, token, message):
            return None
        customer = await desk.identity.current(conversation)
        return customer.handle if customer else None

    async def _step(self, conversation: str, handle: str | None, one: Call) -> Step:
        tool, args = str(one["name"]), dict(one["arguments"])
        if tool == _LEFT_OUT:
            return Step(tool, "left out")
        if tool in _KINDS:
            return await self._write(conversation, handle, str(one["action_id"]), tool, args)
        scope = self._scopes[tool]
        agent = "identity" if scope == "resolve" else AGENT
        call = ToolCall(
            agent=agent,
            system=SYSTEM,
            tool=tool,
            args=args,
            scope=scope,
            conversation_id=conversation,
        )
        try:
            await self._desk.gateway.read(call)
        except ToolFailed as failed:
            return Step(tool, "refused", failed.message)
        return Step(tool, "read")

    async def _write(
        self, conversation: str, handle: str | None, wish: str, tool: str, args: dict[str, Any]
    ) -> Step:
        """Propose, hear the customer's yes to exactly this, decide on fresh facts, do it once."""
        desk = self._desk
        opened = await desk.conversations.open_turn(conversation)
        assert opened is not None  # nothing that they wrote is ever marked answered here
        turn = opened.ref
        about = args.get("order_id", args.get("user_id", ""))
        wanted = Wanted(
            kind=tool, resource=f"{conversation}:{about}", params=args, agent=AGENT, wish=wish
        )
        action = await desk.ledger.propose(turn, handle, wanted)
        yes = f"{wish}-yes"
        await desk.conversations.take_in(Inbound(id=yes, conversation_id=conversation, text="yes"))
        await desk.ledger.confirm(turn, action.id, action.digest, yes)
        blocked = await decide_one(desk, turn, action)
        action = await desk.ledger.get(action.id)
        if action.state == ActionState.AUTHORISED:
            effect = effect_of(desk, action)
            action = await desk.ledger.execution.execute(turn, action.id, effect)
            for _ in range(_TRIES):  # what was sent and not answered is sent under the same key
                if action.state == ActionState.UNKNOWN:
                    action = await desk.ledger.execution.resolve(action.id, effect)
        return _ended(tool, action, blocked)


def _ended(tool: str, action: Action, blocked: str | None) -> Step:
    match action.state:
        case ActionState.CONFIRMED:
            return Step(tool, "done")
        case ActionState.DENIED:
            return Step(tool, "denied", str(action.denial))
        case ActionState.FAILED:
            return Step(tool, "refused", str(action.outcome.get("message", "")))
    return Step(tool, str(action.state), blocked or "")


def _reason(steps: list[Step]) -> str:
    """What differs from the suite: the first action that did not end as it does there."""
    other = next((one for one in steps if not one.as_gold), None)
    if other is None:
        return "every action ended as in the suite, and the databases differ"
    return f"{other.tool}: {other.ended} {other.why}".strip()


@contextmanager
def _serving(edge: Edge) -> Iterator[str]:
    """The shop over HTTP, in a thread of its own; its address."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        create_app(edge), log_level="error", access_log=False, timeout_graceful_shutdown=1
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)


def _policies(folder: Path) -> Path:
    """The shipped set with the shop's rules after it."""
    shutil.copytree(shipped("policies"), folder)
    shutil.copy(HERE / "retail.cedar", folder / "rules")
    with (folder / ORDER).open("a", encoding="utf-8") as order:
        order.write("- retail.cedar\n")
    return folder


async def _played(
    edge: Edge, dsn: str, url: str, home: Path, tasks: list[dict[str, Any]]
) -> list[Ended]:
    """The tasks, at a desk that is opened as one that serves is."""
    os.environ["RETAIL_URL"] = url
    update = {
        "database_url": dsn,
        "home": home,
        "policies": _policies(home / "policies"),
        "systems_file": HERE / "systems.yaml",
        "sandbox": True,
    }
    desk = await process.open_with(Settings().model_copy(update=update))
    systems = registry.load(desk.settings.systems_file, os.environ)
    tools = systems.system(SYSTEM).tools
    first = desk.gateway
    desk.gateway = Gateway(  # with one agent more, as a team of this name would declare it
        systems,
        {
            "identity": frozenset(
                f"{SYSTEM}.{one.name}" for one in tools.values() if one.scope == "resolve"
            ),
            AGENT: frozenset(
                f"{SYSTEM}.{one.name}" for one in tools.values() if one.scope != "resolve"
            ),
        },
        desk.policy,
        identity_subjects=desk.identity.subjects,
        current_customer=desk.identity.current,
        db=desk.db,
        audit=desk.audit,
        keys=desk.keys,
        settings=desk.settings,
        pins=Pins(desk.db, desk.audit, {}, first_sight=True),
        vitals=desk.vitals,
    )
    try:
        replay = Replay(desk, edge, {name: one.scope for name, one in tools.items()})
        return [await replay.play(task) for task in tasks]
    finally:
        await first.close()
        await process.close(desk)


def replay(edge: Edge, tasks: list[dict[str, Any]]) -> list[Ended]:
    """Play tasks on a database of their own, which is gone afterwards."""
    from steward.scenarios.postgres import Postgres

    kinds_registry.add(*KINDS)
    postgres = Postgres()
    postgres.prepare()
    try:
        _, dsn = postgres.create()
        with _serving(edge) as url, tempfile.TemporaryDirectory() as home:
            return asyncio.run(_played(edge, dsn, url, Path(home), tasks))
    finally:
        postgres.close()


def figures(ended: list[Ended], edge: Edge) -> dict[str, Any]:
    """What is printed of them all."""
    steps = [step for one in ended for step in one.steps]
    writes = [step for step in steps if step.tool in _KINDS]
    return {
        "tasks": len(ended),
        "in_gold": sum(one.in_gold for one in ended),
        "each_action_as_in_the_suite": sum(one.as_gold for one in ended),
        "others": {one.task: one.why for one in ended if one.why},
        "writes": dict(Counter(step.ended for step in writes)),
        "not_done_and_why": dict(
            Counter(
                f"{step.tool}: {step.ended}, {step.why}"
                + (f" (in the suite: {step.gold})" if step.gold else "")
                for step in writes
                if step.ended != "done"
            )
        ),
        "reads": dict(Counter(step.ended for step in steps if step not in writes)),
        "answers_lost": edge.lost,
        "sent_again_and_done_once": edge.repeated,
        "records_that_verify": sum(one.record_verifies for one in ended),
    }


def _table(told: dict[str, Any]) -> str:
    def counted(named: dict[str, int]) -> str:
        return ", ".join(f"{number} {name}" for name, number in named.items()) or "none"

    rows = [
        ("tasks", str(told["tasks"])),
        ("in the gold database", f"{told['in_gold']} of {told['tasks']}"),
        (
            "each action as in the suite",
            f"{told['each_action_as_in_the_suite']} of {told['tasks']}",
        ),
        ("writes", counted(told["writes"])),
        ("reads", counted(told["reads"])),
        ("answers lost after a write", str(told["answers_lost"])),
        ("sent again under their key", f"{told['sent_again_and_done_once']}, each done once"),
        ("records that verify", str(told["records_that_verify"])),
    ]
    lines = [f"{name:<28} {value}" for name, value in rows]
    if told["not_done_and_why"]:
        lines += ["", "writes that were not done"]
        lines += [f"  {number} × {why}" for why, number in told["not_done_and_why"].items()]
    if told["others"]:
        lines += ["", "tasks that ended otherwise"]
        lines += [f"  {task:<5} {why}" for task, why in told["others"].items()]
    return "\n".join(lines)


def main() -> int:
    """The command: 0 all ended in the gold database, 1 some did not, 2 nothing could be played."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--suite", type=Path, help="its folder; else tau2-retail in STEWARD_SUITES")
    parser.add_argument("--tasks", type=int, metavar="N", help="the first N; else all")
    parser.add_argument(
        "--lose", type=int, default=0, metavar="N", help="lose the answer to every Nth write"
    )
    parser.add_argument("--json", action="store_true", help="an object a task, then the figures")
    given = parser.parse_args()
    try:
        edge = Edge(Shop(given.suite or suite_folder()), given.lose)
    except Absent as absent:
        print(absent, file=sys.stderr)
        return 2
    logging.getLogger("steward").setLevel(logging.ERROR)  # what a desk lacks here is known
    ended = replay(edge, edge.shop.tasks[: given.tasks])
    told = figures(ended, edge)
    if given.json:
        for one in ended:
            print(json.dumps(asdict(one)))
    print(json.dumps(told) if given.json else _table(told))
    return 1 if told["others"] else 0


if __name__ == "__main__":
    sys.exit(main())
