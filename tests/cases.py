"""Cases of one line each, all judged by one test: found by three workers, set up and reported, a
test of its own costs a case many times what it takes to judge it.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pytest

# What a case may end with that fails, or that leaves it out, which none of many may do alone.
_ENDS = (Exception, pytest.fail.Exception, pytest.skip.Exception, pytest.xfail.Exception)
_LONGEST = 200
_PARAM = type(pytest.param())
type Test = Callable[..., Any]


def cases(
    names: str | Sequence[str],
    values: Iterable[Any] | Callable[[], Iterable[Any]],
    *,
    ids: Callable[[Any], object] | Iterable[object] | None = None,
) -> Callable[[Test], Test]:
    """As `pytest.mark.parametrize`, in one test: it judges every case, and its failure names each
    one that fails. `values` that are called are made when the test runs: what is dear to make is
    then not made by each who only looks for tests.

    For cases that are judged at once and leave nothing behind: what the test is given else is set
    up once for all of them.
    """
    own = [name.strip() for name in names.split(",")] if isinstance(names, str) else list(names)

    @functools.cache
    def read() -> list[tuple[str, Sequence[Any]]]:
        found = [_read(value, len(own)) for value in (values() if callable(values) else values)]
        if not found:
            raise ValueError(f"{names}: there is no case")
        return _named(found, ids)

    if not callable(values):
        read()

    def decorate(test: Test) -> Test:
        if inspect.iscoroutinefunction(test):
            raise TypeError(f"{test.__name__}: cases are judged one after another, without a loop")

        @functools.wraps(test)
        def judge(*of: Any, **given: Any) -> None:
            failed: list[tuple[str, BaseException]] = []
            for name, case in read():
                try:
                    test(*of, **given, **dict(zip(own, case, strict=True)))
                except _ENDS as error:
                    failed.append((name, error))
            if failed:
                told = "\n".join(f"{name}: {_said(error)}" for name, error in failed)
                raise AssertionError(
                    f"{len(failed)} of {len(read())} cases fail:\n{told}"
                ) from failed[0][1]

        signature = inspect.signature(test)
        left = [one for name, one in signature.parameters.items() if name not in own]
        if len(signature.parameters) - len(left) != len(own):
            raise TypeError(f"{test.__name__} takes no {names}")
        judge.__signature__ = signature.replace(parameters=left)  # type: ignore[attr-defined]
        return judge

    return decorate


def _read(value: Any, many: int) -> tuple[str, Sequence[Any]]:
    """Its name, where it brings one, and its values."""
    if isinstance(value, _PARAM):
        if value.marks:
            raise ValueError(f"{value}: a mark is of a whole test")
        return str(value.id or ""), value.values
    return "", (value,) if many == 1 else tuple(value)


def _named(
    listed: Sequence[tuple[str, Sequence[Any]]],
    ids: Callable[[Any], object] | Iterable[object] | None,
) -> list[tuple[str, Sequence[Any]]]:
    """Each with a name: its own, its id, or its values."""
    given = None if ids is None or callable(ids) else list(ids)
    if given is not None and len(given) != len(listed):
        raise ValueError(f"{len(given)} names for {len(listed)} cases")
    called = ids if callable(ids) else None

    def name(number: int, case: Sequence[Any]) -> str:
        if given is not None:
            return str(given[number])
        said = (repr(one) if called is None else str(called(one)) for one in case)
        return ", ".join(said)[:_LONGEST]

    return [(own or name(number, case), case) for number, (own, case) in enumerate(listed)]


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".rstrip(": ")
