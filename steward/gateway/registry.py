"""The systems by name, read strictly from `systems.yaml`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from steward.domain.call import Effect
from steward.errors import BadInput
from steward.gateway import mapping
from steward.gateway.entries import (
    address_of,
    bad_entry,
    built,
    filled,
    line_of,
    mapping_of,
    read_yaml,
    secret_of,
)
from steward.gateway.mapping_words import Misfit
from steward.gateway.rest.document import Document, read_file
from steward.gateway.rules import Translation
from steward.gateway.specs import SystemSpec, ToolSpec
from steward.policy.rates import Rate

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_BESIDE, _THIS_MACHINE = "${SYSTEMS_URL}/", frozenset({"127.0.0.1", "localhost", "::1"})


class Registry:
    """The systems by name, and the file that names them as somebody would type it."""

    def __init__(self, systems: Mapping[str, SystemSpec], file: str = "systems.yaml") -> None:
        self._systems, self.file = dict(systems), file

    def joined(self, more: Mapping[str, SystemSpec]) -> Registry:
        """These and more."""
        return Registry({**self._systems, **more}, self.file)

    def agents(self) -> Mapping[str, SystemSpec]:
        """The systems that are other companies' agents."""
        return {name: one for name, one in self._systems.items() if one.agent is not None}

    def budgets(self) -> dict[str, Rate]:
        """How often each of them may be called in a day, as a rate beside those of policy."""
        return {
            f"budget of {name}": Rate(
                tool=f"{name}.*", per=("system",), most=one.agent.budget.most, seconds=86_400
            )
            for name, one in self._systems.items()
            if one.agent is not None
        }

    def system(self, name: str) -> SystemSpec:
        """Raises BadInput for a system that systems.yaml does not name."""
        if name not in self._systems:
            raise BadInput(f"there is no system {name!r}", next_step=f"add it to {self.file}")
        return self._systems[name]

    def tool(self, system: str, tool: str) -> ToolSpec:
        """Raises BadInput for a tool that systems.yaml does not name."""
        found = self.system(system).tools.get(tool)
        if found is None:
            raise BadInput(f"there is no tool {system}.{tool}", next_step=f"add it to {self.file}")
        return found

    def owners(self) -> Mapping[str, str]:
        """Who answers for each system, by `systems.yaml`; empty: nobody is named."""
        return {name: one.owner for name, one in self._systems.items()}

    def names(self) -> tuple[str, ...]:
        """The systems' names."""
        return tuple(self._systems)

    def places(self) -> dict[str, str]:
        """The systems by name, each with whose books a write of it is in."""
        return {name: one.books for name, one in self._systems.items()}

    def internal_ids(self) -> tuple[str, ...]:
        """How ids begin that no customer is told."""
        return tuple(one for system in self._systems.values() for one in system.internal_ids)

    def outside(self) -> dict[str, str]:
        """The systems that are no part of the sandbox beside the desk, and where each is."""
        return {name: one.place for name, one in self._systems.items() if not one.stands}

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
    document = read_yaml(file)
    body = mapping_of(file, document, "systems")
    systems: dict[str, SystemSpec] = {}
    for name, value in body.items():
        line = line_of(body, name)
        if not isinstance(name, str) or not _NAME.fullmatch(name) or not isinstance(value, Mapping):
            raise bad_entry(
                file,
                line,
                f"{name!r} is no system",
                "write `name:` in small letters, and its settings below it",
            )
        tools = mapping_of(file, value, "tools", line)
        named = {}
        for tool, settings in tools.items():
            if not isinstance(tool, str) or not isinstance(settings, Mapping):
                raise bad_entry(
                    file,
                    line_of(tools, tool),
                    f"{name}.{tool} is no tool",
                    "write `tool: {class: READ, scope: customer}`",
                )
            rest = {key: entry for key, entry in settings.items() if key not in mapping.WORDS}
            words = _words(file, settings, f"{name}.{tool}", line_of(tools, tool))
            named[tool] = built(
                file,
                line_of(tools, tool),
                f"{name}.{tool}",
                ToolSpec,
                {**rest, "name": tool, "translation": words},
            )
        given = {
            **value,
            "name": name,
            "url": _url(file, line, value, variables),
            "stands": _stands(value, variables),
            "tools": named,
            **_from_environment(file, value, variables),
        }
        if "openapi" in value:
            given.pop("openapi")
            given["rest"] = _document(file, line_of(value, "openapi"), str(value["openapi"]))
        if "errors" in value:
            read = partial(mapping.read_errors, value["errors"])
            given["errors"] = _placed(
                file, value, line_of(value, "errors"), f"{name}.errors", ("errors",), read
            )
        systems[name] = built(file, line, name, SystemSpec, given)
    here = Path.cwd()
    return Registry(systems, str(file.relative_to(here) if file.is_relative_to(here) else file))


def _url(file: Path, line: int, value: Mapping[str, Any], variables: Mapping[str, str]) -> str:
    """Where the system is; nowhere, for one that the desk starts itself."""
    if "command" in value and "url" not in value:
        return ""
    return address_of(file, line, str(value.get("url", "")), variables)


def _stands(value: Mapping[str, Any], variables: Mapping[str, str]) -> str:
    """What stays the same of the address where it is of the sandbox beside the desk, which has
    another port at another start, and the same books. Empty for all others.
    """
    url, beside = str(value.get("url", "")), urlsplit(variables.get("SYSTEMS_URL", "")).hostname
    if not url.startswith(_BESIDE) or beside not in _THIS_MACHINE:
        return ""
    return f"the sandbox's /{url.removeprefix(_BESIDE)}"


def _from_environment(
    file: Path, value: Mapping[str, Any], variables: Mapping[str, str]
) -> dict[str, Any]:
    """What says who asks: tokens and secrets stand in the environment, headers may."""
    found: dict[str, Any] = {}
    for key in ("headers", "environment"):
        if isinstance(named := value.get(key), Mapping):
            found[key] = {
                name: filled(file, line_of(named, name), str(text), variables)
                for name, text in named.items()
            }
    if "bearer" in value:
        line = line_of(value, "bearer")
        found["bearer"] = secret_of(file, line, str(value["bearer"]), variables)
    if isinstance(oauth := value.get("oauth"), Mapping):
        kept = {
            name: secret_of(file, line_of(oauth, name), str(oauth[name]), variables)
            for name in ("secret", "key")
            if name in oauth
        }
        found["oauth"] = {**oauth, **kept}
    return found


def _document(file: Path, line: int, named: str) -> Document:
    """The OpenAPI document of a REST system, beside the file."""
    if "://" in named:
        raise bad_entry(
            file,
            line,
            f"openapi: {named!r} is an address",
            "keep the document beside this file: steward systems add writes it there",
        )
    try:
        return read_file(file.parent / named)
    except BadInput as error:
        raise bad_entry(file, line, f"openapi: {error.message}", error.next_step) from error


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
            line, inner = line_of(inner, part), inner[part]
        where = ".".join((what, *misfit.path))
        raise bad_entry(file, line, f"{where}: {misfit.message}", misfit.next_step) from misfit
