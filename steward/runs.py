"""How a run of the desk is asked for: in this process, or over the LangGraph server's API.

Both look first at how far the thread is. What died in the middle goes on from its checkpoint; what
waits for a decision is woken to read the rows; new mail is a new turn. Asking once too often is
harmless.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

import httpx
from langgraph.types import Command
from langgraph_sdk import get_client
from langgraph_sdk.client import LangGraphClient
from langgraph_sdk.errors import APIStatusError, NotFoundError

from steward.conversation.repository import one_run
from steward.db import Database, fetch_one, new_id
from steward.locks import RunSessions
from steward.run_places import RunPlaces
from steward.telemetry import tracing
from steward.vitals import Vitals

if TYPE_CHECKING:
    from graphs.desk import DeskGraph

_log = logging.getLogger(__name__)
_WAKES_WELL_AFTER = 30.0
_NEWEST_RUNS = 5
_REST = 1.0  # seconds after a run that failed, before it is tried again for whoever asked
_BEGINS_WITHIN = 10.0  # seconds from when a run leaves the queue until it has the conversation


def next_input(waiting_for: Sequence[str], mail: bool) -> dict[str, Any]:
    """What to start a run with: `input` for a new turn, `update` to go on where the thread stands.

    `waiting_for` are the nodes that LangGraph says come next; a thread that ended or never began
    has none.
    """
    if not waiting_for or (list(waiting_for) == ["await_decision"] and mail):
        return {"input": {"messages": []}}
    return {"update": {"woken": new_id("wake")}}


# What LangGraph would call `next` and `interrupts` of the newest checkpoint.
_STANDS = r"""
SELECT EXISTS (SELECT 1 FROM desk.inbox i
                WHERE i.conversation_id = t.id AND i.answered_at IS NULL) AS mail,
       coalesce(c.steps, '{}') AS steps, coalesce(c.shown, false) AS shown
  FROM (SELECT %s::text AS id) t LEFT JOIN LATERAL (
    SELECT ARRAY(SELECT substr(k, 11) FROM jsonb_object_keys(n.checkpoint->'channel_values') k
                  WHERE left(k, 10) = 'branch:to:')
           || CASE WHEN n.metadata->>'source' = 'input' THEN '{__start__}'::text[] ELSE '{}' END
           || CASE WHEN n.checkpoint->'channel_values'->'__packed__' = 'true'
                    AND n.checkpoint->'channel_values' ? '__pregel_tasks'
                   THEN '{__pregel_tasks}'::text[] ELSE '{}' END
           || ARRAY(SELECT b.channel FROM checkpoints.checkpoint_blobs b
                     WHERE b.thread_id = n.thread_id AND b.checkpoint_ns = ''
                       AND b.channel = '__pregel_tasks' AND b.type <> 'empty'
                       AND b.blob <> '\x90'  -- an empty list
                       AND b.version = n.checkpoint->'channel_versions'->>b.channel) AS steps,
           EXISTS (SELECT 1 FROM checkpoints.checkpoint_writes w
                    WHERE w.thread_id = n.thread_id AND w.checkpoint_ns = ''
                      AND w.checkpoint_id = n.checkpoint_id
                      AND w.channel = '__interrupt__') AS shown
      FROM checkpoints.checkpoints n WHERE n.thread_id = t.id AND n.checkpoint_ns = ''
     ORDER BY n.checkpoint_id DESC LIMIT 1) c ON true
"""


class Stands(NamedTuple):
    """How far a conversation is: the steps that come next, whether it shows what it waits for,
    and whether a message is unanswered.
    """

    steps: tuple[str, ...]
    shown: bool
    mail: bool


async def stands(db: Database, conversation_id: str) -> Stands:
    """Where the newest checkpoint and the mail are, from rows: no run is asked."""
    (row,) = await db.ask(_STANDS, conversation_id)
    return Stands(tuple(row["steps"]), bool(row["shown"]), bool(row["mail"]))


def _moment(said: datetime | str) -> datetime:
    """The SDK gives the server's own text."""
    return said if isinstance(said, datetime) else datetime.fromisoformat(said)


async def has_mail(db: Database, conversation_id: str) -> bool:
    """Whether a message of this conversation is unanswered."""
    query = (
        "SELECT 1 AS one FROM desk.inbox WHERE conversation_id = %s AND answered_at IS NULL LIMIT 1"
    )
    async with db.reading() as connection:
        return await fetch_one(connection, query, conversation_id) is not None


class LocalRuns:
    """Runs in this process, without a LangGraph server.

    One task a conversation, as long as somebody asks; who has waited longest gets the next place.
    """

    def __init__(
        self,
        graph: DeskGraph,
        db: Database,
        sessions: RunSessions,
        step_limit: int,
        at_once: int,
    ) -> None:
        self._graph, self._db, self._sessions, self._step_limit = graph, db, sessions, step_limit
        self._places = RunPlaces(at_once)
        self._asked: dict[str, float] = {}  # and since when somebody waits
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def wake(self, conversation_id: str) -> None:
        """Run the conversation soon."""
        await self.wake_again(conversation_id, 0.0)

    async def wake_again(self, conversation_id: str, waited: float) -> None:
        """As `wake`: here one that has yet to begin sees to whoever asks meanwhile."""
        since = time.monotonic() - waited
        self._asked[conversation_id] = min(since, self._asked.get(conversation_id, since))
        if conversation_id not in self._tasks:
            self._tasks[conversation_id] = asyncio.create_task(self._serve(conversation_id))

    async def revive(self, conversation_id: str) -> bool:
        """Wake it when it died between its reply and its interrupt."""
        if not (
            await self._graph.aget_state({"configurable": {"thread_id": conversation_id}})
        ).interrupts:
            await self.wake(conversation_id)
        return True

    @property
    def busy(self) -> bool:
        """Whether any run is under way."""
        return bool(self._tasks)

    async def close(self) -> None:
        """Stop what runs; it is taken up again like after a crash."""
        for task in list(self._tasks.values()):
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def _serve(self, conversation_id: str) -> None:
        try:
            while conversation_id in self._asked:
                if not await self._served(conversation_id, self._asked[conversation_id]):
                    await asyncio.sleep(_REST)
        finally:
            del self._tasks[conversation_id]

    async def _served(self, conversation_id: str, since: float) -> bool:
        """One run, which sees to whoever asks until it has begun. False where it failed: who asked
        before it had begun, or meanwhile, is asked for still, the rest is found by clockwork.
        """
        try:
            async with (
                self._places.one(since),
                one_run(self._sessions, conversation_id, since=since) as run,
            ):
                self._asked.pop(conversation_id, None)
                mail = run.mail or await has_mail(self._db, conversation_id)
                await self._run(conversation_id, mail)
        except Exception:  # an edge: of what a run may meet
            _log.exception("the run of conversation %s failed", conversation_id)
            return False
        return True

    async def _run(self, conversation_id: str, mail: bool) -> None:
        config: Any = {
            "configurable": {"thread_id": conversation_id},
            "recursion_limit": self._step_limit,
        }
        snapshot = await self._graph.aget_state(config)
        chosen = next_input(snapshot.next, mail)
        value: Any = chosen["input"] if "input" in chosen else Command(update=chosen["update"])
        await self._graph.ainvoke(value, config, durability="sync")


class ServerRuns:
    """Runs on a LangGraph server, asked for over HTTP as the desk's own service principal."""

    def __init__(
        self,
        url: str,
        token: Callable[[], str],
        db: Database,
        step_limit: int,
        vitals: Vitals | None = None,
    ) -> None:
        self._vitals = vitals or Vitals()
        self._url, self._token, self._db, self._step_limit = url, token, db, step_limit
        self._client: LangGraphClient | None = None
        self._server: Any = None

    def within(self, server: Any) -> None:
        """Ask this application, which serves LangGraph's API in this very process, without a
        connection: by the same routes, doors and sign-in as whoever comes over the network.
        """
        self._server = server

    async def wake(self, conversation_id: str) -> None:
        """Ask for a run, in one request; a thread that is missing comes with it (a killed server
        may have lost it; its checkpoints stay).
        """
        await self._ask(conversation_id)

    async def wake_again(self, conversation_id: str, waited: float) -> None:
        """The same, unless a run is queued that has yet to begin: it sees to this, too."""
        await self._ask(conversation_id, unless_queued=True)

    async def revive(self, conversation_id: str) -> bool:
        """Wake it when it died between its reply and its interrupt."""
        return await self._ask(conversation_id, unless_shown=True)

    @property
    def busy(self) -> bool:
        """The server knows, and is not asked for this."""
        return False

    async def _ask(
        self, conversation_id: str, *, unless_shown: bool = False, unless_queued: bool = False
    ) -> bool:
        client = self._opened()
        # a request that opens no connection takes the trace along by itself
        headers = {"Authorization": f"Bearer {self._token()}", **tracing.carrier()}
        try:
            if unless_shown:  # people find it in the list of threads
                await client.threads.create(
                    thread_id=conversation_id,
                    graph_id="desk",
                    if_exists="do_nothing",
                    headers=headers,
                )
            if unless_queued and await self._is_queued(client, conversation_id, headers):
                return True
            now = await stands(self._db, conversation_id)
            if unless_shown and now.shown:
                return True
            chosen = next_input(now.steps, now.mail)
            body: Any = (
                {"input": chosen["input"]}
                if "input" in chosen
                else {"command": {"update": chosen["update"]}}
            )
            await client.runs.create(
                conversation_id,
                "desk",
                durability="sync",
                multitask_strategy="enqueue",
                if_not_exists="create",
                config={"recursion_limit": self._step_limit},
                headers=headers,
                **body,
            )
        except (httpx.HTTPError, APIStatusError) as error:
            _log.warning(
                "a run of conversation %s could not be asked for: %s; clockwork asks again",
                conversation_id,
                error,
            )
            self._vitals.ill("wakes", f"{type(error).__name__} at {self._url}")
            return False
        self._vitals.well("wakes", after=_WAKES_WELL_AFTER)
        return True

    async def close(self) -> None:
        """Close the connections."""
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    async def _is_queued(
        self, client: LangGraphClient, conversation_id: str, headers: Mapping[str, str]
    ) -> bool:
        """Whether a run has yet to begin, or began so lately that it will still see the mail."""
        try:
            asked = await client.runs.list(conversation_id, limit=_NEWEST_RUNS, headers=headers)
        except NotFoundError:
            return False
        lately = datetime.now(UTC) - timedelta(seconds=_BEGINS_WITHIN)
        return any(
            run["status"] == "pending"
            or (run["status"] == "running" and _moment(run["updated_at"]) > lately)
            for run in asked
        )

    def _opened(self) -> LangGraphClient:
        if self._client is None:  # kept: making one takes longer than asking
            self._client = get_client(url=self._url) if self._server is None else self._inside()
        return self._client

    def _inside(self) -> LangGraphClient:
        way = httpx.ASGITransport(self._server, raise_app_exceptions=False)
        return LangGraphClient(httpx.AsyncClient(base_url=self._url, transport=way))
