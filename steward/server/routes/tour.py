"""What the tour page needs beyond the desk's own routes.

Stories, the company's books, and real failures.
"""

from __future__ import annotations

import asyncio
import secrets
from functools import partial
from typing import Annotated, Any
from urllib.parse import quote

import anyio
import httpx
import psycopg
from fastapi import Depends, Query
from fastapi.responses import PlainTextResponse

from steward import failpoints
from steward.audit.chain import Entry
from steward.errors import Refused, ToolUnavailable
from steward.ledger.compared import disagreements, own_money
from steward.policy.rule_files import rules_of
from steward.server.answers import Books, Happened, Tampered, ToldStory, TrialBalance
from steward.server.bodies import Mishap, OfConversation, StoryOf
from steward.server.door_answers import Arranged, Staled
from steward.server.event_stream import EVENTS, EventStream
from steward.server.postgres import owner_login
from steward.server.refusals import routes
from steward.server.routes.sandbox import in_sandbox_only
from steward.server.routes.watch import streamed, told
from steward.server.signin import Caller, NotFound, TheDesk, sign_in
from steward.server.stories import records, stories, story_of
from steward.server.work_view import reader_of, work_of
from steward.settings import PROJECT, settings
from steward.views.record import code_files
from steward.views.work_shown import ConversationWork

router = routes(
    prefix="/sandbox", tags=["sandbox"], dependencies=[Depends(in_sandbox_only), Depends(sign_in)]
)
_LEAD = ("lead",)
_CALL = 300  # seconds that the word of a platform holds
_TAMPER = """
UPDATE desk.audit SET data = data || '{"tampered": true}' WHERE conversation_id = %(id)s
   AND seq = (SELECT greatest(max(seq) - 1, 1) FROM desk.audit WHERE conversation_id = %(id)s)
RETURNING seq
"""
_MEND = """
UPDATE desk.audit SET data = data - 'tampered' WHERE conversation_id = %(id)s AND data ? 'tampered'
RETURNING seq
"""


@router.get("/stories")
async def list_stories(caller: Caller) -> list[ToldStory]:
    """What can be told; nobody is made yet."""
    found = await asyncio.to_thread(stories, "000000")
    return [
        ToldStory(
            id=s.id, title=s.title, promise=s.promise, says=s.says, email=s.email, account=s.account
        )
        for s in found
    ]


@router.post("/stories/{story}", status_code=201)
async def tell(story: str, desk: TheDesk, caller: Caller, body: StoryOf | None = None) -> ToldStory:
    """Make the customer of a story in the company's systems, and say what they say.

    Whom a platform recognised is known in the conversation that is named.
    """
    number = str(secrets.randbelow(899_999) + 100_000)
    told = await asyncio.to_thread(story_of, story, number)
    async with desk.db.transaction() as connection:
        row = await (await connection.execute("SELECT clock.now() AS now")).fetchone()
    assert row is not None
    await _systems("POST", "/sandbox/load", records(told, row["now"]))
    if told.vouched and body is not None and body.conversation_id is not None:
        said = {"method": told.vouched, "account": told.account}
        word = await asyncio.to_thread(
            partial(desk.keys.sign, "channel", "steward", told.account, _CALL, **said)
        )
        await desk.identity.accept_assertion(body.conversation_id, word, f"story:{number}")
    return ToldStory(
        id=told.id,
        title=told.title,
        promise=told.promise,
        says=told.says,
        email=told.email,
        account=told.account,
    )


@router.get("/books")
async def books(
    caller: Caller, account: Annotated[str, Query(pattern=r"^[A-Za-z0-9\-]{1,40}$")]
) -> Books:
    """What the company's own rows say about an account: its money, its parcels,
    and what the CRM believes.
    """
    of = quote(account, safe="")
    return Books.model_validate(await _systems("GET", f"/sandbox/books/{of}"))


@router.get("/trial-balance")
async def trial_balance(desk: TheDesk, caller: Caller) -> TrialBalance:
    """What every ledger of the company's billing holds, both sides of each currency,
    and what does not agree with what.
    """
    async with desk.db.transaction() as connection:
        own = await own_money(connection)
    found = await _systems("GET", "/sandbox/books")
    ledgers: list[dict[str, Any]] = found["trial_balance"]
    totals = [
        {"currency": currency}
        | {
            side: sum(one[side] for one in ledgers if one["currency"] == currency)
            for side in ("debit_minor", "credit_minor")
        }
        for currency in sorted({one["currency"] for one in ledgers})
    ]
    even = all(one["debit_minor"] == one["credit_minor"] for one in totals)
    unlike = [
        *found["differences"],
        *disagreements(own, [*found["refunds"], *found["credits"]]),
    ]
    shown = {
        "ledgers": ledgers,
        "totals": totals,
        "differences": unlike,
        "balanced": even and not unlike,
    }
    return TrialBalance.model_validate(shown)


@router.post("/mishaps", status_code=202)
async def arrange(body: Mishap, caller: Caller) -> Arranged:
    """Arrange that something goes wrong at the next payment."""
    match body.kind:
        case "kill_during_payment":
            failpoints.arm("billing.issue_refund", "after")
        case "kill_before_payment":
            failpoints.arm("billing.issue_refund", "before")
        case "timeout_after_commit":
            await _systems(
                "POST",
                "/sandbox/fault",
                {"system": "billing", "kind": "timeout_after", "tool": "issue_refund"},
            )
        case "billing_down":
            await _systems(
                "POST", "/sandbox/fault", {"system": "billing", "kind": "down", "times": 3}
            )
    return Arranged(arranged=body.kind)


@router.post("/stale/{account}", status_code=202)
async def make_stale(account: str, caller: Caller) -> Staled:
    """Let the CRM believe in another plan than billing has,
    as it does for hours after an upgrade.
    """
    found = await books(caller, account)
    if not found.contacts:
        raise NotFound("the CRM knows nobody of that account", next_step="tell a story first")
    plan = "taster" if found.accounts[0].get("plan") != "taster" else "regular"
    record = {"contact": found.contacts[0]["contact_id"], "plan": plan}
    await _systems("POST", "/sandbox/change", {"system": "crm", "record": record})
    return Staled(crm_says=plan)


@router.post("/tamper", status_code=202)
async def tamper(body: OfConversation, desk: TheDesk, caller: Caller) -> Tampered:
    """Change an entry of the record behind the desk's back,
    as somebody with the database's own password could.
    """
    return await _meddle(desk, body.conversation_id, _TAMPER)


@router.post("/mend", status_code=202)
async def mend(body: OfConversation, desk: TheDesk, caller: Caller) -> Tampered:
    """Put it back."""
    return await _meddle(desk, body.conversation_id, _MEND)


@router.get("/happened/{conversation_id}")
async def what_happened(conversation_id: str, desk: TheDesk, caller: Caller) -> Happened:
    """The record in plain words; in the sandbox everybody may read it."""
    return await told(desk, conversation_id)


@router.get("/work/{conversation_id}")
async def what_is_planned(conversation_id: str, desk: TheDesk, caller: Caller) -> ConversationWork:
    """What was understood and planned, and what was found where: in the sandbox everybody may read
    it, as a lead would.
    """
    return await work_of(desk, conversation_id, await reader_of(desk, _LEAD))


@router.get("/entries/{conversation_id}")
async def entry(
    conversation_id: str,
    desk: TheDesk,
    caller: Caller,
    seq: Annotated[int, Query(ge=1, le=1_000_000)],
) -> Entry:
    """One entry of the record as it is kept, with the hash that binds it to the one before."""
    found = next((one for one in await desk.audit.entries(conversation_id) if one.seq == seq), None)
    if found is None:
        raise NotFound("the record has no such entry")
    return found


@router.get("/watch/{conversation_id}", response_class=EventStream, responses=EVENTS)
async def watch(conversation_id: str, desk: TheDesk, caller: Caller) -> EventStream:
    """What happens in one conversation while it happens."""
    return streamed(desk, conversation_id)


@router.get("/source", response_class=PlainTextResponse)
async def source(caller: Caller, file: str) -> PlainTextResponse:
    """A file that the record points at, as it is on this machine."""
    if file not in code_files():
        raise NotFound("the record points at no such file")
    place = PROJECT / file
    files = [place.parent / one for one in rules_of(place.parent)] if place.is_dir() else [place]
    texts = [await anyio.Path(one).read_text(encoding="utf-8") for one in files]
    return PlainTextResponse(
        "\n".join(texts),
        headers={"X-Content-Type-Options": "nosniff"},
    )


async def _meddle(desk: TheDesk, conversation_id: str, statement: str) -> Tampered:
    """As the owner of the tables: the desk's own role could not."""
    at = settings().owner_url or owner_login(settings().database_url, settings().home / "postgres")
    try:
        async with await psycopg.AsyncConnection.connect(at) as owner:
            row = await (
                await owner.execute(statement.encode(), {"id": conversation_id})
            ).fetchone()
    except psycopg.errors.InsufficientPrivilege as error:
        raise Refused(
            "the desk's own login may not change the record",
            next_step="give the sandbox the database's owner as STEWARD_OWNER_URL",
        ) from error
    if row is None:
        raise NotFound("there is nothing to change in that record")
    verification = await desk.audit.verify(conversation_id)
    return Tampered(seq=row[0], verifies=verification.ok)


async def _systems(method: str, path: str, body: object | None = None) -> Any:
    """The company's own sandbox doors, which only programs on this machine may open."""
    try:
        async with httpx.AsyncClient(timeout=20.0, trust_env=False) as client:
            answer = await client.request(method, f"{settings().systems_url}{path}", json=body)
            answer.raise_for_status()
            return answer.json()
    except httpx.HTTPError as error:
        raise ToolUnavailable(
            "the company's systems do not answer", next_step="try again in a moment"
        ) from error
