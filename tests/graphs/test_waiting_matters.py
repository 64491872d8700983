"""The question who they are names what surely waits for it, and no more."""

from __future__ import annotations

from typing import Any

from actions.send_code import CodeSent
from state.desk import DeskState
from state.team import Task
from steward.dialogue.replies.waiting_matters import with_what_waits
from steward.say import Say
from steward.wording.catalogue import catalogue
from steward.wording.facets import FacetAnswer
from steward.wording.matters import AskIdentifyFor, LooksThen, WaitingMatter
from steward.wording.render import render
from steward.wording.says import DeskWords
from teams.registry import TEAMS
from teams.requests import requests
from tests.cases import cases

NO_MATTER = {"confirm_contact", "looked_under", "other_account", "take_back"}  # on the way to one


def _task(goal: str, **more: Any) -> Task:
    team = next(name for name, one in TEAMS.items() if goal in one.goals)
    slots: Any = {"quote": "x", "held": True, "heard_in": "m1"} | more
    status: Any = "waiting_customer"
    key = goal
    return Task(id=key, team=team, goal=goal, slots=slots, depends_on=[], status=status)


def _state(*tasks: Task, text: str = "x", heard: dict[str, Any] | None = None) -> DeskState:
    likely = [{"name": one["goal"], "probability": 0.97} for one in tasks if _is_intent(one)]
    said = {"text": text, "decision": "act", "intents": likely} | (heard or {})
    turn = {"id": "t", "messages": [{"id": "m1", "text": text}]}
    return DeskState(
        messages=[],
        woken="",
        results={},
        looks={},
        plan={t["id"]: t for t in tasks},
        heard=said,
        turn=turn,
    )


def _is_intent(task: Task) -> bool:
    return task["goal"] not in requests() and task["goal"] not in ("cancel_order", "kept_question")


def _asked(state: DeskState, before: str = "") -> Say:
    (said,) = with_what_waits([DeskWords.ASK_IDENTIFY], state, before, "en")
    return said


def _named(*matters: str) -> tuple[WaitingMatter, ...]:
    return tuple(WaitingMatter.model_validate({"matter": one}) for one in matters)


def test_goal_that_needs_a_customer_has_a_matter_or_leads_to_one() -> None:
    lacking = {
        name
        for team in TEAMS.values()
        for name, goal in team.goals.items()
        if goal.needs_customer and not goal.matter and name not in requests()
    }
    assert lacking == NO_MATTER


def test_matters_are_named_three_at_most_and_no_complaint_beside_others() -> None:
    goals = ("duplicate_charge", "complaint", "change_plan", "invoice_question", "missing_parcel")
    said = _asked(_state(*map(_task, goals)))
    assert said == AskIdentifyFor(sorry=True, matters=_named("charged_twice", "plan", "invoice"))
    assert _asked(_state(_task("complaint"))) == AskIdentifyFor(
        sorry=True, matters=_named("complaint")
    )


@cases(
    ("goals", "named"),
    [
        (("refund_request", "damaged_item"), ("goods",)),
        (("cancel_subscription", "change_plan"), ("end_of_plan",)),
        (("order_status", "missing_parcel"), ("parcel",)),
        (("cancel_order", "order_status"), ("calling_off",)),
    ],
)
def test_matter_that_another_one_says_already_is_not_named(
    goals: tuple[str, ...], named: tuple[str, ...]
) -> None:
    said = _asked(_state(*map(_task, goals)))
    assert isinstance(said, AskIdentifyFor)
    assert said.matters == _named(*named)


def test_matter_of_doubt_or_of_an_earlier_message_is_not_named() -> None:
    doubt = {"intents": [{"name": "change_plan", "probability": 0.7}]}
    assert _asked(_state(_task("change_plan"), heard=doubt)) == DeskWords.ASK_IDENTIFY
    asks = {"decision": "ask"}
    assert _asked(_state(_task("change_plan"), heard=asks)) == DeskWords.ASK_IDENTIFY
    assert _asked(_state(_task("change_plan", heard_in="m0"))) == DeskWords.ASK_IDENTIFY
    assert _asked(_state(_task("change_plan", held=False))) == DeskWords.ASK_IDENTIFY
    heard = _asked(_state(_task("change_plan"), heard=doubt | {"read_whole": True}))
    assert heard == AskIdentifyFor(matters=_named("plan"))  # a model heard it


def test_regret_is_said_once_and_for_no_neutral_wish() -> None:
    assert _asked(_state(_task("order_status"))) == AskIdentifyFor(matters=_named("order"))
    state = _state(_task("missing_parcel"))
    assert _asked(state) == AskIdentifyFor(sorry=True, matters=_named("parcel"))
    again = _asked(state, before=f"{catalogue('en').text('sorry_about_that', {})} And so on.")
    assert again == AskIdentifyFor(matters=_named("parcel"))
    angry = {"intents": [{"name": "complaint", "probability": 0.9}], "decision": "ask"}
    assert _asked(_state(heard=angry)) == AskIdentifyFor(sorry=True)


def test_request_is_named_by_the_subject_of_its_ticket() -> None:
    task = _task("warranty", heard_in="", quote="please repair it")
    state = _state(task, text="please repair it", heard={"typed": "warranty"})
    said = _asked(state)
    assert said == AskIdentifyFor(
        sorry=True, matters=(WaitingMatter(subject="Repair or warranty"),)
    )
    assert isinstance(said, AskIdentifyFor)
    assert "„Reparatur oder Garantie“" in render(said, "de")
    asked = "is it still under warranty?"
    only = _state(_task("warranty", heard_in="", quote=asked), text=asked, heard=state["heard"])
    only["heard"]["text"] = asked
    assert isinstance(quiet := _asked(only), AskIdentifyFor)
    assert not quiet.sorry


def test_code_alone_says_nothing_more_and_a_question_beside_it_is_looked_at_then() -> None:
    sent: list[Say] = [CodeSent()]
    assert with_what_waits(sent, _state(text="dana@example.com, thanks"), "", "en") == sent
    asked = _state(text="dana@example.com. is someone looking at my screenshot?")
    assert with_what_waits(sent, asked, "", "en") == [CodeSent(), LooksThen()]
    told: list[Say] = [CodeSent(), DeskWords.ABOUT_DESK]  # which answers
    assert with_what_waits(told, asked, "", "en") == told
    wished = _state(_task("return_item"), text="dana@example.com, I want to return it")
    looks = with_what_waits(sent, wished, "", "en")
    assert looks == [CodeSent(), LooksThen(matters=_named("send_back"))]
    moved = _state(_task("update_contact"), text="dana@example.com. is my old account closed?")
    assert with_what_waits(sent, moved, "", "en") == [CodeSent(), LooksThen()]
    kept = _task("kept_question", heard_in="", question="is my coat in?")
    both = _state(kept, _task("return_item"), text="dana@example.com. is my coat in?")
    assert with_what_waits(sent, both, "", "en") == [CodeSent(), LooksThen()]


@cases(
    "text",
    [
        "dana@example.com why do you need this",
        "jan@example.com, waarom moet je dat weten?",
        "jan@example.com. wofür braucht ihr das?",
        "jan@example.com, pourquoi vous avez besoin de ça ?",
        "ana@example.com, ¿para qué lo necesitan?",
    ],
)
def test_question_why_an_address_is_needed_is_answered_beside_it(text: str) -> None:
    (_, said) = with_what_waits([CodeSent()], _state(text=text), "", "en")
    assert isinstance(said, FacetAnswer)
    (_, other) = with_what_waits(
        [CodeSent()], _state(text="a@example.com, do I need to send it back?"), "", "en"
    )
    assert other == LooksThen()
