"""Contacts that a message names, and whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from steward.frozen_model import Frozen

# `known`: they are known by it, beside another; `new`: to be had from now on; `goes_there`:
# something is to be sent there; `passing`: it is spoken of, and nobody goes by it.
type Owner = Literal["known", "own", "unsaid", "goes_there", "other", "passing", "new"]


class Contact(Frozen):
    """An e-mail address or phone number that a message names, and whose it is by its words."""

    kind: Literal["email", "phone"]
    value: str
    owner: Owner = "unsaid"


_GO_BY: tuple[Owner, ...] = ("known", "own", "unsaid")
_GO_BY_ASKED: tuple[Owner, ...] = (*_GO_BY, "goes_there", "other")  # asked who they are


def known_as(
    named: Mapping[str, Any], contacts: Iterable[Mapping[str, Any]], *, asked: bool
) -> dict[str, Any]:
    """What was named, with the contacts that the writer may be known by alone: their own first."""
    go_by, listed = _GO_BY_ASKED if asked else _GO_BY, list(contacts)
    about = {(one["kind"], one["value"]) for one in listed}
    left = {k: v for k, v in named.items() if v is not None and (k, v) not in about}
    fit = sorted(
        (one for one in listed if one["owner"] in go_by), key=lambda one: go_by.index(one["owner"])
    )
    for one in fit:
        left.setdefault(one["kind"], one["value"])
    return left
