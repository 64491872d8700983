"""What the rules say, with their figures from the live policy, by rule. Pure."""

from __future__ import annotations

from collections.abc import Callable

from steward.wording.parts import Data

type _Values = dict[str, str]
type _Places = list[list[str]]


def _withdrawal(values: _Values, places: _Places) -> str:
    eu, elsewhere = values["eu"], values["elsewhere"]
    have = "days to return what you bought, counted from the delivery"
    if eu == elsewhere:
        return f"You have {eu} {have}, wherever you live."
    regions = {region for _, region in places}
    names = ", ".join(_in_a_sentence(name) for name, _ in places if name)
    if regions == {"eu"}:
        where = (
            f"In {names}, as in all of the European Union," if names else "In the European Union"
        )
        return f"{where} you have {eu} {have}. In other countries it is {elsewhere} days."
    if regions == {"elsewhere"}:
        where = f"In {names}, as everywhere outside" if names else "Outside"
        return (
            f"{where} the European Union, you have {elsewhere} {have}. "
            f"In the European Union it is {eu} days."
        )
    return (
        f"How long you have depends on the country: in the European Union it is {eu} {have}; "
        f"in other countries it is {elsewhere} days."
    )


def _in_a_sentence(country: str) -> str:
    plural = country.startswith("United ") or country.endswith(("lands", "ines", "Islands"))
    return f"the {country}" if plural else country


RULES: dict[str, Callable[[_Values, _Places], str]] = {
    "withdrawal_days": _withdrawal,
    "renewal_grace_days": lambda v, _: (
        f"If you cancel within {v['']} days after a renewal, that renewal comes back to you."
    ),
    "lost_after_business_days": lambda v, _: (
        f"A parcel counts as lost after {v['']} business days without a scan by the carrier."
    ),
    "damage_days": lambda v, _: (
        f"Please tell us of damage within {v['']} days after the delivery; "
        "later than that a colleague looks at it."
    ),
}


def rule(data: Data) -> str:
    """The rule that was asked about."""
    return RULES[data["rule"]](data["values"], data.get("places", []))
