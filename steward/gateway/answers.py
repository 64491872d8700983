"""What a tool answered: held to its own schema, its errors in the desk's codes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from mcp import types

from steward.errors import ToolFailed
from steward.gateway.answer_schemas import AnswerSchema, Broken, Unusable
from steward.gateway.specs import SystemSpec
from steward.gateway.their_errors import told


class Garbage(ToolFailed):
    """An answer came that does not fit the tool's own schema."""


class Answers:
    """Reads the answers of one system, by the schemas that it listed last."""

    def __init__(self, spec: SystemSpec) -> None:
        self._spec = spec
        self._schemas: dict[str, AnswerSchema] = {}

    def learn(self, listed: Iterable[types.Tool]) -> None:
        """The schemas that answers are held to from now on."""
        self._schemas = {
            tool.name: AnswerSchema(tool.outputSchema)
            for tool in listed
            if tool.outputSchema is not None
        }

    def read(self, tool: str, result: types.CallToolResult) -> dict[str, Any]:
        """The structured answer. Raises ToolFailed for the system's own "no", Garbage."""
        if tool in self._spec.in_their_words:
            return self._in_their_words(tool, result)
        data = result.structuredContent
        if result.isError:
            raise _own_error(self._spec.name, tool, data or {}, result)
        schema = self._schemas.get(tool)
        if data is None or schema is None:
            raise Garbage(
                f"{self._spec.name}.{tool} gave no structured answer", tool_code="garbage"
            )
        hold_to_schema(f"{self._spec.name}.{tool}", schema, data)
        return data

    def _in_their_words(self, tool: str, result: types.CallToolResult) -> dict[str, Any]:
        """An answer that is translated next: structured or JSON as text;
        its own errors are said in the desk's codes.
        """
        data = (
            result.structuredContent if result.structuredContent is not None else _json_text(result)
        )
        if (said := told(self._spec.errors, data)) is not None:
            raise ToolFailed(said.message, tool_code=said.code, tool=f"{self._spec.name}.{tool}")
        if result.isError:  # an error without a code that anybody listed: it may have happened
            raise ToolFailed(
                f"{self._spec.name}.{tool} failed",
                tool_code="internal",
                tool=f"{self._spec.name}.{tool}",
            )
        if not isinstance(data, dict):
            raise Garbage(f"{self._spec.name}.{tool} gave no object", tool_code="garbage")
        if result.structuredContent is not None and (schema := self._schemas.get(tool)) is not None:
            hold_to_schema(f"{self._spec.name}.{tool}", schema, data)
        return data


def hold_to_schema(name: str, schema: AnswerSchema, data: dict[str, Any]) -> None:
    """Raises Garbage for an answer of `system.tool` that breaks the tool's own schema."""
    try:
        schema.hold(data)
    except Broken as broken:
        raise Garbage(f"{name} broke its own schema at {broken}", tool_code="garbage") from None
    except Unusable as why:
        raise Garbage(
            f"{name} has a schema that cannot be used: {why}", tool_code="garbage"
        ) from why


def _json_text(result: types.CallToolResult) -> Any:
    """The value that the first text of an answer is JSON of; None when it is none."""
    text = next((part.text for part in result.content if isinstance(part, types.TextContent)), "")
    try:
        return json.loads(text)
    except ValueError:
        return None


def _own_error(
    system: str, tool: str, data: Mapping[str, Any], result: types.CallToolResult
) -> ToolFailed:
    """The system's own refusal: code, message and next step, else its first text."""
    text = next((part.text for part in result.content if isinstance(part, types.TextContent)), "")
    return ToolFailed(
        str(data.get("message") or text or "the call failed")[:500],
        next_step=str(data.get("next_step") or "")[:500],
        tool_code=str(data.get("code") or "error")[:80],
        tool=f"{system}.{tool}",
    )
