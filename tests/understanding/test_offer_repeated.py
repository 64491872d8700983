"""A yes that repeats the offer's own figures and days, and what only sounds like one."""

from __future__ import annotations

from typing import Any

from steward.understanding.yes_and_no.offer_repeated import yes_that_repeats
from tests.cases import cases
from tests.understanding.test_colloquial_yes import offer

_AT = "2026-12-19T09:00:00+00:00"
_KINDS: dict[str, tuple[str, dict[str, Any]]] = {
    "refund": (
        "issue_refund",
        {"amount_minor": 4500, "currency": "EUR", "last4": "9001", "charge_id": "CH-1"},
    ),
    "resume": (
        "reschedule_subscription",
        {"step": "resume", "to_minor": 2900, "currency": "EUR", "next_at": _AT, "plan": "regular"},
    ),
    "pause": ("reschedule_subscription", {"step": "pause", "until": _AT, "plan": "regular"}),
    "end": ("cancel_subscription", {"ends_at": _AT, "account_id": "A-1"}),
}


def _yes(offered: str, text: str) -> str:
    kind, params = _KINDS[offered]
    return yes_that_repeats(text, offer(kind, params))


@cases(
    ("offered", "text"),
    [
        ("resume", "Ja, das passt. Dann wird erst am 19. Dezember abgebucht, die 29 Euro?"),
        ("resume", "yes, then 29 euros on 19 December, right?"),
        ("resume", "ja, dan wordt op 19 december 29 euro afgeschreven, toch?"),
        ("resume", "Oui. Donc 29 euros sont prélevés le 19 décembre ?"),
        ("resume", "Sí, entonces el 19 de diciembre se cobran 29 euros, ¿verdad?"),
        ("refund", "yes, 45 back to the card ending 9001, right?"),
        ("refund", "Ja. 45 euro terug op de kaart eindigend op 9001."),
        ("refund", "Oui, 45 euros sur la carte 9001, c'est bien ça ?"),
        ("refund", "Ja, 45 Euro zurück auf die Karte 9001, oder?"),
        ("pause", "yes, so it is paused until 19 December, right?"),
        ("end", "Ja. Dann endet das Abo am 19. Dezember?"),
    ],
)
def test_yes_that_repeats_what_is_offered_is_one(offered: str, text: str) -> None:
    assert _yes(offered, text)


@cases(
    ("offered", "text"),
    [
        # another sum, card or day
        ("refund", "yes, 54 back to the card ending 9001, right?"),
        ("refund", "yes, 45 back to the card ending 4242, right?"),
        ("refund", "yes, 45 and 45 back to the card, right?"),
        ("refund", "yes, 45 of the 90 back, right?"),
        ("refund", "yes, 45 back today, right?"),
        ("resume", "Ja, das passt. Dann wird erst am 19. Januar abgebucht, die 29 Euro?"),
        ("resume", "Ja, das passt. Dann wird erst am 18. Dezember abgebucht, die 29 Euro?"),
        ("resume", "yes, then 24 euros on 19 December, right?"),
        ("resume", "yes, then 29 euros back on 19 December, right?"),
        ("resume", "yes, then 29 euros on 19 December and nothing today, right?"),
        # denied, on a condition, in doubt, or more
        ("refund", "yes, but not 45 to the card ending 9001"),
        ("refund", "yes, only if 45 go back to the card ending 9001"),
        ("refund", "yes, if it is 45, right?"),
        ("refund", "yes, 45?"),
        ("refund", "yes 45 back to the card ending 9001?"),
        ("refund", "no, 45 back to the card ending 9001, right?"),
        ("refund", "45 back to the card ending 9001, right?"),
        ("refund", "ok, 45 back, right?"),
        ("refund", "yes, 45 back to the card and the shipping too, right?"),
        ("refund", "yes, only 45?"),
        ("refund", "oui, les 45 euros reviennent pas sur la carte 9001, c'est ça ?"),
        ("refund", "yes, you take 45 from my card ending 9001, right?"),
        ("resume", "Ja, aber erst am 19. Dezember, ja?"),
        ("resume", "ja, maar niet op 19 december, toch?"),
        ("pause", "yes, and from 19 December it runs, right?"),
        ("end", "yes, it ends on 20 December, right?"),
    ],
)
def test_yes_that_says_anything_else_than_the_offer_is_none(offered: str, text: str) -> None:
    assert not _yes(offered, text)
