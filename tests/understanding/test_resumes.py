"""What rests is wanted again, in everyday words."""

from __future__ import annotations

import pytest

from steward.understanding.plans import step_told

_AGAIN = (
    "ya estoy en tierra, podéis soltar otra vez lo del café, que lo dejé parado en agosto",
    "la pequeña que tenía en pausa, que siga",
    "lo que tengo en pausa, que vuelva a salir",
    "I'm back home, the one on pause can carry on",
    "let the paused one run again please",
    "fire it up again, it was on pause",
    "mijn abonnement staat op pauze, laat maar weer lopen",
    "dat wat op pauze stond mag weer verder",
    "das pausierte Abo könnt ihr wieder laufen lassen",
    "was in Pause war, soll weitergehen",
    "celui en pause, qu'il reprenne",
    "la pause a assez duré, ça peut repartir",
)
_NOT_AGAIN = (
    ("pause it please", "pause"),
    ("que siga en pausa", "pause"),
    ("laat de pauze maar doorlopen, blijf op pauze", "pause"),
    ("ponedme en pausa en agosto", "pause"),
    ("bitte die Lieferung pausieren, bis ich schreibe", "pause"),
    ("mettez mon abonnement en pause", "pause"),
    ("que siga bien", None),
    ("the conversation can carry on", None),
)


@pytest.mark.parametrize("text", _AGAIN)
def test_step_told_of_what_rested_and_goes_on_is_resume(text: str) -> None:
    assert step_told(text) == "resume"


@pytest.mark.parametrize(("text", "step"), _NOT_AGAIN)
def test_step_told_of_what_is_to_rest_is_no_resume(text: str, step: str | None) -> None:
    told = step_told(text)
    assert told != "resume"
    assert told in (step, None)
