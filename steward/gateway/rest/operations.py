"""One operation of a REST API, as a tool: its arguments, what it answers, whether it may change
anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from mcp import types

from steward.domain.call import Effect

type Place = Literal["path", "query", "header"]
type Media = Literal["application/json", "application/x-www-form-urlencoded", ""]

ITEMS = "items"  # where the rows of an answer are that is a list by itself


@dataclass(frozen=True)
class Parameter:
    """An argument that does not go in the body; `explode` and `deep` say how a list or an object
    is written.
    """

    name: str
    place: Place
    needed: bool
    schema: Mapping[str, Any]
    explode: bool = True
    deep: bool = False


@dataclass(frozen=True)
class Operation:
    """A method and a path of a document, with everything that its schemas need inside them."""

    name: str
    method: str
    path: str
    effect: Effect
    parameters: tuple[Parameter, ...]
    media: Media = ""
    body: Mapping[str, Any] = field(default_factory=dict)
    body_needed: bool = False
    answer: Mapping[str, Any] | None = None
    definitions: Mapping[str, Any] = field(default_factory=dict)

    @property
    def arguments(self) -> frozenset[str]:
        """Names that a call may have at the top: of parameters, and of fields of the body."""
        return frozenset(one.name for one in self.parameters) | frozenset(
            self.body.get("properties") or {}
        )

    @property
    def needed(self) -> frozenset[str]:
        """Names that it does not do without."""
        named = {one.name for one in self.parameters if one.needed}
        return frozenset(named | set(self.body.get("required") or ()))

    @property
    def takes_others(self) -> bool:
        """Whether the body may have fields that the document does not name."""
        return bool(self.media) and (
            "properties" not in self.body or bool(self.body.get("additionalProperties"))
        )

    def as_tool(self) -> types.Tool:
        """The tool that is listed and pinned: another path, argument or answer is another tool."""
        fields = {one.name: dict(one.schema) for one in self.parameters}
        takes = {
            "type": "object",
            "properties": fields | dict(self.body.get("properties") or {}),
            "required": sorted(self.needed),
            "x-places": {one.name: one.place for one in self.parameters},
            "x-body": dict(self.body) if self.media else {},
            "x-media": self.media,
        }
        gives = None
        if self.answer is not None:
            gives = {**self.answer}
            if _is_list(gives):
                gives = {"type": "object", "properties": {ITEMS: gives}, "required": [ITEMS]}
            if self.definitions:
                gives["$defs"] = dict(self.definitions)
        if self.definitions:
            takes["$defs"] = dict(self.definitions)
        return types.Tool(
            name=self.name,
            description=f"{self.method} {self.path}",
            inputSchema=takes,
            outputSchema=gives,
            annotations=types.ToolAnnotations(readOnlyHint=self.effect == "READ"),
        )


def _is_list(schema: Mapping[str, Any]) -> bool:
    kind = schema.get("type")
    return kind == "array" or (isinstance(kind, list) and "array" in kind)
