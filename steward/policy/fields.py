"""The field filter: removes from an answer what an agent may not see.

Nothing else reads the answer before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

from ruamel.yaml.error import YAMLError

from steward import yaml_text
from steward.domain.understanding import Team
from steward.errors import BadInput

_ROLES = ("agent", "lead", "finance", "auditor", "admin")
_AGENTS = frozenset(get_args(Team)) | {"desk", "*"} | {f"staff:{role}" for role in _ROLES}


class FieldFilter:
    """Which fields are removed, per agent and tool; rules for `*` hold for every agent."""

    def __init__(self, rules: Mapping[str, Mapping[str, tuple[str, ...]]]) -> None:
        self._rules = rules
        self._removed = lru_cache(maxsize=1024)(self._find)

    @property
    def rules(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Which fields are taken out, by agent (`*`: every one) and pattern of tools."""
        return self._rules

    def filter(self, agent: str, tool: str, data: dict[str, Any]) -> dict[str, Any]:
        """The answer of `system.tool` without what the agent may not see."""
        removed = self._removed(agent, tool)
        kept = _without(data, "", removed) if removed else data
        assert isinstance(kept, dict)
        return kept

    def for_people(
        self, roles: Iterable[str], tool: str, data: dict[str, Any]
    ) -> tuple[dict[str, Any], int]:
        """What members of staff with these roles may read of it,
        and how many values were taken out.

        Several roles see what any of them may. A role that the rules do not name sees what the
        support agent would.
        """
        held = [self._of_people(role, tool) for role in roles] or [self._of_people("", tool)]
        kept = _without(data, "", frozenset.intersection(*held))
        assert isinstance(kept, dict)
        return kept, _count(data) - _count(kept)

    def _of_people(self, role: str, tool: str) -> frozenset[str]:
        if f"staff:{role}" in self._rules:
            return self._removed(f"staff:{role}", tool)
        return self._removed("*", tool) | {
            field for fields in self._rules.get("support", {}).values() for field in fields
        }

    def _find(self, agent: str, tool: str) -> frozenset[str]:
        return frozenset(
            field
            for who in ("*", agent)
            for pattern, fields in self._rules.get(who, {}).items()
            if fnmatchcase(tool, pattern)
            for field in fields
        )


def load(file: Path) -> FieldFilter:
    """Read a `fields.yaml`.

    Raises BadInput as `filter_of` does, and for a file that is not there.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{file}: cannot be read: {error}", next_step="restore the file") from error
    return filter_of(file, text)


def filter_of(file: Path, text: str) -> FieldFilter:
    """The filter in the text of this file.

    Raises BadInput for an unknown agent or a wrong shape; never filters less than asked.
    """
    try:
        document = yaml_text.plain(text)
    except YAMLError as error:
        raise BadInput(f"{file}: cannot be read: {error}", next_step="restore the file") from error
    if not isinstance(document, Mapping):
        raise BadInput(
            f"{file}: it names no agent", next_step='write `"*": {"*.*": [field, …]}` at least'
        )
    return FieldFilter({agent: _of_agent(file, agent, tools) for agent, tools in document.items()})


def _of_agent(file: Path, agent: object, tools: object) -> dict[str, tuple[str, ...]]:
    if agent not in _AGENTS or not isinstance(tools, Mapping):
        raise BadInput(
            f"{file}: {agent!r} is no agent with tools",
            next_step=f"use one of {', '.join(sorted(_AGENTS))}",
        )
    for pattern, fields in tools.items():
        if (
            "." not in str(pattern)
            or not isinstance(fields, list)
            or not all(isinstance(one, str) for one in fields)
        ):
            raise BadInput(
                f"{file}: {agent}.{pattern}", next_step='write `"system.tool": [field, …]`'
            )
    return {str(pattern): tuple(fields) for pattern, fields in tools.items()}


def _without(value: Any, parent: str, removed: frozenset[str]) -> Any:
    if isinstance(value, dict):
        return {
            key: _without(inner, key, removed)
            for key, inner in value.items()
            if key not in removed and f"{parent}.{key}" not in removed
        }
    if isinstance(value, list):
        return [_without(inner, parent, removed) for inner in value]
    return value


def _count(value: Any) -> int:
    """How many single values there are."""
    if isinstance(value, dict):
        return sum(_count(inner) for inner in value.values())
    return sum(_count(inner) for inner in value) if isinstance(value, list) else 1
