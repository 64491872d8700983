"""Relates a message to what was said before, and answers questions about that. Pure.

A question about something that the desk said is answered from the facts that it said it with:
whatever changes is told in a line of its own, which is then the last. A doubt has the same looked
at again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from actions.registry import KINDS, needs_yes
from state.desk import Plan
from state.heard import Noted
from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import (
    HELD,
    as_answerable,
    asked_plainly,
    further,
    held,
    last_told,
    subjects,
)
from steward.dialogue.context.offers import REMEDIES, asked_about, asks_otherwise, leads_to
from steward.dialogue.context.said_again import (
    asks_after_it,
    asks_for_difference_given,
    given_asked,
    wants_what_was_done,
)
from steward.dialogue.context.spoken_goods import of_other_goods
from steward.dialogue.tasks.planning import begun_with
from steward.dialogue.topics import open_topic
from steward.dialogue.topics.of_the_pages import of_the_pages
from steward.dialogue.topics.outright import said_outright
from steward.dialogue.topics.several_follow_ups import each_asked, facets_asked, parts_asked
from steward.dialogue.topics.something_else import of_something_else
from steward.domain.action import Action
from steward.domain.lifecycle import COUNTED, DONE
from steward.domain.slots import SlotValues
from steward.domain.understanding import (
    INTENT_TEAM,
    Facet,
    FollowUp,
    Intent,
    OpenQuestion,
    Told,
    Understanding,
)
from steward.understanding.exact.addresses import address_told
from steward.understanding.orders.damage_denied import denies_damage
from steward.understanding.orders.photos import cannot_show
from steward.understanding.pages.public_questions import asks
from steward.understanding.pages.topics import names_nothing
from steward.understanding.plan.renewal_questions import asks_what_is_paid
from steward.understanding.reader.requests import for_people
from steward.understanding.talk.desk_questions import asks_what_else, asks_what_you_do
from steward.understanding.talk.side_questions import asks_whether_done
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.question_parts import postage_to_a_place
from steward.understanding.text.questions import only_asks, supposes_a_rest
from steward.understanding.yes_and_no.consent import begins_with_yes
from steward.wording.facets import has_facets
from teams.refund.phrases import PhotoNeeded
from teams.slots import with_slots

_LIKELY, _SURE = 0.5, 0.85  # where nothing else is heard, and where a wish is
# Where what was said last holds the very thing that is asked, and where that is asked clearly.
_HELD_CLEARLY = 0.2
_TOLD_APART = 0.34  # what it does, where it follows at all
_BRIEF = 14  # words: more of them are about something else as well
_ADDS = FollowUp(does="adds", what=None, follows=1.0, sure=1.0)
_LOOKED_AT_AGAIN = frozenset({"looks_again", "disputes", "adds"})
DOUBTS = frozenset({"looks_again", "disputes"})
_THE_MONEY = frozenset({Intent.REFUND_REQUEST, Intent.REFUND_STATUS})


class Followed(NamedTuple):
    """A message that is about what was said before: what it does, and what about."""

    how: FollowUp
    told: tuple[Told, ...]  # the desk's last words
    about: Told | None  # what of them answers it; None: nothing does
    topic: Task | None  # what was answered last
    also: tuple[tuple[Facet, Told], ...] = ()  # other short questions, with what answers each


def followed(
    heard: Understanding, opened: OpenedTurn, topics: Sequence[Task], actions: Sequence[Action] = ()
) -> Followed | None:
    """What the message follows up; None where it stands for itself. `actions`: of the dialogue."""
    how, last, topic = heard.follows, last_told(opened), topics[-1] if topics else None
    paid = _is_apart(heard) or _tells_where_to(heard, opened, topic)
    if how is not None and how.back is not None:
        return Followed(how, last, how.back, topic, tuple((one, how.back) for one in how.also))
    if wants_what_was_done(heard, opened, actions):
        return Followed(_of_all(how or _ADDS), last, None, topic)
    if (said := said_outright(heard, opened, topics)) is not None:
        return Followed(said.how, last, said.about, said.topic, said.also)
    of_else = of_other_goods(heard, last) or of_something_else(heard, opened.question, last)
    if paid or of_else or of_the_pages(heard, last) or postage_to_a_place(heard.text) is not None:
        return None  # the subscription, the order as it stands by now, or a page tells it
    if (photo := _photo_asked_for(heard, opened, last, topic)) is not None:
        return Followed(_ADDS, last, photo, topic)
    if how is not None and (given_asked(heard, last, actions) or about_done(heard, actions)):
        return Followed(_of_all(how), last, None, topic)
    if how is None or _is_aside(heard, opened, last) or not (last or how.does == "remarks"):
        return None
    several = each_asked(how, last) or facets_asked(heard.text, subjects(last))
    if several := several or _parts_asked(heard, how, last):
        how = how.model_copy(update={"does": "asks", "what": several[0][0]})
        return Followed(how, last, several[0][1], topic, several[1:])
    how = as_answerable(how, last, heard.text)
    late = topic is not None and _chooses_late(heard, opened)
    if late or how.does == "chooses":
        return Followed(_ADDS, last, None, topic) if late else None
    heard, how = _as_asked_outright(heard, how, opened, actions)
    offered = _offered(opened)
    refuses = heard.refuses and (opened.question is not None or heard.takes_back)
    remark = how.does == "remarks" and heard.read_whole  # it wants nothing, whatever it names
    if heard.consents or refuses or (names_more(heard, opened) and not remark):
        return None
    if asks_otherwise(heard, opened.question) or _names_a_remedy(heard, how, opened):
        return None
    if (stays := open_topic.staying(heard, how, topic)) is not None:
        how = stays
    elif not _more_likely(heard, how, last) or (heard.corrected.said and how.does != "asks_rest"):
        return None
    if how.what is not None:
        return _asked(heard, how, last, topic, opened.question, actions)
    if how.does == "asks_rest":
        return Followed(how, last, None, topic)
    if how.does in _LOOKED_AT_AGAIN and topic is None and not (offered and how.does in DOUBTS):
        done = how.does == "disputes" and any(action.state in DONE for action in actions)
        return Followed(_of_all(how), last, None, topic) if done else None
    return Followed(how, last, None, topic)


def _parts_asked(
    heard: Understanding, how: FollowUp, last: Sequence[Told]
) -> tuple[tuple[Facet, Told], ...]:
    """What each of several questions clearly asks of what was told, where rules have read it and
    nothing in it is a wish by itself.
    """
    if heard.read_whole or heard.stances.asks or heard.consents or heard.refuses:
        return ()
    return parts_asked(heard.text, subjects(last)) if how.does == "asks" else ()


def _asked(
    heard: Understanding,
    how: FollowUp,
    last: tuple[Told, ...],
    topic: Task | None,
    question: OpenQuestion | None,
    actions: Iterable[Action],
) -> Followed | None:
    """A question about what was said, with what answers it."""
    spoken, about = subjects(last), held(how, last)
    if about is None and _asked_who(question):  # "what do you need that for"
        why = how.model_copy(update={"what": "reason"})
        how, about = (why, held(why, last)) if held(why, last) else (how, None)
    how = further(how, about, last) if names_nothing(heard.text) else how
    if about is None and open_topic.heard_clearly(heard):
        return None  # nothing said answers it, and it is a wish by itself
    if about is None and how.what == "state" and any(a.state in DONE for a in actions):
        return Followed(_of_all(how), last, None, topic)
    told_of = any(has_facets(one.kind) for one in spoken)
    sure = told_of or (spoken and (how.follows >= _SURE or not heard.wishes))
    return Followed(how, last, about, topic) if sure else None


def _is_apart(heard: Understanding) -> bool:
    """Whether it is asked what is paid, or what a rest would be, or said that goods are not broken
    after all, and nobody is called for.
    """
    asked = asks_what_is_paid(heard.text) or supposes_a_rest(heard.text)
    asked = asked or (heard.takes_back and denies_damage(heard.text))
    return asked and not (heard.asks_human or heard.typed)


def _tells_where_to(heard: Understanding, opened: OpenedTurn, topic: Task | None) -> bool:
    """Whether an address answers what was asked for something else than what was answered last."""
    asked = opened.question
    if asked is None or asked.kind != "detail" or topic is None or topic["id"] == asked.task:
        return False
    return address_told(heard.text) is not None


def _is_aside(heard: Understanding, opened: OpenedTurn, last: Sequence[Told]) -> bool:
    """Whether somebody or something else is called for, or the record that is offered is said to be
    fine: of such an offer nothing is asked, it is taken back.
    """
    corrects = _offered(opened) and bool(heard.corrected.dropped)
    asked = bool(heard.typed) and only_asks_on(heard, last)
    return bool(heard.asks_human or (heard.typed and not asked) or heard.sensitive or corrects)


def _photo_asked_for(
    heard: Understanding, opened: OpenedTurn, last: Sequence[Told], topic: Task | None
) -> Told | None:
    """The photo that the desk asked for last, where one came by mail, or the words say that none
    can be had.
    """
    came = any(message.photos for message in opened.messages)
    if topic is None or heard.asks_human or heard.sensitive:
        return None
    if not came and not cannot_show(heard.text):
        return None
    return next((one for one in subjects(last) if one.kind == PhotoNeeded.kind), None)


def only_asks_on(heard: Understanding, last: Sequence[Told]) -> bool:
    """Whether words that sound like a request to colleagues only ask about what was just said, and
    that holds the answer: "so I have to wait for the bank?" asks for nothing to be seen to.
    """
    how = heard.follows
    if how is None or heard.stances.asks or heard.typed in for_people():
        return False
    clear = only_asks(heard.text) or min(how.follows, how.sure) >= _SURE
    if not clear or word_count(heard.text) > _BRIEF:
        return False
    how = as_answerable(how, last, heard.text)
    return how.does == "asks" and how.follows >= HELD and held(how, last) is not None


def _offered(opened: OpenedTurn) -> bool:
    return opened.question is not None and opened.question.kind == "confirm"


def _as_asked_outright(
    heard: Understanding, how: FollowUp, opened: OpenedTurn, actions: Iterable[Action]
) -> tuple[Understanding, FollowUp]:
    """What is asked in so many words about an act or an offer, and no wish then: how to send
    something back, and what else there is.
    """
    asks: Facet
    if (plainly := asked_plainly(heard.text, opened)) is not None:
        heard, asks = heard.model_copy(update={"wishes": ()}), plainly
    elif _asks_to_send_back(heard, opened, actions):
        heard, asks = heard.model_copy(update={"wishes": ()}), "steps"
    elif _offered(opened) and asks_what_you_do(heard.text) and asks_what_else(heard.text):
        asks = "options"
    else:
        return heard, how
    outright = {"does": "asks", "what": asks, "follows": 1.0, "sure": 1.0}
    return heard, how.model_copy(update=outright)


def _asked_who(question: OpenQuestion | None) -> bool:
    """Whether the desk has asked for a proof: what is asked then, and nothing said answers, is
    what that is for.
    """
    return question is not None and question.kind in ("identify", "code")


def _of_all(how: FollowUp) -> FollowUp:
    """A question that is answered by how everything stands that was asked for here."""
    return how.model_copy(update={"does": "asks_rest", "what": None})


def about_done(heard: Understanding, actions: Sequence[Action]) -> bool:
    """Whether a question names only what was done in this conversation already: it asks how that
    stands, and wishes for nothing.
    """
    if asks_whether_done(heard.text):
        return any(action.state in COUNTED and needs_yes(action.kind) for action in actions)
    if asks_after_it(heard, actions) or asks_for_difference_given(heard, actions):
        return True
    how, wishes = heard.follows, [w.intent for w in heard.wishes if w.intent in INTENT_TEAM]
    if how is None or not has_question_mark(heard.text) or not wishes or how.sure < _TOLD_APART:
        return False
    if how.does != "asks_rest" and (how.does, how.what) != ("asks", "state"):
        return False
    done = [action for action in actions if action.state in DONE]
    return all(any(leads_to(action, intent) for action in done) for intent in wishes)


def _chooses_late(heard: Understanding, opened: OpenedTurn) -> bool:
    """Whether words that are no other wish ask for a remedy while nothing is offered: it goes with
    the matter that was answered last.
    """
    question = opened.question
    if heard.read_whole or (question is not None and question.kind != "clarify"):
        return False
    if heard.calls_people or has_question_mark(heard.text):
        return False
    wishes = {wish.intent for wish in heard.wishes if wish.intent in INTENT_TEAM}
    taken = wishes <= _THE_MONEY and begins_with_yes(heard.text)  # "yes, the money"
    named = heard.identifiers.any_named
    return (not wishes or taken) and not (named or REMEDIES.isdisjoint(heard.stances.asks))


def _names_a_remedy(heard: Understanding, how: FollowUp, opened: OpenedTurn) -> bool:
    """Whether a remedy is asked for by its name, and another one than is offered."""
    question = opened.question
    if _compares(heard) or (question is not None and question.kind not in ("confirm", "clarify")):
        return False
    if question is None or question.kind == "clarify":  # "can I get it as store credit?"
        wished = {wish.intent for wish in heard.wishes} & {Intent.REFUND_REQUEST}
        return bool(wished) and not REMEDIES.isdisjoint(heard.stances.asks)
    return how.what == "options" and not REMEDIES.isdisjoint(heard.stances.asks)


def _compares(heard: Understanding) -> bool:
    """Whether it is only asked which of several remedies is the better one: "what is faster, a new
    one or the money?".
    """
    return len(REMEDIES & set(heard.stances.asks)) > 1 and asks(heard.text)


def _asks_to_send_back(heard: Understanding, opened: OpenedTurn, actions: Iterable[Action]) -> bool:
    """Whether it is only asked if goods have to go back, for which something is offered: what has
    to be done for that.
    """
    remedy = any(KINDS[a.kind].remedy for a in asked_about(opened.question, actions))
    wishes = {wish.intent for wish in heard.wishes if wish.intent in INTENT_TEAM}
    return remedy and heard.asking and wishes == {Intent.RETURN_ITEM}


def _more_likely(heard: Understanding, how: FollowUp, last: Sequence[Told]) -> bool:
    """Whether the message is rather about what was said than a wish of its own: what was said last
    counts, for a question that it answers is likelier about it. Another remedy that is asked for
    by name is a wish.
    """
    likely, sure = _LIKELY, _SURE
    if how.what != "options" and how.sure >= _LIKELY and held(how, last) is not None:
        likely = sure = _HELD_CLEARLY if how.sure >= _SURE else HELD
    wanted = {wish.intent for wish in heard.wishes}
    only_asks = wanted == {Intent.PRODUCT_QUESTION} and names_nothing(heard.text)
    wants = bool(heard.stances.asks) and not _compares(heard)
    wishes = (open_topic.heard_clearly(heard) and not only_asks) or wants
    if not wishes:
        only_talk = heard.decision == "smalltalk" and not has_question_mark(heard.text)
        talk = only_talk or Intent.WITHDRAW in wanted
        return not talk and how.follows >= likely and how.sure >= _TOLD_APART
    brief = word_count(heard.text) <= _BRIEF
    return brief and how.follows >= sure and how.sure >= _LIKELY


def names_more(heard: Understanding, opened: OpenedTurn) -> bool:
    """Whether it names a record or a person that the desk has not just spoken of."""
    named = heard.identifiers.named
    spoken = "\n".join(line.text for line in opened.recent)
    return any(str(value) not in spoken for value in named)


def look_again(plan: Plan, found: Followed, heard: Understanding, messages: SlotValues) -> Plan:
    """The plan with what was answered last, to be looked at anew: with what was added to it.

    `messages`: those that the task rests on from now on.
    """
    task, does = found.topic, found.how.does
    doubt = _doubt(found)
    if task is None or not (does in _LOOKED_AT_AGAIN or doubt):
        return plan
    again = with_slots(task, {"doubted": doubt}, "ready")
    if does == "adds":
        again = with_slots(again, begun_with(task) | {"quote": heard.text})
        again = with_slots(again, open_topic.details(task, heard) | messages)
        if found.about is not None and found.about.kind == PhotoNeeded.kind:
            order: SlotValues = {"order": found.about.data["order"]}
            again = with_slots(again, order | {"no_photo": cannot_show(heard.text)})
    return plan | {task["id"]: again}


def _doubt(found: Followed) -> str:
    """Why the answer is looked into further: it is doubted, or nothing said holds why it is so."""
    if found.how.does in DOUBTS:
        return "doubted"
    asks_why = found.how.does == "asks" and found.how.what == "reason"
    return "why" if asks_why and found.about is None else ""


def note(found: Followed) -> Noted:
    """What state keeps of it until the reply."""
    return Noted(
        does=found.how.does,
        what=found.how.what,
        about=found.about,
        told=found.told,
        also=found.also,
    )
