"""What is surely business: an order that is awaited, money that is, a plan of another size.

What is broken, ended or asked about is told in the words of danger too often to be sure of.
"""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding import training

_SURELY = 0.9
_ONLY_BUSINESS = frozenset(
    {
        Intent.ORDER_STATUS,
        Intent.MISSING_PARCEL,
        Intent.REFUND_REQUEST,
        Intent.REFUND_STATUS,
        Intent.CHARGED_AFTER_CANCEL,
        Intent.CHANGE_PLAN,
    }
)


def told_surely(text: str) -> bool:
    """Whether a text is, as a whole, surely about business that is told in words of its own."""
    from steward.understanding.reading import read

    heard = read(text, training.load_or_train())
    found = [one for one in heard.intents if one.probability >= _SURELY]
    return any(one.name in _ONLY_BUSINESS for one in found)
