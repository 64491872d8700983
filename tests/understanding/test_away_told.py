"""When somebody leaves and is back is when a pause begins and ends."""

from __future__ import annotations

from datetime import date

from steward.understanding.plan.ends_in_time import begin_named, end_named
from tests.cases import cases

_TODAY = date(2026, 11, 30)


@cases(
    ("text", "begin", "end"),
    [
        (
            "we leave on 14 December and are back at the end of January, pause it",
            (2026, 12, 14),
            (2027, 1, 31),
        ),
        (
            "Wir fahren am 18. Dezember weg und sind am 25. Januar zurück, bitte pausieren",
            (2026, 12, 18),
            (2027, 1, 25),
        ),
        (
            "Je pars le 18 décembre et reviens le 25 janvier, suspendez l'abonnement",
            (2026, 12, 18),
            (2027, 1, 25),
        ),
        ("me voy el 18 de diciembre y vuelvo el 25 de enero", (2026, 12, 18), (2027, 1, 25)),
        (
            "een maandje pauzeren? ben in januari weg, en in februari weer door",
            (2027, 1, 1),
            (2027, 2, 1),
        ),
        ("I leave on the 3rd of December, pause it for 6 weeks", (2026, 12, 3), (2027, 1, 14)),
        ("we're away from 20 Dec till about 20 Jan", (2026, 12, 20), (2027, 1, 20)),
        ("we are back on 20 January, stop it until then", None, (2027, 1, 20)),
        ("pause it for two months", None, (2027, 1, 28)),
    ],
)
def test_time_away_is_that_of_a_pause(
    text: str, begin: tuple[int, int, int] | None, end: tuple[int, int, int]
) -> None:
    assert begin_named(text, _TODAY) == (begin and date(*begin))
    assert end_named(text, _TODAY) == date(*end)
