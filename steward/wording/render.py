"""Renders a template with its data.

It is the only way to words, so no value reaches a reply past `shown`.
"""

from __future__ import annotations

from steward.wording.facets import FACET_PHRASES
from steward.wording.parts import Data
from steward.wording.phrases import PHRASES, add_phrases
from steward.wording.values import shown

add_phrases(FACET_PHRASES)

# Said where a template cannot do without a value that may not be shown.
UNREADABLE = (
    "I found it, but the record holds something that I can't make out, so I'd rather not guess. "
    "A colleague can look at it; just ask me for a person."
)


def render(kind: str, data: Data) -> str:
    """The words of a template. Raises KeyError for a kind that has none."""
    phrase, values = PHRASES[kind], shown(data)
    try:
        return phrase(values)
    except (TypeError, ValueError):
        if values == data:
            raise
        return UNREADABLE
