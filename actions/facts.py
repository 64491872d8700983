"""Typed facts that policy judges a kind of action by.

A missing value, one of another type or an unknown one is refused.

Cedar's schema is made of these models: `bool` is Bool, `int` Long, everything else String, and a
description its comment. A rule about `action in Action::"RemedyFacts"` holds for every kind that is
judged by those facts or by more.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Amount = Annotated[int, Field(ge=-(10**15), le=10**15)]
Counted = Annotated[int, Field(ge=0, le=10**15)]
Assurance = Literal["none", "voice_biometrics", "session", "possession"]


def fact(in_order: Any, about: str = "", **more: Any) -> Any:
    """A fact.

    `in_order` is what `steward policy check` supposes where nothing else is said, None where it
    follows from others.
    """
    return Field(description=about or None, json_schema_extra={"in_order": in_order}, **more)


class KindFacts(BaseModel):
    """Strict about what it needs; what it does not need is left out of the decision."""

    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)

    # only where somebody asks for another customer
    authority: Literal["recorded", "missing"] | None = fact(
        None,
        "whether an authority to act is on record now; asked only for another's behalf",
        default=None,
    )
    # only where another company's agent speaks for the customer
    peer: Literal["within", "above", "out_of_scope"] | None = fact(
        None,
        "what a peer asks for: within its limits, above them, or outside of its scopes",
        default=None,
    )

    # only while it is
    frozen: bool | None = fact(
        None, "the customer's account is frozen: somebody else may be in it", default=None
    )


class NoFacts(KindFacts):
    """The facts of a kind that policy judges by its name alone."""


class RepeatableFacts(KindFacts):
    """Of a write into a system that may not know whether it has done something already."""

    repeatable: bool = fact(
        True, "a write that is not answered can be asked about or sent again", default=True
    )


class OwnFacts(RepeatableFacts):
    """Of what a customer has to agree to, about something of their own."""

    assurance: Assurance = fact("possession", "none, voice_biometrics, session, possession")
    confirmed: bool = fact(True, "the customer said yes to exactly this")
    owner_matches: bool = fact(True)


class ValuedFacts(OwnFacts):
    """Of everything that is worth something to the customer.

    Amounts in minor units of `currency`.
    """

    amount_minor: Amount = fact(0)
    currency: str = fact("EUR")
    window_minor: Counted = fact(
        0, "of the same customer and what is linked, in flight included, this one left out"
    )
    hour_minor: Counted = fact(
        0, "given back without a signature to anybody in the last hour, in flight included"
    )
    day_minor: Counted = fact(0, "and in the last day")
    elsewhere_minor: Counted = fact(
        0, "of the window, what billing says was given back and the ledger does not count"
    )
    given_known: bool = fact(True, "billing can list what was given back")
    base_known: bool = fact(True, "exchange.yaml has a rate for everything that counts")
    base_minor: Counted = fact(
        0, "this one, the window and elsewhere over all currencies, in the base currency"
    )
    base_hour_minor: Counted = fact(0, "this one and the company's hour over all currencies")
    base_day_minor: Counted = fact(0, "and its day")
    standing: Literal["clear", "watched", "suspended"] = fact(
        "clear", "clear, watched (a tier of limits.yaml), suspended"
    )
    contact_settled: bool = fact(
        True, "no contact on the customer's record changed in the last seven days"
    )


class RemedyFacts(ValuedFacts):
    """Of whatever makes good for the same thing: money, goods or credit."""

    reason: str = fact("overpaid")
    reason_holds: bool = fact(True)
    max_minor: Amount = fact(None, "what the reason allows at most; as much as is asked for")
    quarter_minor: Counted = fact(
        0,
        "what this customer got as goodwill in this quarter, in flight included, this one left out",
    )
    base_quarter_minor: Counted = fact(
        0, "this one and the goodwill of the quarter over all currencies"
    )
    often: bool = fact(
        False, "as many remedies for this reason before as limits.yaml calls a pattern"
    )
    refused_before: bool = fact(
        False, "of goodwill: a remedy on the same matter was rejected or denied lately"
    )
    dispute: Literal["none", "inquiry", "open", "won", "lost"] = fact("none")
    other_remedy: str = fact("none", "what was given, or is being given, for the same line")
    conflict: bool = fact(False, "systems disagree", default=False)
    tender_open: bool = fact(True, default=True)
    edited: bool = fact(False, "a person has lowered the amount", default=False)
    came_back: bool = fact(False, "an earlier refund of this charge failed late", default=False)
    lines_fit: bool = fact(
        True, "the amount is within what is left of the invoice's lines", default=True
    )
    late_return: bool = fact(
        False, "goods came back late, and no withdrawal was declared in time", default=False
    )


def judged_as(facts: type[KindFacts]) -> tuple[str, ...]:
    """The names of the facts that these are, their own first: rules may name any of them."""
    return tuple(one.__name__ for one in facts.__mro__ if issubclass(one, KindFacts))
