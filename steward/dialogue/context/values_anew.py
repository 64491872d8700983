"""Recognises that words put another value in the place of the one that is offered: a part of an
address, the end of a pause, or the day of an end. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from actions.registry import declared
from steward.dialogue.context.taken_for import NOTHING
from steward.domain.action import Action
from steward.domain.slots import SlotValues, as_slots
from steward.domain.understanding import INTENT_TEAM, Intent, Understanding
from steward.understanding.exact.address_parts import says_number_anew
from steward.understanding.exact.addresses import (
    address_of,
    address_told,
    names_a_number,
    plain_address,
    same_address,
    with_house_number,
)
from steward.understanding.exact.addresses_put_right import put_right
from steward.understanding.exact.days_wished import day_wished, wishes_today
from steward.understanding.exact.for_the_account import beyond_the_parcel
from steward.understanding.exact.whole_addresses import completed, lacking
from steward.understanding.orders.called_off import calls_off_order
from steward.understanding.plan.ends_in_time import end_named, from_a_day, names_end
from steward.understanding.plan.next_left_out import leaves_out_several
from steward.understanding.plan.plan_periods import family_of, period_instead
from steward.understanding.plan.plans import plan_slots, plans_named, step_told, wants_again
from steward.understanding.plan.still_wanted import still_wanted
from steward.understanding.talk.more import says_sum
from steward.understanding.text.marks import has_digit, has_question_mark, word_count
from steward.understanding.text.told_first import told_first
from steward.understanding.text.trade_words import meanings
from steward.understanding.yes_and_no.later_wished import agrees_but_later, agrees_first
from steward.understanding.yes_and_no.terms_put_right import yes_but
from steward.understanding.yes_and_no.wanted_otherwise import ends_later

_FEW = 12  # words of who only names another end


def says_value_anew(heard: Understanding, action: Action) -> bool:
    """Whether the words name another house number, flat, postcode, street or town than the offered
    address has, or another end than the offered pause, however they begin: "no wait, 21 not 12"
    refuses nothing; or agree to the end of a plan on another day, "yes, after the December box".
    """
    if action.params.get("step") == "skip" and leaves_out_several(heard.text):
        return not has_question_mark(heard.text)
    sets = declared(action.kind).sets
    if sets == "plan" and period_instead(heard.text, str(action.params.get("plan")), asks=True):
        return True  # "and by the year?": that is offered, with what it costs
    if sets == "schedule" and _names_other_begin(heard.text, action):
        return True
    if heard.asking:
        return False
    if sets == "address":
        offered = str(action.params.get("address"))
        part = put_right(offered, heard.text)
        part = part or _piece_added(offered, heard.text)
        anew = part is not None or says_number_anew(heard.text, offered)
        return anew or (_names_a_third(heard.text, action) and not calls_off_order(heard.text))
    if declared(action.kind).ends == "plan" or sets == "plan":
        agrees = agrees_first(heard.text) and not plans_named(heard.text)
        rests = names_end(heard.text) and not agrees_but_later(heard.text)
        # "yes, but only until January" is a rest
        return agrees and not rests and names_other_day(heard, action)
    if sets == "schedule" and _wants_one_before(heard.text, action):
        return True
    return sets == "schedule" and names_other_end(heard, action)


def as_told_before_a_question(heard: Understanding, offered: Sequence[Action]) -> Understanding:
    """The message as what it tells before the question that it ends in, where that alone puts
    another value in the place of an offered one: "rather two weeks, and what do I pay then?".
    """
    open_ones = [one for one in offered if one.state == "proposed" and declared(one.kind).sets]
    if not open_ones or any(says_value_anew(heard, one) for one in open_ones):
        return heard
    told = told_first(heard.text)
    alone = heard.model_copy(update={"text": told, "asking": False})
    return alone if told and any(says_value_anew(alone, one) for one in open_ones) else heard


def with_offered_plan_wanted(heard: Understanding, own: Sequence[Action]) -> Understanding:
    """The message as one that leans to a yes, where it begins with a no and names the very plan
    that is offered as the one that is wanted: "no! Office, not Taster".
    """
    offers = [one for one in own if one.state == "proposed" and declared(one.kind).sets == "plan"]
    wanted = plan_slots(heard.text).said().get("plan")
    if len(offers) != 1 or not heard.refuses or wanted is None:
        return heard
    if wanted != family_of(str(offers[0].params.get("plan"))):
        return heard
    return heard.model_copy(update={**NOTHING, "leans": True})


def _names_other_begin(text: str, action: Action) -> bool:
    """Whether another begin is named than that of the pause which is offered, at whatever length:
    "not from now on, but from 20 December".
    """
    begin = from_a_day(text, action.created_at.date())
    own = {str(action.params.get(name) or "")[:10] for name in ("rests_from", "begins")}
    return (
        action.params.get("step") == "pause" and begin is not None and begin.isoformat() not in own
    )


def _wants_one_before(text: str, action: Action) -> bool:
    """Whether a delivery is still wanted before the pause that is offered: it begins with the yes,
    and what falls away is said.
    """
    pauses = action.params.get("step") == "pause" and not has_question_mark(text)
    return pauses and word_count(text) <= _FEW and still_wanted(text) is not None


def _names_a_third(text: str, action: Action) -> bool:
    """Whether a whole address is named, neither the offered one nor the one that it would replace:
    "no wait, I swapped it, it's Javastraat 85, 1094 HJ Amsterdam".
    """
    told = address_of(text) or address_told(text)
    if told is None or names_a_number(told) or has_question_mark(text):
        return False
    known = (action.params.get(name) for name in ("address", "before"))
    return not any(same_address(told, str(one)) for one in known if one)


def names_other_end(heard: Understanding, action: Action) -> bool:
    """Whether a few words name another end than that of the pause which is offered: "no, rather
    until the end of January".
    """
    p, text = action.params, heard.text
    if p.get("step") != "pause" or has_question_mark(text) or word_count(text) > _FEW:
        return False
    end, until = end_named(text, action.created_at.date()), str(p.get("until") or "")[:10]
    if end is None or not until:
        return end is not None
    return abs(end - date.fromisoformat(until)) > timedelta(days=1)  # in another place's time


_DAYS = ("ends_at", "starts_at", "renews_at", "next_at", "begins", "until", "wished")


def names_other_day(heard: Understanding, action: Action) -> bool:
    """Whether a few words name a day for what is offered of a subscription that it does not have:
    "yes, but as of 1 February".
    """
    text, kind = heard.text, declared(action.kind)
    if not (kind.touches == "plan" or kind.sets in ("plan", "schedule")):
        return False
    today = action.created_at.date()
    ends = None if agrees_but_later(text) else end_named(text, today)
    if has_question_mark(text) or word_count(text) > _FEW or (ends and kind.ends != "plan"):
        return False
    # "actually March" alone, at the end of a plan
    day = day_wished(text, today) or (None if names_end(text) else ends)
    if day is None and ends_later(action) and wishes_today(text):
        day = today
    own = {str(action.params.get(name) or "")[:10] for name in _DAYS}
    return day is not None and day.isoformat() not in own


def plan_on_a_day(slots: SlotValues, action: Action) -> SlotValues:
    """The plan that is offered, where only another day for it was named: that plan stays meant."""
    if set(slots) != {"when"} or declared(action.kind).sets != "plan":
        return {}
    plan = str(action.params.get("plan"))
    period = {"period": action.params["period"]} if action.params.get("period") else {}
    return as_slots({"plan": family_of(plan), "change": True} | period)


def other_address(text: str, action: Action) -> str | None:
    """Another address than the offered one, or a part of it said anew; None: none is named."""
    before = str(action.params.get("address"))
    told = _without_echo(address_of(text) or plain_address(text))
    told = None if told and names_a_number(told) else told
    part = put_right(before, text) or _piece_added(before, text)
    address = part or with_house_number(before, text) or told
    return address if address and not same_address(address, before) else None


def _piece_added(address: str, text: str) -> str | None:
    """The offered address with a piece of it that was told behind: its postcode, with its town."""
    return completed(address, text) if lacking(address) and has_digit(text) else None


def _without_echo(told: str | None) -> str | None:
    """The address without its number said once more behind it: "Javastraat 85, Amsterdam. 85!"."""
    address, _, last = (told or "").rpartition(". ")
    return address if last.strip(" !") in address.replace(",", " ").split() else told


def says_the_sum(text: str, action: Action) -> bool:
    """Whether the sum that is offered is said back: "ah, 27.50 was it, I'd no glasses on"."""
    minor = int(action.params.get("amount_minor") or 0)
    return minor > 0 and says_sum(text, minor)


def asks_less(heard: Understanding, action: Action) -> bool:
    """Whether a yes names one lower sum than is offered: "yes, but 10 euros will do"."""
    offered, currency = action.params.get("amount_minor") or 0, action.params.get("currency")
    less = [one.minor < offered and one.currency == currency for one in heard.amounts]
    return less == [True] and yes_but(heard.text)


def says_it_is_the_address(heard: Understanding) -> bool:
    """Whether words that sound like another new address name none: "correct, that is the new
    address" is about the one that is offered.
    """
    more = heard.refuses or heard.asking or heard.stances.refuses or beyond_the_parcel(heard.text)
    named = heard.identifiers.any_named or address_told(heard.text) is not None
    wishes = {wish.intent for wish in heard.wishes if wish.intent in INTENT_TEAM}
    return wishes == {Intent.UPDATE_CONTACT} and not (more or named)


def about_what_is_offered(heard: Understanding, offered: Sequence[Action]) -> bool | None:
    """Whether words that sound like another wish are about what is offered: another address than
    the old one, a rest that ends, or an order that is called off; None: nothing of that is offered.
    """
    kinds = {one.kind for one in offered}
    if kinds == {"change_address"}:
        return says_it_is_the_address(heard)
    if is_rest(offered):
        return True if asks_if_it_goes_on(heard) else None
    return True if _of_orders(offered) and _only_cancels(heard) else None


def _of_orders(offered: Sequence[Action]) -> bool:
    return bool(offered) and all(declared(one.kind).ends == "order" for one in offered)


def _only_cancels(heard: Understanding) -> bool:
    """Whether words cancel and name no plan: "cancel one of them"."""
    wishes = {wish.intent for wish in heard.wishes if wish.intent in INTENT_TEAM}
    of_a_plan = not _PLAN.isdisjoint(meanings(heard.text)) or bool(plans_named(heard.text))
    return wishes == {Intent.CANCEL_SUBSCRIPTION} and not (heard.refuses or of_a_plan)


_PLAN = frozenset({"PLAN", "SUBSCRIPTION"})


def is_rest(offered: Sequence[Action]) -> bool:
    """Whether all that is offered is a subscription that rests, for one delivery or for a time."""
    return bool(offered) and {one.params.get("step") for one in offered} <= {"skip", "pause"}


def asks_if_it_goes_on(heard: Understanding) -> bool:
    """Whether a question at the offer of a rest is whether all goes on after it: "yes but in
    January it resumes, right?" starts nothing again.
    """
    wishes = {wish.intent for wish in heard.wishes if wish.intent in INTENT_TEAM}
    return wishes <= {Intent.CHANGE_PLAN} and not heard.refuses and says_it_goes_on(heard.text)


def says_it_goes_on(text: str) -> bool:
    """The same of words alone."""
    again = step_told(text) == "resume" or wants_again(text)
    return has_question_mark(text) and again
