"""Entries of `systems.yaml` and `agents.yaml`: read strictly; what is wrong is said with file, line
and what to do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from ruamel.yaml.error import MarkedYAMLError

from steward import yaml_text
from steward.errors import BadInput
from steward.frozen_model import Frozen


def read_yaml(file: Path) -> Any:
    """The file with its lines. Raises BadInput."""
    try:
        return yaml_text.with_lines(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadInput(
            f"{file}: cannot be read ({error.strerror})", next_step="set STEWARD_SYSTEMS_FILE"
        ) from error
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise bad_entry(file, line, f"is not YAML: {error.problem}", "correct the file") from error


def mapping_of(file: Path, document: Any, key: str, line: int = 1) -> Any:
    """The entries below `key`, of which there is one at least. Raises BadInput."""
    value = document.get(key) if isinstance(document, Mapping) else None
    if not isinstance(value, Mapping) or not value:
        raise bad_entry(
            file, line, f"`{key}:` is missing or empty", f"add `{key}:` with at least one entry"
        )
    return value


def built[T: Frozen](file: Path, line: int, what: str, kind: type[T], values: dict[str, Any]) -> T:
    """A value of an entry. Raises BadInput with the field."""
    try:
        return kind.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise bad_entry(
            file,
            line,
            f"{what}{'.' + where if where else ''}: {first['msg']}",
            "correct this entry",
        ) from error


def filled(file: Path, line: int, text: str, variables: Mapping[str, str], ends: str = "") -> str:
    """The text with `${NAME}` from the environment, without what it `ends` in. Raises BadInput."""

    def fill(match: re.Match[str]) -> str:
        if match[1] not in variables:
            raise bad_entry(
                file,
                line,
                f"${{{match[1]}}} is not a known variable",
                "set it in the environment, or use ${SYSTEMS_URL}",
            )
        return variables[match[1]].rstrip(ends) if ends else variables[match[1]]

    return re.sub(r"\$\{(\w+)\}", fill, text)


def secret_of(file: Path, line: int, text: str, variables: Mapping[str, str]) -> str:
    """A token stands in the environment, never in the file."""
    if not re.fullmatch(r"\$\{\w+\}", text):
        raise bad_entry(
            file,
            line,
            "a bearer token does not belong in this file",
            "write ${NAME} and set NAME in the environment",
        )
    return filled(file, line, text, variables)


def address_of(file: Path, line: int, url: str, variables: Mapping[str, str]) -> str:
    """A full address. Raises BadInput."""
    full = filled(file, line, url, variables, ends="/")
    if not full.startswith(("http://", "https://")):
        raise bad_entry(
            file,
            line,
            f"url {full!r} is not an http address",
            "write the full address of the MCP endpoint, or of the API that `openapi` describes",
        )
    return full


def line_of(mapping: Any, key: object) -> int:
    """On which line a key stands."""
    try:
        return int(mapping.lc.key(key)[0]) + 1
    except (AttributeError, KeyError, TypeError):
        return 1


def bad_entry(file: Path, line: int, problem: str, next_step: str) -> BadInput:
    """An error of the file that says where and what to do."""
    return BadInput(f"{file}:{line}: {problem}", next_step=next_step, file=str(file), line=line)
