"""The numbers of the rules, read strictly from `limits.yaml`: an unknown key or an odd value is an error."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError, model_validator
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from steward.errors import BadInput
from steward.models.ports import Frozen
from steward.money import parse_money
from steward.policy.requests import FACTS

FILE = "limits.yaml"
type LoopMode = Literal["in", "on", "out"]
type Needs = tuple[tuple[str, ...], ...]
_Positive = Annotated[int, Field(strict=True, gt=0)]


class CurrencyLimit(Frozen):
    """Amounts as text, in units of the currency."""

    alone: str
    one_signature: str


class RefundLimits(Frozen):
    """Limits of refunds."""

    window_days: _Positive
    currencies: dict[str, CurrencyLimit]


class Signatures(Frozen):
    """Who signs: one set of roles a signer."""

    one: Needs
    two: Needs


class Limits(Frozen):
    """All numbers of a policy set."""

    refund: RefundLimits
    signatures: Signatures
    approval_hours: _Positive
    authority_minutes: _Positive
    on_the_loop_seconds: _Positive = 60
    modes: dict[str, LoopMode] = Field(default_factory=dict, description="a kind of action without one is out of the loop: the rules alone say who is asked")

    @model_validator(mode="after")
    def _amounts_and_signers(self) -> Limits:
        for currency in self.refund.currencies:
            alone, one = self.of(currency) or (0, 0)
            if not 0 <= alone <= one:
                raise ValueError(f"{currency}: 'alone' must lie between nothing and 'one_signature'")
        if unknown := sorted(set(self.modes) - set(FACTS)):
            raise ValueError(f"modes: {', '.join(unknown)}: there is no such kind of action")
        if len(self.signatures.one) != 1 or len(self.signatures.two) != 2:
            raise ValueError("signatures: 'one' names one signer, 'two' names two")
        if any(not roles for needs in (self.signatures.one, self.signatures.two) for roles in needs):
            raise ValueError("signatures: every signer needs at least one role")
        return self

    def of(self, currency: str) -> tuple[int, int] | None:
        """(alone, one signature) in minor units, or None for a currency without limits."""
        limit = self.refund.currencies.get(currency)
        if limit is None:
            return None
        alone, one = (parse_money(f"{text} {currency}").minor for text in (limit.alone, limit.one_signature))
        return alone, one

    @property
    def approval_lifetime(self) -> timedelta:
        """How long an approval waits for people."""
        return timedelta(hours=self.approval_hours)

    @property
    def authority_lifetime(self) -> timedelta:
        """How long the right to act once holds."""
        return timedelta(minutes=self.authority_minutes)


def load_limits(folder: Path) -> Limits:
    """Read `limits.yaml` of a policy folder. Raises BadInput with the file and the reason."""
    file = folder / FILE
    try:
        return Limits.model_validate(YAML(typ="safe").load(file.read_text("utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadInput(f"{file}: {where + ': ' if where else ''}{first['msg']}", file=str(file)) from error
    except (OSError, UnicodeDecodeError, YAMLError, BadInput) as error:
        raise BadInput(f"{file}: {error}", file=str(file)) from error
