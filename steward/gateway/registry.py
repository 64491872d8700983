"""`systems.yaml`, read strictly: which systems there are, which of their tools, what each does and how it is repeated."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError, model_validator
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from steward.errors import BadInput
from steward.gateway.types import Scope
from steward.models.ports import Frozen

Effect = Literal["READ", "WRITE"]
_NAME = re.compile(r"[a-z][a-z0-9_]*")


class ToolSpec(Frozen):
    """A tool as the desk knows it; `foreign` is the system's own name for it."""

    name: str
    effect: Effect = Field(alias="class")
    scope: Scope
    maps_to: str = ""
    binds: str = Field(default="", description="argument that must be one of the customer's ids, for systems that check nothing")
    cache: int = Field(default=0, ge=0, le=3600, strict=True, description="seconds for which an answer to a READ may be used again")
    before_proof: bool = Field(default=False, description="the identity agent may read it to find where a code can go")

    @model_validator(mode="after")
    def _cached_is_read(self) -> ToolSpec:
        if self.cache and (self.effect == "WRITE" or self.scope == "resolve"):
            raise ValueError("cache: only for a READ that does not look for people")
        return self

    @property
    def foreign(self) -> str:
        """What the system calls it."""
        return self.maps_to or self.name


class SystemSpec(Frozen):
    """A system: where it is, how its writes are repeated, whether it verifies capabilities."""

    name: str
    url: str
    idempotency: Literal["key", "lookup", "none"]
    key_argument: str = "idempotency_key"
    lookup: str = Field(default="", description="with idempotency lookup: the READ tool that finds a write by its key")
    capability: bool
    tools: dict[str, ToolSpec]

    @model_validator(mode="after")
    def _holds_together(self) -> SystemSpec:
        if self.idempotency == "lookup" and self.lookup not in self.tools:
            raise ValueError("idempotency: lookup needs `lookup`, one of the system's tools")
        for tool in self.tools.values():
            if not self.capability and tool.scope == "customer" and not tool.binds:
                raise ValueError(
                    f"tool {tool.name}: a system without capabilities cannot tell customers apart; "
                    "name in `binds` the argument that holds the customer's id"
                )
        return self


class Registry:
    """The systems by name."""

    def __init__(self, systems: Mapping[str, SystemSpec]) -> None:
        self._systems = dict(systems)

    def system(self, name: str) -> SystemSpec:
        """Raises BadInput for a system that systems.yaml does not name."""
        if name not in self._systems:
            raise BadInput(f"there is no system {name!r}", next_step="add it to systems.yaml")
        return self._systems[name]

    def tool(self, system: str, tool: str) -> ToolSpec:
        """Raises BadInput for a tool that systems.yaml does not name."""
        found = self.system(system).tools.get(tool)
        if found is None:
            raise BadInput(f"there is no tool {system}.{tool}", next_step="add it to systems.yaml")
        return found

    def names(self) -> tuple[str, ...]:
        """The systems' names."""
        return tuple(self._systems)

    def tools(self, effect: Effect | None = None) -> frozenset[str]:
        """`system.tool` of every tool, or of those of one class."""
        return frozenset(
            f"{system.name}.{tool.name}"
            for system in self._systems.values()
            for tool in system.tools.values()
            if effect in (None, tool.effect)
        )


def load(file: Path, variables: Mapping[str, str]) -> Registry:
    """Read and check the file; `variables` fill `${NAME}` in urls. Raises BadInput with file, line and what to do."""
    document = _parse(file)
    body = _mapping(file, document, "systems")
    systems: dict[str, SystemSpec] = {}
    for name, value in body.items():
        line = _line(body, name)
        if not isinstance(name, str) or not _NAME.fullmatch(name) or not isinstance(value, Mapping):
            raise _bad(file, line, f"{name!r} is no system", "write `name:` in small letters, and its settings below it")
        tools = _mapping(file, value, "tools", line)
        named = {}
        for tool, settings in tools.items():
            if not isinstance(tool, str) or not isinstance(settings, Mapping):
                raise _bad(file, _line(tools, tool), f"{name}.{tool} is no tool", "write `tool: {class: READ, scope: customer}`")
            named[tool] = _build(file, _line(tools, tool), f"{name}.{tool}", ToolSpec, {**settings, "name": tool})
        url = _filled(file, line, str(value.get("url", "")), variables)
        systems[name] = _build(file, line, name, SystemSpec, {**value, "name": name, "url": url, "tools": named})
    return Registry(systems)


def _parse(file: Path) -> Any:
    try:
        return YAML(typ="rt").load(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadInput(f"{file}: cannot be read ({error.strerror})", next_step="set STEWARD_SYSTEMS_FILE") from error
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _bad(file, line, f"is not YAML: {error.problem}", "correct the file") from error


def _mapping(file: Path, document: Any, key: str, line: int = 1) -> Any:
    value = document.get(key) if isinstance(document, Mapping) else None
    if not isinstance(value, Mapping) or not value:
        raise _bad(file, line, f"`{key}:` is missing or empty", f"add `{key}:` with at least one entry")
    return value


def _build[T: Frozen](file: Path, line: int, what: str, kind: type[T], values: dict[str, Any]) -> T:
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise _bad(file, line, f"{what}{'.' + where if where else ''}: {first['msg']}", "correct this entry") from error


def _filled(file: Path, line: int, url: str, variables: Mapping[str, str]) -> str:
    def fill(match: re.Match[str]) -> str:
        if match[1] not in variables:
            known = ", ".join(sorted(variables))
            raise _bad(file, line, f"${{{match[1]}}} is not a known variable", f"use one of: {known}")
        return variables[match[1]].rstrip("/")

    filled = re.sub(r"\$\{(\w+)\}", fill, url)
    if not filled.startswith(("http://", "https://")):
        raise _bad(file, line, f"url {filled!r} is not an http address", "write the full address of the MCP endpoint")
    return filled


def _line(mapping: Any, key: object) -> int:
    try:
        return int(mapping.lc.key(key)[0]) + 1
    except (AttributeError, KeyError, TypeError):
        return 1


def _bad(file: Path, line: int, problem: str, next_step: str) -> BadInput:
    return BadInput(f"{file}:{line}: {problem}", next_step=next_step, file=str(file), line=line)
