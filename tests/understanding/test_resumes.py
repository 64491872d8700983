"""What rests is wanted again, in everyday words."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.offline import OfflineUnderstander
from steward.understanding.plans import step_told
from tests.cases import cases

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
    "estoy de vuelta, que me llegue el café como antes de la pausa",
    "lo del café lo teníamos en pausa por la marea. Ya volví, que vuelva él también",
    "haal de pauze van mijn koffie af",
    "nehmt die Pause von meinem Kaffee",
    "send it like before the break again",
    "je suis rentré, livrez-moi comme avant la pause",
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


@cases("text", _AGAIN)
def test_step_told_of_what_rested_and_goes_on_is_resume(text: str) -> None:
    assert step_told(text) == "resume"


@cases(("text", "step"), _NOT_AGAIN)
def test_step_told_of_what_is_to_rest_is_no_resume(text: str, step: str | None) -> None:
    told = step_told(text)
    assert told != "resume"
    assert told in (step, None)


@cases(
    "text",
    [
        "boas! ya estoy en tierra, así que podéis soltar otra vez lo del café, que lo dejé parado"
        " en agosto",
        "I'm back, the one I stopped in August on pause can carry on",
        "das Abo, das ich im August pausiert habe, könnt ihr wieder laufen lassen",
        "mon abonnement en pause depuis août, qu'il reprenne, je l'avais arrêté pour l'été",
        "mijn abonnement staat op pauze, ik had het in augustus stopgezet, laat maar weer lopen",
    ],
)
def test_resume_of_what_was_stopped_once_disputes_no_charge(
    text: str, understander: OfflineUnderstander
) -> None:
    wished = {wish.intent for wish in understander.read(text).wishes}
    assert Intent.CHANGE_PLAN in wished
    assert wished.isdisjoint({Intent.CHARGED_AFTER_CANCEL, Intent.CANCEL_SUBSCRIPTION})
