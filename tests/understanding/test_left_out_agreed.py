"""A yes that names the month of the delivery that is left out."""

from __future__ import annotations

from steward.understanding.agreement import agrees
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
