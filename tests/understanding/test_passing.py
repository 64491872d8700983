"""A relative, or a death, that is only named beside what somebody wants."""

from __future__ import annotations

from pathlib import Path

import pytest

from steward.settings import PROJECT
from steward.understanding.examples import load_yaml
from steward.understanding.passing import is_in_passing
from steward.understanding.sensitive import read_sensitive

_DEATHS = Path(PROJECT) / "teams/support/requests/bereavement.yaml"


@pytest.mark.parametrize(
    "text",
    [
        "I'm the owner's brother",
        "ik ben de broer van de eigenaar",
        "ich bin die Schwester der Inhaberin",
        "je suis le frère de la titulaire",
        "soy la hermana del dueño",
        "my late husband loved it",
        "the cup was a gift from my late mother, and it is broken",
        "mijn overleden man was dol op jullie koffie, waar is mijn pakket?",
        "mein verstorbener Mann liebte euren Kaffee",
        "mon défunt mari l'adorait",
        "mi difunto marido lo adoraba",
    ],
)
def test_is_in_passing_relative_named_or_death_beside_what_was_liked(text: str) -> None:
    assert is_in_passing(text)
    assert read_sensitive(text) == ()


@pytest.mark.parametrize(
    "text",
    [line.strip() for line in load_yaml(_DEATHS)["examples"].splitlines() if line.strip()],
)
def test_is_in_passing_declared_death_is_none(text: str) -> None:
    assert not is_in_passing(text)


def test_is_in_passing_what_was_liked_and_is_to_stop_is_none() -> None:
    assert not is_in_passing("my late husband loved it, his subscription has to stop")
    assert not is_in_passing("my husband died, where is his parcel")
