"""Every package of ours stands in the layers that `make check` holds imports to:
a new one cannot be forgotten.
"""

from __future__ import annotations

import re
import tomllib
from graphlib import TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import grimp
import pytest

from steward.settings import PROJECT

TOP = ("actions", "graphs", "nodes", "state", "teams", "tools")
NO_IO = "Types, kinds, policy's rules, words and their readers do no I/O"
# Of what the project depends on, what computes alone; ours reads settings from files (`PROJECT`).
COMPUTES = {
    "babel",
    "cedarpy",
    "email_validator",
    "mailparser_reply",
    "openapi_pydantic",
    "phonenumbers",
    "py3langid",
    "pydantic",
    "pydantic_settings",
    "rapidfuzz",
    "regex",
    "ruamel",
    "sklearn",
    "snowballstemmer",
    "text_to_num",
    "threadpoolctl",
}


def _project() -> dict[str, Any]:
    return tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))


def _contract(name: str) -> dict[str, Any]:
    [found] = [
        one for one in _project()["tool"]["importlinter"]["contracts"] if one["name"] == name
    ]
    return found


def test_layers_name_every_package_and_module_of_the_desk() -> None:
    contracts = _project()["tool"]["importlinter"]
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
    packages = _project()["tool"]["importlinter"]["root_packages"]
    graph = grimp.build_graph(*packages, cache_dir=None)
    imports = {one: graph.find_modules_directly_imported_by(one) for one in graph.modules}
    TopologicalSorter(imports).prepare()  # raises CycleError with the ring


def test_rules_that_compute_may_import_no_dependency_that_reaches_outside() -> None:
    """A dependency that is added is either forbidden to them, or computes alone."""
    asked = {re.split(r"[\[<>=; ]", one)[0] for one in _project()["project"]["dependencies"]}
    imported = {
        name
        for name, given_by in packages_distributions().items()
        if asked & {re.sub("_", "-", one.lower()) for one in given_by} and not name.startswith("_")
    }
    assert imported - COMPUTES <= set(_contract(NO_IO)["forbidden_modules"])
    assert imported >= COMPUTES


@pytest.mark.parametrize(
    "package", ["actions", "steward.domain", "steward.understanding", "steward.wording"]
)
def test_rules_that_compute_stand_in_the_contract_as_whole_packages(package: str) -> None:
    assert package in _contract(NO_IO)["source_modules"]
