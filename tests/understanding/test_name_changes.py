"""Who is called otherwise from now on wants the account to say so, whatever words tell it."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.exact.name_changes import tells_new_name
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases

TOLD = (
    "I have taken my own name back after a divorce. Could the account please say Helena Szabo?",
    "Could the account please say Helena Szabo instead of Helena Dunphy?",
    "Hi, I'm no longer Mrs Dunphy (hurrah)",
    "i got married, my surname is now Szabo",
    "Ik heet nu Szabo, graag aanpassen",
    "Ich heiße jetzt Szabo, nicht mehr Dunphy. Bitte ändern",
    "Je m'appelle Helena Szabo maintenant",
    "mon nom de famille a changé, c'est Szabo",
    "ahora me llamo Szabo, ya no Dunphy",
)
LEFT = (
    *("my name is Anna", "Ich heiße Vogt", "ik heet nu eenmaal Jan", "what is my name on it?"),
    *("the plan is now called Office", "je m'appelle Anne, maintenant je veux annuler"),
    *("me llamo Ana y ahora quiero cancelar", "I'm now at the shop", "my order says Beans"),
)


@cases("text", TOLD)
def test_new_name_is_a_wish_for_the_account(understander: OfflineUnderstander, text: str) -> None:
    heard = understander.read(text)
    assert [wish.intent for wish in heard.wishes] == [Intent.UPDATE_CONTACT]
    assert "change_contact" in heard.stances.asks


@cases("text", LEFT)
def test_tells_new_name_name_that_is_only_told_is_none(text: str) -> None:
    assert not tells_new_name(text)
