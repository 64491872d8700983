"""Tasks for people: which words make one, and what the person is told. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from actions.hand_over import IN_DANGER
from state.desk import Plan
from steward.conversation.types import OpenAlarm, OpenedTurn
from steward.dialogue.tasks.asked_if_possible import only_asks_for
from steward.dialogue.tasks.planning import add, said
from steward.domain.slots import SlotValues
from steward.domain.understanding import OpenQuestion, Understanding, Utterance
from steward.understanding.pages.page_subjects import in_plain_words
from steward.understanding.pages.public_questions import asks_to_know
from steward.understanding.payments.gift_cards import GIFT_CARD, asks_for_its_balance
from steward.understanding.payments.payment_ways import (
    PAYMENT_METHOD,
    asks_how_a_card_is_changed,
    is_of_a_card,
)
from steward.understanding.people.account_takeover import reports_takeover
from steward.understanding.people.account_users import COMPANY_USERS, asks_who_is_listed
from steward.understanding.people.newsletters import ADVERTISING, asks_how_it_ends, pages_may_tell
from steward.understanding.people.sensitive import reports_dispute
from steward.understanding.plan.rhythms import RHYTHM, asks_how_often_it_is, question_of_rhythm
from steward.understanding.reader.requests import for_people
from steward.understanding.text.language import SUPPORTED
from steward.understanding.text.marks import word_count
from steward.understanding.yes_and_no.consent import accepts_offer_of_person, takes_up
from teams.requests import PAGES_FIRST, requests
from teams.slots import typed, with_slots


def add_person(
    plan: Plan, heard: Understanding, question: OpenQuestion | None, *, answered: bool, said_in: str
) -> None:
    """What a person has to see to: a request of a declared type, or because it was asked for, is
    sensitive, or cannot be told without a model.
    """
    declared = None if answered else requests().get(heard.typed)
    if declared is not None and declared.otherwise and heard.language not in SUPPORTED:
        declared = None  # nobody could be asked who they are
    if declared is not None and not (heard.asks_human or heard.sensitive):
        slots: SlotValues = said(heard.identifiers) | {
            "quote": _quote(heard),
            "said_in": said_in,
        }
        if declared.request == COMPANY_USERS and asks_who_is_listed(heard.text):
            add(plan, "billing", "account_users", slots)
            return
        only = only_asks_for(declared.request, heard)
        if only:
            slots |= {"only_asked": True}
        first = _asked_of_pages(declared.request, heard, plan)
        if first:
            more: SlotValues = {"question": first, "rules": []}
            # who only asks how it is has no request where no page says so
            if declared.request == GIFT_CARD or not heard.asking:
                more |= {"otherwise": "looked_into", "sounds_like": declared.request}
            add(plan, "support", "product_question", slots | more)
        else:
            if only and not _asks_pages(plan):  # what they hold of it is told before
                held: SlotValues = {"quote": heard.typed_quote, "otherwise": "nothing", "rules": []}
                add(plan, "support", "product_question", held)
            add(plan, declared.team, declared.request, slots)
    elif heard.asks_human or _is_sensitive(heard, answered) or (heard.typed and not answered):
        why = heard.typed if heard.typed in for_people() else ""
        hand_over(plan, heard, why or (heard.sensitive[0] if heard.sensitive else "asked"))
    elif _beyond_means(heard, question, answered):
        hand_over(plan, heard, "budget")


def _asked_of_pages(request: str, heard: Understanding, plan: Plan) -> str:
    """What is looked up before colleagues are asked for a request: which rhythms there are, what is
    in stock, how one changes the card oneself, or whether the way to pay exists that is asked
    about; empty: nothing.
    """
    if request == ADVERTISING:
        return asks_how_it_ends(heard.language) if pages_may_tell(heard.text) else ""
    if request == GIFT_CARD and not asks_for_its_balance(heard.text):
        return ""
    if request in PAGES_FIRST:
        if _asks_pages(plan):
            return ""
        return _of_rhythm(heard) if request == RHYTHM else heard.typed_quote
    if request != PAYMENT_METHOD:
        return ""
    if is_of_a_card(heard.text):
        return asks_how_a_card_is_changed(heard.language)
    return in_plain_words(heard.text, heard.language) if asks_to_know(heard.text) else ""


def _asks_pages(plan: Plan) -> bool:
    return any(task["goal"] == "product_question" for task in plan.values())


def _of_rhythm(heard: Understanding) -> str:
    return question_of_rhythm(heard.language, as_it_is=asks_how_often_it_is(heard.text))


def _quote(heard: Understanding) -> str:
    """The words of the request. All of them of a dispute, for they may want the money from us too,
    and of what people see to as a whole: nothing else is looked into beside it.
    """
    whole = heard.typed == "disputed_at_the_bank" or heard.typed in for_people()
    return heard.text[:600] if whole else heard.typed_quote


def _is_sensitive(heard: Understanding, answered: bool) -> bool:
    """Whether a person has to see it: not a dispute that is only told of, by who wants no money
    from the desk any more.
    """
    refuses = heard.takes_back or "money" in heard.stances.refuses
    told = heard.sensitive == ("chargeback",) and reports_dispute(heard.text)
    return bool(heard.sensitive) and not (answered and refuses and told)


def hand_over(plan: Plan, heard: Understanding, why: str) -> None:
    """A person reads it, and why the desk did not go on by itself."""
    add(plan, "support", "hand_over", {"why": why, "brief": heard.text[:800]})


def takes_offer(heard: Understanding, question: OpenQuestion | None) -> bool:
    """Whether somebody takes up the offer of a person."""
    if question is None or not offers_person(question) or not heard.consents:
        return False
    if question.about == "invited":
        return takes_up(heard.text, "")
    return accepts_offer_of_person(heard.text)


def offers_person(question: OpenQuestion) -> bool:
    """Whether a yes to it calls a person, by itself or beside what it asks."""
    return question.person or question.about in OF_PERSON


def with_what_was_said(plan: Plan, before: Plan, recent: Sequence[Utterance]) -> Plan:
    """The plan whose colleague, taken up with a mere yes, reads in the customer's own words what it
    is about: what they said last before that. `before`: the tasks that there were.
    """
    said = next((line.text for line in reversed(recent) if line.role == "customer"), "")
    called = {key: one for key, one in plan.items() if one["goal"] == "hand_over"}
    more = dict(plan)
    for key, task in called.items():
        brief = typed(task).brief
        if said and key not in before and word_count(brief) <= _MERE and said != brief:
            more[key] = with_slots(task, {"brief": f"{said[:_SAID]} … {brief}"})
    return more


_MERE, _SAID = 4, 600  # words of a mere yes; letters of what was said before
OF_PERSON = frozenset({"person", "invited"})  # what a question is about that a yes calls one by


def called_at_once(plan: Plan, opened: OpenedTurn, text: str) -> Plan | None:
    """The plan where rows say that somebody is in danger, or where somebody else is reported to be
    in the account: whatever else the words say, no yes among them counts. None: neither is so.
    """
    if opened.alarm is not None:
        return call_for_help(plan, opened.alarm, text)
    if opened.froze or any(reports_takeover(message.text) for message in opened.messages):
        new = dict(plan)
        add(new, "identity", "account_takeover", {"quote": text[:800]})
        return new
    return None


def call_for_help(plan: Plan, alarm: OpenAlarm, text: str) -> Plan:
    """Somebody is in danger: a person, and no form beside it. What waits is kept."""
    new = dict(plan)
    slots: SlotValues = {"why": IN_DANGER, "emergency": alarm.kind, "language": alarm.language}
    add(new, "support", "hand_over", slots | {"brief": text[:800]})
    return new


def without_danger(heard: Understanding) -> Understanding:
    """What is left where the row tells of no danger, or of one that was denied: a second reading
    of the words calls nobody.
    """
    kept = tuple(one for one in heard.sensitive if one not in ("safety", "distress"))
    return heard.model_copy(update={"emergency": None, "sensitive": kept})


def _beyond_means(heard: Understanding, question: OpenQuestion | None, answered: bool) -> bool:
    """Unclear to the desk alone, and the model that could tell is over its budget:
    a person reads it, nobody guesses.
    """
    asked = question is not None and question.kind not in ("clarify", "detail")
    return heard.fallback == "budget" and heard.decision == "ask" and not answered and not asked
