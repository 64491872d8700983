"""Work that is done after the open transaction commits, and not at all if it does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from weakref import WeakKeyDictionary

_waiting: WeakKeyDictionary[Any, list[Callable[[], None]]] = WeakKeyDictionary()


def after_commit(connection: object, do: Callable[[], None]) -> None:
    """Call `do` when what is under way on this connection has committed."""
    _waiting.setdefault(connection, []).append(do)


@contextmanager
def awaited(connection: object) -> Iterator[None]:
    """Around one transaction."""
    try:
        yield
    except BaseException:
        _waiting.pop(connection, None)
        raise
    for do in _waiting.pop(connection, ()):
        do()
