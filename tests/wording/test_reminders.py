"""An offer that was told in full is said in short from the second time on, whatever its kind."""

from __future__ import annotations

import pytest

from actions.kind import ActionKind
from actions.registry import KINDS
from steward.say import Phrase, written
from steward.understanding.text.language import SUPPORTED
from steward.wording.catalogue import catalogue
from steward.wording.facets import RemindOffer, in_full, in_short
from steward.wording.render import render
from tests.wording.sample_actions import from_actions

# a refund is reminded of with its money, by a phrase of its own
AGREED_TO = [kind for kind in KINDS.values() if kind.confirm and kind.remedy != "refund"]


def offers() -> dict[str, list[Phrase]]:
    """What each kind says where it is proposed."""
    found: dict[str, list[Phrase]] = {}
    for say, row in from_actions():
        kind, _, state = row.partition(":")
        if state == "proposed" and isinstance(say, Phrase):
            found.setdefault(kind, []).append(say)
    return found


OFFERS = offers()


@pytest.mark.parametrize("kind", AGREED_TO, ids=lambda kind: kind.name)
def test_kind_that_needs_a_yes_has_a_reminder_in_each_language(kind: ActionKind) -> None:
    for offer in OFFERS[kind.name]:
        short = in_short(offer)
        assert isinstance(short, RemindOffer)
        for language in sorted(SUPPORTED):
            assert f"{offer.kind}.reminder" in catalogue(language).names
            told = render(short, language)
            assert "?" in told
            assert len(told) < len(render(offer, language)), (language, told)


@pytest.mark.parametrize("kind", AGREED_TO, ids=lambda kind: kind.name)
def test_reminder_that_was_told_counts_as_the_offer_itself(kind: ActionKind) -> None:
    for offer in OFFERS[kind.name]:
        said = written(in_short(offer))
        assert in_full(said["kind"], said["data"]) == (offer.kind, offer.data)
