"""Every package of ours stands in the layers that `make check` holds imports to:
a new one cannot be forgotten.
"""

from __future__ import annotations

import re
import tomllib
from graphlib import TopologicalSorter
from pathlib import Path

import grimp

from steward.settings import PROJECT

TOP = ("actions", "graphs", "nodes", "state", "teams", "tools")


def test_layers_name_every_package_and_module_of_the_desk() -> None:
    contracts = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"][
        "importlinter"
    ]
    [layers] = [
        one["layers"]
        for one in contracts["contracts"]
        if one["type"] == "layers" and "containers" not in one
    ]
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
