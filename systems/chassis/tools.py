"""What a tool is: name, input, output, scope, and the function that does it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from systems.chassis.capability import Capability
from systems.chassis.database import Connection
from systems.chassis.errors import ToolError

if TYPE_CHECKING:
    import mcp.types as types

Scope = Literal["customer", "resolve", "public", "books"]


class Effect(Enum):
    """What a call leaves behind; every write is idempotent by its key."""

    READ = "read"
    WRITE = "write"
    DESTRUCTIVE = "destructive"


@dataclass(frozen=True)
class Call:
    """One call inside its transaction: the confined connection,
    the authority, the company's time.
    """

    connection: Connection
    capability: Capability
    now: datetime


class Ask(BaseModel):
    """Arguments of a tool; unknown ones are an error."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)


class PageAsk(Ask):
    limit: int = Field(default=20, ge=1, le=50)
    cursor: str | None = Field(
        default=None, description="next_cursor of the page before", max_length=500
    )


class WriteAsk(Ask):
    idempotency_key: str = Field(
        min_length=1, max_length=200, description="the same key never takes effect twice"
    )


class Answer(BaseModel):
    """What every tool gives: its data, and the time they are true for."""

    as_of: AwareDatetime


class PageAnswer(Answer):
    next_cursor: str | None


def read_arguments[Taken: BaseModel](takes: type[Taken], arguments: Mapping[str, Any]) -> Taken:
    """The arguments of a call. Raises ToolError, which says what is wrong where."""
    try:
        return takes.model_validate(dict(arguments))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "arguments"
        raise ToolError(
            "invalid_arguments",
            f"{where}: {first['msg']}",
            "Correct the argument and call again.",
        ) from None


@dataclass(frozen=True)
class Tool:
    name: str
    description: str
    takes: type[BaseModel]
    gives: type[BaseModel]
    run: Callable[[Call, Any], Awaitable[BaseModel]]
    effect: Effect = Effect.READ
    scope: Scope = "customer"

    def read(self, arguments: Mapping[str, Any]) -> BaseModel:
        return read_arguments(self.takes, arguments)

    @cached_property
    def declaration(self) -> types.Tool:
        """What `tools/list` says of it.

        Made once, because two JSON schemas a tool are slow to make.
        """
        # half a second to import, and filling the company declares nothing
        import mcp.types as types

        write = self.effect is not Effect.READ
        return types.Tool(
            name=self.name,
            description=self.description,
            inputSchema=self.takes.model_json_schema(),
            outputSchema=self.gives.model_json_schema(mode="serialization"),
            annotations=types.ToolAnnotations(
                readOnlyHint=not write,
                destructiveHint=self.effect is Effect.DESTRUCTIVE,
                idempotentHint=True,
                openWorldHint=False,
            ),
        )


@dataclass(frozen=True)
class System:
    """One business system: its name, which is also its schema and its audience, and its tools."""

    name: str
    title: str
    tools: tuple[Tool, ...]
    by_name: dict[str, Tool] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.by_name.update({tool.name: tool for tool in self.tools})
