"""A promise without a test fails, and so does one that names a test which does not exist."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

from tests.requirements import BY_SUBJECT, PROMISES
from tests.sources import statements

TESTS = Path(__file__).parent


@cache
def functions_of(file: str) -> frozenset[str]:
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    found = {
        node.name
        for node in statements(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assigned = {
        t.id
        for node in tree.body
        if isinstance(node, ast.Assign)
        for t in node.targets
        if isinstance(t, ast.Name)
    }
    return frozenset(name for name in found | assigned if name.startswith("test_"))


def exists(named: str) -> bool:
    file, _, function = named.partition("::")
    return (TESTS / file).is_file() and function in functions_of(file)


def test_promise_is_proved_by_existing_tests() -> None:
    assert [name for name, promise in PROMISES.items() if not promise.tests] == []
    gone = {
        name: [named for named in promise.tests if not exists(named)]
        for name, promise in PROMISES.items()
    }
    assert {name: tests for name, tests in gone.items() if tests} == {}, "these do not exist"


def test_promise_stands_in_one_file() -> None:
    assert len(PROMISES) == sum(len(each) for each in BY_SUBJECT), "an id stands in two files"


def test_folder_of_tests_proves_something() -> None:
    used = {named.split("/")[0] for promise in PROMISES.values() for named in promise.tests}
    folders = {path.parent.name for path in TESTS.glob("*/test_*.py")}
    assert folders <= used, f"these prove no promise: {sorted(folders - used)}"


def test_names_of_tests_begin_with_their_unit() -> None:
    """`test_<unit>_<condition>_<outcome>`: an article or "it" says nothing to search for."""
    wrong = [
        f"{path.name}::{name}"
        for path in Path(__file__).parent.rglob("test_*.py")
        for name in re.findall(r"def (test_(?:a|an|the|it|its)_\w+)", path.read_text("utf-8"))
    ]
    assert wrong == [], "name the unit first"
