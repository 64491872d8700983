"""Words that want after all what was just refused, or want it made good in another way.

Rules alone; they agree to nothing.
"""

from __future__ import annotations

import re

from steward.understanding.questions import only_asks
from steward.understanding.stances import read_stances
from steward.understanding.wishes import remedy_in

_BRIEF = 14  # words
_NOT = re.compile(
    r"\b(?:do not|don'?t|dont|not|never|niet|geen|leave it|than)\b"
    r"|\bno (?:money|refund|credit|replacement)\b|\bthen no\b",
    re.IGNORECASE,
)
_AFTER_ALL = re.compile(
    r"\bi (?:do|did) want\b|\bafter all\b|\btoch (?:wel|graag|maar)\b"
    r"|\b(?:then|but|sorry|actually)[ ,.!]+(?:yes|yeah|yep|ja|do it|go ahead)\b"
    r"|\b(?:yes|yeah|yep|ja)[ ,.!]+(?:please|then|dan|graag|do it|go ahead)\b",
    re.IGNORECASE,
)
_RATHER_MONEY = re.compile(
    r"\b(?:rather|prefer|want|like|give me|take|liever|wil)\b[^.?!]{0,20}"
    r"\b(?:money|refund|cash|geld)\b"
    r"|\b(?:money|refund|cash|geld) (?:instead|please|back|after all)\b",
    re.IGNORECASE,
)


def wants_it_after_all(text: str) -> bool:
    """Whether short words ask for what was just refused.

    A question or a "not" among them does not.
    """
    return _plain(text) and bool(_AFTER_ALL.search(text))


def other_remedy(text: str) -> str | None:
    """The remedy that short words wish for: `money`, `credit` or `replacement`."""
    said = read_stances(text)
    if len(text.split()) > 2 * _BRIEF or ("?" in text and _only_wants_to_know(text)):
        return None
    if "money" in said.asks and (
        {"credit", "replacement"} & set(said.refuses) or _RATHER_MONEY.search(text)
    ):
        return "money"
    return remedy_in(said)


def _only_wants_to_know(text: str) -> bool:
    """Whether what is asked is no act: "can you send it again?" asks for one, "would I get a new
    one?" for none.
    """
    return only_asks(text) or not _ASKS_FOR_IT.search(text)


_ASKS_FOR_IT = re.compile(
    r"\b(?:can|could) (?:you|u|ya)\b|\b(?:can|could|may) i (?:\w+ )?(?:have|get)\b"
    r"|\b(?:kan|mag) ik\b|\bk(?:ann|önnte) ich\b|\bpuis-je (?:avoir|recevoir)\b"
    r"|\bpuedo (?:tener|recibir)\b|\bkun(?:nen|t)? (?:je|jullie|u)\b"
    r"|\b(?:können|könnt|kannst) (?:sie|ihr|du)\b|\b(?:pouvez|pourriez)-vous\b|\bpuede[ns]?\b"
    r"|(?:^|[.!?,]\s*)(?:(?:just|please|pls|then)\s+)?(?:(?:re)?send|ship|stuur|schick\w*"
    r"|r?envoyez|env[ií]\w+|mand\w+)\b",
    re.IGNORECASE,
)


def _plain(text: str) -> bool:
    return len(text.split()) <= _BRIEF and "?" not in text and not _NOT.search(text)
