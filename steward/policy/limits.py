"""The numbers of the rules, read strictly from `limits.yaml`.

An unknown key or an odd value is an error.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, ValidationError, model_validator
from ruamel.yaml.error import YAMLError

from actions.registry import KINDS
from steward import yaml_text
from steward.domain.budget_limits import Budgets
from steward.domain.business_hours import ALWAYS, Opening, read_opening
from steward.domain.conversation_limits import Loops, QuietHours, ServiceLevels
from steward.domain.report_limits import Reports
from steward.errors import BadInput
from steward.frozen_model import Frozen
from steward.money import parse_money
from steward.policy.exchange import FILE as RATES
from steward.policy.exchange import Exchange, exchange_of
from steward.policy.figures import rule_figures
from steward.policy.rates import Rate
from steward.policy.terms import Terms

FILE = "limits.yaml"
type LoopMode = Literal["in", "on", "out"]
type Role = Literal["agent", "lead", "finance", "admin"]
type Needs = tuple[tuple[str, ...], ...]
_Positive = Annotated[int, Field(strict=True, gt=0)]


class CompanyLimit(Frozen):
    """What the desk gives back to all customers together without a signature,
    as text in units of the currency.
    """

    hour: str
    day: str


class CurrencyLimit(Frozen):
    """Amounts as text, in units of the currency."""

    alone: str
    one_signature: str
    company: CompanyLimit
    no_return: str
    goodwill: str


class Bounds(NamedTuple):
    """The limits of one currency, in its minor units."""

    alone_minor: int
    one_minor: int
    hour_minor: int
    day_minor: int
    goodwill_minor: int


NOTHING = Bounds(0, 0, 0, 0, 0)


class RefundLimits(Frozen):
    """Limits of refunds."""

    window_days: _Positive
    currencies: dict[str, CurrencyLimit]


class WithdrawalDays(Frozen):
    """Days after the delivery; the law's fourteen are the least."""

    eu: Annotated[int, Field(strict=True, ge=14)]
    elsewhere: Annotated[int, Field(strict=True, ge=14)]


class Reasons(Frozen):
    """What a reason for a refund is measured by."""

    lost_after_business_days: _Positive
    renewal_grace_days: _Positive
    withdrawal_days: WithdrawalDays
    return_send_days: Annotated[int, Field(strict=True, ge=14)] = 14
    damage_days: _Positive


class Pattern(Frozen):
    """So many remedies within so many days."""

    most: _Positive
    days: _Positive


class Answers(Frozen):
    """In how many working days people answer what the desk hands to them, by class.

    `statutory`: calendar days, as the law counts them.
    """

    soon: int = Field(default=1, gt=0)
    usual: int = Field(default=2, gt=0)
    thorough: int = Field(default=5, gt=0)
    statutory: int = Field(default=30, gt=0)


class Gestures(Frozen):
    """What a gesture needs."""

    cause_days: _Positive
    contacts: _Positive
    after_no_days: _Positive


class Patterns(Frozen):
    """What a person looks at, however little it is worth."""

    watched_tiers: tuple[str, ...] = ()
    remedies: dict[str, tuple[Pattern, ...]] = Field(
        default_factory=dict,
        description="by reason: with so many before, whoever gave them, a person looks at the next",
    )

    @property
    def days(self) -> int:
        """How far back one has to look."""
        return max(
            (pattern.days for patterns in self.remedies.values() for pattern in patterns), default=0
        )


class Signatures(Frozen):
    """Who signs: one set of roles a signer."""

    one: Needs
    two: Needs


class Escalation(Frozen):
    """After how many business hours who has to see to what is undecided."""

    hours: _Positive
    owner: Literal["lead", "finance", "admin"]


class Queue(Frozen):
    """When the people are there who decide these kinds of action, in these roles.

    Empty: all kinds, all roles.
    """

    hours: str = "always"
    zone: str = "UTC"
    holidays: tuple[date, ...] = ()
    kinds: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()

    @model_validator(mode="after")
    def _can_be_read(self) -> Queue:
        try:
            self.opening()
        except BadInput as error:
            raise ValueError(error.message) from error
        return self

    def opening(self) -> Opening | None:
        """Its business hours; None is always open."""
        always = self.hours.strip().lower() == ALWAYS
        if always and not self.holidays:
            return None
        read = read_opening(f"{'00:00-24:00' if always else self.hours} {self.zone}")
        return None if read is None else replace(read, holidays=frozenset(self.holidays))


class Housekeeping(Frozen):
    """After how many days rows go that nothing counts any more.

    What a budget or the record still needs is kept however old it is.
    """

    budget_days: Annotated[int, Field(strict=True, ge=2)] = 90
    model_call_days: Annotated[int, Field(strict=True, ge=2)] = 90
    session_days: _Positive = 30
    finding_days: _Positive = 180
    thread_days: _Positive = 90
    peer_days: _Positive = 180
    conversation_days: _Positive = 730
    preference_days: _Positive = 730
    # what came back within a month is still seen as that
    report_days: Annotated[int, Field(strict=True, ge=62)] = 2555


class Contacts(Frozen):
    """When a contact has ended, and until when the next one of its customer is a repeat of it."""

    end_after_hours: _Positive = 24
    repeat_days: _Positive = 7


class Limits(Frozen):
    """All numbers of a policy set."""

    refund: RefundLimits
    reasons: Reasons
    patterns: Patterns
    gestures: Gestures
    answers: Answers = Answers()
    return_postage: dict[Literal["eu", "elsewhere"], Literal["customer", "company"]] = Field(
        default={}
    )
    warranty_years: _Positive = 2
    signatures: Signatures
    escalation: Escalation
    approval_hours: _Positive
    authority_minutes: _Positive
    budgets: Budgets
    on_the_loop_seconds: _Positive = 60
    calls_per_turn: _Positive
    rates: dict[str, Rate] = Field(description="by name: how often agents call systems")
    claim_minutes: _Positive = 5
    loops: Loops = Loops()
    quiet_hours: QuietHours = Field(default_factory=QuietHours)
    housekeeping: Housekeeping = Housekeeping()
    contacts: Contacts = Contacts()
    reports: Reports = Reports()
    service: ServiceLevels = ServiceLevels()
    queues: dict[str, Queue] = Field(
        default_factory=dict,
        description="by name; the first that fits counts, in the order of the file",
    )
    exchange: Exchange | None = Field(
        default=None,
        description="of exchange.yaml, never of limits.yaml: what adds up over currencies",
    )
    modes: dict[str, LoopMode] = Field(
        default_factory=dict,
        description=(
            "a kind of action without one is out of the loop: the rules alone say who is asked"
        ),
    )

    @model_validator(mode="after")
    def _amounts_and_signers(self) -> Limits:
        for currency in self.refund.currencies:
            alone, one, hour, day, goodwill = self.of(currency) or NOTHING
            if not 0 <= alone <= one:
                raise ValueError(
                    f"{currency}: 'alone' must lie between nothing and 'one_signature'"
                )
            if not 0 <= hour <= day:
                raise ValueError(
                    f"{currency}: the company's 'hour' must lie between nothing and its 'day'"
                )
            if not 0 <= goodwill <= alone:
                raise ValueError(f"{currency}: 'goodwill' must lie between nothing and 'alone'")
            if self._minor("no_return", currency) < 0:
                raise ValueError(f"{currency}: 'no_return' is nothing or more")
        if self.exchange is not None and self.exchange.base not in self.refund.currencies:
            raise ValueError(
                f"refund.currencies: {self.exchange.base}, the base of {RATES}, has no limits"
            )
        if unknown := sorted(set(self.modes) - set(KINDS)):
            raise ValueError(f"modes: {', '.join(unknown)}: there is no such kind of action")
        for name, queue in self.queues.items():
            if unknown := sorted(set(queue.kinds) - set(KINDS)):
                raise ValueError(
                    f"queues: {name}: {', '.join(unknown)}: there is no such kind of action"
                )
        if len(self.signatures.one) != 1 or len(self.signatures.two) != 2:
            raise ValueError("signatures: 'one' names one signer, 'two' names two")
        if any(
            not roles for needs in (self.signatures.one, self.signatures.two) for roles in needs
        ):
            raise ValueError("signatures: every signer needs at least one role")
        if self.escalation.hours >= self.approval_hours:
            raise ValueError("escalation: its hours come before approval_hours")
        return self

    def of(self, currency: str) -> Bounds | None:
        """The limits in minor units, or None for a currency without any."""
        limit = self.refund.currencies.get(currency)
        if limit is None:
            return None
        texts = (
            limit.alone,
            limit.one_signature,
            limit.company.hour,
            limit.company.day,
            limit.goodwill,
        )
        return Bounds(*(parse_money(f"{text} {currency}").minor for text in texts))

    @property
    def base(self) -> Bounds:
        """The limits that all currencies together are held to.

        Without a table nothing is within them.
        """
        return (self.of(self.exchange.base) if self.exchange else None) or NOTHING

    def in_base(self, minor: Mapping[str, int]) -> int | None:
        """Amounts of several currencies in minor units of the base currency.

        None where one has no rate.
        """
        return self.exchange.in_base(minor) if self.exchange else None

    def _minor(self, name: Literal["no_return", "goodwill"], currency: str) -> int:
        return parse_money(f"{getattr(self.refund.currencies[currency], name)} {currency}").minor

    @cached_property
    def terms(self) -> Terms:
        """What the predicates of the reasons are given."""
        own, listed = self.reasons, self.refund.currencies
        return Terms(
            lost_after_business_days=own.lost_after_business_days,
            renewal_grace_days=own.renewal_grace_days,
            withdrawal_days_eu=own.withdrawal_days.eu,
            withdrawal_days_elsewhere=own.withdrawal_days.elsewhere,
            return_send_days=own.return_send_days,
            return_postage={where: who for where, who in self.return_postage.items()},
            damage_days=own.damage_days,
            no_return_minor={name: self._minor("no_return", name) for name in listed},
            cause_days=self.gestures.cause_days,
            cause_contacts=self.gestures.contacts,
            goodwill_minor={name: self._minor("goodwill", name) for name in listed},
            figures=rule_figures(self.reasons, self.refund.currencies),
            answer_days=self.answers.model_dump(),
            warranty_years=self.warranty_years,
        )

    @property
    def authority_lifetime(self) -> timedelta:
        """How long the right to act once holds."""
        return timedelta(minutes=self.authority_minutes)


def load_limits(folder: Path) -> Limits:
    """Read `limits.yaml` of a policy folder. Raises BadInput with the file and the reason."""
    file = folder / FILE
    try:
        text, rates = file.read_text("utf-8"), (folder / RATES).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{file}: {error}", file=str(file)) from error
    return limits_of(file, text, exchange_of(folder / RATES, rates))


def limits_of(file: Path, text: str, exchange: Exchange | None = None) -> Limits:
    """The limits in the text of this file, with the rates beside it.

    Raises BadInput with the file and the reason.
    """
    try:
        read = yaml_text.plain(text)
        if isinstance(read, dict):
            if "exchange" in read:
                raise BadInput(f"{file}: exchange: rates are in {RATES}", file=str(file))
            read = {**read, "exchange": exchange}
        return Limits.model_validate(read)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadInput(
            f"{file}: {where + ': ' if where else ''}{first['msg']}", file=str(file)
        ) from error
    except (YAMLError, BadInput) as error:
        raise BadInput(f"{file}: {error}", file=str(file)) from error
