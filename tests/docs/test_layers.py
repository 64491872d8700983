"""Every package of ours stands in the layers that `make check` holds imports to:
a new one cannot be forgotten.
"""

from __future__ import annotations

import ast
import re
import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import grimp

from steward.settings import PROJECT
from tests.sources import texts, trees

TOP = ("actions", "graphs", "nodes", "state", "teams", "tools")


def test_layers_name_every_package_and_module_of_the_desk() -> None:
    contracts = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"][
        "importlinter"
    ]
    [layers] = [one["layers"] for one in contracts["contracts"] if one["type"] == "layers"]
    named = {name for layer in layers for name in re.split(r"\s*[:|]\s*", layer)}
    assert named == {*TOP, *(f"steward.{name}" for name in _modules(PROJECT / "steward"))}


def _modules(package: Path) -> set[str]:
    folders = {one.name for one in package.iterdir() if any(one.glob("*.py"))}
    return folders | {one.stem for one in package.glob("*.py") if one.stem != "__init__"}


def test_modules_import_each_other_in_no_ring() -> None:
    """Not even for types, or late within a function: such files are one, or share a third."""
    packages = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"][
        "importlinter"
    ]["root_packages"]
    graph = grimp.build_graph(*packages, cache_dir=None)
    imports = {one: graph.find_modules_directly_imported_by(one) for one in graph.modules}
    TopologicalSorter(imports).prepare()  # raises CycleError with the ring


def test_nodes_and_teams_import_no_regular_expressions() -> None:
    """Words are read in `steward/understanding` and nowhere else.

    A node asks a function that is named for what it tells.
    """
    assert [*texts("nodes", "teams")]
    found = [
        str(file)
        for file, tree in trees("nodes", "teams", holding=r"\bre\b")
        for node in ast.walk(tree)
        if (isinstance(node, ast.Import) and any(name.name == "re" for name in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module == "re")
    ]
    assert found == []
