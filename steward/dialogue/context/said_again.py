"""What was done in this conversation and is asked for, or asked about, once more: it is told how it
stands, in one answer. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from actions.kind import known_amount
from actions.registry import KINDS, needs_yes
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import subjects
from steward.dialogue.context.offers import leads_to, names_another
from steward.domain.action import Action
from steward.domain.lifecycle import COUNTED, DONE
from steward.domain.understanding import INTENT_TEAM, Act, Intent, Told, Understanding
from steward.understanding.orders.arrivals import without_what_came
from steward.understanding.orders.goods import goods_beside
from steward.understanding.orders.goods_bought import bought
from steward.understanding.reader.wishes import reason_of
from steward.understanding.talk.more import numbers_named
from steward.understanding.talk.side_questions import asks_of_state, names_more
from steward.understanding.text.marks import word_count
from steward.understanding.text.word_lists import plain_words

_OTHER_PLAN: Act = "change_plan"
_LATELY = timedelta(days=1)
_BRIEF = 24  # words: more than that tell something new
# What was wrong, by the wish that tells it: money that was given for another reason is another.
_REASONS: Mapping[Intent, frozenset[str]] = {
    Intent.DUPLICATE_CHARGE: frozenset({"overpaid"}),
    Intent.CHARGED_AFTER_CANCEL: frozenset({"renewal_grace", "cancelled", "cooling_off"}),
    Intent.MISSING_PARCEL: frozenset({"undelivered"}),
    Intent.DAMAGED_ITEM: frozenset({"damaged", "wrong_item", "missing_part"}),
}
_SMALL = frozenset({Intent.CORRECTION, Intent.YES, Intent.THANKS})


def asks_after_it(heard: Understanding, actions: Iterable[Action]) -> bool:
    """Whether a few words only ask of a thing how it stands, and something was done to it here:
    "and the subscription? Is it gone?", "is the next one already bigger?".
    """
    matter = asks_of_state(heard.text)
    wishes = {*heard.stances.asks} - {_OTHER_PLAN}  # what "bigger" is heard as
    if matter is None or wishes or heard.asks_human or heard.sensitive:
        return False
    done = [a for a in actions if a.state in COUNTED and needs_yes(a.kind)]
    of_it = [a for a in done if matter in (KINDS[a.kind].matters or ())]
    return bool(of_it) and not names_another(heard, of_it)


def given_asked(heard: Understanding, last: Sequence[Told], actions: Iterable[Action]) -> bool:
    """Whether it is only asked when money comes that is given back here, while what was told last
    is of no money: "and when does the money come?" after how long a warranty holds.
    """
    wishes = {wish.intent for wish in heard.wishes}
    if wishes != {Intent.REFUND_STATUS} or heard.calls_people or not heard.asking:
        return False
    of_money = any(not _OF_MONEY.isdisjoint(one.data) for one in subjects(last))
    if of_money or heard.identifiers.any_named:
        return False
    return any(a.state in COUNTED and KINDS[a.kind].remedy == "refund" for a in actions)


_OF_MONEY = frozenset({"amount", "invoices", "charges"})  # whose they are, that was told of


def asks_for_difference_given(heard: Understanding, actions: Iterable[Action]) -> bool:
    """Whether a difference is asked for that was paid back here, of the record that is named: no
    people decide on it once more.
    """
    if heard.typed != _DIFFERENCE or heard.asks_human or heard.sensitive:
        return False
    given = [a for a in actions if a.state in DONE and a.params.get("reason") == "overpaid"]
    named = heard.identifiers.any_named
    return bool(given) and named and not names_another(heard, given)


_DIFFERENCE = "price_difference"  # the declared request


def wants_what_was_done(
    heard: Understanding, opened: OpenedTurn, actions: Iterable[Action]
) -> bool:
    """Whether the words want nothing but what was done here just now: the money that was given back
    and the end of the subscription, by what tells them from anything else.
    """
    calls = heard.calls_people or heard.takes_back or heard.refuses
    if calls or heard.consents or heard.asking or not opened.messages:
        return False
    if opened.question is not None and opened.question.kind != "clarify":
        return False
    at = opened.messages[-1].received_at
    done = [a for a in actions if KINDS[a.kind].said_again and _is_done(a, at)]
    wishes = {w.intent for w in heard.wishes if w.intent in INTENT_TEAM} - _SMALL
    refused = {KINDS[a.kind].act for a in done} & {*heard.stances.refuses}
    if not (done and wishes) or refused or names_another(heard, done):
        return False
    if _said_before(heard, opened):
        return any(_done_for(intent, heard, done) for intent in wishes)
    if word_count(heard.text) > _BRIEF or names_more(heard.text):
        return False
    meant = [_done_for(intent, heard, done) for intent in wishes]
    if not all(meant) or not _of_its_goods(heard.text, done):
        return False
    named = _amounts_named(heard)
    if named - {a for one in done if (a := _amount_of(one)) is not None}:
        return False
    told = len({one.kind for one in meant if one}) > 1 or bool(wishes & _REASONS.keys())
    return told or bool(named)


def _said_before(heard: Understanding, opened: OpenedTurn) -> bool:
    """Whether they have said just these words before, in this conversation: what was done since is
    what they asked for.
    """
    words = plain_words(heard.text)
    said = [plain_words(one.text) for one in opened.recent if one.role == "customer"]
    return len(words) > _FEW and words in said


_FEW = 3  # words that may be said of anything


def _is_done(action: Action, at: datetime) -> bool:
    return action.state in DONE and at - action.updated_at <= _LATELY


def _done_for(intent: Intent, heard: Understanding, done: Sequence[Action]) -> Action | None:
    """What was done for this wish; nothing, where the words give another reason."""
    reason, reasons = reason_of(heard.text), _REASONS.get(intent)
    for action in done:
        given = action.params.get("reason")
        other = bool(reasons and given not in reasons) or reason not in (None, given)
        if leads_to(action, intent) and not (KINDS[action.kind].remedy and other):
            return action
    return None


def _of_its_goods(text: str, done: Iterable[Action]) -> bool:
    """Whether goods that are named are those that something was done for, or are said to be
    there.
    """
    text = without_what_came(text)
    items = (str(action.params.get("item", "")) for action in done)
    return not goods_beside(text, {thing for item in items for thing in bought(item).perhaps})


def _amount_of(action: Action) -> Decimal | None:
    found = known_amount(action.params)
    return Decimal(found.plain) if found is not None else None


def _amounts_named(heard: Understanding) -> set[Decimal]:
    return {*(Decimal(one.plain) for one in heard.amounts), *numbers_named(heard.text)}
