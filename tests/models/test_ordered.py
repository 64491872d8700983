"""What a model hears begun beside a no: it is begun, and no refusal of its own is lost."""

from __future__ import annotations

from steward.dialogue.tasks.ordered_beside import ordered_beside
from steward.domain.understanding import Intent, OpenQuestion
from steward.llm.reading import Command, Heard, Slot
from steward.llm.united import united
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.yes_and_no.conditions import without_conditions
from tests.cases import cases

ENDS = OpenQuestion(kind="confirm", action="cancel_subscription", task="t1")
MOVES = OpenQuestion(kind="confirm", action="change_plan", task="t1")


def _start(quote: str, plan: str = "", goal: str = "change_plan") -> Command:
    slots = (Slot(name="plan", quote=plan),) if plan else ()
    return Command(do="start", goal=goal, quote=quote, slots=slots)


def _stop(quote: str) -> Command:
    return Command(do="stop", about="q", quote=quote)


@cases(
    ("declined", "begun", "plan"),
    [
        ("no cancele", "cámbieme el plan al Taster mensual", "Taster mensual"),
        ("leave the cancellation", "set my plan to Taster", "Taster"),
        ("ne résiliez rien", "changez ma formule pour Taster", "Taster"),
    ],
)
def test_ordered_beside_a_no_is_begun_and_not_refused_with_it(
    offline: OfflineUnderstander, declined: str, begun: str, plan: str
) -> None:
    read = Heard(commands=(_stop(declined), _start(begun, plan)))
    heard = united(offline.read(f"{declined}, {begun}"), read, ENDS)
    assert heard.stances.asks == ("change_plan",)
    assert "change_plan" not in heard.stances.refuses
    assert heard.refuses
    (wish,) = (one for one in heard.wishes if one.intent == Intent.CHANGE_PLAN)
    assert wish.meant["plan"] == "taster"
    assert ordered_beside(heard, wish, ENDS)


@cases(
    ("text", "said"),
    [
        ("no me cambie el plan al Taster", (_stop("no"), _start("cambie el plan al Taster"))),
        ("no me cambie el plan al Taster", (_start("cambie el plan al Taster"),)),
        (
            "don't cancel and don't change my plan",
            (_stop("don't cancel"), _start("change my plan")),
        ),
    ],
)
def test_ordered_by_words_cut_out_of_a_refusal_stays_refused(
    offline: OfflineUnderstander, text: str, said: tuple[Command, ...]
) -> None:
    stances = united(offline.read(text), Heard(commands=said), ENDS).stances
    assert "change_plan" in stances.refuses
    assert "change_plan" not in stances.asks


def test_ordered_in_the_words_of_a_condition_is_not_begun(offline: OfflineUnderstander) -> None:
    text = "Sí, si me cambia el plan al Taster"
    read = Heard(commands=(_start("me cambia el plan al Taster"),))
    heard = without_conditions(united(offline.read(text, ENDS), read, ENDS), ENDS)
    assert not heard.wishes
    free = "Sí, quiero pasarme al Taster mensual. ¿Y si le digo que sí me quedo sin Taster?"
    read = Heard(commands=(_start("quiero pasarme al Taster mensual", "Taster mensual"),))
    heard = without_conditions(united(offline.read(free, ENDS), read, ENDS), ENDS)
    assert [one.intent for one in heard.wishes] == [Intent.CHANGE_PLAN]
    assert heard.wishes[0].meant == {"plan": "taster", "period": "month"}
    assert heard.stances.asks == ("change_plan",)


def test_ordered_once_more_is_what_is_declined(offline: OfflineUnderstander) -> None:
    text = "no, no lo cambie"
    read = Heard(commands=(_stop(text), _start("no lo cambie")))
    heard = united(offline.read(text), read, MOVES)
    assert not any(ordered_beside(heard, one, MOVES) for one in heard.wishes)
