"""A pytest plugin (`-p tests.guards.remove`) that takes one guard away, named by GUARD,
before any test is imported.

A guard that is not found in the code as the table has it is an error here: the table cannot go
stale unseen.
"""

from __future__ import annotations
import __future__

import ast
import importlib
import inspect
import os
import textwrap
from collections.abc import Callable
from types import FunctionType
from typing import Any

import psycopg
import pytest

import steward.db
import systems.migrate
from tests.guards.table import GUARDS, Code, Guard, Sql

VARIABLE = "GUARD"
# Set where a run is forked from a process that has our modules: they hold each other's functions.
_BOUND_ALREADY = os.environ.get("GUARD_IN_PLACE") == "1"
_HOMES = {"desk": steward.db, "systems": systems.migrate}


def pytest_configure(config: pytest.Config) -> None:
    """A run has no workers, and tests that name a group of them are like any other."""
    config.addinivalue_line("markers", "xdist_group(name): tests that one worker runs")


def take_away(guard: Guard) -> None:
    """Change the code in memory, and the migrations so that their SQL comes last."""
    for each in guard.removal:
        match each:
            case Code():
                _rewrite(each)
            case Sql():
                _migrate_with(each)


def _place_of(where: str) -> tuple[Any, Any, str]:
    """The module, what holds the name (it, or a class in it), and the name."""
    module_name, _, path = where.partition(":")
    module = importlib.import_module(module_name)
    *owners, name = path.split(".")
    owner: Any = module
    for each in owners:
        owner = getattr(owner, each)
    return module, owner, name


def source_of(where: str) -> str:
    """The code of a function or a constant, or what an earlier change has made of it."""
    module, owner, name = _place_of(where)
    held = getattr(owner, name)
    return _source(held, name) if callable(held) else _assigned(module, name)


def _rewrite(code: Code) -> None:
    module, owner, name = _place_of(code.where)
    found = source_of(code.where)
    if code.old not in found:
        raise LookupError(
            f"{code.where} has no {code.old!r}: the guard is not where the table says"
        )
    made: dict[str, Any] = {}
    changed = found.replace(code.old, code.new)
    exec(
        compile(changed, code.where, "exec", __future__.annotations.compiler_flag),
        vars(module),
        made,
    )
    made[name].__dict__.update(_changed=changed) if callable(made[name]) else None
    if _BOUND_ALREADY and not _within(getattr(owner, name), made[name], changed):
        raise LookupError(f"{code.where} cannot be changed where others have imported it")
    if not _BOUND_ALREADY:
        setattr(owner, name, made[name])


def plain(target: Any) -> FunctionType | None:
    """The function that a name stands for, below its decorators; None for anything else."""
    inner = inspect.unwrap(getattr(target, "__func__", target))
    return inner if isinstance(inner, FunctionType) else None


def _within(there: Any, made: Any, changed: str) -> bool:
    """Give the function that is there the code of the made one: whoever imported it has that."""
    old, new = plain(there), plain(made)
    if old is None or new is None or old.__code__.co_freevars != new.__code__.co_freevars:
        return False
    old.__code__, old.__defaults__ = new.__code__, new.__defaults__
    old.__kwdefaults__ = new.__kwdefaults__
    for each in (there, old):
        getattr(each, "__func__", each).__dict__.update(_changed=changed)
    return True


def changes_in_place(guard: Guard) -> bool:
    """Whether it can be taken away where the modules are imported already: plain functions, SQL."""
    return all(isinstance(one, Sql) or _is_plain(one) for one in guard.removal)


def _is_plain(code: Code) -> bool:
    module_name, _, path = code.where.partition(":")
    found: Any = importlib.import_module(module_name)
    for each in path.split("."):
        found = getattr(found, each)
    return not isinstance(found, type) and callable(found) and plain(found) is not None


def _source(function: Callable[..., Any], name: str) -> str:
    """The source of a function, or what an earlier change has made of it."""
    return getattr(function, "_changed", "") or textwrap.dedent(inspect.getsource(function))


def _assigned(module: Any, name: str) -> str:
    """`NAME = value` as the module's own source has it, or as an earlier change left it."""
    if isinstance(value := getattr(module, name), str):
        return f"{name} = {value!r}" if "\n" not in value else f'{name} = """{value}"""'
    for node in ast.parse(inspect.getsource(module)).body:
        if isinstance(node, ast.Assign) and any(
            isinstance(t, ast.Name) and t.id == name for t in node.targets
        ):
            return ast.unparse(node)
    raise LookupError(f"{module.__name__} assigns no {name}")


def _migrate_with(removal: Sql) -> None:
    home: Any = _HOMES[removal.of]
    original = home.migrate

    def migrate(dsn: str) -> Any:
        done = original(dsn)
        with psycopg.connect(dsn, autocommit=True) as connection:
            connection.execute(removal.statement.encode())
        return done

    home.migrate = migrate


if os.environ.get(VARIABLE):
    take_away(next(guard for guard in GUARDS if guard.name == os.environ[VARIABLE]))
