"""A payment card that was stolen is told from a gift card, and from goods that were."""

from __future__ import annotations

import pytest

from steward.understanding.stolen_cards import tells_of_a_stolen_card


@pytest.mark.parametrize(
    ("text", "stolen"),
    [
        ("somebody stole my card", True),
        ("my wallet was stolen yesterday", True),
        ("mijn pas is gestolen", True),
        ("meine Kreditkarte wurde geklaut", True),
        ("on m'a volé ma carte", True),
        ("me robaron la tarjeta", True),
        ("hanno rubato la mia carta", True),
        ("somebody stole my gift card", False),
        ("mijn cadeaukaart is gestolen", False),
        ("my grinder was stolen from my porch", False),
        ("my card was not stolen", False),
        ("they took 29 euros from my card", False),
        ("my card expired", False),
    ],
)
def test_card_that_was_stolen_is_told_from_other_things(text: str, *, stolen: bool) -> None:
    assert tells_of_a_stolen_card(text) is stolen
