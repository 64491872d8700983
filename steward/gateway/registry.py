"""Reads `systems.yaml` strictly: systems, their tools, and how each tool is repeated."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError, model_validator
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from steward.domain.call import Scope
from steward.errors import BadInput
from steward.frozen import Frozen
from steward.gateway import mapping
from steward.gateway.translation import Errors, Translation, names_of

Effect = Literal["READ", "WRITE"]
Idempotency = Literal["key", "lookup", "none"]
_NAME = re.compile(r"[a-z][a-z0-9_]*")


class ToolSpec(Frozen):
    """A tool as the desk knows it; `foreign` is the system's own name for it."""

    name: str
    effect: Effect = Field(alias="class")
    scope: Scope
    maps_to: str = ""
    binds: str = Field(
        default="",
        description=(
            "argument that must be one of the customer's ids, for systems that check nothing"
        ),
    )
    cache: int = Field(
        default=0,
        ge=0,
        le=3600,
        strict=True,
        description="seconds for which an answer to a READ may be used again",
    )
    before_proof: bool = Field(
        default=False, description="the identity agent may read it to find where a code can go"
    )
    of: Literal["customer", "representative", "linked"] = Field(
        default="customer",
        description=(
            "whose record: of whom it is for, of who acts for them, "
            "or of all that are the same customer"
        ),
    )
    repeats: Idempotency | None = Field(
        default=None,
        alias="idempotency",
        description="a write's own, where it differs from its system's",
    )
    translation: Translation | None = Field(
        default=None, description="the system's own words for this tool"
    )

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
    idempotency: Idempotency
    key_argument: str = "idempotency_key"
    settles_within: float = Field(
        default=0,
        ge=0,
        le=86_400,
        description="with lookup: seconds in which a sent write happens, or never",
    )
    at_once: int = Field(
        default=8,
        ge=1,
        le=256,
        strict=True,
        description="calls of this system that a process has under way at once",
    )
    deadline: float | None = Field(
        default=None,
        gt=0,
        le=60,
        description="seconds a call of it may take; never more than STEWARD_TOOL_DEADLINE",
    )
    capability: bool
    bearer: str = Field(
        default="", description="the system's own token, from the environment: ${NAME}"
    )
    together: str = Field(
        default="", description="its tool that takes several reads in one call, where it has one"
    )
    errors: Errors | None = None
    tools: dict[str, ToolSpec]

    def repeats(self, tool: ToolSpec) -> Idempotency:
        """How a write of this tool may be sent again."""
        return tool.repeats or self.idempotency

    @cached_property
    def pinned(self) -> dict[str, str]:
        """Every tool of theirs that a call may reach, by the desk's name for it.

        What a write is found or owned by is one of them.
        """
        named = {name: tool.foreign for name, tool in self.tools.items()}
        if self.together:
            named[self.together] = self.together
        for name, tool in self.tools.items():
            for part in ("lookup", "owned_by"):
                if (
                    tool.translation is not None
                    and (search := getattr(tool.translation, part)) is not None
                ):
                    named[f"{name}.{part}"] = search.maps_to
        return named

    @cached_property
    def in_their_words(self) -> frozenset[str]:
        """Their tools whose answers are translated, or looked through."""
        mapped = [
            (tool, tool.translation) for tool in self.tools.values() if tool.translation is not None
        ]
        beside = (
            search.maps_to
            for _, words in mapped
            for search in (words.lookup, words.owned_by)
            if search is not None
        )
        return frozenset(
            {tool.foreign for tool, words in mapped if words.result is not None} | set(beside)
        )

    @model_validator(mode="after")
    def _holds_together(self) -> SystemSpec:
        if self.idempotency == "lookup" and not self.settles_within:
            raise ValueError(
                "idempotency: lookup needs `settles_within`, the seconds in which a write that "
                "was sent happens, or never"
            )
        if self.together in self.tools:
            raise ValueError(f"together: {self.together} is asked by the gateway, and no tool")
        for tool in self.tools.values():
            if not self.capability:
                _check_confined(tool)
            _check_repeats(self, tool)
        return self


def _check_confined(tool: ToolSpec) -> None:
    """Of a system that checks nothing, nobody but the gateway keeps customers apart."""
    words = tool.translation
    if tool.scope != "customer":
        return
    if not tool.binds and not (words and words.owned_by):
        raise ValueError(
            f"tool {tool.name}: a system without capabilities cannot tell customers apart; "
            "name in `binds` the argument that holds the customer's id"
        )
    if tool.effect == "READ" and words and words.result and words.result.owner is None:
        raise ValueError(
            f"tool {tool.name}: name in `result.owner` the path of the customer's id in a record"
        )
    named = [
        name
        for _, rule in (words.arguments if words and words.arguments else ())
        for name in names_of(rule)
    ]
    if tool.binds and words and words.arguments is not None and tool.binds not in named:
        raise ValueError(
            f"tool {tool.name}: no `arguments` entry takes {tool.binds}, which `binds` names"
        )


def _check_repeats(system: SystemSpec, tool: ToolSpec) -> None:
    looked_up = tool.translation is not None and tool.translation.lookup is not None
    if tool.effect == "READ" and (tool.repeats or looked_up):
        raise ValueError(
            f"tool {tool.name}: a READ is repeated as it is; `idempotency` and `lookup` are for a "
            "WRITE"
        )
    if tool.effect == "WRITE" and (system.repeats(tool) == "lookup") != looked_up:
        raise ValueError(
            f"tool {tool.name}: `idempotency: lookup` and `lookup`, "
            "which finds a write by its reference, go together"
        )
    if tool.repeats == "lookup" and not system.settles_within:
        raise ValueError(f"tool {tool.name}: `lookup` needs the system's `settles_within`")


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

    def pinned(self) -> frozenset[str]:
        """`system.tool` of every tool that is pinned."""
        return frozenset(
            f"{system.name}.{name}" for system in self._systems.values() for name in system.pinned
        )

    def tools(self, effect: Effect | None = None) -> frozenset[str]:
        """`system.tool` of every tool, or of those of one class."""
        return frozenset(
            f"{system.name}.{tool.name}"
            for system in self._systems.values()
            for tool in system.tools.values()
            if effect in (None, tool.effect)
        )


def load(file: Path, variables: Mapping[str, str]) -> Registry:
    """Read and check the file; `variables` fill `${NAME}` in urls.

    Raises BadInput with file, line and what to do.
    """
    document = _parse(file)
    body = _mapping(file, document, "systems")
    systems: dict[str, SystemSpec] = {}
    for name, value in body.items():
        line = _line(body, name)
        if not isinstance(name, str) or not _NAME.fullmatch(name) or not isinstance(value, Mapping):
            raise _bad(
                file,
                line,
                f"{name!r} is no system",
                "write `name:` in small letters, and its settings below it",
            )
        tools = _mapping(file, value, "tools", line)
        named = {}
        for tool, settings in tools.items():
            if not isinstance(tool, str) or not isinstance(settings, Mapping):
                raise _bad(
                    file,
                    _line(tools, tool),
                    f"{name}.{tool} is no tool",
                    "write `tool: {class: READ, scope: customer}`",
                )
            rest = {key: entry for key, entry in settings.items() if key not in mapping.WORDS}
            words = _words(file, settings, f"{name}.{tool}", _line(tools, tool))
            named[tool] = _build(
                file,
                _line(tools, tool),
                f"{name}.{tool}",
                ToolSpec,
                {**rest, "name": tool, "translation": words},
            )
        given = {
            **value,
            "name": name,
            "url": _url(file, line, str(value.get("url", "")), variables),
            "tools": named,
        }
        if "bearer" in value:
            given["bearer"] = _secret(file, _line(value, "bearer"), str(value["bearer"]), variables)
        if "errors" in value:
            read = partial(mapping.read_errors, value["errors"])
            given["errors"] = _placed(
                file, value, _line(value, "errors"), f"{name}.errors", ("errors",), read
            )
        systems[name] = _build(file, line, name, SystemSpec, given)
    return Registry(systems)


def _words(file: Path, settings: Any, what: str, line: int) -> Translation | None:
    return _placed(file, settings, line, what, (), partial(mapping.read_tool, what, settings))


def _placed[T](
    file: Path, settings: Any, line: int, what: str, above: tuple[str, ...], read: Callable[[], T]
) -> T:
    """Read a part of the mapping language; what is wrong in it is said with file, line and key."""
    try:
        return read()
    except mapping.Misfit as misfit:
        path, inner = (*above, *misfit.path), settings
        for part in path:
            if not isinstance(inner, Mapping) or part not in inner:
                break
            line, inner = _line(inner, part), inner[part]
        where = ".".join((what, *misfit.path))
        raise _bad(file, line, f"{where}: {misfit.message}", misfit.next_step) from misfit


def _parse(file: Path) -> Any:
    try:
        return YAML(typ="rt").load(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadInput(
            f"{file}: cannot be read ({error.strerror})", next_step="set STEWARD_SYSTEMS_FILE"
        ) from error
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _bad(file, line, f"is not YAML: {error.problem}", "correct the file") from error


def _mapping(file: Path, document: Any, key: str, line: int = 1) -> Any:
    value = document.get(key) if isinstance(document, Mapping) else None
    if not isinstance(value, Mapping) or not value:
        raise _bad(
            file, line, f"`{key}:` is missing or empty", f"add `{key}:` with at least one entry"
        )
    return value


def _build[T: Frozen](file: Path, line: int, what: str, kind: type[T], values: dict[str, Any]) -> T:
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise _bad(
            file,
            line,
            f"{what}{'.' + where if where else ''}: {first['msg']}",
            "correct this entry",
        ) from error


def _filled(file: Path, line: int, text: str, variables: Mapping[str, str]) -> str:
    def fill(match: re.Match[str]) -> str:
        if match[1] not in variables:
            raise _bad(
                file,
                line,
                f"${{{match[1]}}} is not a known variable",
                "set it in the environment, or use ${SYSTEMS_URL}",
            )
        return variables[match[1]].rstrip("/")

    return re.sub(r"\$\{(\w+)\}", fill, text)


def _secret(file: Path, line: int, text: str, variables: Mapping[str, str]) -> str:
    """A token stands in the environment, never in the file."""
    if not re.fullmatch(r"\$\{\w+\}", text):
        raise _bad(
            file,
            line,
            "a bearer token does not belong in this file",
            "write ${NAME} and set NAME in the environment",
        )
    return _filled(file, line, text, variables)


def _url(file: Path, line: int, url: str, variables: Mapping[str, str]) -> str:
    filled = _filled(file, line, url, variables)
    if not filled.startswith(("http://", "https://")):
        raise _bad(
            file,
            line,
            f"url {filled!r} is not an http address",
            "write the full address of the MCP endpoint",
        )
    return filled


def _line(mapping: Any, key: object) -> int:
    try:
        return int(mapping.lc.key(key)[0]) + 1
    except (AttributeError, KeyError, TypeError):
        return 1


def _bad(file: Path, line: int, problem: str, next_step: str) -> BadInput:
    return BadInput(f"{file}:{line}: {problem}", next_step=next_step, file=str(file), line=line)
