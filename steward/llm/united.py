"""One reading out of two: what rules and classifier heard, and a model's commands. Pure.

A model widens what is looked into and may decline, doubt, or call a person. It never consents, and
whatever it names is held to the customer's own words. An alarm, a refusal, a wish for a person and
what belongs to people count if either of the two hears it. So does what is surely asked for: a
model may hear another wish in the same words, and cannot make small talk of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from actions.registry import KINDS
from steward.domain.slots import SlotValues
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
    Team,
    Understanding,
    Wish,
)
from steward.llm.held_values import amounts_named, filled, quoted, references, told
from steward.llm.reading import (
    CALL_OFF,
    COPY,
    GO_ELSEWHERE,
    STEPS,
    Command,
    Heard,
    declared_requests,
)
from steward.understanding.addresses import address_of, last_address, reads_as_street
from steward.understanding.conditions import conditional
from steward.understanding.consent import withdraws
from steward.understanding.entities import stands_in
from steward.understanding.plans import plans_named
from steward.understanding.requests import for_people

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
_TALK: dict[str, Intent] = {"greeting": Intent.GREETING}
_SURE = 0.9  # of rules and classifier, which are
_ALSO = 0.15  # likely enough to agree with a model that hears nothing for a shop
# What ends in money by itself where it is owed.
_GIVES_BACK = frozenset(
    {
        *(Intent.REFUND_REQUEST, Intent.DUPLICATE_CHARGE, Intent.CHARGED_AFTER_CANCEL),
        *(Intent.DAMAGED_ITEM, Intent.RETURN_ITEM),
    }
)
_OF_PAGES = frozenset({Intent.PRODUCT_QUESTION, Intent.VERIFY_IDENTITY})
_HELD = frozenset({"start", "tell", "claim", "stop", "flag", "human"})  # need words of their own
_ASKS = frozenset({"ask", "again", "social", "unclear", "out_of_scope"})
# Beside other questions, what is told answers them.
_ADDED_BESIDE = frozenset({"clarify", "confirm"})
_SMALL = frozenset({Intent.GREETING, Intent.THANKS, Intent.OUT_OF_SCOPE})


def united(heard: Understanding, read: Heard, question: OpenQuestion | None) -> Understanding:
    """What a message means by both readings."""
    said = [one for one in read.commands if _is_held(one, heard.text)]
    unclear = all(one.do == "unclear" for one in said)
    if unclear or _hides(said, heard, question):
        return _by_rules(heard, doubted=unclear and bool(said))
    begun = [one for one in said if one.do == "start" or _is_new(one)]
    wishes = _proving(_wishes(begun, heard), begun, heard)
    typed, typed_quote = _typed(said, heard)
    stops = [one for one in said if one.do == "stop"]
    first = question is None and heard.follows is None  # nothing was said that they might choose of
    chooses = None if first else _chooses(said)
    if first:
        wishes = _with_money_wished(wishes, said)
    declines = question is not None and not chooses and any(o.about in ("", "q") for o in stops)
    withdraws = bool(stops) and not (declines or chooses)
    if withdraws:
        wishes = (*wishes, Wish(intent=Intent.WITHDRAW, quote=stops[0].quote[:300]))
    follows = chooses or (None if wishes or typed else _follow_up(said, question))
    human = heard.asks_human or any(one.do == "human" for one in said)
    small = _small_talk(said)
    named = (*dict.fromkeys(wish.intent for wish in wishes), *small)
    teams: tuple[Team, ...] = tuple(
        dict.fromkeys(INTENT_TEAM[w.intent] for w in wishes if w.intent in INTENT_TEAM)
    )
    identifiers = filled(heard.identifiers, wishes, told(said, heard.text))
    return heard.model_copy(
        update={
            "intents": _scores(named, heard),
            "wishes": wishes,
            "teams": teams,
            "typed": typed,
            "typed_quote": typed_quote,
            "asks_human": human,
            "refuses": heard.refuses or declines,
            "leans": not declines and any(one.do == "agree" for one in said),
            "asking": {one.do for one in said} <= _ASKS,
            "corrected": _corrected(said, heard, identifiers),
            "stances": _stances(said, heard, question if declines else None),
            "sensitive": _sensitive(said, heard),
            "identifiers": identifiers,
            "amounts": heard.amounts or tuple(a for w in wishes for a in w.amounts),
            "follows": follows,
            "decision": _decision(
                bool(wishes or typed or human or stops) or identifiers != heard.identifiers, small
            ),
            "by": "model",
            "read_whole": True,
        }
    )


def _by_rules(heard: Understanding, *, doubted: bool) -> Understanding:
    """As rules and classifier heard it. Where a model can make nothing of the words (`doubted`),
    what they only guess is asked about, and not acted upon.
    """
    sure = heard.surely(_SURE)
    guessed = heard.wishes and not any(wish.intent in sure for wish in heard.wishes)
    if doubted and guessed and not (heard.calls_people or heard.refuses):
        return heard.model_copy(
            update={"wishes": (), "teams": (), "decision": "ask", "by": "model"}
        )
    return heard.model_copy(update={"by": "model"})


def _is_held(one: Command, text: str) -> bool:
    """Whether an act that changes something has words of its own."""
    return one.do not in _HELD or quoted(one.quote, text)


def _hides(said: Sequence[Command], heard: Understanding, question: OpenQuestion | None) -> bool:
    """Whether rules surely hear something wanted, in words of which a model makes nothing that is:
    a courtesy, a remark, a question about something else.
    """
    if heard.asking or any(_acts(one, question) for one in said) or conditional(heard.text):
        return False
    if {one.do for one in said} == {"out_of_scope"} and Intent.OUT_OF_SCOPE in heard.surely(_ALSO):
        return False
    sure = heard.surely(_SURE)
    wanted = {wish.intent for wish in heard.wishes} & INTENT_TEAM.keys() & sure
    return bool(wanted - _OF_PAGES) or (bool(heard.typed) and not heard.wishes)


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


def _wishes(begun: Iterable[Command], heard: Understanding) -> tuple[Wish, ...]:
    found = dict[Intent, Wish]()
    for one in begun:
        if one.do == "start" and one.goal in declared_requests():
            continue
        wish = _wish(one, heard)
        found.setdefault(wish.intent, wish)
    return tuple(found.values())


def _proving(
    wishes: tuple[Wish, ...], begun: Sequence[Command], heard: Understanding
) -> tuple[Wish, ...]:
    """The same with what rules surely hear of proving who somebody is, for which a model has no
    name: it answers a code with `tell`, and asks why one is needed about nothing in particular.
    """
    own = [wish for wish in heard.wishes if wish.intent == Intent.VERIFY_IDENTITY]
    if not own or Intent.VERIFY_IDENTITY not in heard.surely(_SURE):
        return wishes
    unnamed = all(one.do == "ask" and not one.goal for one in begun)
    return tuple(own) if unnamed else (*own, *wishes)


def _with_money_wished(wishes: tuple[Wish, ...], said: Iterable[Command]) -> tuple[Wish, ...]:
    """The same with the money that a first message would have back, which a model tells of as of a
    remedy that is preferred.
    """
    told = next((o for o in said if o.do == "tell" and o.kind in ("money", "credit")), None)
    if told is None or any(wish.intent in _GIVES_BACK for wish in wishes):
        return wishes
    return (*wishes, Wish(intent=Intent.REFUND_REQUEST, quote=told.quote[:300]))


def _wish(one: Command, heard: Understanding) -> Wish:
    own = heard.identifiers.model_dump() | references(one, heard.text)
    amounts = tuple(
        dict.fromkeys(
            amount
            for slot in one.slots
            if slot.name == "amount"
            for amount in amounts_named(slot.quote, heard.text)
        )
    )
    quote = one.quote[:300] if stands_in(one.quote, heard.text) else ""
    intent = _intent(one)
    return Wish(
        intent=intent,
        identifiers=Identifiers(**own),
        amounts=amounts,
        quote=quote,
        goal=CALL_OFF if one.goal == CALL_OFF and one.do == "start" else "",
        meant=_meant(one, intent, heard.text),
    )


def _intent(one: Command) -> Intent:
    """Who serves it: what is only asked of a request to colleagues is for the help pages."""
    if one.goal in STEPS:
        return Intent.CHANGE_PLAN
    if one.goal == COPY:
        return Intent.INVOICE_QUESTION
    if one.goal == CALL_OFF:
        return Intent.RETURN_ITEM
    to_go_there = one.goal == Intent.ORDER_STATUS and _names_a_street(one.quote)
    if one.goal == GO_ELSEWHERE or (one.do == "start" and to_go_there):
        return Intent.UPDATE_CONTACT
    known = one.goal and one.goal not in declared_requests()
    return Intent(one.goal) if known else Intent.PRODUCT_QUESTION


def _names_a_street(words: str) -> bool:
    """Whether these words name a street: what is sent is to go there."""
    address = address_of(words) or last_address(words)
    return address is not None and reads_as_street(address)


def _meant(one: Command, intent: Intent, text: str) -> SlotValues:
    """Slots of a closed list: the step of a subscription, plans by name, what is wrong, a copy."""
    if intent in PLAN_INTENTS:
        step = STEPS.get(one.goal) if one.do == "start" else None
        meant: SlotValues = {"step": step} if step else {}
        for slot in one.slots:
            named = plans_named(slot.quote) if stands_in(slot.quote, text) else []
            if named and slot.name == "plan":
                meant["plan"] = named[0]
            elif named and slot.name == "had_plan":
                meant["from_plan"] = named[0]
        return meant
    if intent == Intent.DAMAGED_ITEM and one.kind:
        return {"trouble": one.kind}
    if one.goal == GO_ELSEWHERE:
        return {"delivery": True}
    return {"document": True} if one.goal == COPY and one.do == "start" else {}


def _typed(said: Iterable[Command], heard: Understanding) -> tuple[str, str]:
    """The declared request, and the words that make it; one for people counts by either reading."""
    for one in said:
        if one.do == "start" and one.goal in declared_requests():
            return one.goal, one.quote
        if one.do == "flag" and one.kind in _TO_PEOPLE:
            return one.kind, one.quote
    if heard.typed in for_people():
        return heard.typed, heard.typed_quote
    return "", ""


def _chooses(said: Iterable[Command]) -> FollowUp | None:
    """The remedy that they would rather have than what is offered."""
    named = (one for kind in INSTEAD for one in said if (one.do, one.kind) == ("tell", kind))
    told = next(named, None)
    if told is None:
        return None
    instead = next(kind for kind in INSTEAD if kind == told.kind)
    return FollowUp(does="chooses", follows=_HEARD, sure=_HEARD, instead=instead)


def _follow_up(said: Iterable[Command], question: OpenQuestion | None) -> FollowUp | None:
    """What the message does with what was said: a doubt before a question before a remark."""
    asked = [one for one in said if one.do == "again" or (one.do, one.kind) == ("claim", "doubts")]
    asked += [one for one in said if one.do == "ask" and not _is_new(one)]
    asked += [one for one in said if (one.do, one.kind) == ("claim", "adds")]
    if question is None or question.kind in _ADDED_BESIDE:
        asked += [one for one in said if one.do == "tell" and not one.kind]
    asked += [one for one in said if _is_remark(one)]
    for one in asked:
        does = "adds" if one.do == "tell" else _MOVES[one.do, "" if one.do == "ask" else one.kind]
        facets = [o.what or "content" for o in asked if o.do == "ask"] if does == "asks" else []
        what, *also = dict.fromkeys(facets) or (None,)
        return FollowUp(does=does, what=what, also=tuple(also), follows=_HEARD, sure=_HEARD)
    return None


def _small_talk(said: Iterable[Command]) -> tuple[Intent, ...]:
    social = [one for one in said if one.do == "social" and not _is_remark(one)]
    talk = [_TALK.get(one.kind, Intent.THANKS) for one in social]
    out = [Intent.OUT_OF_SCOPE for one in said if one.do == "out_of_scope"]
    return tuple(dict.fromkeys([*talk, *out]))


def _is_remark(one: Command) -> bool:
    """Whether something is only told, and nothing wanted."""
    return (one.do, one.kind) == ("social", "remark")


def _scores(named: Sequence[Intent], heard: Understanding) -> tuple[IntentScore, ...]:
    """What the model heard; beside it what rules alone may hear, such as a correction.

    Of what is taken back, words count, and not what they are nearest to.
    """
    others = {*named, *INTENT_TEAM, *_SMALL}
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
    intents = {_intent(one) for one in said if one.do in ("start", "ask")} & PLAN_INTENTS
    if not intents:
        return heard.stances
    asked = {ACT_OF[_intent(one)] for one in said if one.do == "start" and _intent(one) in intents}
    others = tuple(
        act for act in heard.stances.asks if act not in {ACT_OF[o] for o in PLAN_INTENTS}
    )
    acts = tuple(sorted(asked - set(heard.stances.refuses)))
    return heard.stances.model_copy(update={"asks": (*others, *acts)})


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
