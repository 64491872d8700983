"""The desk's ledger held against billing's books, by key: what differs, and how the two sums come
from one another. Pure.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Literal

from pydantic import AwareDatetime, Field

from actions.registry import KINDS
from steward.domain.lifecycle import provider_key
from steward.domain.period import Period
from steward.views.answer import Answer
from steward.views.control import Remedy, Standing

type What = Literal[
    "by_others", "lost_here", "not_there", "other_amount", "other_tax", "other_standing", "unproven"
]
# What billing's books hold, by what it makes good with.
_KINDS = {kind.remedy: kind.name for kind in KINDS.values() if kind.books}
MONEY = frozenset(_KINDS.values())


class GivenThere(Answer):
    """What billing says it gave back, under which key."""

    system: str
    given_id: str
    kind: Literal["refund", "credit"]
    account_id: str
    charge_id: str
    invoice_id: str | None = None
    credit_note_id: str | None = None
    tender: str = ""
    amount_minor: int
    tax_minor: int | None = None
    currency: str
    reason: str = ""
    status: str
    reference: str
    given_at: AwareDatetime
    came_back_at: AwareDatetime | None = None

    @property
    def standing(self) -> Standing:
        """As the desk would say it."""
        return "came_back" if self.status == "failed_late" else "given"


class Difference(Answer):
    """One key on which the two do not say the same.

    by_others: given past the desk, by a colleague or another program; lost_here: given under a key
    of the desk, which does not know it; not_there: the desk says given, and the books have nothing;
    unproven: sent, and the desk does not know yet what came of it.
    """

    what: What
    key: str
    here: str = Field(description="what the desk says of it, or nothing")
    there: str
    here_minor: int | None
    there_minor: int | None
    currency: str
    here_at: datetime | None
    there_at: datetime | None
    reason: str
    account: str
    charge: str
    reference: str
    conversation: str


class Side(Answer):
    """Sums of a currency: what each gave in the time (with what came back later), and what is
    between them. `timing`: given here in this time and there in another, less the reverse.
    """

    currency: str
    here_minor: int
    there_minor: int
    by_others_minor: int
    by_others_back_minor: int = Field(
        description="of `by_others`, what came back since: leakage counts the rest"
    )
    not_there_minor: int
    other_minor: int
    unproven_minor: int
    timing_minor: int
    unexplained_minor: int = Field(description="nothing, or this comparison itself is wrong")


class Reconciliation(Answer):
    """The month, held against every system that tells what it gave back."""

    first: date
    last: date
    zone: str
    made_at: datetime
    compared: list[str] = Field(description="the systems; empty: none tells it")
    here: int = Field(description="remedies of the desk in money or credit")
    there: int = Field(description="what the systems gave back, whoever let it go")
    agree: int
    differences: list[Difference]
    sides: list[Side]

    @property
    def unknown_here(self) -> list[Difference]:
        """Given under keys of the desk that it does not know."""
        return [one for one in self.differences if one.what == "lost_here"]


def reconcile(
    about: Period,
    now: datetime,
    here: Sequence[Remedy],
    there: Sequence[GivenThere],
    compared: Sequence[str],
) -> Reconciliation:
    """Both sides may hold more than the time: what the other side has in it, under the same key."""
    own = {one.key: one for one in here if one.kind in MONEY}
    their = _each(there)
    keys = [key for key in {**own, **their} if _in(about, own.get(key), their.get(key))]
    found = [_difference(own.get(key), their.get(key)) for key in keys]
    listed = [one for one in found if one is not None]
    return Reconciliation(
        first=about.first,
        last=about.last,
        zone=about.zone,
        made_at=now,
        compared=list(compared),
        here=sum(_at(about, one.at) for one in own.values()),
        there=sum(_at(about, one.given_at) for one in their.values()),
        agree=len(keys) - len(listed),
        differences=sorted(listed, key=_order),
        sides=_sides(about, [(own.get(key), their.get(key)) for key in keys]),
    )


def _each(there: Iterable[GivenThere]) -> dict[str, GivenThere]:
    """By key; what was given a second time under one stands by itself, and is nobody's."""
    found: dict[str, GivenThere] = {}
    for one in sorted(there, key=lambda one: (one.given_at, one.given_id)):
        again = f"{one.reference} again: {one.system} {one.given_id}"
        found[again if one.reference in found else one.reference] = one
    return found


def _at(about: Period, at: datetime) -> bool:
    return about.begin <= at < about.end


def _in(about: Period, own: Remedy | None, their: GivenThere | None) -> bool:
    return (own is not None and _at(about, own.at)) or (
        their is not None and _at(about, their.given_at)
    )


def _order(one: Difference) -> tuple[str, str, str]:
    at = one.there_at or one.here_at
    return one.what, at.isoformat() if at else "", one.key


def _difference(own: Remedy | None, their: GivenThere | None) -> Difference | None:
    what = _what(own, their)
    if what is None:
        return None
    return Difference(
        what=what,
        key=own.key if own else their.reference if their else "",
        here=own.standing if own else "",
        there=their.standing if their else "",
        here_minor=own.minor if own else None,
        there_minor=their.amount_minor if their else None,
        currency=their.currency if their else own.currency if own else "",
        here_at=own.at if own else None,
        there_at=their.given_at if their else None,
        reason=own.reason if own else their.reason if their else "",
        account=their.account_id if their else "",
        charge=their.charge_id if their else own.charge if own else "",
        reference=their.given_id if their else own.reference if own else "",
        conversation=own.conversation if own else "",
    )


def _what(own: Remedy | None, their: GivenThere | None) -> What | None:
    if own is None:
        assert their is not None
        return "lost_here" if is_ours(their.reference) else "by_others"
    if own.standing == "unproven":
        return "unproven"
    if their is None:
        return None if own.standing == "failed" else "not_there"
    if own.standing == "failed":
        return "other_standing"
    if (own.minor, own.currency, own.kind) != (
        their.amount_minor,
        their.currency,
        _KINDS[their.kind],
    ):
        return "other_amount"
    if own.standing != their.standing:
        return "other_standing"
    if None not in (own.tax_minor, their.tax_minor) and own.tax_minor != their.tax_minor:
        return "other_tax"
    return None


def is_ours(key: str) -> bool:
    """Whether a key has the form of the desk's own."""
    action, _, rest = key.partition(":")
    return action.startswith("act_") and provider_key(action, rest) == key and len(rest) == 16


def _sides(about: Period, pairs: Iterable[tuple[Remedy | None, GivenThere | None]]) -> list[Side]:
    sums: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for own, their in pairs:
        here = _gone(own) if own is not None and _at(about, own.at) else 0
        there = their.amount_minor if their is not None and _at(about, their.given_at) else 0
        for currency, name, minor in (
            (own.currency if own else "", "here", here),
            (their.currency if their else "", "there", there),
            *_between(about, own, their),
            *_came_back(own, their),
        ):
            if currency:
                sums[currency][name] += minor
    return [
        Side(
            currency=currency,
            **{f"{name}_minor": of[name] for name in (*_NAMES, "by_others_back")},
            unexplained_minor=of["there"]
            - of["here"]
            - sum(of[name] for name in _NAMES if name not in ("here", "there")),
        )
        for currency, of in sorted(sums.items())
    ]


_NAMES = ("here", "there", "by_others", "not_there", "other", "unproven", "timing")


def _gone(own: Remedy) -> int:
    """What the desk counts as given: what came back later had gone, too."""
    return (own.minor or 0) if own.standing in ("given", "came_back") else 0


def _between(
    about: Period, own: Remedy | None, their: GivenThere | None
) -> list[tuple[str, str, int]]:
    """Parts of `there` less `here`, each with its currency and its name."""
    if own is None:
        assert their is not None
        return [(their.currency, "by_others", their.amount_minor)]
    if their is None:
        return [(own.currency, "not_there", -_gone(own))]
    here, there = _at(about, own.at), _at(about, their.given_at)
    if here != there:
        late = [(own.currency, "timing", -_gone(own) if here else 0)]
        return [*late, (their.currency, "timing", their.amount_minor if there else 0)]
    if own.standing in ("unproven", "failed"):
        name = "unproven" if own.standing == "unproven" else "other"
        return [(their.currency, name, their.amount_minor)]
    return [(own.currency, "other", -_gone(own)), (their.currency, "other", their.amount_minor)]


def _came_back(own: Remedy | None, their: GivenThere | None) -> list[tuple[str, str, int]]:
    """What others gave and the bank returned, beside the sums: it had gone, and is here again."""
    if own is not None or their is None or their.standing != "came_back":
        return []
    return [(their.currency, "by_others_back", their.amount_minor)]


def given_there(system: str, rows: Iterable[Mapping[str, Any]]) -> list[GivenThere]:
    """What a system answered, row by row."""
    names = GivenThere.model_fields.keys() - {"system"}
    return [
        GivenThere.model_validate({n: row[n] for n in names if n in row} | {"system": system})
        for row in rows
    ]
