"""How people name the period that a plan is paid by: "monthly", "al año", "mois par mois". Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

type Period = Literal["month", "year"]

_YEARLY = (
    "annual annually yearly jaarlijks jaarlijkse jaarabonnement jährlich jährliche jährlichen"
    " jahresabo annuel annuelle anual"
)
_BY_THE_YEAR = (
    *(("per", "year"), ("by", "the", "year"), ("per", "jaar"), ("pro", "jahr")),
    *(("par", "an"), ("à", "l'année"), ("al", "año"), ("por", "año")),
)
_MONTHLY = (
    "monthly maandelijks maandelijkse maandabonnement monatlich monatliche monatlichen monatsabo"
    " mensuel mensuelle mensual"
)
_BY_THE_MONTH = (  # as one pays; "per month" may be of a price, or of how often something comes
    *(("by", "the", "month"), ("month", "by", "month"), ("month", "to", "month")),
    *(("pay", "per", "month"), ("pay", "each", "month"), ("per", "maand", "betalen")),
    *(("per", "maand", "betaal"), ("maand", "voor", "maand"), ("terug", "naar", "maand")),
    *(("monat", "für", "monat"), ("im", "monat", "zahlen"), ("pro", "monat", "zahlen")),
    *(("zurück", "zum", "monat"), ("au", "mois"), ("mois", "par", "mois")),
    *(("payer", "par", "mois"), ("mes", "a", "mes"), ("pagar", "por", "meses")),
)
PERIODS: dict[tuple[str, ...], Period] = {
    **dict.fromkeys(((word,) for word in _YEARLY.split()), "year"),
    **dict.fromkeys(_BY_THE_YEAR, "year"),
    **dict.fromkeys(((word,) for word in _MONTHLY.split()), "month"),
    **dict.fromkeys(_BY_THE_MONTH, "month"),
}
_AU_MOIS = ("au", "mois")


def pays_by(phrase: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a phrase of these is how one pays: "au mois" is not, where a month is named behind
    it ("au mois de mars").
    """
    return tuple(phrase) != _AU_MOIS or not behind or not behind[0].startswith(_OF_A_MONTH)


_OF_A_MONTH = ("de", "d'", "d’", "prochain", "suivant")
