"""Money as integer minor units of an ISO 4217 currency; nothing here ever rounds or converts."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from pydantic import BaseModel, ConfigDict, Field

from steward.errors import BadInput

# ISO 4217 exponents of the currencies the desk can read. Whatever has other than two decimals is
# here, so that an amount of any other currency, which goes to a person, is shown to that person,
# and to the customer, as it is.
EXPONENTS: dict[str, int] = {
    "EUR": 2,
    "USD": 2,
    "GBP": 2,
    "CHF": 2,
    "SEK": 2,
    "DKK": 2,
    "NOK": 2,
    "PLN": 2,
    "CAD": 2,
    "AUD": 2,
    "BIF": 0,
    "CLP": 0,
    "DJF": 0,
    "GNF": 0,
    "ISK": 0,
    "JPY": 0,
    "KMF": 0,
    "KRW": 0,
    "PYG": 0,
    "RWF": 0,
    "UGX": 0,
    "VND": 0,
    "VUV": 0,
    "XAF": 0,
    "XOF": 0,
    "XPF": 0,
    "BHD": 3,
    "IQD": 3,
    "JOD": 3,
    "KWD": 3,
    "LYD": 3,
    "OMR": 3,
    "TND": 3,
}
_COMMA = re.compile(r"^(\d{1,3}(?:\.\d{3})+|\d+),(\d{1,2})(?![\d.,])", re.ASCII)
_TEXT = re.compile(
    r"^\s*(-?(?:[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\.[0-9]{1,3})?)\s+([A-Z]{3})\s*$"
)


class Money(BaseModel):
    """An amount: `minor` units (cents, yen) of `currency` (ISO 4217)."""

    model_config = ConfigDict(frozen=True)

    minor: int = Field(description="integer minor units, for example 4500 for 45.00")
    currency: str = Field(pattern=r"^[A-Z]{3}$")

    def __str__(self) -> str:
        """As people read it, grouped so that a digit too many is seen: `1,290.00 EUR`.

        The pages write it so, too.
        """
        whole, point, rest = self.plain.partition(".")
        sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
        return f"{sign}{int(digits):,}{point}{rest} {self.currency}"

    @property
    def plain(self) -> str:
        """The amount without its currency, with the currency's own number of
        decimals: `45.00`, `1290`.
        """
        exponent = EXPONENTS.get(self.currency, 2)
        if exponent == 0:
            return str(self.minor)
        sign, digits = (
            ("-" if self.minor < 0 else ""),
            str(abs(self.minor)).rjust(exponent + 1, "0"),
        )
        return f"{sign}{digits[:-exponent]}.{digits[-exponent:]}"


def in_currency(amount: Decimal, currency: str) -> Money:
    """An amount that was said in whole units of a currency (`12.5` of EUR is 12.50 EUR); what is
    less than its smallest unit falls away.
    """
    return Money(minor=int(amount.scaleb(EXPONENTS.get(currency, 2))), currency=currency)


def with_point(text: str) -> str:
    """An amount that a person typed, with a point where it has a decimal comma: `1.290,00` is
    `1290.00`. A comma before three digits parts thousands, and stays.
    """
    return _COMMA.sub(lambda m: f"{m[1].replace('.', '')}.{m[2]}", text, count=1)


def parse_money(text: str) -> Money:
    """Read `12.34 USD` or `1,290.00 EUR`.

    Raises BadInput for another shape, an unknown currency or more decimals than it has.
    """
    match = _TEXT.match(text)
    if match is None:
        raise BadInput(f"{text!r} is not an amount such as '12.34 USD'")
    digits, currency = match[1].replace(",", ""), match[2]
    if currency not in EXPONENTS:
        raise BadInput(
            f"{currency!r} is not a currency this desk knows: {', '.join(sorted(EXPONENTS))}"
        )
    try:
        scaled = Decimal(digits).scaleb(EXPONENTS[currency])
    except InvalidOperation as error:  # pragma: no cover - the pattern admits only digits
        raise BadInput(f"{text!r} is not an amount") from error
    if scaled != scaled.to_integral_value():
        raise BadInput(f"{text!r} has more decimals than {currency} has")
    return Money(minor=int(scaled), currency=currency)
