"""Several reads in one call: each under its own capability, with its own answer.

Those of the same subjects share a transaction (`one_transaction`), the others have their own.
"""

from __future__ import annotations

from typing import Any

import mcp.types as types
from pydantic import Field

from systems.chassis.errors import ToolError
from systems.chassis.tools import Ask, read_arguments

NAME = "read_together"
META_KEY = "steward/capabilities"
MOST = 8


class Asked(Ask):
    tool: str = Field(max_length=100)
    arguments: dict[str, Any] = Field(default_factory=dict)


class TogetherAsk(Ask):
    reads: list[Asked] = Field(min_length=1, max_length=MOST)


DECLARATION = types.Tool(
    name=NAME,
    description=(
        "Several reads of this system at once. The answers are in the order of `reads`, each as "
        "its own tool gives it, with `is_error` where that tool refused or failed. The capability "
        f"of each is in `_meta`, in `{META_KEY}`, in the same order. Tools that write are refused."
    ),
    inputSchema=TogetherAsk.model_json_schema(),
    outputSchema={
        "type": "object",
        "required": ["answers"],
        "properties": {
            "answers": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["is_error", "data"],
                    "properties": {"is_error": {"type": "boolean"}, "data": {"type": "object"}},
                },
            }
        },
    },
    annotations=types.ToolAnnotations(
        readOnlyHint=True, destructiveHint=False, idempotentHint=True, openWorldHint=False
    ),
)


def reads_of(arguments: dict[str, Any]) -> list[Asked]:
    """What is asked for. Raises ToolError for what cannot be read."""
    return read_arguments(TogetherAsk, arguments).reads


def tools_named(params: Any) -> list[str]:
    """The tools that a request for several reads names; none for one that cannot be read."""
    try:
        return [one.tool for one in reads_of(params["arguments"])]
    except (KeyError, TypeError, ToolError):
        return []


def tokens_of(meta: dict[str, Any], count: int) -> list[object]:
    """The capability of each read; None where there is none."""
    found = meta.get(META_KEY)
    tokens = list(found) if isinstance(found, list) else []
    return [*tokens[:count], *([None] * (count - len(tokens)))]


def answers_of(results: list[types.CallToolResult]) -> dict[str, Any]:
    """The answers, in one."""
    return {
        "answers": [
            {"is_error": bool(one.isError), "data": one.structuredContent} for one in results
        ]
    }
