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
from typing import Any

import psycopg

import steward.db
import systems.migrate
from tests.guards.table import GUARDS, Code, Guard, Sql

VARIABLE = "GUARD"
_HOMES = {"desk": steward.db, "systems": systems.migrate}


def take_away(guard: Guard) -> None:
    """Change the code in memory, and the migrations so that their SQL comes last."""
    for each in guard.removal:
        match each:
            case Code():
                _rewrite(each)
            case Sql():
                _migrate_with(each)


def _rewrite(code: Code) -> None:
    module_name, _, path = code.where.partition(":")
    module = importlib.import_module(module_name)
    *owners, name = path.split(".")
    owner: Any = module
    for each in owners:
        owner = getattr(owner, each)
    found = (
        _assigned(module, name)
        if not callable(getattr(owner, name))
        else _source(getattr(owner, name), name)
    )
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
    setattr(owner, name, made[name])


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
