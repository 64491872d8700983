"""What the desk cannot do or tell: it orders nothing, says nothing of other customers, lets nobody
act for another by itself, speaks no other language than its own, and tells nobody anything of an
account before it knows whose that is. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from steward.domain.understanding import Intent, Understanding, Wish
from steward.say import Say
from steward.understanding.orders.ordering import wants_to_order, without_new_orders
from steward.understanding.orders.others_records import asks_of_others
from steward.understanding.people.acts_for_me import asks_if_another_may_act
from steward.understanding.people.preferences import preferences_in
from steward.understanding.people.why_proof import asks_why_proof, only_asks_why_proof
from steward.understanding.plan.conditional_ends import ends_on_condition, stays_for_a_price
from steward.understanding.talk.languages_asked import languages_asked_in, without_languages_asked
from steward.understanding.text.marks import without_stretches
from steward.wording.facets import FacetAnswer
from steward.wording.languages import LanguagesSpoken
from steward.wording.says import BetterPrice, DeskWords, EndsOnlyIf
from teams.support.phrases import SupportWords

# the reason that the question who it is has, before that is asked as well as after
WHY_PROOF = FacetAnswer(of=DeskWords.ASK_IDENTIFY.kind, what="reason", facts={})
_STAYS = frozenset({Intent.YES, Intent.NO, Intent.HUMAN, Intent.WITHDRAW})


def apart(heard: Understanding) -> Understanding:
    """The message without the wishes that are answered by what the desk cannot do or tell."""
    if asks_why_proof(heard.text) and not (heard.asks_human or heard.sensitive):
        heard = heard.model_copy(update={"typed": "", "typed_quote": ""})
    calls = heard.calls_people
    if calls or not says(heard.text):
        return heard
    if (ends := _without_the_end(heard)) is not heard:
        return ends
    kept = tuple(wish for wish in heard.wishes if wish.intent in _STAYS or not _of_it(wish))
    if asks_of_others(heard.text) or asks_if_another_may_act(heard.text):
        kept = tuple(wish for wish in heard.wishes if wish.intent in _STAYS)
    return heard.model_copy(update={"wishes": kept, "decision": "act", "follows": None})


def _without_the_end(heard: Understanding) -> Understanding:
    """The message without the end of a plan that hangs on something, or that would not come for a
    better price.
    """
    price = stays_for_a_price(heard.text)
    if not (price or ends_on_condition(heard.text)):
        return heard
    kept = tuple(wish for wish in heard.wishes if wish.intent not in _LIKE_AN_END)
    if price:
        kept = tuple(wish for wish in heard.wishes if wish.intent in _STAYS)
    asks = tuple(act for act in heard.stances.asks if act != "cancel_subscription")
    stances = heard.stances.model_copy(update={"asks": asks})
    only = {"wishes": kept, "stances": stances, "intents": (), "follows": None, "decision": "act"}
    return heard.model_copy(update=only)


_LIKE_AN_END = frozenset(
    {Intent.CANCEL_SUBSCRIPTION, Intent.CHANGE_PLAN, Intent.ORDER_STATUS, Intent.MISSING_PARCEL}
)


def says(text: str, asked: Sequence[str] = ()) -> list[Say]:
    """What is told to who wants something ordered, asks for what is another customer's, whether
    somebody else may act for them, that nothing ends on a condition, why they are
    to say who they are, or which languages are spoken. `asked`: what a model heard as questions,
    in which no rule guesses a wish (ADR 180).
    """
    wished = without_stretches(text, asked)
    told: list[Say] = [DeskWords.OTHERS_DATA] if asks_of_others(text) else []
    told = told or ([SupportWords.OTHER_MAY_ACT] if asks_if_another_may_act(text) else [])
    told = told or ([BetterPrice()] if stays_for_a_price(wished) else [])
    told = told or ([EndsOnlyIf()] if ends_on_condition(wished) else [])
    told = told or ([WHY_PROOF] if asks_why_proof(text) else [])
    told = told or ([DeskWords.CANNOT_ORDER] if wants_to_order(wished) else [])
    asked_in = languages_asked_in(text)
    if asked_in is None or _only_goes_on(text):
        return told
    return [*told, LanguagesSpoken(asked_in=asked_in)]


def unsaid(text: str, asked: Sequence[str]) -> list[Say]:
    """What rules would have said of such a wish, had no model heard a question: it may answer."""
    said = says(text, asked)
    return [one for one in says(text) if one not in said]


def _only_goes_on(text: str) -> bool:
    """Whether nothing is said but which of its languages the desk is to go on in."""
    wished = preferences_in(text)
    return bool(wished.speaks) and not wished.rest


def _of_it(wish: Wish) -> bool:
    """Whether nothing is left of a wish once what is to be ordered, or the question which
    languages are spoken, is taken out of its words.
    """
    if only_asks_why_proof(wish.quote):
        return True
    rest = without_languages_asked(wish.quote)
    asked = rest != wish.quote
    ordered = wants_to_order(rest)
    rest = without_new_orders(rest) if ordered else rest
    return (asked or ordered) and not any(letter.isalpha() for letter in rest)
