"""Every figure of the rules by name (`{{withdrawal_days.eu}}`), derived from `limits.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel

from steward.frozen_model import Frozen

type Unit = Literal["day", "business_day", "hour", "month", "year", "percent", "money", "bare"]
PLACEHOLDER = re.compile(r"\{\{\s*([\w.]+)\s*\}\}")
_UNIT_FOLLOWS = re.compile(
    r"\s*(?:[^\W\d_]+\s+)?(?:(?:werk|business|arbeits|kalender)?(?:day|dag|tag)"
    r"|%|percent|procent|prozent|jour|d[ií]a|giorn)",
    re.I,
)
_OF_CUSTOMERS = (
    "no_return",
    "goodwill",
)  # of a currency's limits, those that a customer may be told
_NAMED = {"day": "days", "business_day": "business days", "percent": "percent"}


class RuleFigure(Frozen):
    """One figure. `condition`: the region or the currency that it holds for; empty: everybody."""

    name: str
    group: str
    condition: str = ""
    unit: Unit
    value: Decimal

    @property
    def shown(self) -> str:
        """As it is put into a sentence, without a unit: `14`,
        or an amount with its currency: `30.00 EUR`.
        """
        return f"{self.value:,.2f} {self.condition}" if self.unit == "money" else str(self.value)


def values_of(figures: Iterable[RuleFigure], group: str) -> dict[str, str]:
    """The figures of one rule as they are shown, by condition."""
    return {figure.condition: figure.shown for figure in figures if figure.group == group}


def rule_figures(reasons: BaseModel, currencies: Mapping[str, BaseModel]) -> tuple[RuleFigure, ...]:
    """All figures of the reasons, and of a currency's limits those that customers are told.

    A further one needs no line here.
    """
    found = list(_of_reasons(reasons, ""))
    for currency, limit in currencies.items():
        for group in _OF_CUSTOMERS:
            value = Decimal(str(getattr(limit, group)))
            name = f"{group}.{currency}"
            found.append(
                RuleFigure(name=name, group=group, condition=currency, unit="money", value=value)
            )
    return tuple(found)


def _of_reasons(model: BaseModel, group: str) -> Iterator[RuleFigure]:
    for field, value in model:
        if isinstance(value, BaseModel):
            yield from _of_reasons(value, field)
        elif isinstance(value, int) and not isinstance(value, bool):
            own, condition = (group, field) if group else (field, "")
            name = f"{group}.{field}" if group else field
            yield RuleFigure(
                name=name, group=own, condition=condition, unit=_unit(own), value=Decimal(value)
            )


def _unit(group: str) -> Unit:
    if group.endswith("_percent"):
        return "percent"
    if group.endswith("_hours"):
        return "hour"
    return "business_day" if "business_day" in group else "day"


def asked_for(text: str, figures: Sequence[RuleFigure]) -> tuple[RuleFigure | None, ...]:
    """The figures that a text's placeholders name; None for a name that no rule has."""
    by_name = {figure.name: figure for figure in figures}
    return tuple(by_name.get(name) for name in PLACEHOLDER.findall(text))


def filled(text: str, figures: Sequence[RuleFigure]) -> str:
    """The text with its placeholders as the rules have them now.

    The unit is added where the text has none.
    """
    by_name = {figure.name: figure for figure in figures}

    def put(found: re.Match[str]) -> str:
        figure = by_name[found[1]]
        unit = _NAMED.get(figure.unit, "")
        if not unit or _UNIT_FOLLOWS.match(text[found.end() :]):
            return figure.shown
        return f"{figure.shown} {unit}"

    return PLACEHOLDER.sub(put, text)
