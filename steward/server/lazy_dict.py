"""A dictionary that is built when it is read for the first time."""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, KeysView
from typing import Any


class LazyDict(dict[str, Any]):
    """For a reader who is given a dictionary long before it is read, if ever."""

    def __init__(self, make: Callable[[], dict[str, Any]]) -> None:
        super().__init__()
        self._make: Callable[[], dict[str, Any]] | None = make

    def _made(self) -> None:
        if self._make is not None:
            make, self._make = self._make, None
            self.update(make())

    def __bool__(self) -> bool:
        return True

    def __len__(self) -> int:
        self._made()
        return super().__len__()

    def __iter__(self) -> Iterator[str]:
        self._made()
        return super().__iter__()

    def __contains__(self, key: object) -> bool:
        self._made()
        return super().__contains__(key)

    def __getitem__(self, key: str) -> Any:
        self._made()
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self._made()
        return super().get(key, default)

    def keys(self) -> KeysView[str]:  # type: ignore[override]
        self._made()
        return super().keys()

    def items(self) -> ItemsView[str, Any]:  # type: ignore[override]
        self._made()
        return super().items()
