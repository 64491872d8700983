"""Wording without a model: a sentence or two for each fact, joined into a reply."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from steward.wording.parts import in_name
from steward.wording.render import render

if TYPE_CHECKING:
    from steward.domain.cost import Scope

INTRODUCTION = (
    "Hello, this is {company}'s AI desk. I'm an automated assistant, "
    "working with my offline language model today."
)
# a value that ends in a full stop, at the end of a sentence
_DOUBLED = re.compile(r"(?<!\.)\.\.(?!\.)")
FALLBACK = (
    "Could you tell me in a few words what I can do for you? An invoice or order number helps."
)


class OfflineWording:
    """Templates; the same facts always give the same words."""

    async def compose(
        self, says: Sequence[dict[str, Any]], *, first: bool, scope: Scope | None = None
    ) -> str:
        """One reply; a kind that has no phrase is a defect and raises KeyError."""
        parts = [render(say["kind"], say.get("data", {})) for say in says]
        unique = list(dict.fromkeys(part for part in parts if part))
        body = _DOUBLED.sub(".", "\n\n".join(unique) if len(unique) > 2 else " ".join(unique))
        return f"{in_name(INTRODUCTION)}\n\n{body or FALLBACK}" if first else (body or FALLBACK)
