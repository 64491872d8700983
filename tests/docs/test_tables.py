"""Each table is written by one package, and `steward.decisions` says no SQL of its own."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tests.sources import trees

TOP = ("actions", "graphs", "nodes", "state", "steward", "teams", "tools")
DECISIONS = "steward/decisions"
# It writes the past of a company into a database of its own, before a desk is there to write.
STAGE = "steward.scenarios"
# The one empties every table of such a database, whatever the tables are called; the other takes
# away what the registry of stores says, table by table.
CLEARS = ("steward/scenarios/clearing.py:", "steward/stores/clearing.py:")
_WRITES = re.compile(
    r"\b(?:INSERT\s+INTO|UPDATE(?!\s+SET\b)|DELETE\s+FROM|MERGE\s+INTO|TRUNCATE)\s+([a-z_{][\w.{}]*)"
)
_SQL = re.compile(
    r"\b(SELECT|INSERT|UPDATE|DELETE|WHERE|FROM|ORDER BY|RETURNING)\b|%s|desk\.(?!halted|resumed)"
)
_ASKS = {"fetch", "fetch_one", "execute", "executemany"}


def test_table_is_written_by_one_package() -> None:
    writers: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for file, line, said in _texts(*TOP, holding="INSERT|UPDATE|DELETE|MERGE|TRUNCATE"):
        for table in _WRITES.findall(said):
            writers[table][_package(file)].append(f"{file}:{line}")
    shared = {
        table: {package: places for package, places in by.items()}
        for table, by in sorted(writers.items())
        if len(by.keys() - {STAGE}) > 1
    }
    assert not shared, _told(shared)
    assert "desk.action" in writers, "the statements are not found any more"
    odd = {
        name: [*by.values()]
        for name, by in writers.items()
        if not _is_table(name)
        and not all(place.startswith(CLEARS) for places in by.values() for place in places)
    }
    assert not odd, f"a statement has to name its table with its schema: {odd}"


def test_decisions_says_no_sql_of_its_own() -> None:
    own = [
        f"{file}:{line} {said[:60]!r}"
        for file, line, said in _texts(DECISIONS)
        if _SQL.search(said)
    ]
    assert not own, "\n".join(own)
    asked = [
        f"{file}:{node.lineno}"
        for file, tree in trees(DECISIONS)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute | ast.Name)
        and (node.attr if isinstance(node, ast.Attribute) else node.id) in _ASKS
        and not _is_ledger_execute(node)
    ]
    assert not asked, "\n".join(asked)


def _is_table(name: str) -> bool:
    return re.fullmatch(r"[a-z]+\.[a-z_]+", name) is not None


def _is_ledger_execute(node: ast.Attribute | ast.Name) -> bool:
    return isinstance(node, ast.Attribute) and not (
        isinstance(node.value, ast.Name) and "connection" in node.value.id
    )


def _told(shared: dict[str, dict[str, list[str]]]) -> str:
    return "\n".join(
        f"{table}: "
        + "; ".join(f"{package} ({', '.join(places)})" for package, places in by.items())
        for table, by in shared.items()
    )


def _package(file: Path) -> str:
    """`steward.ledger`, `steward.db`, `nodes`: what stands in a layer."""
    return ".".join(file.with_suffix("").parts[: 2 if file.parts[0] == "steward" else 1])


def _texts(*below: str, holding: str = "") -> Iterator[tuple[Path, int, str]]:
    """Every text in the code but what documents it; what is filled into an f-string is `{}`."""
    for file, tree in trees(*below, holding=holding):
        skipped = _documentation(tree)
        for node in ast.walk(tree):
            if id(node) in skipped:
                continue
            if isinstance(node, ast.JoinedStr):
                skipped |= {id(part) for part in node.values}
                parts = (p.value if isinstance(p, ast.Constant) else "{}" for p in node.values)
                yield file, node.lineno, "".join(str(part) for part in parts)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield file, node.lineno, node.value


def _documentation(tree: ast.Module) -> set[int]:
    return {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
