"""What the pages say to type about changed tools, unproven lines and the desk's own record is typed
on a running sandbox.
"""

from __future__ import annotations

import asyncio
import json
import re
import shlex

import psycopg
import pytest

from bench.served_desk import Customer, Person, Stage
from steward.audit.record import Audit
from steward.cli.main import app
from steward.db import Database
from steward.decisions.approvals import Approvals
from steward.decisions.ledger import Ledger
from steward.errors import OutcomeUnknown
from steward.server.processes import Stack
from steward.settings import PROJECT
from tests.command_line import CliRunner
from tests.desk_rows import ALLOW, FACTS, Desk
from tests.server.marks import on_the_running_server
from tests.server.running import register_of_the_file

PAGES = ("runbook.md", "channels.md", "connecting-a-system.md")
pytestmark = on_the_running_server(*(f"docs/{page}" for page in PAGES), "steward/cli/")
TOOL, CHANGED = "billing.issue_refund", "logistics.check_cancellation"


def documented(page: str, begins: str) -> list[str]:
    """The words behind `steward` of each command of a page that begins so, in its order."""
    text = (PROJECT / "docs" / page).read_text(encoding="utf-8")
    found = re.findall(rf"\.venv/bin/steward ({begins}[^`\n]*)", text)
    assert found, f"{page} has no command `steward {begins}` any more"
    return found


def typed(live: Stack, words: str, code: int = 0) -> str:
    where = ("--home", str(live.home), "--url", live.urls.desk)
    done = CliRunner().invoke(app, [*shlex.split(words), *where])
    assert done.exit_code == code, f"steward {words}\n{done.output}"
    return done.output


def test_register_steps_of_the_runbook_each_change_the_tool(live: Stack) -> None:
    listed, compared, *steps = documented("runbook.md", "systems ")
    assert f"{TOOL}\ttool\taccepted" in typed(live, listed)
    typed(live, compared)
    with register_of_the_file(live):
        became = [typed(live, step).strip() for step in steps]
        assert became == [
            f"{TOOL}: {state}, aiko answers for it"
            for state in ("accepted", "accepted", "deprecated", "retired")
        ], "a review of what is in use leaves it in use"
        assert f"{TOOL}\ttool\tRETIRED" in typed(live, listed)


def test_changed_system_is_reviewed_and_accepted_as_its_page_says(live: Stack) -> None:
    review, accept = (
        words
        for words in documented("connecting-a-system.md", "systems ")
        if words.split()[1] in ("review", "accept")
    )
    typed(live, review, code=1)  # nothing of it has changed
    with (
        psycopg.connect(live.dsn, autocommit=True) as rows,
        register_of_the_file(live),
    ):
        rows.execute(
            "INSERT INTO desk.tool_seen (system, tool, pin, description, last_seen)"
            " VALUES (%s, %s, 'sha256:' || repeat('ab', 32), '{}', now() + interval '1 day')",
            CHANGED.split("."),
        )
        typed(live, accept, code=1)  # nobody has reviewed it
        assert typed(live, review) == f"{CHANGED}: reviewed, aiko answers for it\n"
        assert typed(live, accept) == f"{CHANGED}: accepted, aiko answers for it\n"
        rows.execute("DELETE FROM desk.tool_seen WHERE last_seen > now() + interval '1 hour'")


@pytest.mark.parametrize(("how", "state"), [("--sent", "sent"), ("--again", "waiting")])
def test_unproven_line_is_settled_as_the_page_says(live: Stack, how: str, state: str) -> None:
    customer = Customer(Stage(live), Person(734_001, "Ines Faber", "12.00 EUR"))
    customer.say("hello")
    with psycopg.connect(live.dsn, autocommit=True) as rows:
        made = rows.execute(
            "INSERT INTO desk.delivery (line, conversation_id, seq, channel, address, state)"
            " SELECT id, conversation_id, seq, 'email', 'ines@example.org', 'unknown'"
            " FROM desk.outbox WHERE conversation_id = %s ORDER BY seq LIMIT 1 RETURNING line",
            [customer.conversation],
        ).fetchone()
        assert made is not None
        [unproven] = documented("channels.md", "channels unproven")
        assert made[0] in typed(live, unproven)
        [settle] = [words for words in documented("channels.md", "channels settle") if how in words]
        words = settle.replace("LINE", made[0])
        assert typed(live, words) == f"{made[0]}: {state}\n"
        assert made[0] not in typed(live, unproven)
        typed(live, words, code=1)  # it is settled
        rows.execute("UPDATE desk.delivery SET state = 'sent' WHERE line = %s", made)


async def sent_where_nobody_is(live: Stack, conversation: str, number: int) -> str:
    """A refund that was sent to a billing whose address has moved since, and not answered."""
    database = Database(live.dsn, size=2)
    await database.open()
    try:
        audit = Audit(database)
        ledger = Ledger(database, audit, places=lambda _: {"billing": "https://billing.then"})
        desk = Desk(live.dsn, database, audit, ledger, Approvals(database, audit))
        turn, charge = desk.turn(conversation), f"charge:CH-moved-{number}"
        action = await desk.proposed(turn, resource=charge, handle=f"cus_moved_{number}")
        await ledger.apply(turn, action.id, ALLOW, FACTS)

        async def silent(_: object) -> dict[str, object]:
            raise OutcomeUnknown("no answer")

        await ledger.execution.execute(turn, action.id, silent)
        moved = Ledger(database, audit, places=lambda _: {"billing": "https://billing.now"})
        await moved.execution.resolve(action.id, silent)
        return action.id
    finally:
        await database.close()


@pytest.mark.parametrize("page", ["runbook.md", "connecting-a-system.md"])
@pytest.mark.parametrize(
    ("how", "became"), [("--happened", "confirmed"), ("--did-not-happen", "failed")]
)
def test_action_sent_to_an_address_that_moved_is_released_as_the_page_says(
    live: Stack, page: str, how: str, became: str
) -> None:
    number = 734_100 + len(page) + len(how)
    customer = Customer(Stage(live), Person(number, "Ines Faber", "12.00 EUR"))
    customer.say("hello")
    action = asyncio.run(sent_where_nobody_is(live, customer.conversation, number))
    [listed] = documented(page, "actions unknown")
    [release] = [words for words in documented(page, "actions resolve") if how in words]
    words = re.sub(r"\b(ID|act_5f0c)\b", action, release)
    assert "billing was https://billing.then when it was sent" in typed(live, listed)
    assert typed(live, words) == f"{action}: {became}\n"
    assert action not in typed(live, listed)
    typed(live, words, code=1)  # it has ended
    with psycopg.connect(live.dsn, autocommit=True) as owner:  # no billing ever had it
        owner.execute("UPDATE desk.action SET state = 'failed' WHERE id = %s", [action])


@pytest.mark.parametrize("whose", ["desk", "a customer's"])
def test_record_that_was_changed_is_named_with_the_entry(live: Stack, whose: str) -> None:
    record = "desk"
    if whose != "desk":
        customer = Customer(Stage(live), Person(734_002, "Ines Faber", "12.00 EUR"))
        customer.say("hello")
        record = customer.conversation
    said = typed(live, f"audit verify {record}")
    assert re.fullmatch(r"[1-9]\d* entries: the chain holds\n", said)
    change = "UPDATE desk.audit SET actor = {} WHERE conversation_id = %s AND seq = 1"
    with psycopg.connect(live.dsn, autocommit=True) as owner:
        changed = owner.execute(change.format("actor || '!'").encode(), [record])
        assert changed.rowcount == 1
        try:
            broken = typed(live, f"audit verify {record}", code=1)
            assert "NOT hold from entry 1 on: its content does not match its hash" in broken
            told = json.loads(typed(live, f"audit verify {record} --json", code=1))
            assert (told["verifies"], told["broken_at"]) == (False, 1)
            every = typed(live, "audit verify", code=1)
            assert f"{record}: the chain does NOT hold from entry 1 on: its content" in every
        finally:
            owner.execute(change.format("rtrim(actor, '!')").encode(), [record])
    assert "the chain holds" in typed(live, f"audit verify {record}")
    assert "each holds" in typed(live, "audit verify")
    heads = json.loads(typed(live, "audit verify --json"))
    assert record in {one["conversation_id"] for one in heads}
    assert all(len(one["head"]) == 64 for one in heads)


def test_desks_own_record_is_shown_with_who_signed_in(live: Stack) -> None:
    shown = typed(live, "audit show desk --as edda")
    assert shown.startswith("entry\tat\twho\twhat happened\t")
    [*entries] = json.loads(typed(live, "audit show desk --as edda --json"))
    assert [one["seq"] for one in entries] == list(range(1, len(entries) + 1))
    typed(live, "audit show desk --as aiko", code=1)  # an agent reads conversations
