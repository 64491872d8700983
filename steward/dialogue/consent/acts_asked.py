"""What is asked of an offer, or of what was done here, taken out of a message and answered from the
act itself; what its subscription or a help page tells is looked up. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from actions.kind import resolved
from actions.registry import KINDS
from state.desk import Plan
from steward.conversation.types import OpenedTurn
from steward.dialogue.consent.after_deeds import agreed
from steward.dialogue.context.lines import newest_told
from steward.dialogue.context.offers import asked_about
from steward.dialogue.context.return_talk import postage_of
from steward.dialogue.context.taken_for import NOTHING
from steward.dialogue.replies.reply_rows import about
from steward.dialogue.tasks.message_notes import heard_in
from steward.dialogue.tasks.planning import add
from steward.dialogue.tasks.public_tasks import ask_help_pages
from steward.domain.action import Action
from steward.domain.lifecycle import DONE
from steward.domain.slots import SlotValues
from steward.domain.understanding import Facet, Told, Understanding
from steward.say import Phrase, Plain, Say, read
from steward.understanding.behind_a_yes.apart_beside_a_yes import sentences_of
from steward.understanding.behind_a_yes.asked_of_acts import (
    OfAct,
    asked_in,
    asks_of_it,
    waits_for_the_answer,
)
from steward.understanding.behind_a_yes.beside_a_yes import OF_OFFERS, Asked
from steward.understanding.plan.charged_next import question_of_next
from steward.understanding.yes_and_no.agreement import agrees
from steward.understanding.yes_and_no.courtesy import without_courtesy
from steward.wording.facets import FacetNotKnown, held
from steward.wording.says import DeskWords
from teams.refund.phrases import RefundWords

_RESTS = frozenset({"pause", "skip"})  # steps in which nothing is charged


class ActsAsked(NamedTuple):
    """What answers the questions of a message about an act; those that their subscription answers,
    or a help page; and the rest of the message.
    """

    says: tuple[Told, ...] = ()
    own: bool = False
    pages: str = ""
    rest: str = ""

    @property
    def asks(self) -> bool:
        """Whether anything is asked of an act."""
        return bool(self.says or self.own or self.pages)

    @property
    def alone(self) -> bool:
        """Whether nothing else is said."""
        return self.asks and not self.rest

    def left(self, text: str) -> str:
        """What of the text is read by itself: all of it, where nothing else is said."""
        return self.rest if self.asks and self.rest else text


NONE = ActsAsked()


def apart(text: str, opened: OpenedTurn, own: Sequence[Action]) -> ActsAsked:
    """The sentences that ask of what is offered, or was agreed to here last, apart from the rest;
    at an offer only where nothing else is said, for there every word counts.
    """
    question = opened.question
    if question is not None and question.kind not in _BESIDE:
        return NONE
    offered = asked_about(question, own) if question is not None else []
    done = agreed(own) or [one for one in own if is_offered(one)]
    if not (offered or done):
        return NONE
    act = offered[0] if offered else max(done, key=lambda one: one.created_at)
    says, pages, rest, own_asked = list[Say](), list[str](), list[str](), False
    sentences = sentences_of(text) or [text]
    for sentence in sentences:
        asked = _asked_in(sentence, act)
        if asked is None or (offered and any(what == "why" for what, _ in asked)):
            rest.append(sentence)
            continue
        for what, words in asked:
            say = said_of(act, what)
            says += [say] if say is not None and say not in says else []
            own_asked = own_asked or (say is None and what not in _OF_PAGES)
            pages += [words] if say is None and what in _OF_PAGES else []
    left = " ".join(rest)
    more = "" if waits_for_the_answer(left) else without_courtesy(left.lower())
    if len(rest) == len(sentences) or (offered and more):
        return NONE
    told = tuple(_as_told(Told(kind=say.kind, data=say.data), opened) for say in says)
    return ActsAsked(told, own_asked, " ".join(pages), left if more else "")


_BESIDE = frozenset({"confirm", "clarify", "detail"})


def _as_told(answer: Told, opened: OpenedTurn) -> Told:
    """An answer with the facts with which the act was told of last: who signs for it is among
    them.
    """
    of = answer.data.get("of")
    last = next((one for one in newest_told(opened.recent) if one.kind == of), None)
    if last is None:
        return answer
    return Told(kind=answer.kind, data=answer.data | {"facts": last.data})


def is_offered(act: Action) -> bool:
    """Whether it waits for a yes, or had it just now, before it is done."""
    return KINDS[act.kind].confirm and act.state == "proposed"


def _asked_in(sentence: str, act: Action) -> list[tuple[OfAct, str]] | None:
    """What the questions of one sentence ask of an act; None where one of them asks another thing,
    or it asks nothing.
    """
    if not asks_of_it(sentence) or agrees(sentence, [act], ()):
        return None
    found = list[tuple[OfAct, str]]()
    for what, words in asked_in(sentence):
        if what is None or not (said_of(act, what) or may_be_looked_up(act, what)):
            return None
        found.append((what, words))
    return found or None


def only_asked(heard: Understanding) -> Understanding:
    """The message without anything else that it sounds like."""
    nothing = {**NOTHING, "asks_human": False, "asking": False, "follows": None}
    return heard.model_copy(update=nothing)


def may_be_looked_up(act: Action, what: OfAct) -> bool:
    """Whether their subscription or a help page tells what is asked."""
    of_a_plan = "subscription" in (KINDS[act.kind].matters or ())
    if what == "first_box":
        return KINDS[act.kind].sets == "plan"
    if what == "reminder":
        return of_a_plan
    return what in _OF_PLANS and (of_a_plan or KINDS[act.kind].touches == "money")


def as_of_act(asked: Asked) -> OfAct | None:
    """What is asked of an act as it is answered here; None: as `beside_a_yes` answers it."""
    return None if asked in OF_OFFERS else cast(OfAct, asked)


_OF_PAGES: frozenset[OfAct] = frozenset({"first_box", "reminder"})
_OF_PLANS: frozenset[OfAct] = frozenset({"next", "again", "ended", "owed"})
# What of the phrase that says how it stands answers a question, where it does.
_FACETS: Mapping[OfAct, tuple[Facet, ...]] = {
    "label": ("steps",),
    "hand_in": ("steps",),
    "time": ("time",),
    "state": ("state",),
    "keep": ("keep",),
    "where": ("where",),
    "owed": ("consequence",),
    "decides": ("person",),
    "meanwhile": ("amount",),
    "next": ("amount",),
    "again": ("amount",),
}


def said_of(act: Action, what: OfAct) -> Say | None:
    """What answers a question about an offer, or about what became of it; None: nothing of it."""
    kind = KINDS[act.kind]
    if what == "told":
        return DeskWords.TOLD_TO_YOU_ALONE
    if what == "photo":  # it is offered without one, or had it
        return RefundWords.NO_PHOTO_NEEDED if act.params.get("reason") in _SHOWN else None
    if what == "why":  # what went wrong, no record of a payment shows
        return FacetNotKnown(asked="reason") if kind.touches == "money" else None
    if what == "where" and kind.ends == "plan":
        return DeskWords.SAME_TENDER if act.params.get("gives_back") else None
    if what == "owed" and kind.ends != "plan":
        return None
    if what == "mail":
        return None if kind.sets in _MAILED else DeskWords.CONFIRMED_HERE
    if what in {*_WITH_A_LABEL, "postage"} and not kind.sends_back:
        return None
    step = act.params.get("step") if kind.sets == "schedule" else None
    if (what == "meanwhile" and step not in _RESTS) or (what == "sooner" and step != "pause"):
        return None
    if what in _OF_PLANS and "plan" not in (kind.sets, kind.ends) and not _goes_on(what, step):
        return None
    told = about(act) if act.state != "proposed" else offer_of(act)
    if what == "postage" and told is not None:
        return read(postage_of(Told(kind=told.kind, data=told.data)).model_dump())
    if what == "sooner":
        return held(told, "options" if act.state in DONE else "consequence")
    facets = ("time",) if _goes_on(what, step) else _FACETS.get(what, ())
    if what in _WITH_A_LABEL and act.state == "proposed":
        facets = ("where",)
    return next((found for one in facets if (found := held(told, one)) is not None), None)


def _goes_on(what: OfAct, step: object) -> bool:
    """Whether it asks what is paid next of what rests until a day."""
    return what == "next" and step in _RESTS


_SHOWN = frozenset({"damaged", "wrong_item", "missing_part"})  # what a photo may show
_WITH_A_LABEL: frozenset[OfAct] = frozenset({"label", "hand_in"})
_MAILED = frozenset({"plan", "contact"})  # of what sets these a mail comes


def offer_of(act: Action) -> Phrase | Plain | None:
    """What it was offered with, whatever became of it."""
    tell = KINDS[act.kind].tell
    return None if tell is None else resolved(tell)(act.model_copy(update={"state": "proposed"}))


def with_tasks(plan: Plan, asked: ActsAsked, opened: OpenedTurn, language: str) -> Plan:
    """The plan with what is looked up of them."""
    new = dict(plan)
    if asked.own:
        slots = SlotValues(quote=question_of_next(language), heard_in=heard_in(opened))
        add(new, "billing", "change_plan", slots)
    return ask_help_pages(new, asked.pages, (), "by_name") if asked.pages else new
