"""What becomes of the voucher of `docs/adding-an-action.md` in policy and ledger.

A program of its own: lists of kinds are made when modules are imported.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import steward
from steward.audit.record import Audit
from steward.db import Database, fetch_one
from steward.domain.action import ActionState, Wanted
from steward.ledger import repository
from steward.policy.cedar import CedarPolicy
from steward.policy.hypothetical import suppose

WANTED = Wanted(
    kind="give_voucher",
    resource="charge:CH-1",
    params={"charge_id": "CH-1", "amount_minor": 1000, "currency": "EUR"},
    agent="refund",
    wish="message:task",
)


def judge(policy: CedarPolicy, **facts: Any) -> str:
    verdict = policy.decide(suppose("give_voucher", facts))
    match verdict.outcome:
        case "allow":
            return f"allowed by {verdict.rule}"
        case "ask":
            return f"a person by {verdict.rule}"
        case "deny":
            return f"denied, {verdict.denial}"


async def live(dsn: str) -> None:
    database = Database(dsn)
    await database.open()
    async with database.transaction() as connection:
        await connection.execute("INSERT INTO desk.conversation (id) VALUES ('voucher')")
        audit = Audit(database)
        action = await repository.propose(
            connection, audit, "voucher", None, WANTED, "agent:refund"
        )
        for state in ("proposed", "authorised", "executing", "confirmed"):
            if state != "proposed":
                action = await repository.move(
                    connection, audit, action, ActionState(state), "agent:refund"
                )
            row = await fetch_one(
                connection,
                "SELECT counted IS NOT NULL AS counted, watch_at IS NOT NULL AS watched "
                "FROM desk.action WHERE id = %s",
                action.id,
            )
            assert row is not None
            if state != "executing":
                told = [f"{'' if row[name] else 'not '}{name}" for name in ("counted", "watched")]
                print(f"{state}: {', '.join(told)}")
    await database.close()


def main() -> None:
    assert Path(str(steward.__file__)).is_relative_to(Path.cwd()), "the copy, not the checkout"
    policy = CedarPolicy(Path("policies"))
    print("alone:", judge(policy, amount_minor=1000))
    print("beside money:", judge(policy, amount_minor=1000, other_remedy="refund"))
    print("above the limit:", judge(policy, amount_minor=9900, max_minor=9900))
    asyncio.run(live(sys.argv[1]))


if __name__ == "__main__":
    main()
