"""Traces that go out whatever share of them is sampled: something in them has told so."""

from __future__ import annotations

from collections import OrderedDict

_REMEMBERED = 10_000
_kept: OrderedDict[int, None] = OrderedDict()


def let_out(trace_id: int) -> None:
    """All of this trace goes out from now on, with what the systems that are called do for it."""
    _kept[trace_id] = None
    if len(_kept) > _REMEMBERED:
        _kept.popitem(last=False)


def goes_out(trace_id: int) -> bool:
    """Whether something in this trace has told that all of it goes out."""
    return trace_id in _kept
