"""One reading out of two: what rules and classifier heard, and a model's commands. Pure.

A model widens what is looked into and may decline, doubt, or call a person. It never consents, and
whatever it names is held to the customer's own words. An alarm, a refusal, a wish for a person and
what belongs to people count if either of the two hears it. So does what is surely asked for: a
model may hear another wish in the same words, and cannot make small talk of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from actions.registry import KINDS
from steward.domain.understanding import (
    ACT_OF,
    INSTEAD,
    INTENT_TEAM,
    PLAN_INTENTS,
    Correction,
    FollowUp,
    Identifiers,
    Intent,
    IntentScore,
    Move,
    OpenQuestion,
    Told,
    Understanding,
    Wish,
)
from steward.llm.amended import amends
from steward.llm.held_values import filled, quoted, told
from steward.llm.open_question import why_unanswered, with_lost_access
from steward.llm.ordered import ordered, refused_but_ordered
from steward.llm.person_heard import for_a_person
from steward.llm.reading import Command, Heard, declared_requests, makes_nothing_of
from steward.llm.said_to_people import pointed_at, withdrawn, words_to_people
from steward.llm.started import (
    SURE,
    intent_of,
    named_by_rules,
    wants,
    wishes_of,
    with_money_wished,
)
from steward.understanding.people.handed_words import corrects_a_fact, puts_right
from steward.understanding.text.questions import asks_if_possible, only_asks
from steward.understanding.yes_and_no.conditions import conditional
from steward.understanding.yes_and_no.consent import withdraws

_HEARD = 0.9  # a model's reading is not calibrated: it counts as clear
_MOVES: dict[tuple[str, str], Move] = {
    ("ask", ""): "asks",
    ("claim", "doubts"): "disputes",
    ("claim", "adds"): "adds",
    ("again", "say"): "says_again",
    ("again", "look"): "looks_again",
    ("social", "remark"): "remarks",
}
type _Sensitive = Literal["legal", "chargeback", "distress", "safety"]
_FLAGGED: dict[str, _Sensitive] = {
    "legal": "legal",
    "chargeback": "chargeback",
    "distress": "distress",
    "danger": "safety",
    "self_harm": "safety",
}
_TO_PEOPLE = frozenset({"press", "bereavement", "fraud"})
# By rules alone, whatever a model makes of it.
_ALWAYS = _TO_PEOPLE | {"minor", "data_erasure", "data_access"}
_TALK: dict[str, Intent] = {"greeting": Intent.GREETING}
_ALSO = 0.15  # likely enough to agree with a model that hears nothing for a shop
_OF_PAGES = frozenset({Intent.PRODUCT_QUESTION, Intent.VERIFY_IDENTITY})
# These need words of their own.
_HELD = frozenset({"start", "tell", "claim", "stop", "flag", "human", "cannot"})
_ASKS = frozenset({"ask", "again", "social", "unclear", "out_of_scope"})
# Which card is charged next is no change of it, and whether data are erased then erases none.
_CHANGES = frozenset(
    {
        *("payment_method", "delivery_rhythm", "change_order", "vat_correction"),
        *("data_erasure", "link_accounts", "advertising"),
    }
)
_WANTS_TO_KNOW = frozenset({"ask", "again", "claim"})
_QUESTIONS = 4
_PEOPLE = "people"  # all that colleagues have
# Beside other questions, what is told answers them.
_ADDED_BESIDE = frozenset({"clarify", "confirm"})
_SMALL = frozenset({Intent.GREETING, Intent.THANKS, Intent.OUT_OF_SCOPE})


NOTHING_SAID: Mapping[str, Told] = {}


def united(
    heard: Understanding,
    read: Heard,
    question: OpenQuestion | None,
    named: Mapping[str, Told] = NOTHING_SAID,
) -> Understanding:
    """What a message means by both readings. `named`: what its handles stand for."""
    held = [with_lost_access(one, question) for one in read.commands if _is_held(one, heard.text)]
    to_people = words_to_people(held, named, question)
    said = [_as_request(one, heard) for one in held if not withdrawn(one, to_people)]
    unclear = makes_nothing_of(said) and not to_people
    if unclear or (not to_people and _hides(said, heard, question)):
        return _by_rules(heard, said, doubted=unclear)
    of_people = any(name.startswith("t") for name in named)
    said = [_as_asked_of_people(one) if of_people else one for one in said]
    begun = [one for one in said if one.do == "start" or _is_new(one)]
    wishes = named_by_rules(wishes_of(begun, heard), begun, heard)
    typed, typed_quote = _typed(said, heard)
    stops = [one for one in said if one.do == "stop"]
    first = question is None and heard.follows is None  # nothing was said that they might choose of
    chooses = None if first else _chooses(said)
    wishes = with_money_wished(wishes, said) if first else wishes
    declines = question is not None and not chooses and any(o.about in ("", "q") for o in stops)
    withdraws = bool(stops) and not (declines or chooses)
    if withdraws:
        wishes = (*wishes, Wish(intent=Intent.WITHDRAW, quote=stops[0].quote[:300]))
    follows = chooses or (None if wishes or typed else _follow_up(said, question, named))
    human = for_a_person(said, heard)
    small, unanswered = _small_talk(said), why_unanswered(said, question)
    acts = bool(wishes or typed or human or stops or to_people or unanswered)
    intents = (*dict.fromkeys(wish.intent for wish in wishes), *small)
    identifiers = filled(heard.identifiers, wishes, told(said, heard.text))
    return heard.model_copy(
        update={
            "intents": _scores(intents, heard, human=human),
            "wishes": wishes,
            "typed": typed,
            "typed_quote": typed_quote,
            "asks_human": human,
            "refuses": heard.refuses or declines,
            **unanswered,
            "leans": not declines and any(one.do == "agree" for one in said),
            "asking": _only_asks(said),
            "asks_beside_a_yes": _asks_beside_a_yes(said, heard.text),
            "wishes_beside_a_yes": _wishes_beside_a_yes(held, heard.text),
            "amends": amends(said, question),
            "ordered": ordered(said),
            "asked": tuple(one.quote for one in said if one.do in _WANTS_TO_KNOW)[:_QUESTIONS],
            "corrected": _corrected(said, heard, identifiers),
            "stances": _stances(said, heard, question if declines else None),
            "to_people": to_people,
            "sensitive": _sensitive(said, heard),
            "identifiers": identifiers,
            "amounts": heard.amounts or tuple(a for w in wishes for a in w.amounts),
            "follows": follows,
            "decision": _decision(acts or identifiers != heard.identifiers, small),
            "by": "model",
            "read_whole": True,
        }
    )


def _only_asks(said: Sequence[Command]) -> bool:
    """Whether nothing is heard but questions, and what is told beside them: who somebody is."""
    does = {one.do for one in said}
    told = {one.kind for one in said if one.do == "tell"}
    return does <= _ASKS or ("ask" in does and does - {"tell", "cannot"} <= _ASKS and told <= {""})


def _asks_beside_a_yes(said: Sequence[Command], text: str) -> bool:
    """Whether nothing is heard but a yes and questions, each in words that stand there."""
    only = {one.do for one in said} == {"agree", "ask"}
    return only and all(quoted(one.quote, text) for one in said)


def _wishes_beside_a_yes(said: Sequence[Command], text: str) -> bool:
    """Whether nothing is heard but a yes and what is wished, asked or told to colleagues besides,
    each in words that stand there.
    """
    does = {f"{one.do}:{one.kind}" if one.do == "claim" else one.do for one in said}
    wishes = bool(does & {"start", "human", "claim:adds"})
    only = does <= {"agree", "ask", "start", "human", "social", "claim:adds"}
    of_people = [one for one in said if one.do == "start" and one.goal in declared_requests()]
    if "agree" not in does or not (wishes and only) or len(of_people) > 1:
        return False
    return all(quoted(one.quote, text) for one in said)


def _by_rules(heard: Understanding, said: Sequence[Command], *, doubted: bool) -> Understanding:
    """As rules and classifier heard it. Where a model can make nothing of the words (`doubted`),
    what they only guess is asked about, and not acted upon; beside a greeting, too.
    """
    doubted = doubted and bool(said)
    if doubted and any(one.do == "social" for one in said) and heard.decision == "smalltalk":
        other = tuple(one for one in heard.intents if one.name not in _SMALL)
        return heard.model_copy(update={"intents": other, "decision": "ask", "by": "model"})
    sure = heard.surely(SURE)
    guessed = heard.wishes and not any(wish.intent in sure for wish in heard.wishes)
    if doubted and guessed and not (heard.calls_people or heard.refuses):
        return heard.model_copy(update={"wishes": (), "decision": "ask", "by": "model"})
    return heard.model_copy(update={"by": "model"})


def _is_held(one: Command, text: str) -> bool:
    """Whether an act that changes something has words of its own; who only puts a contact or a
    record right stops nothing.
    """
    if one.do == "stop" and puts_right(text) and corrects_a_fact(text, one.quote):
        return False
    return one.do not in _HELD or quoted(one.quote, text)


def _as_request(one: Command, heard: Understanding) -> Command:
    """A request that is asked for in a question ("could you take the VAT off?"), or that rules
    hear in it as well and that changes nothing, is one. Whether it may be done is only asked.
    """
    if one.do != "ask" or one.about or one.goal not in declared_requests():
        return one
    both = one.goal == heard.typed and one.goal not in _CHANGES
    only = only_asks(one.quote) or asks_if_possible(one.quote)
    asked_for = both or not only
    return one.model_copy(update={"do": "start"}) if asked_for else one


def _hides(said: Sequence[Command], heard: Understanding, question: OpenQuestion | None) -> bool:
    """Whether rules surely hear something wanted, in words of which a model makes nothing that is:
    a courtesy, a remark, a question about something else.
    """
    if heard.asking or any(_acts(one, question) for one in said) or conditional(heard.text):
        return False
    if {one.do for one in said} == {"out_of_scope"} and Intent.OUT_OF_SCOPE in heard.surely(_ALSO):
        return False
    sure = heard.surely(SURE)
    wanted = {wish.intent for wish in heard.wishes} & INTENT_TEAM.keys() & sure
    requested = bool(heard.typed) and not (heard.wishes or _asks_of_what_was_said(said, heard))
    return bool(wanted - _OF_PAGES) or requested


def _asks_of_what_was_said(said: Sequence[Command], heard: Understanding) -> bool:
    """Whether the words in which rules hear a request are, whole, a question about what the desk
    said: "can I still change my mind?" behind a refund opens no case. What is for a person does.
    """
    asked = [one.quote for one in said if one.do == "ask" and one.about]
    whole = any(one and heard.typed_quote in one for one in asked)
    return whole and heard.typed not in _ALWAYS


def _acts(one: Command, question: OpenQuestion | None) -> bool:
    """Whether something is to follow from a command, be it that an offer is said again."""
    if one.do == "tell":
        return bool(one.slots) or one.kind == "correction"
    if one.do == "agree":
        return question is not None
    return one.do in _HELD or (one.do, one.kind) == ("again", "look") or _is_new(one)


def _is_new(one: Command) -> bool:
    """Whether a question is about nothing that was said."""
    return one.do == "ask" and not one.about


def _as_asked_of_people(one: Command) -> Command:
    """A question about a complaint, where colleagues have something: how that stands. It opens
    none.
    """
    of_them = _is_new(one) and one.goal == Intent.COMPLAINT
    return one.model_copy(update={"about": _PEOPLE, "goal": ""}) if of_them else one


def _typed(said: Sequence[Command], heard: Understanding) -> tuple[str, str]:
    """The declared request, and the words that make it; a grave one counts by either reading."""
    for one in said:
        if one.do == "start" and one.goal in declared_requests():
            return one.goal, one.quote
        if one.do == "flag" and one.kind in _TO_PEOPLE:
            return one.kind, one.quote
    kept = heard.typed in _ALWAYS
    return (heard.typed, heard.typed_quote) if kept else ("", "")


def _chooses(said: Iterable[Command]) -> FollowUp | None:
    """The remedy that they would rather have than what is offered."""
    named = (one for kind in INSTEAD for one in said if (one.do, one.kind) == ("tell", kind))
    told = next(named, None)
    if told is None:
        return None
    instead = next(kind for kind in INSTEAD if kind == told.kind)
    return FollowUp(does="chooses", follows=_HEARD, sure=_HEARD, instead=instead)


def _follow_up(
    said: Iterable[Command], question: OpenQuestion | None, named: Mapping[str, Told]
) -> FollowUp | None:
    """What the message does with what was said: a doubt before a question before a remark."""
    asked = [one for one in said if one.do == "again" or (one.do, one.kind) == ("claim", "doubts")]
    asked += [one for one in said if one.do == "ask" and not _is_new(one)]
    asked += [one for one in said if (one.do, one.kind) == ("claim", "adds")]
    if question is None or question.kind in _ADDED_BESIDE:
        asked += [one for one in said if one.do == "tell" and not one.kind]
    asked += [one for one in said if _is_remark(one)]
    for one in asked:
        does = "adds" if one.do == "tell" else _MOVES[one.do, "" if one.do == "ask" else one.kind]
        if one.do == "ask" and one.about == _PEOPLE:
            does = "asks_rest"
        asks = [o for o in asked if o.do == "ask"] if does == "asks" else []
        facets = [o.what or "content" for o in asks]
        what, *also = dict.fromkeys(facets) or (None,)
        back = pointed_at(asks, named)
        return FollowUp(
            does=does, what=what, also=tuple(also), follows=_HEARD, sure=_HEARD, back=back
        )
    return None


def _small_talk(said: Iterable[Command]) -> tuple[Intent, ...]:
    social = [one for one in said if one.do == "social" and not _is_remark(one)]
    talk = [_TALK.get(one.kind, Intent.THANKS) for one in social]
    out = [Intent.OUT_OF_SCOPE for one in said if one.do == "out_of_scope"]
    return tuple(dict.fromkeys([*talk, *out]))


def _is_remark(one: Command) -> bool:
    """Whether something is only told, and nothing wanted."""
    return (one.do, one.kind) == ("social", "remark")


def _scores(
    named: Sequence[Intent], heard: Understanding, *, human: bool
) -> tuple[IntentScore, ...]:
    """What the model heard; beside it what rules alone may hear, such as a correction.

    Of what is taken back, words count, and not what they are nearest to.
    """
    others = {*named, *INTENT_TEAM, *_SMALL, *(() if human else (Intent.HUMAN,))}
    if not withdraws(heard.text):
        others.add(Intent.WITHDRAW)
    kept = tuple(score for score in heard.intents if score.name not in others)
    return tuple(IntentScore(name=intent, probability=_HEARD) for intent in named) + kept


def _corrected(said: Sequence[Command], heard: Understanding, identifiers: Identifiers) -> object:
    """What is taken back: a correction takes effect by a reference that was found. Words that name
    nothing and only ask, by the model's reading, correct nothing: "when is the first one due?".
    """
    if identifiers == Identifiers() and all(one.do == "ask" for one in said):
        return Correction()
    told = any(one.do == "tell" and one.kind == "correction" for one in said)
    if not told or identifiers == Identifiers():
        return heard.corrected
    return heard.corrected.model_copy(update={"said": True})


def _stances(
    said: Sequence[Command], heard: Understanding, declined: OpenQuestion | None
) -> object:
    """The rules' own; of a subscription, what the model heard started, in words of the customer.

    Either act is offered with all that it does, and needs a yes to that offer. What they decline
    is not asked for, whatever its name.
    """
    if declined is not None and (kind := KINDS.get(declined.action)) is not None:
        own = heard.stances
        asks = tuple(act for act in own.asks if act != kind.act)
        heard = heard.model_copy(update={"stances": own.model_copy(update={"asks": asks})})
    intents = {intent_of(one) for one in said if one.do in ("start", "ask")} & PLAN_INTENTS
    if not intents:
        return heard.stances
    asked = {ACT_OF[intent_of(one)] for one in said if wants(one) and intent_of(one) in intents}
    others = tuple(
        act for act in heard.stances.asks if act not in {ACT_OF[o] for o in PLAN_INTENTS}
    )
    refuses = refused_but_ordered(said, heard)
    acts = tuple(sorted(asked - set(refuses)))
    return heard.stances.model_copy(update={"asks": (*others, *acts), "refuses": refuses})


def _sensitive(said: Iterable[Command], heard: Understanding) -> tuple[_Sensitive, ...]:
    flagged = [_FLAGGED[one.kind] for one in said if one.do == "flag" and one.kind in _FLAGGED]
    return tuple(dict.fromkeys([*heard.sensitive, *flagged]))


def _decision(
    acts: bool, small: Sequence[Intent]
) -> Literal["act", "ask", "out_of_scope", "smalltalk"]:
    if acts:
        return "act"
    if Intent.OUT_OF_SCOPE in small:
        return "out_of_scope"
    return "smalltalk" if small else "ask"
