"""A no behind a "then", in five languages, whatever is asked behind it."""

from __future__ import annotations

import pytest

from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.yes_and_no.consent import refuses
from steward.understanding.yes_and_no.then_no import begins_with_then_no
from tests.cases import cases
from tests.understanding.at_an_offer import dropped

_THEN_NO = (
    *("Ok, then no. So nothing comes back?", "Then no."),
    *("Oké, dan niet. Krijg ik niks terug?", "Nou ja, dan liever niet"),
    *("Gut, dann nicht. Gibt es keine Erinnerung?", "Schade, dann lieber nicht."),
    *("Bon, alors non. Vous n'envoyez pas de rappel ?", "Ben alors non merci"),
    *("Vale, entonces no. ¿No mandan un recordatorio?", "Bueno, pues entonces no"),
)
_NO_SUCH_NO = (
    *("then no problem", "so no reminder?", "ok then yes", "no", "then not before friday"),
    *("dan niet voor vrijdag", "dann nicht vor Freitag", "alors non ?", "¿entonces no?"),
)
_BEHIND_A_NO = (
    "No! I don't want to change anything. I only want to know if there is an exception.",
    "Nee! Ik wil niets veranderen. Ik wil alleen weten of er een uitzondering is.",
    "Nein! Ich will nichts ändern. Ich will nur wissen, ob es eine Ausnahme gibt.",
    "Non ! Je ne veux rien changer. Je veux seulement savoir si c'est possible autrement.",
    "¡No! No quiero cambiar nada. Solo quiero saber lo del recordatorio y si hay alguna excepción.",
)


@cases("text", _THEN_NO)
def test_refuses_no_behind_a_then_is_one(text: str) -> None:
    assert refuses(text)


@cases("text", _NO_SUCH_NO)
def test_begins_with_then_no_of_other_words_is_none(text: str) -> None:
    assert not begins_with_then_no(text)


@pytest.mark.parametrize("text", _BEHIND_A_NO)
async def test_offer_is_dropped_by_a_no_with_an_if_behind_it(
    text: str, understander: OfflineUnderstander
) -> None:
    assert await dropped(understander, "cancel_subscription", text)
