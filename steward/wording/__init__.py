"""How the desk says things: a port, and the offline wording that needs no model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from steward.domain.cost import Scope


class Wording(Protocol):
    """Puts what is to be said into one reply; it adds no fact of its own."""

    async def compose(
        self, says: Sequence[dict[str, Any]], *, first: bool, scope: Scope | None = None
    ) -> str:
        """One reply for `says` (`{"kind", "data"}`); `first`: introduce yourself as an AI;
        `scope` pays for a model.
        """
        ...


__all__ = ["Wording"]
