"""A yes with a harmless question beside it: the yes counts, and the question is answered with
what became of it. Pure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from actions.registry import KINDS, declared
from state.desk import DeskState
from state.heard import heard_of
from steward.conversation.types import OpenedTurn
from steward.dialogue.consent import acts_asked
from steward.dialogue.consent.answers import pressed
from steward.dialogue.consent.each_by_name import told_by_name
from steward.dialogue.consent.several_offers import acts_beside
from steward.dialogue.context.lines import last_answer
from steward.dialogue.context.offers import (
    asked_about,
    exclude_each_other,
    only_agrees,
)
from steward.dialogue.replies.reply_rows import about
from steward.dialogue.tasks.people_tasks import offers_person
from steward.domain.action import Action
from steward.domain.lifecycle import DONE, SENT, UNDECIDED
from steward.domain.understanding import Facet, Intent, OpenQuestion, Understanding, Wish
from steward.say import Phrase, Say
from steward.understanding.behind_a_yes.behind_a_heard_yes import agreed_behind
from steward.understanding.behind_a_yes.beside_a_yes import Agreed, Asked, agreed_beside
from steward.understanding.behind_a_yes.money_agreed import agreed_to_money
from steward.understanding.behind_a_yes.yes_and_a_remark import guessed_beside_a_yes
from steward.understanding.behind_a_yes.yes_and_questions import agreed_with_questions
from steward.understanding.exact.addresses_put_right import put_right_and_asked
from steward.understanding.plan.charged_next import charged_next_in
from steward.understanding.talk.conclusions import with_conclusion_asked
from steward.understanding.yes_and_no.agreement import named_alone
from steward.understanding.yes_and_no.asked_for_a_yes import confirms_the_yes
from steward.understanding.yes_and_no.courtesy import without_laughs
from steward.understanding.yes_and_no.offer_chosen import offer_chosen
from steward.understanding.yes_and_no.offer_repeated import yes_that_repeats
from steward.understanding.yes_and_no.offer_said_again import yes_with_the_offer
from steward.understanding.yes_and_no.other_left import without_the_other
from steward.understanding.yes_and_no.person_taken_up import asks_person, takes_up_person, tells_who
from steward.wording.facets import FacetNotKnown, held
from steward.wording.says import DeskWords

# What of the phrase that says how it stands answers the question, where it does.
_FACETS: dict[Asked, tuple[Facet, ...]] = {
    "time": ("time",),
    "where": ("where",),
    "broken": ("keep",),
    "steps": ("steps",),
    "credit": ("where", "steps"),
    "account": ("other",),
}
# What the offer itself says of it, whether it is done yet or not.
_OF_THE_OFFER: dict[Asked, Facet] = {
    "broken": "keep",
    "credit": "where",
    "where": "where",
    "account": "other",
}
_UNDER_WAY = frozenset({*UNDECIDED, *SENT, *DONE})


def apart(opened: OpenedTurn, actions: Sequence[Action], text: str) -> Agreed:
    """The words that agree to what is offered, what is asked beside them, and what is to be read by
    itself; the whole text and nothing, where it is no such yes. Where nothing is offered, what is
    concluded is asked.
    """
    question, offered = opened.question, asked_about(opened.question, actions)
    if takes_up_colleague(text, question):
        return Agreed(_YES, ())  # the colleague reads the rest of it
    if question is None or question.kind != "confirm":
        return Agreed(with_conclusion_asked(text), ())
    if pressed(opened) or not offered:
        return Agreed(text, ())
    chosen = None if only_agrees(question) or len(offered) > 1 else offer_chosen(text)
    if chosen is not None:
        return Agreed(_YES, (), chosen.rest)
    if (one := without_the_other(text)) is not None and len(named_alone(one, offered)) == 1:
        return Agreed(one, ())  # of two; the other waits
    if (each := told_by_name(text, offered, acts_beside(opened, actions))) is not None:
        return Agreed(each.said, (), each.asked)
    if not _is_to_all(question, offered):
        return Agreed(text, ())
    if asked_if_a_yes(opened):
        text = without_laughs(text)  # "Ja 😅" to "is that a yes?"
        if confirms_the_yes(text):
            return Agreed(_YES, ())  # to the offer that was put again beside that question
    done = acts_beside(opened, actions)
    found = agreed_beside(text, offered, done) or agreed_to_money(text, offered, done)
    if found is not None:
        return found
    if (found := agreed_with_questions(text, offered, done)) is not None:
        return found
    yes = ""
    if len(offered) == 1:
        yes = yes_that_repeats(text, offered[0]) or yes_with_the_offer(text, offered[0], done)
    address = str(offered[0].params.get("address")) if len(offered) == 1 else ""
    if declared(offered[0].kind).sets == "address" and (said := put_right_and_asked(address, text)):
        return Agreed(said.told, (), said.asked)  # it is offered anew, and then that is answered
    return Agreed(yes or text, ())


def behind_a_yes(opened: OpenedTurn, actions: Sequence[Action], text: str) -> Agreed | None:
    """A whole yes to what is offered, by rules, in a sentence of its own, and what is said beside
    it, of which a reader may tell that nothing is put to the offer; None where there is no such
    yes, or it waits for a word beside it.
    """
    question, offered = opened.question, asked_about(opened.question, actions)
    if question is None or question.kind != "confirm" or pressed(opened) or not offered:
        return None
    if not _is_to_all(question, offered):
        return None
    return agreed_behind(text, offered, acts_beside(opened, actions))


def _is_to_all(question: OpenQuestion, offered: Sequence[Action]) -> bool:
    """Whether one yes is to all that is offered, and to nothing else."""
    whole = len(offered) == len(question.offers) and not exclude_each_other(offered)
    return whole and only_agrees(question)


_YES = "yes"
_ASKS_FOR_MORE = ("choose", "detail")  # "yes, the first one" answers it


def takes_up_colleague(text: str, question: OpenQuestion | None) -> bool:
    """Whether words take up a colleague whom the desk offered to ask; who was asked who they are,
    and tells it, goes on by that.
    """
    if question is None or not offers_person(question) or question.kind in _ASKS_FOR_MORE:
        return False
    if question.kind in ("identify", "code") and tells_who(text):
        return False
    return asks_person(text) if question.about == "invited" else takes_up_person(text)


def as_the_next(opened: OpenedTurn, text: str) -> OpenedTurn:
    """The turn as one that is about these words alone, with nothing asked: what stood beside a yes
    is read once that is settled.
    """
    last = opened.messages[-1].model_copy(update={"text": text})
    return opened.model_copy(update={"messages": (last,), "question": None})


_IF_A_YES = frozenset({DeskWords.IS_THAT_A_YES.kind, DeskWords.ONE_WORD.kind})


def asked_if_a_yes(opened: OpenedTurn) -> bool:
    """Whether the desk has just asked if words were a yes."""
    last = last_answer(opened.recent)
    return last is not None and not _IF_A_YES.isdisjoint(last.says)


def without_guesses(heard: Understanding, question: OpenQuestion | None) -> Understanding:
    """The message without wishes that a remark beside an unclear yes only sounds like: the offer is
    put again. Where goods are to go somewhere, who moves may tell where.
    """
    if question is None or question.kind != "confirm" or question.action not in KINDS:
        return heard
    guessed = guessed_beside_a_yes(heard.text)
    if KINDS[question.action].to_address:
        guessed -= {Intent.UPDATE_CONTACT}
    left = tuple(wish for wish in heard.wishes if wish.intent not in guessed)
    named = heard.typed or heard.by == "model" or heard.identifiers.any_named
    return heard if named else heard.model_copy(update={"wishes": left})


def with_asked(heard: Understanding, asked: Collection[Asked], opened: OpenedTurn) -> Understanding:
    """The message with a question that stood beside its yes and that no row of what it agrees to
    answers: what is paid next is asked of the subscription.
    """
    if "next_payment" not in asked:
        return heard
    words = charged_next_in("\n".join(message.text for message in opened.messages))
    wish = Wish(intent=Intent.CHANGE_PLAN, goal="change_plan", quote=words[:_QUOTE])
    return heard.model_copy(update={"wishes": (*heard.wishes, wish), "decision": "act"})


_QUOTE = 300


def answered(
    state: DeskState, touched: Iterable[Action], says: Collection[tuple[str, Say]]
) -> list[Say]:
    """What answers the questions beside a yes, of each thing that it agreed to; nothing of what was
    not done. `says`: what is said of it already.
    """
    asked = heard_of(state).beside_a_yes
    blocked = state.get("blocked", {})
    found: list[Say] = []
    for action in touched if asked else ():
        if action.state not in _UNDER_WAY or not KINDS[action.kind].confirm:
            continue
        told = None if action.id in blocked or action.state == "proposed" else about(action)
        for one in asked:
            if one == "steps" and blocked.get(action.id) == "weak_proof":
                continue  # what is asked of them is said
            found += [say for say in _answers(one, action, told) if say not in found]
    return [say for say in found if ("", say) not in says]


def _answers(asked: Asked, action: Action, told: Say | None) -> list[Say]:
    if (of_act := acts_asked.as_of_act(asked)) is not None:
        say = acts_asked.said_of(action, of_act)
        return [] if say is None else [say]
    if asked == "time" and told is not None and _names_the_day(told):
        return []
    if asked == "where" and action.state in DONE:
        return []  # what is said of it names where
    words = _words(asked, action)
    if asked == "time" and KINDS[action.kind].ends == "plan":
        return words  # when that ended is no answer to it
    facets = [facet for facet in _FACETS.get(asked, ()) if told is not None]
    found = [answer for facet in facets if (answer := held(told, facet)) is not None]
    return [*found] or words


_DAYS = ("settles_at", "promised_at", "next_at", "until")


def _names_the_day(said: Say) -> bool:
    """Whether what is said of it has the day in it that is asked for."""
    data: dict[str, Any] = said.data if isinstance(said, Phrase) else {}
    return any(data.get(name) for name in _DAYS)


def _words(asked: Asked, action: Action) -> list[Say]:
    """What is answered where the row says nothing of it."""
    match asked:
        case "time" if KINDS[action.kind].remedy == "replacement":
            return [DeskWords.ARRIVAL_NOT_KNOWN]
        case "time":
            # beside the end of a plan it is the money that was told to be asked about next
            of_money = KINDS[action.kind].touches != "plan" or KINDS[action.kind].ends == "plan"
            return [DeskWords.MONEY_DAY_TOLD_HERE] if of_money else []
        case "mail":
            return [DeskWords.CONFIRMED_HERE]
        case "carrier":
            return [DeskWords.CARRIER_TOLD_LATER]
        case "statement":
            return [DeskWords.NAME_AT_THE_BANK]
        case "steps":
            return [DeskWords.NOTHING_ELSE_NEEDED]
        case "cost":
            return [DeskWords.COSTS_NOTHING]
        case "cause":
            return [FacetNotKnown(asked="reason")]
        case "next_payment":
            return []  # their subscription is looked at for it
        case _:
            offer = held(acts_asked.offer_of(action), _OF_THE_OFFER[asked])
            return [] if offer is None else [offer]
