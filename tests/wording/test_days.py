"""A day is said with its year where it could be taken for another one, in each language."""

from __future__ import annotations

from steward.wording.parts import day, named_day, spoken_on
from tests.cases import cases

TODAY = "2026-11-20T10:00:00+00:00"


@cases(
    ("language", "near", "far"),
    [
        ("en", "19 October", "19 October 2025"),
        ("nl", "19 oktober", "19 oktober 2025"),
        ("de", "19. Oktober", "19. Oktober 2025"),
        ("fr", "19 octobre", "19 octobre 2025"),
        ("es", "19 de octubre", "19 de octubre de 2025"),
    ],
)
def test_day_of_long_ago_is_said_with_its_year(language: str, near: str, far: str) -> None:
    with spoken_on(TODAY):
        assert day("2026-10-19", language) == near
        assert day("2025-10-19T08:00:00+00:00", language) == far
        assert named_day("2025-10-19", language) == far


def test_day_within_eleven_months_is_plain_on_both_sides() -> None:
    with spoken_on(TODAY):
        assert [day(one) for one in ("2025-12-20", "2027-10-21")] == ["20 December", "21 October"]
        assert [day(one) for one in ("2025-12-19", "2027-10-22")] == [
            "19 December 2025",
            "22 October 2027",
        ]


def test_day_is_plain_where_today_is_not_known() -> None:
    for unknown in (None, "", "yesterday"):
        with spoken_on(unknown):
            assert day("2019-10-19") == "19 October"
    assert day("2019-10-19") == "19 October"
