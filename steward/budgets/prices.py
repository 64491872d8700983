"""Prices of models, from `prices.yaml`.

Strict and dated; a model that is not listed never costs nothing.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pydantic import Field, ValidationError, field_validator
from ruamel.yaml.error import YAMLError

from steward import yaml_text
from steward.domain.budget_limits import micro
from steward.errors import BadInput
from steward.frozen_model import Frozen

FILE = "prices.yaml"


class Price(Frozen):
    """Units of the currency for a million tokens, as text."""

    input: str
    output: str
    source: str = ""
    checked: date | None = None

    @field_validator("input", "output")
    @classmethod
    def _amount(cls, text: str) -> str:
        micro(text)
        return text


class Prices(Frozen):
    """Prices by `provider:model`; `default` is for every other model."""

    currency: str = Field(pattern=r"^[A-Z]{3}$")
    default: Price
    models: dict[str, Price]

    @field_validator("default")
    @classmethod
    def _never_nothing(cls, price: Price) -> Price:
        if not micro(price.input) or not micro(price.output):
            raise ValueError("a model that is not listed is never free")
        return price

    @field_validator("models")
    @classmethod
    def _dated(cls, models: dict[str, Price]) -> dict[str, Price]:
        if bare := sorted(
            name for name, price in models.items() if not price.source or price.checked is None
        ):
            raise ValueError(
                f"{', '.join(bare)}: a price needs its 'source' and the day it was 'checked'"
            )
        return models

    def of(self, model: str) -> Price:
        """The price of a model, or the default."""
        return self.models.get(model, self.default)

    def cost(self, model: str, input_tokens: int, output_tokens: int) -> int:
        """The cost in millionths, rounded up."""
        price = self.of(model)
        return -(
            -(input_tokens * micro(price.input) + output_tokens * micro(price.output)) // 1_000_000
        )


def load_prices(folder: Path) -> Prices:
    """Read `prices.yaml` of a policy folder. Raises BadInput with the file and the reason."""
    file = folder / FILE
    try:
        return Prices.model_validate(yaml_text.plain(file.read_text("utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadInput(
            f"{file}: {where + ': ' if where else ''}{first['msg']}", file=str(file)
        ) from error
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        raise BadInput(
            f"{file}: {error}",
            file=str(file),
            next_step="a model needs its prices beside the limits",
        ) from error
