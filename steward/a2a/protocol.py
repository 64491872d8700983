"""Between the protocol's types and the desk's: messages in, tasks out. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from a2a.types import (
    Artifact,
    Message,
    Part,
    Role,
    Task,
    TaskArtifactUpdateEvent,
    TaskState,
    TaskStatus,
    TaskStatusUpdateEvent,
)
from a2a.utils.errors import ContentTypeNotSupportedError, InvalidParamsError
from google.protobuf.json_format import MessageToDict, ParseDict
from google.protobuf.timestamp_pb2 import Timestamp
from pydantic import Field, ValidationError

from steward.a2a.artifacts import Made
from steward.a2a.repository import Seen
from steward.a2a.states import Now, State
from steward.audit.chain import text as storable
from steward.conversation.types import OfferAnswer, is_an_id
from steward.domain.approval import Answered
from steward.frozen_model import Frozen

INPUT_MODES = ("text/plain", "application/json")
OUTPUT_MODES = ("text/plain", "application/json")
_MOST_PARTS, _LONGEST_WORDS = 16, 16_000
_LONGEST_ID = 150
_STATES: dict[State, Any] = {
    "submitted": TaskState.TASK_STATE_SUBMITTED,
    "working": TaskState.TASK_STATE_WORKING,
    "input_required": TaskState.TASK_STATE_INPUT_REQUIRED,
    "auth_required": TaskState.TASK_STATE_AUTH_REQUIRED,
    "completed": TaskState.TASK_STATE_COMPLETED,
    "failed": TaskState.TASK_STATE_FAILED,
    "canceled": TaskState.TASK_STATE_CANCELED,
    "rejected": TaskState.TASK_STATE_REJECTED,
}
STATE_NAMES: dict[int, State] = {number: name for name, number in _STATES.items()}
_BUTTONS = {"yes": "Yes, please go ahead", "no": "No, thank you"}


class Heard(Frozen):
    """What a message says, in a form that the desk takes in."""

    own_id: str
    text: str
    answer: OfferAnswer | None = Field(default=None, description="to an offer, by its digest")
    decision: Answered | None = Field(default=None, description="of a person, by its digest")

    @property
    def digest(self) -> str:
        """The same for the same words and answer."""
        answer = self.answer.model_dump_json() if self.answer else ""
        return hashlib.sha256(f"{self.text}\n{answer}".encode()).hexdigest()[:32]

    def row_id(self, conversation_id: str) -> str:
        """Its id in the inbox: a second delivery of the same words is the same message, and other
        words under the same name are another one.
        """
        whole = hashlib.sha256(f"{self.own_id}\n{self.digest}".encode()).hexdigest()[:40]
        return f"{conversation_id}:a2a:{whole}"


def hear(message: Message) -> Heard:
    """Read a message strictly. Raises InvalidParamsError, ContentTypeNotSupportedError."""
    if message.role != Role.ROLE_USER:
        raise InvalidParamsError("the role of a message to this desk is ROLE_USER")
    for name, value in (("messageId", message.message_id), ("contextId", message.context_id)):
        if value and (len(value) > _LONGEST_ID or not is_an_id(value)):
            raise InvalidParamsError(f"{name} is 1 to {_LONGEST_ID} characters without spaces")
    if not message.message_id:
        raise InvalidParamsError("messageId is missing")
    if not 0 < len(message.parts) <= _MOST_PARTS:
        raise InvalidParamsError(f"a message has 1 to {_MOST_PARTS} parts")
    words: list[str] = []
    data: dict[str, Any] = {}
    for part in message.parts:
        _must_be_readable(part)
        if part.WhichOneof("content") == "text":
            words.append(part.text)
        else:
            data |= _data_of(part)
    return _heard(message.message_id, storable("\n".join(words).strip()), data)


def _heard(own_id: str, said: str, data: dict[str, Any]) -> Heard:
    if len(said) > _LONGEST_WORDS:
        raise InvalidParamsError(f"a message has at most {_LONGEST_WORDS} characters of text")
    if unknown := data.keys() - {"answer", "decision"}:
        raise InvalidParamsError(f"data of a message is `answer` or `decision`, not {unknown}")
    try:
        answer = OfferAnswer.model_validate(data["answer"]) if "answer" in data else None
        decision = Answered.model_validate(data["decision"]) if "decision" in data else None
    except ValidationError as error:
        raise InvalidParamsError(
            "an answer names action, digest and says (yes or no); a decision names approval_id, "
            f"digest and verdict: {error.error_count()} fields are wrong"
        ) from error
    if answer is not None:
        said = said or _BUTTONS[answer.says]
    if not said and decision is None:
        raise InvalidParamsError("the message says nothing")
    return Heard(own_id=own_id, text=said, answer=answer, decision=decision)


def _must_be_readable(part: Part) -> None:
    kind = part.WhichOneof("content")
    given = part.media_type.partition(";")[0].strip().lower()
    fits = {"text": "text/plain", "data": "application/json"}.get(kind or "")
    if fits is None or given not in ("", fits):
        raise ContentTypeNotSupportedError(
            f"this desk reads {' and '.join(INPUT_MODES)}, not {given or kind or 'an empty part'}"
        )


def _data_of(part: Part) -> dict[str, Any]:
    value = MessageToDict(part.data)
    if not isinstance(value, dict):
        raise InvalidParamsError("data of a message is an object")
    return value


def task_of(seen: Seen, now: Now, made: Sequence[Made]) -> Task:
    """The task whole, with its history."""
    kept = seen.task
    return Task(
        id=kept.id,
        context_id=kept.context_id,
        status=status_of(seen, now),
        artifacts=[artifact_of(one) for one in made],
        history=history_of(seen),
    )


def status_of(seen: Seen, now: Now) -> TaskStatus:
    """The state, since when, and what is said of it."""
    at = Timestamp()
    at.FromDatetime(seen.task.changed_at)
    status = TaskStatus(state=_STATES[now.state], timestamp=at)
    parts = [part({"text": now.text})] if now.text else []
    if now.data:
        parts.append(part({"data": now.data, "mediaType": "application/json"}))
    if parts:
        status.message.CopyFrom(
            Message(
                message_id=f"{seen.task.id}-{seen.task.version}",
                context_id=seen.task.context_id,
                task_id=seen.task.id,
                role=Role.ROLE_AGENT,
                parts=parts,
                reference_task_ids=[seen.task.parent] if seen.task.parent else seen.further,
            )
        )
    return status


def history_of(seen: Seen) -> list[Message]:
    """What was said on both sides, in its order."""
    lines = [(one.seq, Role.ROLE_USER, one.own_id, one.text) for one in seen.messages]
    lines += [(one.seq, Role.ROLE_AGENT, one.id, one.text) for one in seen.replies]
    return [
        Message(
            message_id=name,
            context_id=seen.task.context_id,
            task_id=seen.task.id,
            role=role,
            parts=[part({"text": said})],
        )
        for _, role, name, said in sorted(lines)
    ]


def courtesy_of(seen: Seen) -> Message:
    """The answer to a message that gave the desk nothing to do."""
    last = seen.replies[-1]
    return Message(
        message_id=last.id,
        context_id=seen.task.context_id,
        role=Role.ROLE_AGENT,
        parts=[part({"text": last.text})],
    )


def status_event(seen: Seen, now: Now) -> TaskStatusUpdateEvent:
    """News of the state."""
    return TaskStatusUpdateEvent(
        task_id=seen.task.id, context_id=seen.task.context_id, status=status_of(seen, now)
    )


def artifact_event(seen: Seen, made: Made) -> TaskArtifactUpdateEvent:
    """News of an artifact, whole."""
    return TaskArtifactUpdateEvent(
        task_id=seen.task.id,
        context_id=seen.task.context_id,
        artifact=artifact_of(made),
        last_chunk=True,
    )


def artifact_of(made: Made) -> Artifact:
    """An artifact as the protocol has it."""
    return Artifact(
        artifact_id=made.id,
        name=made.name,
        description=made.description,
        parts=[part(one) for one in made.parts],
    )


def part(said: dict[str, Any]) -> Part:
    """A part, from the protocol's JSON."""
    found: Part = ParseDict(said, Part())
    return found
