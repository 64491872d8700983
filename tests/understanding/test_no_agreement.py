"""What is made of words of a yes and agrees to nothing: money never moves on it."""

from __future__ import annotations

import pytest

from steward.understanding.yes_and_no.agreement import agrees
from steward.understanding.yes_and_no.consent import consents
from tests.understanding.test_colloquial_yes import EVERY, offer

ASKED_WITHOUT_A_MARK = (
    *("ben je daar zeker van", "ben je zeker", "klopt dat", "is het goed", "weet u het zeker"),
    *("stimmt das", "passt das", "ist das klar", "bist du sicher", "sind sie sicher"),
    *("est-ce que c'est bon", "êtes-vous sûr", "est-ce bon", "está seguro", "are you sure"),
)
WAITS_FOR_MORE = (
    *("yes and", "ok and then", "yes so", "ok so now", "so", "ja en", "oke en nu", "ja en dan"),
    *("ja und", "ok und dann", "oui et", "oui et alors", "ok et maintenant", "sí y", "y ahora"),
    *("ok y entonces", "y entonces", "okay so", "yes but", "ja maar", "oui mais", "sí pero"),
)
WHO_IT_IS = (
    *("yes it's me", "yep that's me", "yes me", "yes I am", "yes I'm here", "ja dat ben ik"),
    *("ja ik ben het", "ja met mij", "ja ich bin's", "ja das bin ich", "oui c'est moi"),
    *("oui moi", "oui je suis là", "sí soy yo", "sí yo"),
)
MOCKED = (
    *("sure you will", "sure you do", "of course you would", "yeah you would", "right, sure"),
    *("fine, be like that", "fine be that way", "yeah right", "ya está bien hombre"),
    *("mais oui c'est ça", "ouais c'est ça", "ya te vale", "uiteraard zeg je dat", "ja hoor eens"),
)
ONLY_NOTED = (
    *("ah ok", "oh ok", "oh okay", "ah ja", "oh ja", "ah oui", "ah sí", "ah vale", "ok duidelijk"),
    *("ja snap ik", "ik hoor het graag", "ik hoor graag van u", "yes it was"),
    *("ok thanks, good to know", "oui bon", "venga hombre", "nou ja, ik hoor het wel"),
    *("dale con lo mismo", "ja freut mich für Sie"),
    *("nee 't is goed gelijk het is", "oui oui c'est ça", "me la quedo", "da igual, así está bien"),
)
STILL_A_YES = (
    *("yes", "yes please", "ok then", "so do it", "do it so", "genau so", "ja so machen wir es"),
    *("ok thanks", "exactly", "klopt", "stimmt", "das stimmt", "zeker weten", "seguro que sí"),
    *("oh yes please", "of course you can", "yes you may", "sure, you can do it", "y", "y please"),
    *("c'est ça, oui", "ja dat is goed", "ja is goed", "het is goed", "passt", "vale", "sí"),
)


@pytest.mark.parametrize(
    "text", [*ASKED_WITHOUT_A_MARK, *WAITS_FOR_MORE, *WHO_IT_IS, *MOCKED, *ONLY_NOTED]
)
def test_words_that_only_sound_agreed_are_no_consent(text: str) -> None:
    assert not consents(text)
    assert [kind for kind, params in EVERY if agrees(text, [offer(kind, params)])] == []


@pytest.mark.parametrize("text", STILL_A_YES)
def test_yes_beside_such_words_is_heard(text: str) -> None:
    assert consents(text)
