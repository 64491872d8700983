"""Answers a question about what the desk said last. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actions.cancel_subscription import ConfirmCancellation
from actions.check_code import CheckWords
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.plan_picks import names_offered
from steward.domain.understanding import Facet, FollowUp, Told, Understanding
from steward.understanding.exact.dates_named import months_among
from steward.understanding.orders.return_questions import asks_if_return_runs, calls_return_off
from steward.understanding.pages.plain_questions import asked_outright
from steward.understanding.pages.rule_questions import asks_if_gone
from steward.understanding.pages.supposed import begins_supposing
from steward.understanding.pages.topics import of_the_trade, topic_of
from steward.understanding.payments.how_long import asks_when
from steward.understanding.plan.end_money import asks_if_money_comes_back
from steward.understanding.plan.plan_periods import period_named
from steward.understanding.plan.plan_prices import asks_how_much
from steward.understanding.talk.follow_ups import read_follow_up
from steward.understanding.text.months import months_named
from steward.understanding.text.places import places_in
from steward.wording.facets import (
    FacetAnswer,
    FacetNotKnown,
    IsSo,
    NothingChanged,
    RemarkWords,
    SorryForThat,
    ThatWasSaid,
    WhoDecides,
    answers,
)
from steward.wording.languages import OtherLanguage, OtherLanguageAgain
from steward.wording.matters import LooksThen, WhichMatter
from steward.wording.says import (
    ActingFor,
    ClarifyAgain,
    DeskWords,
    DidYouMean,
    LookedWider,
    OutOfScopeAgain,
    RemindRefund,
    RemindRefunds,
    RestsOn,
    StandsSo,
    TicketStands,
    WhichNumber,
)
from teams.support.phrases import (
    Article,
    HasLeft,
    IsWithTheCarrier,
    LeftAsItIs,
    NoArticle,
    NotAddedHere,
    PageHolds,
    ParcelStatus,
    ParcelWhere,
    Rule,
)

_END = ConfirmCancellation.kind
_SURELY = 0.9
HELD = 0.4  # how likely it is about what was said, where that holds the answer
_NEARLY, _TOLD_APART_LEAST = 0.5, 0.25  # of what is asked most likely; at all
_OF_RULES = frozenset({"time", "rule"})  # what a question about the rules asks as well
# Said beside an answer, and nothing that is asked about again.
ALONGSIDE = frozenset(
    one.kind
    for one in (
        *(CheckWords.VERIFIED, DeskWords.MASKED, RemarkWords.NOTED, DeskWords.ADDRESS_TAKEN),
        *(ActingFor, FacetAnswer, FacetNotKnown, LookedWider, ThatWasSaid, NothingChanged),
        *(WhoDecides, IsSo, ParcelWhere, LooksThen),
    )
)
# What anybody may ask goes on by itself (`public.py`); the rest is no answer.
_NO_SUBJECT = ALONGSIDE | frozenset(
    one.kind
    for one in (
        *(IsWithTheCarrier, NotAddedHere, LeftAsItIs),  # the parcel is told of beside it
        *(Article, PageHolds, Rule, NoArticle, RestsOn, StandsSo, DeskWords.ABOUT_DESK),
        *(DeskWords.GREETING, DeskWords.THANKS, DeskWords.BYE, DeskWords.EMPTY),
        *(DeskWords.NOTHING_OPEN, DeskWords.LEFT_AT_THAT, SorryForThat, WhichNumber),
        *(DeskWords.BYE_WITH_OFFER, DeskWords.GOODBYE, DeskWords.DONE_ALREADY),
        *(DeskWords.CLARIFY, ClarifyAgain, DidYouMean, WhichMatter),
        *(DeskWords.OUT_OF_SCOPE, OutOfScopeAgain, OtherLanguage, OtherLanguageAgain),
    )
)
# Says only that an earlier answer or offer stands, or that nothing is known or understood: what was
# spoken of before still is.
_LOOKED_PAST = frozenset(
    one.kind
    for one in (
        *(RestsOn, StandsSo, FacetNotKnown, SorryForThat, RemarkWords.NOTED, DeskWords.THANKS),
        *(ThatWasSaid, TicketStands, NothingChanged, WhoDecides, IsSo, ParcelWhere),
        *(DeskWords.BYE, DeskWords.GOODBYE, RemindRefund, RemindRefunds),
        *(DeskWords.CLARIFY, ClarifyAgain, DeskWords.OUT_OF_SCOPE, OutOfScopeAgain, WhichMatter),
    )
)
# What is answered in place of what was answered last: who asks it once more wants to know further.
_FURTHER: Mapping[Facet, tuple[Facet, ...]] = {
    "state": ("time", "consequence"),
    "time": ("consequence",),
    "steps": ("consequence",),
    "consequence": ("steps",),
}


def last_told(opened: OpenedTurn) -> tuple[Told, ...]:
    """What the desk said last; nothing once a colleague spoke.

    Where that says that an answer stands, or that nothing is known, it is about the one before.
    """
    last: tuple[Told, ...] = ()
    for line in reversed(opened.recent):
        if line.role == "staff":
            break
        if line.role == "desk" and line.told:
            last = (*line.told, *last)
            if not looked_past(line.told):
                break
    return last


def looked_past(told: Sequence[Told]) -> bool:
    """Whether words say only that an earlier answer stands: what was spoken of before still is."""
    return all(one.kind in _LOOKED_PAST for one in told)


def subjects(last: Sequence[Told]) -> list[Told]:
    """What may be asked about, the last first; what an answer was about already, too."""
    found = list[Told]()
    for one in reversed(last):
        if one.kind == FacetAnswer.kind:
            found.append(Told(kind=str(one.data["of"]), data=one.data["facts"]))
        elif one.kind not in _NO_SUBJECT:
            found.append(one)
    # what is told of a parcel's way says more than the ticket that was opened for it
    return sorted(found, key=lambda one: one.kind != HasLeft.kind)


def as_answerable(how: FollowUp, last: Sequence[Told], text: str) -> FollowUp:
    """The question read among those that what was said last answers: of two that it may be about
    as well, the one that has an answer; when, where it names the month of a day that was told.
    """
    if how.does == "asks" and _is_of_its_month(text, last):
        return how.model_copy(update={"what": "time", "sure": max(how.sure, HELD)})
    most = max(how.asks.values(), default=0.0)
    answered = {
        facet: share
        for facet, share in how.asks.items()
        if share >= max(_NEARLY * most, _TOLD_APART_LEAST)
        and held(how.model_copy(update={"what": facet}), last) is not None
    }
    if how.does != "asks" or not answered:
        return how
    facet = max(answered, key=answered.__getitem__)
    others = max(1 - sum(how.asks.values()), 0.0)
    sure = max(
        answered[facet] / (sum(answered.values()) + others), how.sure if facet == how.what else 0
    )
    return how.model_copy(update={"what": facet, "sure": round(sure, 3)})


def _is_of_its_month(text: str, last: Sequence[Told]) -> bool:
    """Whether a month is named that a day is in which the answer to "when?" holds: "and january
    comes as usual?".
    """
    named = months_named(text)
    timed = [one for one in subjects(last) if answers(one.kind, "time", one.data)] if named else ()
    return any(named & months_among(one.data.values()) for one in timed)


def held(how: FollowUp, last: Sequence[Told]) -> Told | None:
    """What of the desk's last words holds the answer to what is asked about them."""
    if how.what is None:
        return None
    return next((one for one in subjects(last) if answers(one.kind, how.what, one.data)), None)


def holds(asked: Facet, last: Sequence[Told]) -> bool:
    """Whether what was said last holds the answer to this."""
    return any(answers(one.kind, asked, one.data) for one in subjects(last))


def asked_plainly(text: str, opened: OpenedTurn) -> Facet | None:
    """What the words ask outright of what was said last, which holds it; at an offer also what it
    costs, where they name nothing, or what is offered.
    """
    question, last = opened.question, last_told(opened)
    offered = question is not None and question.kind == "confirm" and asks_how_much(text)
    names_more = of_the_trade(topic_of(text)) or bool(places_in(text))
    names_more = names_more or period_named(text) is not None  # what another plan costs
    of_it = not names_more or names_offered(text, question, opened.recent)
    plainly = asked_outright(text) or ("amount" if offered and of_it else None)
    return plainly if plainly is not None and holds(plainly, last) else None


def tells_when(heard: Understanding, opened: OpenedTurn) -> bool:
    """Whether the words ask when, and what was said last holds the answer."""
    if heard.follows is None or heard.follows.what != "time":
        return False
    return holds("time", last_told(opened))


def further(how: FollowUp, about: Told | None, last: Sequence[Told]) -> FollowUp:
    """The question, or the next one where this was answered last."""
    if how.what is None or about is None:
        return how
    told = [one.data for one in last if one.kind == FacetAnswer.kind]
    if not any((one["of"], one["what"]) == (about.kind, how.what) for one in told):
        return how
    further = _FURTHER.get(how.what, ())
    what = next((one for one in further if answers(about.kind, one, about.data)), how.what)
    return how.model_copy(update={"what": what})


def told_already(text: str, opened: OpenedTurn) -> bool:
    """Whether words that sound like a question about the rules ask about what was said last, which
    answers it: "do I get the shipping back, too?" after a refund.
    """
    if asks_if_return_runs(text) or calls_return_off(text):
        return True  # and where nothing was said of one, the record answers it
    how, last = read_follow_up(text), last_told(opened)
    if asks_if_money_comes_back(text) and any(one.kind == _END for one in subjects(last)):
        return True
    plainly = asked_outright(text)
    if plainly is not None and any(answers(one.kind, plainly, one.data) for one in subjects(last)):
        return True
    if how is None or how.what is None or how.what in _OF_RULES:
        return False
    return min(how.follows, how.sure) >= HELD and held(how, last) is not None


def asks_if_lost(text: str, opened: OpenedTurn) -> bool:
    """Whether it is asked if the parcel that was just spoken of counts as lost, or what then, once
    that it may is told: the rule says when one does.
    """
    last = last_told(opened)
    told = subjects(last)
    if not told or told[0].kind != ParcelStatus.kind:
        return False
    if asks_if_gone(text):
        return True
    if _told_what_then(last):
        return _asks_what_then(text) or asks_when(text)
    return begins_supposing(text) and _asks_what_then(text, surely=False)


def _told_what_then(last: Sequence[Told]) -> bool:
    """Whether the last answer told what comes of a parcel that does not arrive."""
    answered = [one.data for one in last if one.kind == FacetAnswer.kind]
    return any((one["of"], one["what"]) == (ParcelStatus.kind, "consequence") for one in answered)


def _asks_what_then(text: str, *, surely: bool = True) -> bool:
    """Not `surely`: only where it is not quite sure that it is about what was told."""
    how = read_follow_up(text)
    if how is None or how.does != "asks" or how.what != "consequence":
        return False
    return surely or min(how.follows, how.sure) < _SURELY
