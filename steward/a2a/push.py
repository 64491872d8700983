"""Where peers want to be told of their tasks, and the telling: signed, once more when it fails.

Several processes share the work; what one has taken up, no other sends meanwhile.
"""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import json
import logging
from typing import Any

import httpx
from a2a.types import AuthenticationInfo, StreamResponse, TaskPushNotificationConfig
from a2a.utils.errors import InvalidParamsError, TaskNotFoundError
from google.protobuf.json_format import MessageToDict

from steward.a2a import places
from steward.a2a.protocol import task_of
from steward.a2a.tasks import Tasks
from steward.addresses import GuardedTransport
from steward.conversation.progress import CHANNEL
from steward.conversation.types import is_an_id
from steward.db import Connection, Row, fetch, fetch_one, new_id
from steward.desk import Desk
from steward.errors import BadInput, StewardError

_log = logging.getLogger(__name__)
SIGNATURE = "X-A2A-Notification-Signature"
TOKEN = "X-A2A-Notification-Token"
_EVERY = 1.0
_RESTS = 30.0  # seconds without a look where no place waits to be told of anything
_MOST_CONFIGS, _LONGEST = 10, 2000
_TRIES = 8
_PATIENCE = 10.0
_SIGNED_FOR = 300.0
_SET = """
INSERT INTO desk.peer_push (task_id, id, url, token, scheme, credentials, sent_version)
VALUES (%(task)s, %(id)s, %(url)s, %(token)s, %(scheme)s, %(credentials)s, %(sent)s)
ON CONFLICT (task_id, id) DO UPDATE SET url = EXCLUDED.url, token = EXCLUDED.token,
   scheme = EXCLUDED.scheme, credentials = EXCLUDED.credentials, tries = 0, gave_up = '',
   next_at = clock_timestamp()
"""
_STIR = """SELECT pg_notify(%s, '{"type": "push"}')"""
_CONFIGS = "SELECT * FROM desk.peer_push WHERE task_id = %s ORDER BY id"
_OPEN = """
SELECT DISTINCT t.id FROM desk.peer_task t JOIN desk.peer_push p ON p.task_id = t.id
 WHERE t.open AND p.gave_up = '' ORDER BY t.id LIMIT 200
"""
_ANY_LEFT = """
SELECT EXISTS (SELECT 1 FROM desk.peer_push p JOIN desk.peer_task t ON t.id = p.task_id
                WHERE p.gave_up = '' AND (t.open OR p.sent_version < t.version)) AS it
"""
# Who takes one up has it for a while; a process that dies with it delays it by that.
_TAKE = """
UPDATE desk.peer_push p SET tries = p.tries + 1,
       next_at = clock_timestamp() + make_interval(secs => 30)
  FROM desk.peer_task k
 WHERE k.id = p.task_id AND p.ctid = ANY(ARRAY(
       SELECT x.ctid FROM desk.peer_push x JOIN desk.peer_task t ON t.id = x.task_id
          JOIN desk.peer_context c ON c.conversation_id = t.conversation_id
        WHERE x.sent_version < t.version AND x.gave_up = '' AND x.next_at <= clock_timestamp()
          AND c.peer = %s ORDER BY x.next_at LIMIT 1 FOR UPDATE OF x SKIP LOCKED))
RETURNING p.*, k.version AS newest
"""
_BEHIND = """
SELECT DISTINCT c.peer FROM desk.peer_push x JOIN desk.peer_task t ON t.id = x.task_id
  JOIN desk.peer_context c ON c.conversation_id = t.conversation_id
 WHERE x.sent_version < t.version AND x.gave_up = '' AND x.next_at <= clock_timestamp()
"""
_SENT = """
UPDATE desk.peer_push SET sent_version = greatest(sent_version, %s), tries = 0,
       next_at = clock_timestamp() WHERE task_id = %s AND id = %s
"""
_FAILED = """
UPDATE desk.peer_push SET next_at = clock_timestamp() + make_interval(secs => %s), gave_up = %s
 WHERE task_id = %s AND id = %s
"""


class Push:
    """The places of a task's peer. Whoever calls has seen that the task is theirs."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def set(
        self, task_id: str, wanted: TaskPushNotificationConfig, *, from_now: bool
    ) -> TaskPushNotificationConfig:
        """Have a place told; `from_now`: not of what the task is already. Raises A2AError."""
        named = await self.checked(wanted)
        async with self._desk.db.transaction() as connection:
            await self.note(connection, task_id, named, from_now=from_now)
        return (await self.all(task_id, named.id))[0]

    async def checked(self, wanted: TaskPushNotificationConfig) -> TaskPushNotificationConfig:
        """The same with an id. Raises InvalidParamsError for what cannot be kept or sent to."""
        given = (wanted.url, wanted.token, wanted.authentication.credentials)
        if any(len(one) > _LONGEST for one in given) or len(wanted.authentication.scheme) > 40:
            raise InvalidParamsError("the configuration is too long")
        if any(not one.isprintable() or not one.isascii() for one in given):
            raise InvalidParamsError("the configuration has characters that no header carries")
        named = TaskPushNotificationConfig()
        named.CopyFrom(wanted)
        named.id = wanted.id or new_id("push")
        if not is_an_id(named.id):
            raise InvalidParamsError("the id of a configuration has no spaces and 200 characters")
        try:
            await places.check(wanted.url, self._desk.settings.push_networks)
        except BadInput as error:
            raise InvalidParamsError(error.message, {"reason": "push_place"}) from error
        return named

    async def note(
        self,
        connection: Connection,
        task_id: str,
        named: TaskPushNotificationConfig,
        *,
        from_now: bool,
    ) -> None:
        """Keep what `checked` gave. Raises InvalidParamsError for one more than a task may have."""
        version = await fetch_one(
            connection, "SELECT version FROM desk.peer_task WHERE id = %s", task_id
        )
        kept = await fetch(connection, _CONFIGS, task_id)
        if sum(one["id"] != named.id for one in kept) >= _MOST_CONFIGS:
            raise InvalidParamsError(f"a task has at most {_MOST_CONFIGS} of these")
        values = {
            "task": task_id,
            "id": named.id,
            "url": named.url,
            "token": named.token,
            "scheme": named.authentication.scheme,
            "credentials": named.authentication.credentials,
            "sent": version["version"] if from_now and version else 0,
        }
        await connection.execute(_SET, values)
        await connection.execute(_STIR, [CHANNEL])

    async def all(self, task_id: str, only: str = "") -> list[TaskPushNotificationConfig]:
        """The task's configurations. Raises TaskNotFoundError for one that is not there."""
        async with self._desk.db.transaction() as connection:
            rows = await fetch(connection, _CONFIGS, task_id)
        found = [_config(row) for row in rows if only in ("", row["id"])]
        if only and not found:
            raise TaskNotFoundError(f"there is no configuration {only[:80]}")
        return found

    async def remove(self, task_id: str, own: str) -> None:
        """Tell that place no more; again changes nothing."""
        if not is_an_id(own):
            return  # there is none of that name
        async with self._desk.db.transaction() as connection:
            await connection.execute(
                "DELETE FROM desk.peer_push WHERE task_id = %s AND id = %s", [task_id, own]
            )


class Notifier:
    """One per process; `run` goes on until it is cancelled."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        self._desk, self._tasks = desk, tasks
        self._stirred = asyncio.Event()
        self._telling: dict[str, asyncio.Task[int]] = {}

    async def run(self) -> None:
        """Look, tell, wait, look again; rest while no place waits to be told of anything."""
        try:
            await asyncio.gather(self._attend(), self._drive())
        finally:
            for one in self._telling.values():
                one.cancel()
            await asyncio.gather(*self._telling.values(), return_exceptions=True)

    async def _attend(self) -> None:
        """Hear that a place was set, in any process."""
        async for event in self._desk.progress.listen(None):
            if event["type"] in ("push", "gap"):
                self._stirred.set()

    async def _drive(self) -> None:
        while True:
            self._stirred.clear()
            left = True
            try:
                if left := await self._has_left():
                    await self.look(_EVERY)
            except Exception:  # an edge: the database may be away for a moment
                _log.warning("peers could not be told", exc_info=True)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stirred.wait(), _EVERY if left else _RESTS)

    async def _has_left(self) -> bool:
        """Whether a task is open that a place is told of, or a place is behind."""
        (row,) = await self._desk.db.ask(_ANY_LEFT)
        return bool(row["it"])

    async def look(self, seconds: float | None = None) -> int:
        """Tell every place that is behind; how many were told, within so many seconds.

        One peer's places are told one after another, and peers at once: whose place is slow holds
        up no other peer.
        """
        async with self._desk.db.transaction() as connection:
            watched = await fetch(connection, _OPEN)
        for row in watched:
            await self._tasks.look(str(row["id"]))
        async with self._desk.db.transaction() as connection:
            behind = [str(row["peer"]) for row in await fetch(connection, _BEHIND)]
        for peer in behind:
            if peer not in self._telling:
                self._telling[peer] = asyncio.create_task(self._tell_all(peer))
        if not self._telling:
            return 0
        await asyncio.wait(self._telling.values(), timeout=seconds)
        ended = [self._telling.pop(peer) for peer, one in [*self._telling.items()] if one.done()]
        return sum(one.result() for one in ended)

    async def _tell_all(self, peer: str) -> int:
        told = 0
        while (due := await self._take(peer)) is not None:
            told += await self._tell(due)
        return told

    async def _take(self, peer: str) -> Row | None:
        async with self._desk.db.transaction() as connection:
            return await fetch_one(connection, _TAKE, peer)

    async def _tell(self, due: Row) -> bool:
        standing = await self._tasks.look(due["task_id"])
        task = task_of(standing.seen, standing.now, standing.made)
        task.ClearField("history")
        body = json.dumps(MessageToDict(StreamResponse(task=task))).encode()
        why = await self._send(due, body)
        async with self._desk.db.transaction() as connection:
            if not why:
                version = standing.seen.task.version
                await connection.execute(_SENT, [version, due["task_id"], due["id"]])
                return True
            ended = why if due["tries"] >= _TRIES else ""
            wait = min(2.0 ** due["tries"], 300.0)
            await connection.execute(_FAILED, [wait, ended, due["task_id"], due["id"]])
        _log.warning("a peer could not be told of %s: %s", due["task_id"], why)
        return False

    async def _send(self, due: Row, body: bytes) -> str:
        """Why it was not taken; empty when it was. No redirect is followed, and nothing is read
        but how it answered: what else a place sends, and how slowly, is its own affair.
        """
        headers = {
            "Content-Type": "application/a2a+json",
            SIGNATURE: self._desk.keys.sign(
                "agents",
                due["url"],
                due["task_id"],
                _SIGNED_FOR,
                body_sha256=hashlib.sha256(body).hexdigest(),
            ),
        }
        if due["token"]:
            headers[TOKEN] = due["token"]
        if due["credentials"]:
            headers["Authorization"] = f"{due['scheme'] or 'Bearer'} {due['credentials']}"
        networks = self._desk.settings.push_networks
        try:
            await places.check(due["url"], networks)
            async with (
                asyncio.timeout(_PATIENCE),
                httpx.AsyncClient(
                    transport=GuardedTransport(httpx.AsyncHTTPTransport(), networks=networks),
                    timeout=_PATIENCE,
                    follow_redirects=False,
                    trust_env=False,
                ) as client,
                client.stream("POST", due["url"], content=body, headers=headers) as answer,
            ):
                return "" if answer.is_success else f"it answered {answer.status_code}"
        except (httpx.HTTPError, StewardError, TimeoutError) as error:
            return f"{type(error).__name__}: {error}"[:200]


def _config(row: Row) -> TaskPushNotificationConfig:
    found = TaskPushNotificationConfig(
        id=row["id"], task_id=row["task_id"], url=row["url"], token=row["token"]
    )
    if row["scheme"] or row["credentials"]:
        given: dict[str, Any] = {"scheme": row["scheme"], "credentials": row["credentials"]}
        found.authentication.CopyFrom(AuthenticationInfo(**given))
    return found
