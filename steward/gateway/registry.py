"""The systems by name, read strictly from `systems.yaml`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml.error import MarkedYAMLError

from steward import yaml_text
from steward.domain.call import Effect
from steward.errors import BadInput
from steward.frozen import Frozen
from steward.gateway import mapping
from steward.gateway.mapping_words import Misfit
from steward.gateway.rest.document import Document, read_file
from steward.gateway.specs import SystemSpec, ToolSpec
from steward.gateway.translation import Translation

_NAME = re.compile(r"[a-z][a-z0-9_]*")


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

    def books(self) -> frozenset[str]:
        """`system.tool` of every tool that tells what was given to all customers."""
        return frozenset(
            f"{system.name}.{tool.name}"
            for system in self._systems.values()
            for tool in system.tools.values()
            if tool.scope == "books" and tool.effect == "READ"
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
        if "openapi" in value:
            given.pop("openapi")
            given["rest"] = _document(file, _line(value, "openapi"), str(value["openapi"]))
        if "errors" in value:
            read = partial(mapping.read_errors, value["errors"])
            given["errors"] = _placed(
                file, value, _line(value, "errors"), f"{name}.errors", ("errors",), read
            )
        systems[name] = _build(file, line, name, SystemSpec, given)
    return Registry(systems)


def _document(file: Path, line: int, named: str) -> Document:
    """The OpenAPI document of a REST system, beside the file."""
    if "://" in named:
        raise _bad(
            file,
            line,
            f"openapi: {named!r} is an address",
            "keep the document beside this file: steward systems add writes it there",
        )
    try:
        return read_file(file.parent / named)
    except BadInput as error:
        raise _bad(file, line, f"openapi: {error.message}", error.next_step) from error


def _words(file: Path, settings: Any, what: str, line: int) -> Translation | None:
    return _placed(file, settings, line, what, (), partial(mapping.read_tool, what, settings))


def _placed[T](
    file: Path, settings: Any, line: int, what: str, above: tuple[str, ...], read: Callable[[], T]
) -> T:
    """Read a part of the mapping language; what is wrong in it is said with file, line and key."""
    try:
        return read()
    except Misfit as misfit:
        path, inner = (*above, *misfit.path), settings
        for part in path:
            if not isinstance(inner, Mapping) or part not in inner:
                break
            line, inner = _line(inner, part), inner[part]
        where = ".".join((what, *misfit.path))
        raise _bad(file, line, f"{where}: {misfit.message}", misfit.next_step) from misfit


def _parse(file: Path) -> Any:
    try:
        return yaml_text.with_lines(file.read_text(encoding="utf-8"))
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
            "write the full address of the MCP endpoint, or of the API that `openapi` describes",
        )
    return filled


def _line(mapping: Any, key: object) -> int:
    try:
        return int(mapping.lc.key(key)[0]) + 1
    except (AttributeError, KeyError, TypeError):
        return 1


def _bad(file: Path, line: int, problem: str, next_step: str) -> BadInput:
    return BadInput(f"{file}:{line}: {problem}", next_step=next_step, file=str(file), line=line)
