"""The SDK's request handler over the desk's rows: every operation of the protocol, one method each.

The caller was signed in before; whose a task is, the rows say.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncGenerator, Callable
from datetime import UTC, datetime
from typing import Any

from a2a.server.context import ServerCallContext
from a2a.server.events.event_queue import Event
from a2a.server.request_handlers.request_handler import RequestHandler, validate_request_params
from a2a.types import (
    AgentCard,
    CancelTaskRequest,
    DeleteTaskPushNotificationConfigRequest,
    GetExtendedAgentCardRequest,
    GetTaskPushNotificationConfigRequest,
    GetTaskRequest,
    ListTaskPushNotificationConfigsRequest,
    ListTaskPushNotificationConfigsResponse,
    ListTasksRequest,
    ListTasksResponse,
    Message,
    SendMessageRequest,
    SubscribeToTaskRequest,
    Task,
    TaskPushNotificationConfig,
)
from a2a.utils.errors import InvalidParamsError, UnsupportedOperationError
from a2a.utils.task import (
    ListTasksCursor,
    apply_history_length,
    decode_list_tasks_cursor,
    encode_list_tasks_cursor,
    validate_history_length,
    validate_page_size,
)

from steward.a2a.askers import Asker
from steward.a2a.protocol import (
    STATE_NAMES,
    artifact_event,
    courtesy_of,
    hear,
    status_event,
    task_of,
)
from steward.a2a.push import Push
from steward.a2a.states import ENDED, INTERRUPTED, takes_leave
from steward.a2a.tasks import Standing, Tasks
from steward.conversation.types import is_an_id
from steward.db import Connection
from steward.settings import Settings

ASKER = "asker"
_PAGE = 50
_NANO = 1_000


class Handler(RequestHandler):
    """Serves peers and people; `card` makes the extended card for whoever asks."""

    def __init__(
        self, tasks: Tasks, push: Push, settings: Settings, card: Callable[[Asker], AgentCard]
    ) -> None:
        self._tasks, self._push, self._card = tasks, push, card
        self._wait, self._stream = settings.peer_wait, settings.peer_stream

    @validate_request_params
    async def on_message_send(
        self, params: SendMessageRequest, context: ServerCallContext
    ) -> Task | Message:
        """Take a message in and wait until its task ends or asks something, for a while."""
        validate_history_length(params.configuration)
        asker = _asker(context)
        task_id = await self._take_in(params, asker)
        if params.configuration.return_immediately:
            standing = await self._tasks.of(asker, task_id)
        else:
            standing = await self._tasks.wait(asker, task_id, self._wait)
        if (
            not params.message.task_id
            and standing.now.state == "completed"
            and takes_leave(standing.seen)
        ):
            return courtesy_of(standing.seen)
        return apply_history_length(_task(standing), params.configuration)

    @validate_request_params
    async def on_message_send_stream(
        self, params: SendMessageRequest, context: ServerCallContext
    ) -> AsyncGenerator[Event]:
        """Take a message in; the task, then what becomes of it, until it ends or asks something."""
        asker = _asker(context)
        task_id = await self._take_in(params, asker)
        async with contextlib.aclosing(
            self._events(asker, task_id, until=ENDED | INTERRUPTED)
        ) as events:
            async for event in events:
                yield event

    @validate_request_params
    async def on_subscribe_to_task(
        self, params: SubscribeToTaskRequest, context: ServerCallContext
    ) -> AsyncGenerator[Event]:
        """The task, then what becomes of it, until it ends."""
        asker = _asker(context)
        standing = await self._tasks.of(asker, params.id)
        if standing.now.state in ENDED:
            raise UnsupportedOperationError(f"task {params.id} has ended: nothing more comes")
        async with contextlib.aclosing(self._events(asker, params.id, until=ENDED)) as events:
            async for event in events:
                yield event

    @validate_request_params
    async def on_get_task(self, params: GetTaskRequest, context: ServerCallContext) -> Task | None:
        """The task as it is now."""
        validate_history_length(params)
        standing = await self._tasks.of(_asker(context), params.id)
        return apply_history_length(_task(standing), params)

    @validate_request_params
    async def on_list_tasks(
        self, params: ListTasksRequest, context: ServerCallContext
    ) -> ListTasksResponse:
        """The caller's own tasks, the newest change first."""
        validate_history_length(params)
        size = params.page_size if params.HasField("page_size") else _PAGE
        validate_page_size(size)
        if params.context_id and not is_an_id(params.context_id):
            raise InvalidParamsError("no contextId has spaces or control characters in it")
        wanted: dict[str, Any] = {
            "context": params.context_id,
            "state": STATE_NAMES.get(params.status, ""),
            "since": params.status_timestamp_after.ToDatetime(UTC)
            if params.HasField("status_timestamp_after")
            else None,
        }
        after = _place(params.page_token)
        found, total = await self._tasks.listed(_asker(context), wanted, after, size + 1)
        shown = found[:size]
        response = ListTasksResponse(page_size=len(shown), total_size=total)
        for one in shown:
            task = apply_history_length(_task(one), params)
            if not params.include_artifacts:
                task.ClearField("artifacts")
            response.tasks.append(task)
        if len(found) > size:
            last = shown[-1].seen.task
            at = int(last.changed_at.timestamp() * 1_000_000) * _NANO
            response.next_page_token = encode_list_tasks_cursor(ListTasksCursor(at, last.id))
        return response

    @validate_request_params
    async def on_cancel_task(
        self, params: CancelTaskRequest, context: ServerCallContext
    ) -> Task | None:
        """Withdraw what was asked for."""
        return _task(await self._tasks.withdraw(_asker(context), params.id))

    @validate_request_params
    async def on_create_task_push_notification_config(
        self, params: TaskPushNotificationConfig, context: ServerCallContext
    ) -> TaskPushNotificationConfig:
        """Have a place told of the task from now on."""
        await self._owned(params.task_id, context)
        return await self._push.set(params.task_id, params, from_now=True)

    @validate_request_params
    async def on_get_task_push_notification_config(
        self, params: GetTaskPushNotificationConfigRequest, context: ServerCallContext
    ) -> TaskPushNotificationConfig:
        """One of the task's places."""
        await self._owned(params.task_id, context)
        return (await self._push.all(params.task_id, params.id))[0]

    @validate_request_params
    async def on_list_task_push_notification_configs(
        self, params: ListTaskPushNotificationConfigsRequest, context: ServerCallContext
    ) -> ListTaskPushNotificationConfigsResponse:
        """All of the task's places."""
        await self._owned(params.task_id, context)
        return ListTaskPushNotificationConfigsResponse(configs=await self._push.all(params.task_id))

    @validate_request_params
    async def on_delete_task_push_notification_config(
        self, params: DeleteTaskPushNotificationConfigRequest, context: ServerCallContext
    ) -> None:
        """Tell a place no more."""
        await self._owned(params.task_id, context)
        await self._push.remove(params.task_id, params.id)

    async def on_get_extended_agent_card(
        self, params: GetExtendedAgentCardRequest, context: ServerCallContext
    ) -> AgentCard:
        """The card with what this caller may ask for."""
        return self._card(_asker(context))

    async def _take_in(self, params: SendMessageRequest, asker: Asker) -> str:
        heard, wanted = hear(params.message), params.configuration
        if heard.decision is not None:
            if not asker.login:
                raise InvalidParamsError(
                    "a person decides, signed in by the company's issuer; never an agent",
                    {"reason": "not_a_person"},
                )
            return await self._tasks.decide(asker, heard, params.message.task_id)
        if asker.peer is None:
            raise InvalidParamsError("a person decides here; customers write in the chat")
        also = None
        if wanted.HasField("task_push_notification_config"):
            # nothing is taken in that could not be answered as it wants to be
            place = await self._push.checked(wanted.task_push_notification_config)

            async def also(connection: Connection, task_id: str) -> None:
                await self._push.note(connection, task_id, place, from_now=False)

        message = params.message
        return await self._tasks.take_in(asker, heard, message.context_id, message.task_id, also)

    async def _owned(self, task_id: str, context: ServerCallContext) -> None:
        asker = _asker(context)
        if asker.peer is None:
            raise UnsupportedOperationError("people are told in the desk's own pages")
        await self._tasks.of(asker, task_id)

    async def _events(
        self, asker: Asker, task_id: str, until: frozenset[Any]
    ) -> AsyncGenerator[Event]:
        """The task whole, then what is new of it: each artifact before the state that it led to."""
        shown: set[str] = set()
        first = True
        async with contextlib.aclosing(
            self._tasks.follow(asker, task_id, self._stream)
        ) as standings:
            async for standing in standings:
                fresh = [one for one in standing.made if one.id not in shown]
                shown |= {one.id for one in fresh}
                if first:
                    yield _task(standing)
                else:
                    for one in fresh:
                        yield artifact_event(standing.seen, one)
                    yield status_event(standing.seen, standing.now)
                if standing.now.state in until:
                    return
                first = False


def _asker(context: ServerCallContext) -> Asker:
    asker: Asker = context.state[ASKER]
    return asker


def _task(standing: Standing) -> Task:
    return task_of(standing.seen, standing.now, standing.made)


def _place(token: str) -> tuple[datetime, str] | None:
    """Where the page before ended. Raises InvalidParamsError."""
    if not token:
        return None
    cursor = decode_list_tasks_cursor(token)
    if cursor is None or cursor.timestamp_ns is None or not is_an_id(cursor.task_id):
        raise InvalidParamsError("that page token is none of this list's")
    try:
        seconds, rest = divmod(cursor.timestamp_ns // _NANO, 1_000_000)
        return datetime.fromtimestamp(seconds, UTC).replace(microsecond=rest), cursor.task_id
    except (ValueError, OverflowError, OSError) as error:
        raise InvalidParamsError("that page token is none of this list's") from error
