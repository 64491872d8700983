"""How the desk says things: a port, and the offline wording that needs no model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from steward.domain.cost import Scope
    from steward.say import Say


class Wording(Protocol):
    """Puts what is to be said into one reply; it adds no fact of its own."""

    async def compose(
        self,
        says: Sequence[Say],
        *,
        first: bool,
        scope: Scope | None = None,
        language: str = "en",
        customer: str = "",
        said_before: str = "",
    ) -> str:
        """One reply for `says` in a language; `first`: introduce yourself as an AI; `scope` pays
        for a model, which is shown the `customer`'s last words; what was `said_before` is not
        said round it again.
        """
        ...


__all__ = ["Wording"]
