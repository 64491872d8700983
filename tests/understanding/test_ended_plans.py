"""A plan that is named as what is to end is none that is wanted."""

from __future__ import annotations

from steward.dialogue.tasks.new_tasks import as_said
from steward.domain.understanding import Intent, Stances, Understanding, Wish
from steward.understanding.plan.ended_plans import without_an_unsaid_end
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases

CANCEL, CHANGE = Intent.CANCEL_SUBSCRIPTION, Intent.CHANGE_PLAN


def _plans(text: str, understander: OfflineUnderstander) -> set[Intent]:
    wishes = as_said(understander.read(text)).wishes
    return {wish.intent for wish in wishes} & {CANCEL, CHANGE}


@cases(
    "text",
    [
        "quiero darme de baja del plan taster, me mudo al extranjero",
        "dadme de baja del regular, por favor, ya no bebo café",
        "ik wil van mijn regular abonnement af",
        "graag stoppen met mijn Taster, we drinken thee tegenwoordig",
        "je veux arrêter mon abonnement regular, le médecin me l'interdit",
        "I'd like to end the office subscription, we closed the place",
        "get me out of the Regular plan please, I'm off coffee",
        "ich will aus meinem Regular Abo raus",
        "bitte den Taster beenden, mir reicht es",
    ],
)
def test_plan_that_is_to_end_is_no_other_one_to_have(
    text: str, understander: OfflineUnderstander
) -> None:
    assert _plans(text, understander) == {CANCEL}


@cases(
    "text",
    [
        "quiero darme de baja y pasar al regular",
        "cancel my office plan and put me on taster",
        "cancel the regular, I'd rather have the taster",
        "stop the office and give me regular",
        "quiero cancelar el mensual y pasar al anual",
        "darme de baja del plan office y quedarme con el taster",
    ],
)
def test_plan_that_is_to_be_had_in_its_place_is_wished_for(
    text: str, understander: OfflineUnderstander
) -> None:
    assert CHANGE in _plans(text, understander)


@cases(
    "text",
    [
        "Ich möchte mein Abo pausieren und wissen, was das kostet.",
        "I would like to pause my subscription and know what that costs.",
    ],
)
def test_pause_is_no_end_that_nobody_asked_for(
    text: str, understander: OfflineUnderstander
) -> None:
    assert _plans(text, understander) == {CHANGE}


def test_end_that_is_asked_for_beside_a_pause_stays() -> None:
    quote = "pause my plan"
    wishes = (Wish(intent=CHANGE, quote=quote), Wish(intent=CANCEL, quote=quote))
    heard = Understanding(text=quote, wishes=wishes)
    assert {one.intent for one in without_an_unsaid_end(heard).wishes} == {CHANGE}
    asked = heard.model_copy(update={"stances": Stances(asks=("cancel_subscription",))})
    assert without_an_unsaid_end(asked) == asked
