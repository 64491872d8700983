"""What a reply may claim to have happened, and the facts of a turn one of which has to stand behind
each claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_CLAIMS: tuple[tuple[str, re.Pattern[str], frozenset[str]], ...] = (
    (
        "refund",
        re.compile(
            r"\b(?:have|has been|was|is|been) refunded\b|\brefunded (?:you|it)\b"
            r"|\bmoney is on its way\b",
            re.I,
        ),
        frozenset({"refund_done", "already_refunded", "refund_status"}),
    ),
    (
        "cancellation",
        re.compile(r"\b(?:is|was|has been|have) cancelled\b(?! before)", re.I),
        frozenset({"cancellation_done", "nothing_to_cancel"}),
    ),
    (
        "code",
        re.compile(r"\bcode is on its way\b|\bsent you a code\b", re.I),
        frozenset({"code_sent", "code_sent_new", "step_up"}),
    ),
    (
        "replacement",
        re.compile(
            r"\breplacement is on its way\b"
            r"|\b(?:have|has been|was) sent (?:it |you |the same )?again\b",
            re.I,
        ),
        frozenset({"replacement_done", "already_replaced"}),
    ),
    ("credit", re.compile(r"\bin store credit is yours\b", re.I), frozenset({"credit_done"})),
    (
        "contact",
        re.compile(r"\b(?:address|number) is changed\b", re.I),
        frozenset({"contact_done"}),
    ),
    ("address", re.compile(r"\bgoes to\b[^.?]* now\b", re.I), frozenset({"address_done"})),
    (
        "plan",
        re.compile(
            r"\byou are on the [\w ]+ plan now\b|\bdone: from [\w ]+ you are on\b"
            r"|\bwas charged to the card\b",
            re.I,
        ),
        frozenset({"plan_change_done"}),
    ),
)


def unsupported(reply: str, says: Sequence[dict[str, Any]]) -> list[str]:
    """Claims in a reply that no fact of this turn stands for."""
    kinds = {say["kind"] for say in says}
    return [
        name for name, pattern, support in _CLAIMS if pattern.search(reply) and not kinds & support
    ]
