"""The desk's own MCP server: three tools for other agents, and none that approves.

They ask how a case stands, what the rules would say, and propose; a proposal is a message like any
other, so that proofs, limits and people stand before every act.
"""

from __future__ import annotations

import json
from contextvars import ContextVar
from typing import Any

import mcp.types as types
from a2a.utils.errors import A2AError
from google.protobuf.json_format import MessageToDict
from mcp.server.lowlevel import Server

from actions.registry import KINDS
from steward.a2a.admission import refused
from steward.a2a.askers import Asker
from steward.a2a.protocol import Heard, task_of
from steward.a2a.tasks import Standing, Tasks
from steward.access.peers import PROPOSE, READ_RULES, Peer
from steward.audit.chain import text as storable
from steward.conversation.types import OfferAnswer, is_an_id
from steward.desk import Desk
from steward.errors import BadInput
from steward.policy.hypothetical import suppose

asking: ContextVar[Asker] = ContextVar("steward_mcp_asker")
_TEXT = {"type": "string", "minLength": 1, "maxLength": 200}
_ANSWER = {
    "type": "object",
    "properties": {"action": _TEXT, "digest": _TEXT, "says": {"enum": ["yes", "no"]}},
    "required": ["action", "digest", "says"],
    "additionalProperties": False,
}
TOOLS = (
    types.Tool(
        name="case_state",
        description="How one of your own tasks stands: its state, requests, receipts.",
        inputSchema={
            "type": "object",
            "properties": {"task_id": _TEXT},
            "required": ["task_id"],
            "additionalProperties": False,
        },
        annotations=types.ToolAnnotations(readOnlyHint=True),
    ),
    types.Tool(
        name="rules_answer",
        description=(
            "What the rules would say of an action with these facts, all else being in order: "
            "allowed, denied and why, or who must sign. It decides nothing."
        ),
        inputSchema={
            "type": "object",
            "properties": {
                "action": {"enum": sorted(KINDS)},
                "facts": {"type": "object", "maxProperties": 40},
            },
            "required": ["action"],
            "additionalProperties": False,
        },
        annotations=types.ToolAnnotations(readOnlyHint=True),
    ),
    types.Tool(
        name="propose",
        description=(
            "Ask the desk for something in your customer's words, or answer an offer by its "
            "digest. The desk asks for proofs, policy decides, people sign: you never approve."
        ),
        inputSchema={
            "type": "object",
            "properties": {
                "text": {"type": "string", "minLength": 1, "maxLength": 16_000},
                "message_id": _TEXT | {"maxLength": 150},
                "context_id": _TEXT | {"maxLength": 150},
                "task_id": _TEXT,
                "answer": _ANSWER,
            },
            "required": ["text", "message_id"],
            "additionalProperties": False,
        },
    ),
)


def server(desk: Desk, tasks: Tasks, version: str) -> Server[Any, Any]:
    """The server for one request; who asks is in `asking`."""
    made: Server[Any, Any] = Server("steward", version)

    @made.list_tools()  # type: ignore[no-untyped-call,untyped-decorator]
    async def tools() -> list[types.Tool]:
        return list(TOOLS)

    @made.call_tool()  # type: ignore[untyped-decorator]
    async def call(name: str, arguments: dict[str, Any]) -> list[types.TextContent]:
        try:
            found = await _answer(desk, tasks, asking.get(), name, arguments)
        except (A2AError, BadInput) as error:
            data = getattr(error, "data", None) or {}
            raise ValueError(json.dumps({"refused": error.message, **data}, default=str)) from error
        return [types.TextContent(type="text", text=json.dumps(found, default=str))]

    return made


async def _answer(
    desk: Desk, tasks: Tasks, asker: Asker, name: str, given: dict[str, Any]
) -> dict[str, Any]:
    if asker.peer is None:
        raise refused("not_a_peer", "this is for other agents; people have the desk's pages")
    match name:
        case "case_state":
            return _shown(await tasks.of(asker, given["task_id"]))
        case "rules_answer":
            _must_have(asker, READ_RULES)
            facts = given.get("facts", {})
            return await rules_answer(desk, asker, asker.peer, given["action"], facts)
        case "propose":
            _must_have(asker, PROPOSE)
            return await _propose(desk, tasks, asker, given)
    raise refused("no_such_tool", f"there is no tool {name[:80]}")


async def rules_answer(
    desk: Desk, asker: Asker, peer: Peer, action: str, facts: dict[str, Any]
) -> dict[str, Any]:
    """Policy's word on facts that nobody read, with the peer's own limits. Raises BadInput."""
    policy = await desk.policy.current()
    said = {name: value for name, value in facts.items() if name != "peer"}
    asked = suppose(action, said, limits=policy.limits)
    asked = asked.model_copy(update={"facts": asked.facts | {"peer": _limit(asker, peer, asked)}})
    verdict = policy.decide(asked)
    return {
        "outcome": verdict.outcome,
        "needs": [list(one) for one in verdict.needs],
        "denial": verdict.denial,
        "sentence": verdict.sentence,
        "policy": verdict.version,
    }


def _limit(asker: Asker, peer: Peer, asked: Any) -> str:
    if asked.agent != "identity" and asked.agent not in asker.skills:
        return "out_of_scope"
    amount = asked.facts.get("amount_minor")
    if not isinstance(amount, int):
        return "within"
    other = asked.facts.get("currency") != peer.currency
    return "above" if other or amount > min(peer.alone_minor, peer.day_minor) else "within"


async def _propose(desk: Desk, tasks: Tasks, asker: Asker, given: dict[str, Any]) -> dict[str, Any]:
    answer = OfferAnswer.model_validate(given["answer"]) if "answer" in given else None
    context, task = given.get("context_id", ""), given.get("task_id", "")
    said = storable(given["text"].replace("\x00", "")).strip()
    if not said or not all(map(is_an_id, filter(None, (context, given["message_id"])))):
        raise BadInput(
            "the text is empty, or an id has a space or a control character in it",
            next_step="send another",
        )
    heard = Heard(own_id=given["message_id"], text=said, answer=answer)
    own = await tasks.take_in(asker, heard, context, task)
    return _shown(await tasks.wait(asker, own, desk.settings.peer_wait))


def _must_have(asker: Asker, scope: str) -> None:
    if scope not in asker.scopes:
        raise refused("peer_out_of_scope", f"this agent has no scope {scope}")


def _shown(standing: Standing) -> dict[str, Any]:
    whole = task_of(standing.seen, standing.now, standing.made)
    whole.ClearField("history")
    found: dict[str, Any] = MessageToDict(whole)
    return found
