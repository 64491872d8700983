"""Values of any action as labelled lines for people: the kinds of action need not be known here.

Pure.

Every text is made visible on its way: a customer's new address is a customer's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from pydantic import Field

from steward.domain.visible import visible
from steward.frozen_model import Frozen
from steward.money import Money

_LABELS = {
    "last4": "Card ends in",
    "tender": "Paid with",
    "max_minor": "Most that the reason allows",
    "window_minor": "Given back before, in the window",
    "elsewhere_minor": "Given by others, in billing or as goods",
    "base_minor": "All of it with this, over all currencies",
    "reason_holds": "The reason holds",
    "owner_matches": "It is the customer's own",
    "tender_open": "The card or account is open",
    "assurance": "Proved by",
    "confirmed": "The customer agreed",
    "conflict": "Systems differ",
    "came_back": "An earlier refund came back",
    "repeatable": "Can be asked about again",
    "lines_fit": "Fits the invoice's lines",
    "edited": "Lowered by a colleague",
    "kept_minor": "Kept of the payments",
    "overpaid_minor": "Paid too much",
    "total_minor": "Invoice total",
    "refunded_minor": "Refunded before",
    "other_remedy": "Another remedy for it",
    "authority": "Authority to act",
    "acting": "Acts for another",
    "quarter_minor": "Goodwill this quarter",
    "standing": "The customer is",
    "contact_settled": "No contact details changed lately",
    "remedies_before": "Made good for this reason before",
    "often": "Asked for often",
    "refused_before": "Refused before on this matter",
    "causes": "What it is for",
    "given_known": "What was given before is known",
    "base_known": "The sum over all currencies is known",
    "hour_minor": "Given in this hour",
    "day_minor": "Given today",
    "base_hour_minor": "This hour with this one, over all currencies",
    "base_day_minor": "Today with this one, over all currencies",
    "base_quarter_minor": "This one and the quarter’s goodwill, over all currencies",
    "base_currency": "Currency that it is counted in",
    "dispute": "Dispute at the bank",
    "late_return": "Returned too late",
    "as_ordered": "As it was ordered",
    "not_shipped": "Not sent yet",
    "old_proved": "The old one is proved",
    "new_proved": "The new one is proved",
    "unused": "Not used yet",
    "preview_holds": "The terms are as they were shown",
    "source_is_record": "From the system of record",
    "failed_late": "It came back",
    "peer": "Asked by another desk",
    "line": "For what",
    "address_kept": "Goes where it was ordered to",
}
# what a system has as `in_transit`: a value of a closed list, and no id or name
_WORDS = re.compile(r"[a-z]{2,}(?:_[a-z]{2,})+").fullmatch
_ENDINGS = ("_minor", "_id", "_at")
UNKNOWN = "not known"


class Detail(Frozen):
    """One value with its name."""

    name: str = Field(description="as the row has it; nested ones with dots")
    label: str
    text: str = Field(
        description="for people: amounts with their currency, what hides made visible"
    )
    known: bool = Field(default=True, description="False: the row says that it is not known")


def details(values: Mapping[str, Any], currency: str = "") -> tuple[Detail, ...]:
    """Every value as a line, in the order given; nested ones one level after the other."""
    own = values.get("currency")
    return tuple(_lines(values, own if isinstance(own, str) else currency, ""))


def _lines(values: Mapping[str, Any], currency: str, within: str) -> Iterator[Detail]:
    base = values.get("base_currency")
    for name, value in values.items():
        path, of = (
            f"{within}{name}",
            base if isinstance(base, str) and name.startswith("base_") else currency,
        )
        if isinstance(value, Mapping) and value:
            yield from _lines(value, currency, f"{path}.")
        elif not (name == "currency" and _has_amount(values)):  # every amount says it
            yield Detail(
                name=path,
                label=_label(path),
                text=_text(name, value, of),
                known=not _missing(value),
            )


def _has_amount(values: Mapping[str, Any]) -> bool:
    return any(name.endswith("_minor") for name in values)


def _label(path: str) -> str:
    parts = [_LABELS.get(part) or _plain(part) for part in path.split(".")]
    said = ": ".join(visible(part) for part in parts)
    return said[:1].upper() + said[1:]


def _plain(name: str) -> str:
    for ending in _ENDINGS:
        if name.endswith(ending) and name != ending:
            name = name.removesuffix(ending)
            break
    return name.replace("_", " ")


def _missing(value: object) -> bool:
    return value is None or value in ("", [], {})


def _text(name: str, value: object, currency: str) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case None | "":
            return UNKNOWN
        case int() if name.endswith("_minor") and _is_currency(currency):
            return str(Money(minor=value, currency=currency))
        case list() | tuple():
            return "; ".join(_text(name, one, currency) for one in value) or "none"
        case Mapping():
            return (
                ", ".join(
                    f"{_plain(str(key))} {_text(str(key), one, currency)}"
                    for key, one in value.items()
                )
                or "none"
            )
        case str():
            return visible(value.replace("_", " ") if _WORDS(value) else _moment(name, value))
    return visible(str(value))


def _is_currency(currency: str) -> bool:
    return len(currency) == 3 and currency.isascii() and currency.isalpha() and currency.isupper()


def _moment(name: str, value: str) -> str:
    """`2026-11-20 09:00 UTC` for what is a moment by its name and its shape."""
    if not name.endswith(("_at", "since")):
        return value
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return value
    return f"{at:%Y-%m-%d %H:%M} {at.tzname() or ''}".rstrip()
