"""What a message is to what was said before, and what is answered to it. Pure.

A question about something that the desk said is answered from the facts that it said it with, or
from the row that they come of as it is now. A doubt has the same looked at again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from nodes.planning import Plan, begun_with
from state.team import Say, Task
from steward.conversation.types import OpenedTurn
from steward.domain.action import Action
from steward.domain.understanding import (
    INTENT_TEAM,
    Facet,
    FollowUp,
    Intent,
    Told,
    Understanding,
)
from steward.wording.facets import answers, has_facets

_LIKELY, _SURE = 0.5, 0.85  # where nothing else is heard, and where a wish is
_TOLD_APART = 0.34  # what it does, where it follows at all
_BRIEF = 14  # words: more of them are about something else as well
_KEPT = 4  # topics
# Said beside an answer, and nothing that is asked about again.
_ALONGSIDE = frozenset({"verified", "masked", "acting_for", "noted", "facet", "facet_not_known"})
_LOOKED_AT_AGAIN = frozenset({"looks_again", "disputes", "adds"})
# What anybody may ask goes on by itself (`nodes/public.py`); the rest is no answer.
_NO_SUBJECT = _ALONGSIDE | frozenset(
    {
        *("article", "rule", "no_article", "rests_on", "about_desk"),
        *("greeting", "thanks", "bye", "empty", "nothing_open", "left_at_that"),
        *("clarify", "clarify_again", "out_of_scope", "out_of_scope_again", "did_you_mean"),
        *("other_language", "other_language_again", "which_number", "sorry_for_that"),
    }
)
# Tasks that are not looked at again by themselves.
_ONCE = frozenset({"verify_identity", "hand_over", "take_back"})


class Followed(NamedTuple):
    """A message that is about what was said before: what it does, and what about."""

    how: FollowUp
    told: tuple[Told, ...]  # the desk's last words
    about: Told | None  # what of them answers it; None: nothing does
    topic: Task | None  # what was answered last


def followed(heard: Understanding, opened: OpenedTurn, topics: Sequence[Task]) -> Followed | None:
    """What the message follows up; None where it stands for itself."""
    how, last, topic = heard.follows, _last_told(opened), topics[-1] if topics else None
    if how is None or not last or heard.asks_human or heard.typed or heard.sensitive:
        return None
    if heard.consents or heard.refuses or heard.corrected.said or _names_more(heard, opened):
        return None
    if not _more_likely(heard, how):
        return None
    if how.what is not None:
        subjects = _subjects(last)
        about = next((one for one in subjects if answers(one.kind, how.what, one.data)), None)
        told_of = any(has_facets(one.kind) for one in subjects)
        sure = told_of or (subjects and how.follows >= _SURE)
        return Followed(how, last, about, topic) if sure else None
    if how.does in _LOOKED_AT_AGAIN and topic is None:
        return None
    return Followed(how, last, None, topic)


def _more_likely(heard: Understanding, how: FollowUp) -> bool:
    wishes = [wish for wish in heard.wishes if wish.intent in INTENT_TEAM]
    if not wishes:
        talk = heard.decision == "smalltalk" or Intent.WITHDRAW in {w.intent for w in heard.wishes}
        return not talk and how.follows >= _LIKELY and how.sure >= _TOLD_APART
    brief = len(heard.text.split()) <= _BRIEF
    return brief and how.follows >= _SURE and how.sure >= _LIKELY


def _last_told(opened: OpenedTurn) -> tuple[Told, ...]:
    """What the desk said last; nothing once a colleague spoke."""
    for line in reversed(opened.recent):
        if line.role == "staff":
            return ()
        if line.role == "desk" and line.told:
            return line.told
    return ()


def _subjects(last: Sequence[Told]) -> list[Told]:
    """What may be asked about, the last first; what an answer was about already, too."""
    found = list[Told]()
    for one in reversed(last):
        if one.kind == "facet":
            found.append(Told(kind=str(one.data["of"]), data=one.data["facts"]))
        elif one.kind not in _NO_SUBJECT:
            found.append(one)
    return found


def _names_more(heard: Understanding, opened: OpenedTurn) -> bool:
    """Whether it names a record or a person that the desk has not just spoken of."""
    named = {value for value in heard.identifiers.model_dump().values() if value}
    spoken = "\n".join(line.text for line in opened.recent)
    return any(str(value) not in spoken for value in named)


def look_again(plan: Plan, found: Followed, text: str) -> Plan:
    """The plan with what was answered last, to be looked at anew: with what was added to it."""
    task, does = found.topic, found.how.does
    if task is None or does not in _LOOKED_AT_AGAIN:
        return plan
    slots = task["slots"]
    if does == "adds":
        slots = slots | begun_with(task) | {"quote": text}
    return plan | {task["id"]: {**task, "slots": slots, "status": "ready"}}


def topics_after(
    before: Sequence[Task], plan: Plan, results: Mapping[str, Any], turn: str
) -> list[Task]:
    """What was answered, the newest last: what a later message may be about."""
    answered = [
        task
        for key, task in plan.items()
        if task["goal"] not in _ONCE
        and (results.get(f"{turn}/{key}") or {}).get("kind") == "finding"
    ]
    ids = {task["id"] for task in answered}
    return [*(task for task in before if task["id"] not in ids), *answered][-_KEPT:]


def note(found: Followed) -> dict[str, Any]:
    """What state keeps of it until the reply."""
    return {
        "does": found.how.does,
        "what": found.how.what,
        "about": found.about.model_dump(mode="json") if found.about else None,
        "told": [one.model_dump(mode="json") for one in found.told],
    }


def says_of(
    noted: Mapping[str, Any],
    actions: Sequence[Action],
    about_action: Callable[[Action], Say | None],
    *,
    upset: bool,
) -> list[Say]:
    """What is answered."""
    match noted["does"]:
        case "asks":
            return [_answer(noted["what"], noted["about"], actions, about_action)]
        case "says_again":
            told = [one for one in noted["told"] if one["kind"] not in _ALONGSIDE]
            return [Say(kind=one["kind"], data=one["data"]) for one in told]
        case "remarks":
            return [Say(kind="sorry_for_that" if upset else "noted")]
        case _:
            return []


def _answer(
    what: Facet,
    about: Mapping[str, Any] | None,
    actions: Sequence[Action],
    about_action: Callable[[Action], Say | None],
) -> Say:
    if about is None:
        return Say(kind="facet_not_known", data={"asked": what})
    kind, facts = str(about["kind"]), about["data"]
    now = [(a.updated_at, say) for a in actions if (say := about_action(a)) is not None]
    same = [one for one in now if one[1].kind == kind]
    if same:  # a row's own words: as it stands now
        facts = max(same, key=lambda one: one[0])[1].data | facts
    return Say(kind="facet", data={"of": kind, "what": what, "facts": facts})
