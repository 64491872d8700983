"""Two wishes joined in one message, each read by itself: "my parcel hasn't come, and when does my
plan renew?". Beside one that is sure, the whole drops another that is less so, or whose verb begins
no clause; by itself it is heard.

Only wishes of two matters are told apart: what one matter tells, "it came broken and I want my
money back", the whole reads better. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from steward.domain.understanding import Intent, IntentScore, Understanding, Wish
from steward.understanding.pages.topics import names_nothing, of_the_trade, topic_of
from steward.understanding.plan.plans import step_told
from steward.understanding.text.marks import has_digit, word_count
from steward.understanding.text.questions import only_asks
from steward.understanding.text.trade_words import meanings

_JOINT = re.compile(r"[,.!?;]*\s+(and|en|und|et|y|plus|also|ook)\s+", re.IGNORECASE)
_LEAST, _MOST = 3, 45  # words of a half, and of the whole
_CUTS = 6  # joints that are tried
_ASKED = 0.95  # that it is a question for the pages: "liefern Sie in die Schweiz" bears no mark
_SURE = 0.45  # that the words by themselves make the wish
_MATTER: Mapping[str, str] = {
    goal: matter
    for matter, goals in (
        ("parcel", "order_status missing_parcel"),
        ("plan", "change_plan cancel_subscription"),
        ("page", "product_question"),
        ("paper", "invoice_question vat_correction"),
        ("contact", "update_contact"),
        ("card", "payment_method"),
        ("goods", "damaged_item return_item"),
        ("refund", "refund_status"),
        ("money", "duplicate_charge"),
    )
    for goal in goals.split()
}
# Two matters that are often told as one.
_ONE_STORY = frozenset(
    frozenset(pair.split())
    for pair in (
        *("parcel goods", "parcel refund", "goods refund", "goods money", "goods page"),
        *("money refund", "money paper", "plan refund", "card money", "card refund"),
    )
)
# What a half has to name for its matter, by what words mean (`trade_words.yaml`).
_GOODS = "ITEM BAG COFFEE BEANS MACHINE GRINDER KETTLE SCALE CUP FROTHER"
_NAMES: Mapping[str, frozenset[str]] = {
    matter: frozenset(words.split())
    for matter, words in (
        ("parcel", f"PARCEL ORDER {_GOODS}"),
        ("plan", "SUBSCRIPTION PLAN PAUSE SKIP_MONTH NEXT"),
        ("page", "WHEN WHERE WHAT HOW HOW_MUCH PRICE"),
        ("paper", "INVOICE"),
        ("contact", "ADDRESS EMAIL PHONE"),
        ("goods", f"RETURN {_GOODS}"),
        ("refund", "REFUND"),
        ("money", "CHARGE PAY"),
    )
}


class _Half(NamedTuple):
    matter: str
    heard: Understanding


def with_each_half(heard: Understanding, read: Callable[[str], Understanding]) -> Understanding:
    """The message with the wishes of both its halves, where they are of two matters and it lacks
    one of them; `read` reads words by themselves.
    """
    if _says_more_than_wishes(heard) or not 2 * _LEAST <= word_count(heard.text) <= _MOST:
        return heard
    for one, other in _halves(heard.text, heard.language):
        if (first := _half(one, read)) is None or (second := _half(other, read)) is None:
            continue
        halves = (first, second)
        if first.matter != second.matter and not _is_one_story(halves):
            lacking = [half for half in halves if _lacks(heard, half)]
            return _with(heard, lacking) if lacking else heard
    return heard


def _is_one_story(halves: Sequence[_Half]) -> bool:
    matters = frozenset(half.matter for half in halves)
    if matters == {"card", "plan"}:  # a new card, for which subscription
        return any(half.matter == "plan" and not _asks(half.heard) for half in halves)
    return matters in _ONE_STORY


def _asks(heard: Understanding) -> bool:
    """Whether it is a question, or asks for a step of a plan."""
    return only_asks(heard.text) or step_told(heard.text) is not None


def _says_more_than_wishes(heard: Understanding) -> bool:
    said = heard.asks_human or heard.sensitive or heard.refuses or heard.takes_back or heard.apart
    return bool(said or heard.corrected.said or heard.corrected.opens)


def _halves(text: str, language: str) -> Iterator[tuple[str, str]]:
    for joint in list(_JOINT.finditer(text))[:_CUTS]:
        if joint[1] == "en" and language != "nl":  # "en PDF"
            continue
        before, after = text[: joint.start()].strip(), text[joint.end() :].strip()
        if min(word_count(before), word_count(after)) >= _LEAST:
            yield before, after


def _half(text: str, read: Callable[[str], Understanding]) -> _Half | None:
    """What words wish for by themselves, where it is of one matter and they name it."""
    heard = read(text)
    if _says_more_than_wishes(heard) or heard.decision != "act":
        return None
    matters = {_MATTER.get(goal) for goal in _goals(heard)}
    matter = matters.pop() if len(matters) == 1 else None
    return _Half(matter, heard) if matter and _names(matter, heard) else None


def _names(matter: str, heard: Understanding) -> bool:
    """Whether words surely wish for something of the matter, and name it themselves."""
    if heard.typed:
        return True
    if not any(wish.intent in heard.surely(_SURE) for wish in heard.wishes):
        return False
    asks = only_asks(heard.text) or Intent.PRODUCT_QUESTION in heard.surely(_ASKED)
    if matter == "page" and (not asks or names_nothing(heard.text)):
        return False
    told = heard.identifiers.email or heard.identifiers.phone or has_digit(heard.text)
    found = meanings(heard.text)
    named = not _NAMES[matter].isdisjoint(found) or (matter == "contact" and told)
    named = named or (matter == "page" and of_the_trade(topic_of(heard.text)))
    return bool(named) and not (matter == "parcel" and "NEXT" in found)


def _lacks(heard: Understanding, half: _Half) -> bool:
    """Whether the matter of a half, or the request that it makes, is not among what was heard."""
    has = {_MATTER.get(goal) for goal in _goals(heard)}
    return half.matter not in has or half.heard.typed not in ("", heard.typed)


def _goals(heard: Understanding) -> set[str]:
    typed = {heard.typed} if heard.typed else set[str]()
    return {_goal(wish) for wish in heard.wishes} | typed


def _with(heard: Understanding, halves: Sequence[_Half]) -> Understanding:
    """The message with the wishes of these halves, and the request that one of them makes in the
    place of what its words were taken for.
    """
    typed = next((half for half in halves if half.heard.typed), None)
    taken_for = typed.matter if typed else ""
    kept = (wish for wish in heard.wishes if _MATTER.get(_goal(wish)) != taken_for)
    asks = (*heard.stances.asks, *(ask for half in halves for ask in half.heard.stances.asks))
    changed: dict[str, object] = {
        "wishes": (*kept, *(wish for half in halves for wish in half.heard.wishes)),
        "stances": heard.stances.model_copy(update={"asks": tuple(dict.fromkeys(asks))}),
        "intents": _likelier(heard, halves),
        "decision": "act",
        "asking": heard.asking and all(half.heard.asking for half in halves),
    }
    if typed is not None:
        changed |= {"typed": typed.heard.typed, "typed_quote": typed.heard.typed_quote}
    return heard.model_copy(update=changed)


def _likelier(heard: Understanding, halves: Sequence[_Half]) -> tuple[IntentScore, ...]:
    """What was heard, each wish of a half as likely as in its own words."""
    scores = {one.name: one.probability for one in heard.intents}
    for half in halves:
        wished = {wish.intent for wish in half.heard.wishes}
        for one in half.heard.intents:
            if one.name in wished:
                scores[one.name] = max(one.probability, scores.get(one.name, 0.0))
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    return tuple(IntentScore(name=name, probability=sure) for name, sure in ranked)


def _goal(wish: Wish) -> str:
    return wish.goal or str(wish.intent)
