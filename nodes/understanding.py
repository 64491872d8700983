"""understand: what the words mean, which rows they make, and the plan that follows from them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from langchain_core.runnables import RunnableConfig

from nodes import beside_people, code_awaited
from nodes.settling import Settled, settle
from state.desk import DeskState, Plan
from state.heard import Notes, heard_of
from state.team import Task
from state.turn import turn_of
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.consent import (
    acts_asked,
    apart_wishes,
    beside_a_yes,
    other_record,
    rules_alone,
)
from steward.dialogue.consent.answers import by_button
from steward.dialogue.consent.nod_or_yes import yes_apart
from steward.dialogue.consent.refused_questions import behind_a_refusal
from steward.dialogue.consent.rules_asked import asked_of_rules
from steward.dialogue.consent.second_thoughts import undo, undone_by
from steward.dialogue.consent.terms_of_offer import asked_apart
from steward.dialogue.consent.what_stands import as_it_stands
from steward.dialogue.context import (
    last_told,
    offers,
    open_tickets,
    papers,
    plan_picks,
    public,
    side_questions,
    unchanged_asked,
)
from steward.dialogue.context.contact_questions import asks_of_contacts, with_contacts_asked
from steward.dialogue.context.taken_for import NOTHING
from steward.dialogue.replies import remembering
from steward.dialogue.tasks import (
    asked_at_an_offer,
    asked_besides,
    awaited_code,
    message_notes,
    minds_changed,
    new_tasks,
    no_account,
    open_wishes,
    ordering,
    own_price_asked,
    page_talk,
    people_tasks,
    planning,
    public_tasks,
    said_before,
    taking_back,
    ticket_words,
)
from steward.dialogue.tasks.addresses_pointed_at import (
    points_in_answer,
    with_address_pointed_at,
)
from steward.dialogue.tasks.asked_in_public import AskedInPublic, ask_in_public
from steward.dialogue.tasks.pauses_wished import with_days_offered
from steward.dialogue.tasks.task_answers import acts_told, where_to
from steward.dialogue.topics import follow_ups, open_topic, repetition
from steward.dialogue.topics.outright import both_asked
from steward.dialogue.topics.pages_beside import asked_beside
from steward.domain.action import LIVE, Action
from steward.domain.cost import Scope
from steward.domain.understanding import Understanding
from steward.investigation.model_payers import paid_by
from steward.understanding.behind_a_yes.beside_a_yes import Asked
from steward.understanding.pages.rule_questions import (
    RuleQuestions,
)
from steward.understanding.payments.invoice_states import asks_if_paid
from steward.understanding.people.back_to_the_desk import beside_nobody
from steward.understanding.plan.plan_prices import asks_plan_price
from steward.understanding.plan.renewal_questions import asks_which_card
from steward.understanding.reader.wishes import with_address, with_document
from steward.understanding.talk.next_steps import as_nothing_wished
from steward.understanding.talk.side_questions import is_brief


async def understand(desk: Desk, state: DeskState, config: RunnableConfig) -> dict[str, Any]:
    """Read the customer's words.

    A yes or no to what the desk had asked becomes a row, bound to what was asked.
    """
    turn = turn_of(state, config)
    # words and question from rows: a yes in state is nobody's yes
    opened, payer, own = await asyncio.gather(
        desk.conversations.opened(turn),
        paid_by(desk, turn),
        desk.ledger.of_conversation(turn.conversation_id),  # asked for below, several times
    )
    if (said := await code_awaited.none_came(desk, opened, state.get("plan", {}))) is not None:
        return said
    words = await _words(desk, opened, payer, own)
    before = state.get("plan", {})
    of_its_day = other_record.with_record_dated(words.heard, opened, state.get("topics", []))
    words = replace(words, heard=minds_changed.as_turned(of_its_day, opened, before))
    if points_in_answer(before, words.heard, opened):
        heard = words.heard.model_copy(update=dict(NOTHING) | {"asking": False, "follows": None})
        words = replace(words, heard=heard, asked=RuleQuestions((), "", words.text), onward=None)
    # of danger the row says it, which was made of the whole message before any run: a part of the
    # words that is read again here, or a model, raises no alarm and hides none
    if (plan := people_tasks.called_at_once(before, opened, words.text)) is not None:
        return message_notes.kept(opened, side_questions.without_wishes(words.heard), plan, Notes())
    settled, offered = await settle(desk, opened, words.heard, before, own), own
    own = await desk.ledger.of_conversation(turn.conversation_id)  # settling may have ended some
    if words.apart and (settled.touched or settled.closed):
        opened = beside_a_yes.as_the_next(opened, words.apart)
        words = replace(await _words(desk, opened, payer, own), beside_a_yes=words.beside_a_yes)
        words = replace(words, heard=apart_wishes.as_known(words.heard, own))
        left = planning.without_refused(settled.plan, own)
        settled = replace(settled, heard=words.heard, plan=left, answered=False)
        settled = replace(settled, corrected=False, yes_apart=True)
    left, opened = taking_back.without_denied(settled.plan, settled.heard, opened)
    settled = replace(settled, plan=left)
    aims = _aims(opened, words, settled, state.get("topics", []), own)
    heard = aims.heard
    plan = await _planned(desk, opened, words, settled, aims, state.get("topics", []), own)
    plan = await said_before.taken_up(desk, opened, heard, plan, state.get("topics", []))
    plan = own_price_asked.with_task(plan, words.own_price, opened)
    plan = acts_asked.with_tasks(plan, words.of_acts, opened, heard.language)
    plan = with_days_offered(with_address_pointed_at(plan, heard, opened, own), offered)
    plan = ticket_words.with_told(plan, words.to_ticket, before, message_notes.heard_in(opened))
    plan = beside_people.only_pages(opened, ordering.as_said(before, plan, heard))
    plan = await ordering.ordered(desk, payer, before, plan)
    plan = asked_besides.with_questions(plan, heard, opened)
    idle = not (plan or settled.touched or any(action.state in LIVE for action in own))
    also = [
        *undone_by(plan),
        *acts_told(before, opened.question, heard.text),
        *words.to_ticket.asks,
    ]
    await message_notes.note_said(desk, opened, heard, idle=idle, also=also)
    where = {"told_where": bool(where_to(before, opened.question, heard)), "idle": idle}
    notes = _notes(opened, words, settled, aims).model_copy(update=where)
    kept = message_notes.kept(opened, heard, plan, notes)
    return kept | {"proposals": settled.touched} | ({"approvals": []} if idle else {})


@dataclass(frozen=True)
class _Words:
    """What was written, as it is read before anything is looked up."""

    text: str
    heard: Understanding
    asked: RuleQuestions
    beside_a_yes: Sequence[Asked]  # what is asked beside it, and taken out of these words
    onward: page_talk.GoesOn | None  # the public questions that the words go on from
    remembers: bool  # something is to be remembered, told or forgotten
    stranger: bool  # it was said that there is no account
    bare: bool  # and nothing else is said
    apart: str = ""  # what stood beside a yes, and is read by itself once that is settled
    # what is said to a request that people have
    to_ticket: ticket_words.TicketWords = ticket_words.NONE
    own_price: str = ""  # the question what their own plan costs, which is told from billing
    of_acts: acts_asked.ActsAsked = acts_asked.NONE  # what is asked of an offer, or of a deed


async def _words(desk: Desk, opened: OpenedTurn, payer: Scope, own: Sequence[Action]) -> _Words:
    """Questions about the rules are taken out first, the rest is understood, and a button says what
    it says.
    """
    whole = as_it_stands(opened, message_notes.as_written(opened), in_haste=desk.models is None)
    (text, beside, apart_from_it), of_whole = await yes_apart(desk, opened, payer, own, whole)
    said, wished = text, remembering.wished_in(text, opened.recent)
    remembers = remembering.is_of_it(opened, wished)
    text = wished.rest if wished.said else text
    to_ticket = ticket_words.to_ticket(text, own, opened)
    text = to_ticket.rest if _is_offered(opened) else beside_nobody(to_ticket.rest)
    stranger = no_account.is_stranger(text, opened)
    code = awaited_code.said_of_it(text, opened.question)
    text, bare = no_account.asked_apart(code.rest or text)
    by_model = desk.models is not None and desk.models.has("understand")
    of_acts = acts_asked.NONE if by_model else acts_asked.apart(text, opened, own)
    priced, text = own_price_asked.apart(of_acts.left(text), opened)
    text = unchanged_asked.apart(text, own).rest or text
    asked = asked_of_rules(text, opened, own)
    apart_from = asked.rest if asked.rules and asked.rest else ""
    to_read = text if by_model or not apart_from else apart_from
    heard = of_whole if to_read == whole else None
    had = open_tickets.had(own, waits=opened.mode == "person")
    if heard is None:
        heard = await desk.understander.understand(
            to_read, opened.question, opened.recent, payer, had, said
        )
    if heard.read_whole:
        asked, heard = public.rules_asked(heard, text)
    elif by_model and apart_from:  # not heard: what stands beside the rules counts by itself
        rest = await desk.understander.understand(apart_from, opened.question, opened.recent)
        heard = rest.model_copy(update={"fallback": heard.fallback})
    to_ticket = ticket_words.heard_to(to_ticket, heard, own)
    heard = ticket_words.without_addition(heard, to_ticket)
    text, heard = await behind_a_refusal(desk, opened, text, await asked_apart(desk, opened, heard))
    of_the_desk = side_questions.of_what_it_does(text, opened.question)
    picked = False
    if heard.read_whole:  # a model has read it beside what was said before (ADR 183)
        heard = rules_alone.beside_a_model(heard, opened, beside)
    else:
        heard, picked = await rules_alone.in_context(desk, opened, heard, own, beside, text)
    read, alone = heard if heard.read_whole else None, not (asked.rules or of_the_desk or picked)
    onward = page_talk.goes_on(text, opened.question, opened.recent, read) if alone else None
    if last_told.asked_plainly(heard.text, opened) is None:
        asked, heard = public.as_public(asked, heard, stranger=stranger)
    heard = side_questions.about_the_tender(taking_back.as_taken_back(heard), opened.question)
    heard = as_nothing_wished(with_contacts_asked(heard, opened.recent), opened.question)
    if asked.rules and not asked.rest:
        heard = side_questions.without_wishes(heard)
    if of_the_desk:
        heard = side_questions.without_wishes(heard).model_copy(update={"typed": ""})
    if opened.denied or opened.passed:
        heard = people_tasks.without_danger(heard)
    heard, onward = (no_account.without_guesses(heard), None) if bare else (heard, onward)
    read = awaited_code.as_heard(by_button(heard, opened), code, opened)
    flags = (remembers, stranger, bare)
    if of_acts.alone:  # and nothing else is said
        read, asked, onward = acts_asked.only_asked(read), RuleQuestions((), "", text), None
    found = (text, read, asked, beside, onward, *flags, apart_from_it, to_ticket, priced, of_acts)
    return _Words(*found)


def _is_offered(opened: OpenedTurn) -> bool:
    """Whether something waits for a yes, beside which every word counts."""
    return opened.question is not None and opened.question.kind == "confirm"


@dataclass(frozen=True)
class _Aims:
    """What the words are about, once what was open is settled."""

    heard: Understanding
    onward: page_talk.GoesOn | None
    follow: follow_ups.Followed | None  # something earlier, that they ask about again
    pages: bool  # the help pages, whatever record they sound like
    aside: bool  # something that answers nothing of what was asked
    let_go: frozenset[str] | None  # the tasks that are taken back before anybody was known

    @property
    def unclear(self) -> bool:
        """Whether hardly anything is said, and nothing of it is understood."""
        return self.heard.decision == "ask" and is_brief(self.heard.text)


def _aims(
    opened: OpenedTurn,
    words: _Words,
    settled: Settled,
    topics: Sequence[Task],
    own: Sequence[Action],
) -> _Aims:
    """Wishes that only sound like one are left out: of a question about the offer, about the rules,
    the help pages, or something earlier.
    """
    heard, onward, closed = settled.heard, words.onward, settled.closed
    heard = heard if closed else beside_a_yes.without_guesses(heard, opened.question)
    of_offer = side_questions.about_offer(heard.text, opened.question)
    if not closed and (of_offer or offers.wants_the_offer(heard, opened.question, own)):
        heard = side_questions.without_wishes(heard)
    if closed or onward is None or not onward.may_follow(heard) or onward.wished_for(heard):
        onward = None
    elif onward is not None:
        heard = page_talk.without_guesses(heard)
    of_the_desk = side_questions.of_what_it_does(words.text, opened.question)
    elsewhere = closed or onward is not None or bool(words.asked.rules) or of_the_desk
    elsewhere = elsewhere or side_questions.asks_terms(heard.text, opened.question)
    follow = None
    named = plan_picks.names_offered(heard.text, opened.question, opened.recent)
    priced = asks_plan_price(heard.text) and not named  # of another plan than the one offered
    priced = priced or papers.wants_paper(heard) or asks_which_card(heard.text)
    priced = priced or (asks_if_paid(heard.text) and bool(heard.wishes))
    both = not (closed or settled.touched) and bool(both_asked(heard, opened))
    aside = elsewhere or priced or settled.touched or asks_of_contacts(heard)
    if both or heard.points_back or not aside:
        heard = open_topic.without_guesses(heard, opened, topics)
        if not taking_back.asks_beside(heard):
            follow = follow_ups.followed(heard, opened, topics, own)
    pages = not (elsewhere or follow) and public.for_the_pages(heard)
    if follow or pages:
        heard = side_questions.without_wishes(heard)
    if (follow or onward) and heard.typed:  # it only asks about what was said of the matter
        heard = heard.model_copy(update={"typed": "", "typed_quote": ""})
    heard = heard if closed else with_address(with_document(heard))
    let_go = None
    left_so = taking_back.asks_if_unchanged(heard, own) or taking_back.is_whole(heard, topics, own)
    if left_so and not (closed or settled.plan):
        follow, let_go = None, frozenset[str]()
    elif not closed and taking_back.lets_go(heard, opened.question, settled.plan):
        let_go = taking_back.dropped(settled.plan, heard)
    told = follow is not None and follow.how.back is not None  # which answers it by itself
    beside = of_the_desk or pages or told or onward is not None or bool(words.asked.rules)
    aside = beside and not (heard.wishes or heard.identifiers.any_named)
    return _Aims(heard, onward, follow, pages, aside, let_go)


def _notes(opened: OpenedTurn, words: _Words, settled: Settled, aims: _Aims) -> Notes:
    """What is noted of the words until the reply; of tasks that were taken back: that it were all
    that waited, or what they were about.
    """
    gone, plan = aims.let_go, settled.plan
    all_of_it = gone is not None and not taking_back.without(plan, gone)
    return Notes(
        answered=settled.answered or settled.yes_apart or gone is not None,
        unclear=not settled.answered and new_tasks.needs_planning(aims.heard),
        about=settled.about.id if settled.about else "",
        let_go=all_of_it,
        left="" if gone is None or all_of_it else taking_back.matter_of(plan, gone),
        follows_up=None if aims.follow is None else follow_ups.note(aims.follow),
        remembers=words.remembers,
        denies_danger=bool(opened.denied),
        calms=bool(opened.calmed),
        no_account=words.stranger,
        wants_more=settled.wants_more,
        beside_a_yes=tuple(words.beside_a_yes),
        of_acts=words.of_acts.says,
        pages_only=beside_people.tells_pages_only(opened),
    )


async def _planned(
    desk: Desk,
    opened: OpenedTurn,
    words: _Words,
    settled: Settled,
    aims: _Aims,
    topics: Sequence[Task],
    own: Sequence[Action],
) -> Plan:
    """The plan with everything that these words ask for."""
    if words.to_ticket.alone:
        return settled.plan  # nothing else is said
    if words.bare and not settled.closed:
        return no_account.look_up(settled.plan, words.text, opened)
    plan = _with_new_tasks(opened, settled, aims, topics)
    if aims.pages:
        plan = public_tasks.ask_help_pages(plan, words.text, ())
    elif of_pages := asked_beside(aims.follow, words.text, aims.heard):
        plan = public_tasks.ask_help_pages(plan, of_pages, (), "nothing")
    of_code = opened.question is not None and opened.question.kind == "code" and aims.unclear
    earlier = [line.text for line in reversed(opened.recent) if line.role == "customer"]
    answered = settled.closed or aims.pages or of_code
    asked = AskedInPublic(words.text, words.asked, aims.onward, aims.heard, answered)
    plan = ask_in_public(plan, asked, earlier)
    heard = aims.heard
    nothing_yet = not (settled.closed or settled.touched) and aims.let_go is None
    if nothing_yet and heard.takes_back and not (heard.typed or heard.asks_human):
        before, said_in = plan, message_notes.said_in(opened, heard)
        plan = undo(plan, heard, own, said_in)
        if plan is before and taking_back.takes_back(heard):
            plan = taking_back.take_back(plan, heard, own, said_in)
    told, before = bool(aims.follow or words.asked.rules or aims.onward), settled.plan
    told = told or settled.closed or words.of_acts.alone
    plan = asked_at_an_offer.with_questions(plan, before, heard, opened, own, answered=told)
    if aims.let_go is not None or settled.closed:
        return planning.asked_again(plan) if heard.consents else plan
    plan = awaited_code.sent_again(plan, before, heard)
    if why := await repetition.called_for(desk, opened, heard, plan):
        people_tasks.hand_over(plan, heard, why)  # the same brought nobody further often enough
    return page_talk.with_told(plan, opened.recent, aims.onward is not None and aims.onward.doubts)


def _with_new_tasks(
    opened: OpenedTurn, settled: Settled, aims: _Aims, topics: Sequence[Task]
) -> Plan:
    """The plan with what these words ask for, and with what they have looked at again; without what
    waits where they let go of it.
    """
    heard = aims.heard
    if aims.let_go is not None:
        return public_tasks.asked_beside(taking_back.without(settled.plan, aims.let_go), heard)
    said_in, heard_in = message_notes.said_in(opened, heard), message_notes.heard_in(opened)
    if instead := other_record.meant_instead(heard, opened, topics, said_in, heard_in):
        return settled.plan | instead
    question = None if aims.aside else opened.question
    plan = new_tasks.hear(settled.plan, heard, question, settled.answered, said_in, heard_in)
    if people_tasks.takes_offer(heard, question):
        plan = people_tasks.with_what_was_said(plan, settled.plan, opened.recent)
    plan = open_wishes.over_an_aside(plan, opened.question) if aims.aside else plan
    if aims.follow is None:
        return plan
    return follow_ups.look_again(plan, aims.follow, heard, planning.rests_on(said_in, heard_in))


def route_after_understand(state: DeskState) -> Literal["dispatch", "compose"]:
    """With nothing to look into and nothing open there is only a reply."""
    return "compose" if heard_of(state).idle else "dispatch"
