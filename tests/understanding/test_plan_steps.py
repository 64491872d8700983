"""One plan up or down from the one that is had, told without any name."""

from __future__ import annotations

from steward.dialogue.tasks.task_answers import of_plans
from steward.understanding.plan.plan_sizes import size_answered, size_wished
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases

_WISHED = (
    ("Vous me passez en Premium ? Enfin celle juste au-dessus de la mienne", "higher"),
    ("On est deux à boire, je voudrais monter d'un cran", "higher"),
    ("mettez-moi la formule du dessus, ma petite boîte ne suffit plus", "higher"),
    ("could you put me on the one above mine please", "higher"),
    ("my small box lasts a week, I'd like to go one size up", "higher"),
    ("please move us to the next one up", "higher"),
    ("I'd like to drop down a size", "lower"),
    ("ik wil graag eentje hoger", "higher"),
    ("zet me maar een stapje lager, mijn grote doos raakt niet op", "lower"),
    ("mag ik een maatje groter? mijn kleine doos is zo op", "higher"),
    ("ich hätte gern eine Nummer größer", "higher"),
    ("bitte stellen Sie mich auf die nächstgrößere um", "higher"),
    ("ich möchte eine Stufe runter", "lower"),
    ("ahora somos dos, quiero la de arriba", "higher"),
    ("ponedme en la siguiente más grande, la pequeña se acaba", "higher"),
    ("quisiera bajar un escalón, la grande me sobra", "lower"),
)
_NOT_WISHED = (
    "I'd like the mug one size up",
    "please deliver it to the flat above mine",
    "I want to step up the complaint",
    "ik wil het filter een maatje groter",
    "bezorg het maar bij de buren erboven, ik wil het vandaag",
    "ich hätte gern die Kanne eine Nummer größer",
    "bitte liefern Sie eine Etage höher",
    "je voudrais la tasse, celle juste au-dessus dans la liste",
    "livrez à l'étage au-dessus s'il vous plaît",
    "quiero la taza de arriba en la foto",
    "I don't want to go one size up",
    "please move it up to Friday",
)
_ANSWERED = (
    ("the next one up", "higher"),
    ("the next bigger one", "higher"),
    ("eentje hoger", "higher"),
    ("eine Nummer kleiner", "lower"),
    ("celle juste en dessous de la mienne", "lower"),
    ("la inmediatamente superior", "higher"),
    ("the smallest", "least"),
    ("das kleinste bitte", "least"),
)


@cases(("text", "toward"), _WISHED)
def test_step_from_ones_own_plan_is_by_one(
    understander: OfflineUnderstander, text: str, toward: str
) -> None:
    heard = understander.read(text)
    assert [str(wish.intent) for wish in heard.wishes] == ["change_plan"]
    assert "change_plan" in heard.stances.asks
    assert of_plans("change_plan", text).get("toward") == toward


@cases("text", _NOT_WISHED)
def test_step_of_something_else_is_no_wish_for_a_plan(text: str) -> None:
    assert size_wished(text) is None


@cases(("text", "toward"), _ANSWERED)
def test_size_answered_in_words_of_a_step(text: str, toward: str) -> None:
    assert size_answered(text) == toward
