"""How a team reads: a tool by its name, through the gateway, or a row of the desk.

And the look that people may see later.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Literal, NamedTuple

from state.team import Read
from steward.desk import Desk
from steward.domain.call import Call
from steward.errors import BadInput, NotNow, Refused, ToolFailed, ToolUnavailable
from tools.observations import look, no_look

type Looked = tuple[dict[str, Any] | None, dict[str, Any] | None]
# …, whose: the customer's handle
LocalRead = Callable[[Desk, str, dict[str, Any], str | None], Awaitable[dict[str, Any]]]


def read(name: str, tool: str, **args: Any) -> Read:
    """A read of `system.tool`, remembered as `name`."""
    system, _, bare = tool.partition(".")
    return {
        "name": name,
        "system": system,
        "tool": bare,
        "args": {k: v for k, v in args.items() if v is not None},
    }


def read_if_offered(name: str, tool: str, **args: Any) -> Read:
    """The same of a tool that not every company has; without it the answer is nothing."""
    return {**read(name, tool, **args), "if_offered": True}


class Whose(NamedTuple):
    """The customer whose records are read, and whether somebody asks on an authority."""

    handle: str | None = None
    acting: bool = False


async def answer(
    desk: Desk,
    agent: str,
    local: Mapping[str, LocalRead],
    conversation: str,
    item: Read,
    now: str,
    whose: Whose,
) -> Looked:
    """The system's answer (None for "not found", `{"failed": system}` when it did not answer), and
    the look as people read it.
    """
    if item["system"] == "desk":
        return await local[item["tool"]](desk, conversation, item["args"], whose.handle), None
    if item.get("if_offered") and not desk.gateway.offers(f"{item['system']}.{item['tool']}"):
        return None, None
    spec = desk.gateway.agents().get(item["system"])
    public = item["system"] == "knowledge" if spec is None else not spec.customers
    scope: Literal["public", "customer"] = "public" if public else "customer"
    call = Call(
        agent=agent,
        system=item["system"],
        tool=item["tool"],
        args=item["args"],
        scope=scope,
        conversation_id=conversation,
        handle=whose.handle if whose.acting else None,
        whole=True,
        shared=True,
    )
    failed = {"failed": item["system"]}
    try:
        found = await desk.gateway.read(call)
    except (ToolUnavailable, NotNow):
        return failed, no_look(call.system, call.tool, "failed", now)
    except ToolFailed as error:
        missing = error.data.get("tool_code") == "not_found"
        seen = no_look(call.system, call.tool, "not_found" if missing else "failed", now)
        if error.data.get("customer"):  # no answer about them, least of all that there is nothing
            return failed | {"unknown": True}, seen
        return None if missing else failed, seen
    except BadInput:  # systems.yaml has no such tool: what needs it is a person's
        return failed | {"absent": True}, no_look(call.system, call.tool, "failed", now)
    except Refused:
        return None, no_look(call.system, call.tool, "refused", now)
    return found.data, look(found, now)
