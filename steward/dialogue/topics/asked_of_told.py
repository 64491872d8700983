"""What is asked further about an answer that was given before, where that would only be said to
stand: "but why is it there twice, and when does it go?". Pure.

Each question is answered by what the answer holds of it; what it does not hold is looked up in the
help pages, and said to be unknown by its name. Only who asks nothing but to look again, or whether
that is sure, hears that it stands.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from state.team import Finding, Handoff, NextTask
from steward.dialogue.context.told_again import about_what
from steward.dialogue.topics.several_follow_ups import facet_asked
from steward.domain.slots import SlotValues, TaskSlots
from steward.say import Say
from steward.understanding.pages.public_questions import asks_in_general, asks_to_know, names_own
from steward.understanding.pages.topics import names_nothing, of_the_trade, topic_of
from steward.understanding.talk.asked_if_sure import asks_if_sure
from steward.understanding.talk.disbelief import does_not_believe
from steward.understanding.talk.named_matters import matters_named
from steward.understanding.text.marks import contains, has_digit, has_question_mark, word_count
from steward.understanding.text.question_parts import question_parts
from steward.understanding.yes_and_no.stances import read_stances
from steward.wording.facets import FacetAnswer, asked_of_pages, held
from steward.wording.render import render
from steward.wording.says import RestsOn, StandsSo
from teams.billing.phrases import OwnPrice, PlanPreview, PlanPrices
from teams.contract import AnyResult

_LEAST = 3  # words: "really?", "and then?" ask nothing by themselves
_QUOTE = 800


def instead(
    text: str, told: Sequence[Say], said: Finding, elsewhere: Collection[str], language: str
) -> Finding | Handoff:
    """What is said in place of `said`, that what was `told` stands, where the words ask further.

    `elsewhere`: words that other tasks look into; `language`: that of the conversation, in which
    the pages are asked with what was told.
    """
    if not only_stands(said):
        return said
    answers, left, of_plan = list[FacetAnswer](), list[str](), list[str]()
    for asked in _asked(text):
        if any(contains(one, asked.strip(" ?¿")) for one in elsewhere):
            continue
        if _is_of_their_plan(asked, told):
            of_plan.append(asked)
        elif (answer := _answer(asked, told)) is None:
            left.append(asked)
        elif answer not in answers:
            answers.append(answer)
            left += [found] if (found := page_of(answer, language)) else []
    kept = tuple(one for one in said.says if not isinstance(one, RestsOn | StandsSo))
    says = (*kept, *answers)
    tasks = [*_of_plan(of_plan), *_of_pages(left, render(told[0], language))]
    if tasks:
        return Handoff(tasks=tuple(tasks), says=says, wanted=said.wanted)
    return said.model_copy(update={"says": says}) if answers else said


def only_stands(said: Finding) -> bool:
    """Whether an answer is only said to stand as it was told."""
    return any(isinstance(one, RestsOn | StandsSo) for one in said.says)


def of_what_was_found(known: TaskSlots, result: AnyResult, found: Sequence[Say]) -> AnyResult:
    """What was asked before a proof, answered by what is `found` now of their own matter, where
    that holds all of it: "and if it never comes, do I get a new one?".
    """
    parts = [one.alone for one in question_parts(f"{known.first} {known.quote}")]
    if any(isinstance(one, _PRICED) for one in found):
        parts = [one for one in parts if not _is_mere_price(one)]
        if not parts:
            return Finding()
    answers = [_answer(one, found) for one in parts if facet_asked(one) is not None]
    if theirs := [one for one in parts if _is_of_their_plan(one, found)]:
        return Handoff(tasks=tuple(_of_plan(theirs)))
    whole = len(answers) == len(parts) and all(answers)
    return Finding(says=tuple(one for one in answers if one is not None)) if whole else result


_PRICED = (PlanPreview, PlanPrices, OwnPrice)


def _is_mere_price(asked: str) -> bool:
    """Whether a price is asked that any price of a plan told now answers: "and the price?"."""
    return names_nothing(asked) and bool(topic_of(asked).wants & {"price", "figure"})


def _of_plan(asked: Sequence[str]) -> list[NextTask]:
    slots: SlotValues = {"quote": " ".join(asked)[:_QUOTE]}
    return [NextTask(team="billing", goal="change_plan", slots=slots)] if asked else []


def _of_pages(asked: Sequence[str], told: str) -> list[NextTask]:
    """A question to the help pages, which goes on from what was told."""
    slots: SlotValues = {
        "quote": " ".join(asked)[:_QUOTE],
        "follows": [told[:_QUOTE]],
        "otherwise": "by_name",
        "rules": [],
    }
    return [NextTask(team="support", goal="product_question", slots=slots)] if asked else []


def _is_of_their_plan(asked: str, told: Sequence[Say]) -> bool:
    """Whether it asks of a plan of their own, and none was told of."""
    spoken = any(about_what(one) == "plan" for one in told)
    return not spoken and names_own(asked) and "plan" in matters_named(asked)


def _asked(text: str) -> list[str]:
    """The questions of the words that go on from an answer, or are for the help pages."""
    parts = [one.alone for one in question_parts(text)]
    return [one for one in parts if _is_further(one)]


def _is_further(asked: str) -> bool:
    if word_count(asked) < _LEAST or asks_if_sure(asked) or read_stances(asked).asks:
        return False
    if does_not_believe(asked) and not has_question_mark(asked):
        return False
    return _is_of_pages(asked) or facet_asked(asked) is not None


def _is_of_pages(asked: str) -> bool:
    """Whether it names something of the trade, and is asked for everybody."""
    asks = has_question_mark(asked) or asks_to_know(asked)
    general = asks_in_general(asked) and not names_own(asked)
    return asks and general and of_the_trade(topic_of(asked))


def page_of(answer: FacetAnswer, language: str) -> str:
    """What a page is asked beside an answer to when that names no day: it may say how long."""
    unknown = answer.what == "time" and not has_digit(render(answer))
    return asked_of_pages(answer.of, answer.facts, language) if unknown else ""


def _answer(asked: str, told: Sequence[Say]) -> FacetAnswer | None:
    facet = None if _is_of_pages(asked) else facet_asked(asked)
    if facet is None:
        return None
    return next((one for say in told if (one := held(say, facet)) is not None), None)
