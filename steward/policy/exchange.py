"""The company's dated rates of exchange.

They add amounts of several currencies, for counting and never for paying.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from decimal import ROUND_CEILING, Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError, model_validator
from ruamel.yaml.error import YAMLError

from steward import yaml_text
from steward.errors import BadInput
from steward.frozen_model import Frozen
from steward.money import EXPONENTS

FILE = "exchange.yaml"
_Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class Exchange(Frozen):
    """Rates of one day; each says how much of a currency one unit of the base is worth."""

    base: _Currency
    date: datetime.date
    source: Annotated[str, Field(min_length=1)]
    per_base: dict[_Currency, Annotated[str, Field(strict=True)]]

    @model_validator(mode="after")
    def _rates_are_rates(self) -> Exchange:
        for currency in (self.base, *self.per_base):
            if currency not in EXPONENTS:
                raise ValueError(f"{currency} is not a currency this desk knows")
        if self.base in self.per_base:
            raise ValueError(f"per_base: {self.base} is the base and has no rate")
        for currency, rate in self.per_base.items():
            if not (_number(rate).is_finite() and _number(rate) > 0):
                raise ValueError(f"per_base.{currency}: {rate!r} is not a rate above nothing")
        return self

    def in_base(self, minor: Mapping[str, int]) -> int | None:
        """Minor units by currency as minor units of the base, rounded up.

        None where a currency that counts has no rate.
        """
        whole = Decimal(0)
        for currency, amount in minor.items():
            rate = (
                Decimal(1) if currency == self.base else _number(self.per_base.get(currency, "nan"))
            )
            if amount == 0:
                continue
            if rate.is_nan():
                return None
            whole += Decimal(amount).scaleb(EXPONENTS[self.base] - EXPONENTS[currency]) / rate
        return int(whole.to_integral_value(ROUND_CEILING))


def _number(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("nan")


def exchange_of(file: Path, text: str) -> Exchange:
    """The table in the text of this file. Raises BadInput with the file and the reason."""
    try:
        return Exchange.model_validate(yaml_text.plain(text))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadInput(
            f"{file}: {where + ': ' if where else ''}{first['msg']}", file=str(file)
        ) from error
    except YAMLError as error:
        raise BadInput(f"{file}: {error}", file=str(file)) from error
