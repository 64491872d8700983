"""What a question to the help pages goes on from: the questions before it, and the pages that were
read out to them. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from state.desk import Plan
from state.team import Task
from steward.dialogue.context.lines import last_of_desk
from steward.dialogue.context.public import may_go_on
from steward.dialogue.context.side_questions import without_wishes
from steward.domain.slots import SlotValues
from steward.domain.understanding import Intent, OpenQuestion, Understanding, Utterance
from steward.understanding.orders.sent_elsewhere import asks_if_nobody_is_in
from steward.understanding.pages.cited_pages import cites_a_page
from steward.understanding.pages.everyday_questions import asks_of_pages
from steward.understanding.pages.own_matters import HARDLY, is_for_anybody
from steward.understanding.pages.plain_questions import asks_to_do_it_oneself
from steward.understanding.pages.public_questions import asks, may_follow
from steward.understanding.pages.rule_questions import RuleQuestions, rule_questions
from steward.understanding.pages.supposed import begins_supposing
from steward.understanding.pages.topics import follows, topic_of
from steward.understanding.plan.plan_prices import is_question_of_prices
from steward.understanding.reader.requests import for_people
from steward.understanding.talk.asked_if_sure import asks_if_sure
from steward.understanding.talk.side_questions import asks_basis
from steward.understanding.text.dialects import in_standard_words
from steward.understanding.text.places import places_in
from steward.understanding.text.question_parts import (
    asks_postage,
    question_parts,
    questions_in,
)
from steward.understanding.text.questions import only_asks
from steward.understanding.yes_and_no.act_names import PLAN_ACTS
from steward.wording.says import DeskWords, RestsOn, StandsSo
from teams.billing.phrases import NotCancelled
from teams.refund.phrases import NotReturnable
from teams.requests import requests
from teams.slots import typed, with_slots
from teams.support.phrases import RULES, Article, NoArticle, PageHolds, Rule

# replies to such a question
_FROM_PAGES = frozenset(
    {one.kind for one in (Article, PageHolds, Rule, NoArticle, RestsOn, StandsSo)}
)
_PAGES = frozenset({Article.kind, PageHolds.kind})  # read out
_STANDS = frozenset({RestsOn.kind, StandsSo.kind})
_OF_PAGES = ("article", "no_article", "rule")  # what may be said to stand, of what anybody may ask
# Replies to a word of courtesy: what was spoken of before still is.
_COURTEOUS = frozenset(
    one.kind for one in (DeskWords.THANKS, DeskWords.GREETING, DeskWords.NOTHING_OPEN)
)
# What the desk may have asked beside an answer from the pages.
_BESIDE = frozenset({"clarify", "identify"})
_SURE = 0.8
_SURELY_NOT = 0.1  # how likely it may be one's own
_TOLD = 3  # pages


class GoesOn(NamedTuple):
    """A question that goes on from others: those, the newest first,
    and the rules that the first of them asked about.
    """

    questions: tuple[str, ...]
    rules: RuleQuestions
    missed: bool = False  # nothing was found on them
    oneself: bool = False  # where one does oneself what colleagues were asked for
    doubts: bool = False  # it is asked whether what was read out is sure
    cites: bool = False  # another page of ours is cited
    beside: bool = False  # it may be of a matter that waits until it is known whose it is

    def may_follow(self, heard: Understanding) -> bool:
        """Whether nothing in the words says that they are about something else."""
        if any(is_question_of_prices(wish.quote) for wish in heard.wishes):
            return False  # it is put in words of its own
        if heard.follows is not None and heard.follows.back is not None:
            return False  # what was said is said again
        if heard.typed and not heard.asks_human and only_asks(heard.text):
            heard = _without_request(heard)
        if self.cites:
            wished = not self.questions and wanted_for_oneself(heard)
            return not (wished or heard.calls_people or heard.identifiers.any_named)
        return self.oneself or may_go_on(heard)

    def wished_for(self, heard: Understanding) -> bool:
        """Whether the words want something done where nothing was found: that is no question, but
        "and how often then?" is one.
        """
        if self.cites:
            return False
        if only_asks(heard.text) and follows(heard.text) and not heard.stances.asks:
            return False
        surely = heard.surely(_SURE)
        return self.missed and bool(heard.stances.asks or surely & {*PLAN_ACTS})


def asked_beside(text: str) -> str:
    """What the help pages are asked beside what a record tells; empty: nothing."""
    if asks_if_nobody_is_in(text):
        return text
    parts = [one.alone for one in question_parts(text)]
    return next((one for one in parts if asks_of_pages(one)), "")


def _without_request(heard: Understanding) -> Understanding:
    """The message without a request to colleagues that it only sounds like: who only asks on has
    nothing seen to. Those that go to a person at once stay.
    """
    if heard.typed in for_people():
        return heard
    return heard.model_copy(update={"typed": "", "typed_quote": ""})


def goes_on(
    text: str,
    question: OpenQuestion | None,
    recent: Sequence[Utterance],
    read: Understanding | None = None,
) -> GoesOn | None:
    """The public questions that the words go on from; `read`: a model says whether they do.

    None where they stand for themselves or answer the desk.
    """
    if question is not None and question.kind not in _BESIDE:
        return None
    if asks_to_do_it_oneself(text) and (matter := _requested_last(recent)):
        return GoesOn((matter,), RuleQuestions((), "", text), oneself=True)
    doubts, cites = read is None and asks_if_sure(text), read is None and cites_a_page(text)
    if read is None:
        asks_on = doubts or cites or may_follow(text)
    else:
        asks_on = read.follows is not None and read.follows.does == "asks"
    waits = question is not None and question.kind == "identify" and not (asks(text) or cites)
    if not asks_on or waits:
        return None
    found = _before(recent)
    if found is None and (waiting := _waiting(question, recent)):
        return _beside_what_waits(text, waiting)
    if found is None:
        of_records = any(line.told for line in recent)
        rules = tuple(filter(None, (rule_behind(recent),))) if of_records else ()
        cites = cites and (bool(rules) or not of_records)
        return GoesOn((), RuleQuestions(rules, text, ""), cites=True) if cites else None
    questions, missed = found
    doubts = doubts and bool(told_lately(recent))
    return GoesOn(
        questions, rule_questions(questions[-1], RULES), missed, doubts=doubts, cites=cites
    )


def without_guesses(heard: Understanding) -> Understanding:
    """The message as a question for the help pages alone: what else it sounds like, to who reads it
    without the questions before it, is not asked about.
    """
    general = tuple(one for one in heard.intents if one.name == Intent.PRODUCT_QUESTION)
    return without_wishes(heard).model_copy(update={"intents": general})


def _before(recent: Sequence[Utterance]) -> tuple[tuple[str, ...], bool] | None:
    """The questions that were answered from the pages last, back to one that stands for itself, and
    whether nothing was found on the newest.
    """
    before, answered, missed, courteous = list[str](), False, False, False
    supposes = False
    for line in reversed(recent):
        if line.role == "staff":
            return None
        if line.role == "desk":
            courteous = not before and bool(line.says) and {*line.says} <= _COURTEOUS
            missed = missed if before else NoArticle.kind in line.says
            answered = not _FROM_PAGES.isdisjoint(line.says) and not _of_records(line)
            continue
        if courteous:
            continue  # thanks
        if not answered:  # what only supposes stands for itself where nothing was asked before
            return (tuple(before), missed) if supposes else None
        before.append(in_standard_words(line.text))
        leans = follows(line.text) or _names_only_a_place(line.text)
        supposes = begins_supposing(line.text) and not leans
        if not (leans or supposes):
            return tuple(before), missed
    return None


def _beside_what_waits(text: str, matter: tuple[str, ...]) -> GoesOn | None:
    """How words go on while it is not known yet whose a matter is; None: they are about that."""
    if asks_basis(text):
        return None  # "why do you need that?"
    both = f"{matter[-1]} {text}"
    surely = is_for_anybody(text, _SURELY_NOT)
    if not (surely or (is_for_anybody(text) and is_for_anybody(both))):
        return None
    maybe_own = not (surely or is_for_anybody(both, HARDLY))
    return GoesOn(matter, rule_questions(both, RULES), beside=maybe_own)


def _waiting(question: OpenQuestion | None, recent: Sequence[Utterance]) -> tuple[str, ...]:
    """What was written since a matter was told for which it is asked who writes, the newest first,
    the matter last; empty: nothing waits so.
    """
    if question is None or question.kind != "identify" or not recent or recent[-1].role != "desk":
        return ()
    written = [one.text for one in reversed(recent) if one.role == "customer"]
    own = next((n for n, one in enumerate(written) if not is_for_anybody(one)), 0)
    return tuple(written[: own + 1])


def wanted_for_oneself(heard: Understanding) -> bool:
    """Whether words that cite a page surely wish for something: "your page says that the fee comes
    back, may I have it?".
    """
    surely = heard.surely(_SURELY) - {Intent.PRODUCT_QUESTION}
    return any(wish.intent in surely for wish in heard.wishes)


_SURELY = 0.9


def rule_behind(recent: Sequence[Utterance]) -> str:
    """The rule that the desk's last words rest on where they decline something by a record: what a
    page of ours is cited against; empty: none.
    """
    last = last_of_desk(recent)
    if last is None or recent[-1].role == "staff":
        return ""
    rules = (_RULE_BEHIND.get(one.kind, "") for one in reversed(last.told))
    return next((rule for rule in rules if rule), "")


_RULE_BEHIND = {NotReturnable.kind: "withdrawal_days", NotCancelled.kind: "renewal_grace_days"}


def told_lately(recent: Sequence[Utterance]) -> list[list[str]]:
    """The pages that were read out since the pages were asked last, the newest first: of each its
    number, its title and the words.
    """
    told = list[list[str]]()
    for line in reversed(recent):
        if line.role == "staff":
            break
        if line.role != "desk" or {*line.says} <= _COURTEOUS:
            continue
        if _FROM_PAGES.isdisjoint(line.says) or _of_records(line):
            break
        pages = [one.data for one in line.told if one.kind in _PAGES]
        told += [[str(one[key]) for key in ("article", "title", "text")] for one in pages]
    return told[:_TOLD]


def with_told(plan: Plan, recent: Sequence[Utterance], doubts: bool = False) -> Plan:
    """The plan in which each question to the pages knows what was just read out of them.

    `doubts`: it is asked whether that is sure.
    """
    told = told_lately(recent)
    more: SlotValues = {"told": told, "doubted": "doubted" if doubts else ""}
    plan = {key: _with_place_told(task, recent) for key, task in plan.items()}
    return {
        key: with_slots(task, more)
        if told
        and task["goal"] == "product_question"
        and task["status"] == "ready"
        and not is_question_of_prices(typed(task).quote)  # who wants just the price hears it again
        else task
        for key, task in plan.items()
    }


def _with_place_told(task: Task, recent: Sequence[Utterance]) -> Task:
    """A question what sending costs, with the place that the customer named before it: "just the
    postage up here".
    """
    quote = typed(task).quote
    asked = task["goal"] == "product_question" and task["status"] == "ready"
    if not asked or places_in(quote) or not any(map(asks_postage, questions_in(quote))):
        return task
    said = (one.text for one in reversed(recent) if one.role == "customer")
    places = next((found for text in said if (found := places_in(text))), ())
    return with_slots(task, {"places": [list(one) for one in places]}) if places else task


def from_pages(line: Utterance) -> bool:
    """Whether a reply answers from the help pages or the rules."""
    return bool({*_PAGES, Rule.kind} & set(line.says))


def _requested_last(recent: Sequence[Utterance]) -> str:
    """What people were asked to see to in the desk's last words, by name; empty: nothing."""
    last = last_of_desk(recent)
    told = [one.data.get("request", "") for one in last.told] if last is not None else []
    return next((requests()[name].ticket for name in told if name in requests()), "")


def _names_only_a_place(text: str) -> bool:
    """Whether a few words name a place and ask nothing: "sorry, Belgium, not Germany"."""
    return bool(places_in(text)) and not (asks(text) or topic_of(text).topics)


def _of_records(line: Utterance) -> bool:
    """Whether a reply says of an answer from somebody's own records that it stands."""
    stands = [one.data.get("about") for one in line.told if one.kind in _STANDS]
    return any(about not in _OF_PAGES for about in stands)
