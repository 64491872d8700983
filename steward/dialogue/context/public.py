"""Questions that anybody may ask without proof of identity, and what follows from one. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from state.team import Task
from steward.domain.understanding import INTENT_TEAM, Intent, Stances, Understanding, Wish
from steward.understanding.orders.general_questions import asks_for_everybody
from steward.understanding.orders.goods import names_own_goods
from steward.understanding.orders.goods_troubles import tells_of_damage
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.orders.return_questions import of_own_return
from steward.understanding.orders.shelf_life import asks_about_bags
from steward.understanding.pages.everyday_questions import asks_of_pages
from steward.understanding.pages.own_matters import HARDLY, is_for_anybody
from steward.understanding.pages.page_subjects import (
    in_plain_words,
    only_asks_pages,
    only_pages_know,
)
from steward.understanding.pages.public_questions import (
    asks_in_general,
    asks_something,
    asks_to_know,
    names_own,
)
from steward.understanding.pages.rule_questions import RuleQuestions, rule_questions
from steward.understanding.pages.topics import names_nothing, of_the_trade, topic_of
from steward.understanding.people.prospects import is_prospect
from steward.understanding.talk.desk_questions import asks_if_person
from steward.understanding.text.language import SUPPORTED
from steward.understanding.text.marks import contains, word_count
from steward.understanding.text.question_parts import (
    asks_postage,
    postage_to_a_place,
    question_parts,
)
from steward.understanding.yes_and_no.kept_and_given import keeps_goods
from steward.understanding.yes_and_no.price_alone import only_agrees_to_it
from teams.requests import declared
from teams.slots import typed, with_slots
from teams.support.goals import Otherwise
from teams.support.phrases import RULES

# What a question in general words is sometimes taken for; anything else is one only where it names
# a topic of the trade.
ASKED_IN_GENERAL = frozenset(
    {
        "order_status",
        "change_plan",
        "return_item",
        "refund_request",
        "refund_status",
        "invoice_question",
        "cancel_subscription",
        "update_contact",
        "damaged_item",
        "missing_parcel",
    }
)
_LIKE_A_SUBJECT = ASKED_IN_GENERAL | {"unknown_charge"}
_SURE = 0.8
_SAYS = 4  # words of what says by itself that it is none's own
_MAY_BE_GENERAL = 0.5
_ASIDE = frozenset({"product_question", "out_of_scope", "greeting", "thanks"})


_OF_PARCELS = frozenset({Intent.ORDER_STATUS, Intent.MISSING_PARCEL})


def only_where_sure(plan: dict[str, Task], heard: Understanding) -> dict[str, Task]:
    """The plan in which a question that no page answers is looked into as a wish only where the
    words surely sound like that wish, and like no question about things in general.
    """
    likely = {str(one.name): one.probability for one in heard.intents}
    text = heard.text
    asks = heard.asking and not names_own_goods(text)
    general = likely.get(Intent.PRODUCT_QUESTION, 0.0)
    new = dict(plan)
    for key, task in plan.items():
        goal = typed(task).sounds_like
        sure = likely.get(goal, 0.0)
        theirs = goal in _OF_PARCELS and names_own(text)
        unsure = (asks and not theirs) or sure < _SURE or general >= max(_MAY_BE_GENERAL, sure)
        guessed = goal and goal not in declared()
        if task["goal"] == "product_question" and guessed and unsure:
            new[key] = with_slots(task, {"otherwise": "no_article"})
    return new


def asks_postage_alone(text: str) -> bool:
    """Whether all that a message asks is what sending something to some place costs, whatever is
    told around it: the price is the same for everybody.
    """
    if names_own(text):
        return False
    parts = [part.alone for part in question_parts(text)]
    return all(asks_something(part) and asks_postage(part) for part in parts)


def rules_asked(heard: Understanding, text: str) -> tuple[RuleQuestions, Understanding]:
    """The rules that a message asks about, and what it wishes beside them, where a model read it:
    only what it heard as a question about things in general is one about the rules.
    """
    asked = rule_questions(text, RULES)
    general = [wish for wish in heard.wishes if wish.intent == Intent.PRODUCT_QUESTION]
    if not (asked.rules and general):
        return RuleQuestions((), "", text), heard
    kept = tuple(wish for wish in heard.wishes if wish not in general)
    return asked._replace(rest=""), heard.model_copy(update={"wishes": kept})


def for_the_pages(heard: Understanding) -> bool:
    """Whether a message only asks what the help pages may hold, whatever record it sounds like:
    nothing is asked to be done, and nothing of one's own is named.
    """
    product = any(wish.intent == Intent.PRODUCT_QUESTION for wish in heard.wishes)
    if not product or heard.stances.asks or names_own(heard.text) or not may_go_on(heard):
        return False
    others = {str(wish.intent) for wish in heard.wishes} - _ASIDE
    return others <= ASKED_IN_GENERAL and asks_something(heard.text)


def with_all_questions(heard: Understanding, *, stranger: bool = False) -> Understanding:
    """The message as one question to the help pages in all its words, where it asks several things
    and wishes for nothing else: each is looked up by itself. `stranger`: it was said that there is
    no account.
    """
    heard = _with_postage_beside(_as_postage_asked(_as_likely_question(heard)))
    heard = _as_page_subject(heard, stranger=stranger)
    heard = _without_page_guesses(heard)
    others = {str(wish.intent) for wish in heard.wishes} - _ASIDE
    product = any(wish.intent == Intent.PRODUCT_QUESTION for wish in heard.wishes)
    named = heard.identifiers.any_named
    if heard.read_whole or others or not product or named or heard.typed or heard.asks_human:
        return heard
    if keeps_goods(heard.text):
        return heard  # what is said before the question is looked up nowhere
    if len(question_parts(heard.text)) < _SEVERAL and not _told_around(heard):
        return heard
    wish = Wish(intent=Intent.PRODUCT_QUESTION, quote=heard.text[:_LONGEST])
    return heard.model_copy(update={"wishes": (wish,)})


def _told_around(heard: Understanding) -> bool:
    """Whether what the question is about stands in what is told around it: "two of us cannot have
    nuts. Is your coffee all right for them?"
    """
    quotes = (one.quote for one in heard.wishes if one.intent == Intent.PRODUCT_QUESTION)
    subject = in_plain_words(heard.text, "en")
    return bool(subject) and all(in_plain_words(one, "en") != subject for one in quotes)


def _as_page_subject(heard: Understanding, *, stranger: bool) -> Understanding:
    """The message as a question to the help pages where it asks something that only they know, or
    somebody asks who never ordered here, whatever record the story around it sounds like.
    """
    calls = heard.typed or heard.asks_human or heard.sensitive or heard.read_whole
    # what the mail that is asked about says is no wish of who asks
    prospect = stranger or is_prospect(heard.text)
    asks = heard.stances.asks and not (prospect or only_asks_pages(heard.text))
    answers = heard.consents or heard.refuses or heard.takes_back or asks
    named = heard.identifiers.any_named
    others = {str(wish.intent) for wish in heard.wishes} - _ASIDE
    unsure = heard.decision == "ask" and not heard.wishes
    if calls or answers or named or not (others or unsure) or not others <= _LIKE_A_SUBJECT:
        return heard
    only_asked = only_pages_know(heard.text) or (prospect and (stranger or not unsure))
    if not (only_asked and asks_to_know(heard.text)):
        return heard
    if tells_of_damage(heard.text) and not stranger:
        return heard
    if of_own_return(heard.text) or _asks_apart(heard):
        return heard
    wish = Wish(intent=Intent.PRODUCT_QUESTION, quote=heard.text[:_LONGEST])
    only = Stances(refuses=heard.stances.refuses)
    update = {"wishes": (wish,), "stances": only, "asking": True, "decision": "act"}
    return heard.model_copy(update=update)


def _asks_apart(heard: Understanding) -> bool:
    """Whether what only the pages know is asked in words of its own beside something of one's own:
    "where is my order, and when is your shop open?".
    """
    of_pages = {Intent.PRODUCT_QUESTION}
    asked = [one.quote for one in heard.wishes if one.intent in of_pages]
    own = [one.quote for one in heard.wishes if one.intent not in of_pages]
    return bool(asked) and any(names_own(one) and not only_pages_know(one) for one in own)


def _as_postage_asked(heard: Understanding) -> Understanding:
    """The message as a question to the help pages where all that it asks is what sending something
    to some place costs, whatever the story around it sounds like.
    """
    calls = heard.typed or heard.asks_human or heard.sensitive or heard.read_whole
    answers = heard.consents or heard.refuses or heard.takes_back
    named = heard.identifiers.any_named
    if calls or answers or named or not asks_postage_alone(heard.text):
        return heard
    wish = Wish(intent=Intent.PRODUCT_QUESTION, quote=heard.text[:_LONGEST])
    update = {"wishes": (wish,), "stances": Stances(), "asking": True, "decision": "act"}
    return heard.model_copy(update=update)


def _with_postage_beside(heard: Understanding) -> Understanding:
    """The message with its question what sending to some place costs, beside what else it wishes:
    a wish for goods or money hides it no more.
    """
    wishes = {wish.intent for wish in heard.wishes}
    calls = heard.typed or heard.asks_human or heard.sensitive or heard.read_whole
    if calls or not wishes or Intent.PRODUCT_QUESTION in wishes:
        return heard
    if (asked := postage_to_a_place(heard.text)) is None:
        return heard
    if len(question_parts(heard.text)) > 1:  # "what is the Regular, delivered to Vienna?"
        asked = heard.text
    wish = Wish(intent=Intent.PRODUCT_QUESTION, quote=asked[:_LONGEST])
    return heard.model_copy(update={"wishes": (*heard.wishes, wish)})


def _without_page_guesses(heard: Understanding) -> Understanding:
    """The message without wishes that a question only sounds like which no record of anybody's
    answers: "when would the first bigger box come?" is none where an order is.
    """
    calls = heard.typed or heard.asks_human or heard.sensitive or heard.read_whole
    if calls or not heard.wishes:
        return heard
    asked = [part.alone for part in question_parts(heard.text) if asks_of_pages(part.alone)]
    kept = tuple(
        one
        for one in heard.wishes
        if one.intent != Intent.ORDER_STATUS or not any(contains(part, one.quote) for part in asked)
    )
    return heard.model_copy(update={"wishes": kept}) if kept else heard


def _as_likely_question(heard: Understanding) -> Understanding:
    """The message as a question to the help pages where that is all that it may be about, though
    nothing surely: to look there costs nobody anything, and asks nobody whether they meant it.
    """
    likely = {one.name for one in heard.intents} & INTENT_TEAM.keys()
    named = heard.identifiers.any_named
    answers = heard.consents or heard.refuses or heard.leans or heard.takes_back
    if heard.decision != "ask" or heard.wishes or heard.typed or named or answers:
        return heard
    if likely != {Intent.PRODUCT_QUESTION} or heard.read_whole or names_nothing(heard.text):
        return heard
    if heard.language not in SUPPORTED:
        return heard
    wish = Wish(intent=Intent.PRODUCT_QUESTION, quote=heard.text[:_LONGEST])
    return heard.model_copy(update={"wishes": (wish,), "decision": "act"})


_SEVERAL, _LONGEST = 2, 1000
_RULE_OF: Mapping[str, str | None] = {  # what is due to anybody who has such trouble
    Intent.DAMAGED_ITEM: "damage_days",
    Intent.MISSING_PARCEL: "lost_after_business_days",
    Intent.DUPLICATE_CHARGE: None,
}


def as_public(
    asked: RuleQuestions, heard: Understanding, *, stranger: bool
) -> tuple[RuleQuestions, Understanding]:
    """What anybody may ask as a question to the help pages, or about the rules."""
    return for_everybody(asked, with_all_questions(heard, stranger=stranger))


def for_everybody(
    asked: RuleQuestions, heard: Understanding
) -> tuple[RuleQuestions, Understanding]:
    """A question about what is done for anybody whose goods, parcel or payment is in trouble, as
    one about the rules and the help pages: nothing of their own is looked into or asked for.
    """
    if heard.read_whole or not may_go_on(heard) or not asks_for_everybody(heard.text):
        return asked, heard
    surely = heard.surely(_SURE)
    surely |= {Intent.DAMAGED_ITEM} if troubles_of(heard.text) else set()
    surely -= {Intent.DAMAGED_ITEM} if asks_about_bags(heard.text) else set()
    if surely.isdisjoint(_RULE_OF):
        return asked, heard
    rules = tuple(rule for one, rule in _RULE_OF.items() if one in surely and rule is not None)
    wish = Wish(intent=Intent.PRODUCT_QUESTION, quote=heard.text[:300])
    only = Stances(refuses=heard.stances.refuses)
    update = {"wishes": (wish,), "stances": only, "asking": True, "decision": "act"}
    if rules and not asked.rules:
        asked = RuleQuestions(rules, heard.text, "")
    return asked, heard.model_copy(update=update)


def may_go_on(heard: Understanding) -> bool:
    """Whether nothing in a message says that it is about something else
    than the question before it.
    """
    named = heard.identifiers.any_named
    calls = heard.calls_people
    return not (named or calls or heard.consents or heard.refuses)


def to_look_up(heard: Understanding, text: str) -> Otherwise | None:
    """What is said where the help pages hold nothing on a question that is no wish.

    None: it is not to be looked up there.
    """
    if heard.wishes or heard.calls_people or heard.refuses:
        return None
    if asks_if_person(text) or only_agrees_to_it(text):
        return None  # the desk says it itself, and "ok, do that" asks nothing
    about = topic_of(text)
    if heard.decision == "smalltalk" and not (about.terms and asks_in_general(text)):
        return None
    if heard.decision not in ("ask", "out_of_scope", "smalltalk"):
        return None
    if not asks_in_general(text):  # of their own, perhaps: what anybody may know of it is told
        said = heard.language in SUPPORTED and word_count(text) >= _SAYS
        asked = asks_something(text) or (said and is_for_anybody(text, HARDLY))
        if not (asked and may_go_on(heard)):
            return None
        return "out_of_scope" if heard.decision == "out_of_scope" else "clarify"
    if of_the_trade(about):
        return "no_article"
    if names_own(text) or not (about.terms or about.places or heard.decision == "ask"):
        return None
    return "out_of_scope" if heard.decision == "out_of_scope" else "clarify"
