"""A yes that names the month of the delivery that is left out."""

from __future__ import annotations

from steward.understanding.yes_and_no.agreement import agrees
from tests.cases import cases
from tests.understanding.test_colloquial_yes import offer

SKIPS = {
    "step": "skip",
    "plan": "regular",
    "renews_at": "2026-12-02T00:00:00+00:00",
    "next_at": "2027-01-02T00:00:00+00:00",
}


def _agrees(text: str) -> bool:
    return agrees(text, [offer("reschedule_subscription", SKIPS)])


@cases(
    "text",
    [
        *("oui sautez décembre alors", "oui sautez le 2 décembre", "yes skip december then"),
        *("skip december please", "yes skip the 2nd of december", "ja sla december over"),
        "ja den Dezember überspringen",
    ],
)
def test_yes_that_names_the_left_out_month_agrees(text: str) -> None:
    assert _agrees(text)


@cases(
    "text",
    [
        *("yes skip january", "oui sautez janvier", "yes skip December and January"),
        *("yes skip from december", "oui sautez jusqu'en décembre", "yes but not december"),
        *("yes skip december, and january too", "yes I want december", "ja Dezember brauche ich"),
        *("yes skip december and cancel", "yes if december is skipped", "oui mais pas décembre"),
        *("yes skip the 3rd of december", "no, skip december", "december"),
    ],
)
def test_yes_that_names_another_time_agrees_to_nothing(text: str) -> None:
    assert not _agrees(text)


UNTIL_FEBRUARY = {
    "step": "pause",
    "plan": "regular",
    "until": "2027-02-01T00:00:00+00:00",
    "next_at": "2027-02-01T00:00:00+00:00",
}


@cases(
    ("text", "agreed"),
    [
        ("ja, tot 1 februari is goed", True),
        ("yes, until 1 February", True),
        ("yes, until February 1st", True),
        ("ja bis 1. Februar passt", True),
        ("bis zum 1. Februar, genau", True),
        ("oui, jusqu'au 1er février c'est parfait", True),
        ("sí, hasta el 1 de febrero", True),
        ("yes, until 1 march", False),
        ("yes, until 2 February", False),
        ("yes, until february 12", False),
        ("yes, from 1 February", False),
        ("ja, vanaf 1 februari", False),
        ("ja, maar niet tot 1 februari", False),
        ("tot 1 februari dan, of toch maart?", False),
    ],
)
def test_yes_to_a_pause_may_say_its_own_end_and_no_other(text: str, agreed: bool) -> None:
    assert agrees(text, [offer("reschedule_subscription", UNTIL_FEBRUARY)]) is agreed
