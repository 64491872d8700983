"""A subscription that was ended and is wanted again, told without the usual words."""

from __future__ import annotations

import pytest

from steward.domain.understanding import Intent
from steward.understanding.plan.keeping import as_kept, goes_back, takes_end_back
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from tests.cases import cases


@cases(
    "text",
    [
        *("scrap the cancellation please", "I cancelled on a whim, can I go on with it after all?"),
        *("I've cancelled, but would rather carry on", "can you reverse the cancellation?"),
        *("draai de opzegging maar terug", "ik had opgezegd, maar wil toch door met jullie"),
        *("nehmt die Kündigung bitte zurück", "hab gekündigt, lässt sich das rückgängig machen?"),
        *("je veux enlever la résiliation", "j'ai résilié hier, finalement je voudrais continuer"),
        *("I cancelled yesterday, can we pretend it never happened?",),
        *("ik heb opgezegd, kunnen we doen alsof er niks gebeurd is?",),
        *("hab gekündigt, können wir so tun, als wäre nichts gewesen?",),
        *("j'ai résilié avant-hier, on peut faire comme si de rien n'était ?",),
        *("me di de baja ayer, ¿hacemos como si nada?",),
        *("quiero quitar la baja", "me di de baja y prefiero quedarme como estaba"),
    ],
)
def test_takes_end_back_hears_who_goes_on(text: str) -> None:
    assert takes_end_back(text)


@cases(
    "text",
    [
        *("I cancelled in May and was charged again", "please cancel my subscription"),
        *("ik heb opgezegd en jullie schrijven nog steeds af", "hoe zeg ik op?"),
        *("ich habe gekündigt und will mein Geld", "ich möchte kündigen"),
        *("j'ai résilié et on m'a encore prélevé", "annulez mon abonnement"),
        *("he cancelado y me siguen cobrando", "¿sigo teniendo café hasta fin de mes?"),
        *("I cancelled and you act as if I never did", "ihr tut so, als hätte ich nie gekündigt"),
        *("jullie doen alsof ik niet heb opgezegd", "vous faites comme si je n'avais pas résilié"),
        *("he cancelado y hacen como si nada",),
        *("I cancelled and don't want to carry on", "take the grinder back please"),
    ],
)
def test_takes_end_back_hears_nothing_else(text: str) -> None:
    assert not takes_end_back(text)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        *(
            ("ay, me arrepiento, ¿hay marcha atrás?", True),
            ("kann man das rückgängig machen?", True),
        ),
        *(("on peut revenir en arrière ?", True), ("kun je dat ongedaan maken?", True)),
        *(("when do I get it back?", False), ("no hay marcha atrás", False)),
    ],
)
def test_goes_back_names_nothing_else(text: str, back: bool) -> None:
    assert goes_back(text) is back


def test_as_kept_cancels_nothing_and_asks_for_the_plan_to_go_on() -> None:
    heard = OfflineUnderstander(load_readers()).read("Que quiero quitar la baja y seguir con ella")
    kept = as_kept(heard)
    assert [(one.intent, one.meant) for one in kept.wishes] == [
        (Intent.CHANGE_PLAN, {"step": "keep"})
    ]
    assert "cancel_subscription" not in kept.stances.asks
    assert not kept.consents
