"""By which period a few words want to pay."""

from __future__ import annotations

from steward.understanding.plan.plan_periods import period_instead, period_named
from tests.cases import cases


@cases(
    ("text", "period"),
    [
        ("uy no no, el mensual, el de 14 al mes", "month"),
        ("ostras 143 de golpe no!! el Taster normal de cada mes", "month"),
        ("no, by the month please", "month"),
        ("nee niet per jaar, per maand", "month"),
        ("liever het jaarabonnement", "year"),
        ("doe maar per jaar", "year"),
        ("nein, monatlich bitte, nicht jährlich", "month"),
        ("lieber im Jahr zahlen", "year"),
        ("plutôt au mois, merci", "month"),
        ("à l'année finalement", "year"),
        ("the annual one, not monthly", "year"),
        ("I mean the yearly Regular", "year"),
        ("pause it for three months", None),
        ("from next month on", None),
        ("29 a month or 296 a year?", None),
        ("yes please", None),
    ],
)
def test_period_named_is_the_one_that_is_not_denied(text: str, period: str | None) -> None:
    assert period_named(text) == period


@cases(
    ("text", "plan", "period"),
    [
        ("no, the monthly one", "taster_annual", "month"),
        ("the annual one rather", "taster", "year"),
        ("the annual one, yes", "taster_annual", None),
        ("what would that be per month?", "taster_annual", None),
        ("combien ça fait par mois ?", "regular_annual", None),
        ("wat kost het per maand", "regular_annual", None),
        ("and by the year?", "office", "year"),
        ("wat kost dat per jaar?", "office", "year"),
        ("et si je le prends à l'année ?", "office", "year"),
        ("and monthly?", "office_annual", "month"),
        ("is it charged every month?", "office_annual", None),
        ("do I pay tax on that per year?", "office", None),
    ],
)
def test_period_instead_is_another_than_the_offered_ones(
    text: str, plan: str, period: str | None
) -> None:
    assert period_instead(text, plan) == period
