"""The shop of tau2-bench's retail domain: its own tools on its own data, loaded from where it lies.

Nothing of it is here. The folder is the suite's checkout, with `src/tau2` and `data/tau2`.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
NAME = "tau2-retail"
_NEEDED = ("addict", "deepdiff", "docstring_parser", "loguru", "toml")
type Call = Mapping[str, Any]  # as the suite writes one: `name` and `arguments`


class Absent(Exception):
    """The suite, or what it runs with, is not here: a sentence that says what to do."""


class Refused(Exception):
    """The shop says no, in its own words."""


def suite_folder() -> Path:
    """Where the suite is looked for: `tau2-retail` in STEWARD_SUITES, or beside the project."""
    suites = os.environ.get("STEWARD_SUITES", "")
    return (Path(suites) if suites else HERE.parents[2] / "shared" / "suites") / NAME


class Shop:
    """The suite's tools over its database as it was at first; `reset` makes that anew."""

    def __init__(self, folder: Path) -> None:
        """Raises Absent."""
        domain = folder / "data" / "tau2" / "domains" / "retail"
        if not (domain / "tasks.json").is_file():
            raise Absent(
                f"tau2-bench's retail domain is not in {folder}: skipped; "
                "--suite or STEWARD_SUITES names the folder it is in"
            )
        self._toolkit, self._db, self._as_tool = _imported(folder)
        self._data = json.loads((domain / "db.json").read_text("utf-8"))
        self.tasks: list[dict[str, Any]] = json.loads((domain / "tasks.json").read_text("utf-8"))
        self.reset()

    def reset(self) -> None:
        """The database as it was at first."""
        self._tools = self._fresh()

    def _fresh(self) -> Any:
        return self._toolkit(self._db.model_validate(self._data))

    def listed(self) -> Iterator[tuple[str, str, dict[str, Any], bool]]:
        """Each tool: its name, what the suite says of it, its arguments, whether it writes."""
        for name, function in self._tools.tools.items():
            told = self._as_tool(function).openai_schema["function"]
            writes = bool(self._tools.tool_mutates_state(name))
            yield name, told.get("description", ""), told["parameters"], writes

    def use(self, name: str, arguments: Mapping[str, Any]) -> Any:
        """What one of the suite's tools answers, as plain values. Raises Refused."""
        return _used(self._tools, name, arguments)

    def owner(self, order_id: str) -> str | None:
        """Whose an order is; None of one that is not there."""
        order = self._data["orders"].get(order_id)
        return None if order is None else str(order["user_id"])

    def hash(self) -> str:
        """The suite's own hash of its database now."""
        return str(self._tools.get_db_hash())

    def gold(self, actions: Sequence[Call]) -> tuple[str, list[str]]:
        """The hash after these actions alone on a fresh database, as the suite evaluates; and what
        the shop refused in each, empty where it did not.
        """
        tools, said = self._fresh(), list[str]()
        for one in actions:
            try:
                _used(tools, one["name"], one["arguments"])
                said.append("")
            except Refused as refused:
                said.append(str(refused))
        return str(tools.get_db_hash()), said


def _used(tools: Any, name: str, arguments: Mapping[str, Any]) -> Any:
    try:
        answer = tools.use_tool(name, **arguments)
    except (ValueError, TypeError) as error:
        raise Refused(str(error)) from error
    return answer.model_dump() if hasattr(answer, "model_dump") else answer


def _imported(folder: Path) -> tuple[Any, Any, Any]:
    """The suite's own code, from where it lies; it writes nothing there. Raises Absent."""
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise Absent(f"tau2-bench runs with {', '.join(missing)}: uv sync --group tau2")
    from loguru import logger

    logger.disable("tau2")
    os.environ["TAU2_DATA_DIR"] = str(folder / "data")
    sys.path.insert(0, str(folder / "src"))
    kept, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        tools = importlib.import_module("tau2.domains.retail.tools")
        model = importlib.import_module("tau2.domains.retail.data_model")
        tool = importlib.import_module("tau2.environment.tool")
    finally:
        sys.dont_write_bytecode = kept
        sys.path.remove(str(folder / "src"))
    return tools.RetailTools, model.RetailDB, tool.as_tool
