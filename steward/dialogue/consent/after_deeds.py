"""Reads who asks of what was done here whether a mail comes of it, whether anything goes back for
it, whether a plan that was ended is gone, what shows that money is sent, and when people sign.
Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import KINDS
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.taken_for import NOTHING, says_back
from steward.dialogue.replies.reply_rows import about
from steward.domain.action import Action
from steward.domain.lifecycle import COUNTED
from steward.domain.understanding import Intent, Understanding, Wish
from steward.say import Say
from steward.understanding.pages.everyday_questions import asks_for_a_mail, everyday_asked
from steward.understanding.pages.plain_questions import asks_if_anything_goes_back
from steward.understanding.payments.how_long import asks_how_long_it_takes
from steward.understanding.payments.invoice_states import asks_if_paid
from steward.understanding.payments.proof_asked import asks_for_proof
from steward.understanding.plan.plan_gone import asks_if_gone_from_it
from steward.understanding.talk.side_questions import asks_when_signed
from steward.wording.facets import held
from steward.wording.says import DeskWords

# Of what sets these a mail comes: an invoice after a payment, and a change of a contact to the old
# one.
_MAILED = frozenset({"plan", "contact"})


def with_deed_asked(
    heard: Understanding, opened: OpenedTurn, own: Sequence[Action]
) -> Understanding:
    """The message as a question of what was done, or waits for a signature: whether a mail comes of
    it, or anything goes back for it, or the plan is gone, or what shows that money is sent; beside
    an offer, whether the order that is meant is paid.
    """
    heard = _without_the_driver(heard)
    question = opened.question
    told = _end_asked(heard, own) or _proof_asked(heard, own) or _signature_asked(heard, own)
    if told is not None:
        asked = {**NOTHING, "asks_human": False, "asking": True, "follows": says_back(told)}
        return heard.model_copy(update=asked)
    if question is not None and question.kind == "confirm":
        return _with_state_asked(heard)
    if question is not None and question.kind not in ("clarify", "detail"):
        return heard
    if heard.calls_people or heard.hears_more or heard.identifiers.any_named:
        return heard
    say: Say | None = None
    if asks_for_a_mail(heard.text) and confirmed_here(own):
        say = DeskWords.CONFIRMED_HERE
    elif asks_if_anything_goes_back(heard.text):
        say = _what_is_kept(own)
    if say is None:
        return heard
    how = says_back(say)
    return heard.model_copy(update={**NOTHING, "asking": True, "follows": how})


def _end_asked(heard: Understanding, own: Sequence[Action]) -> Say | None:
    """What is told of the end of a plan that was agreed to here, where it is asked if it is so."""
    if not _only_asks(heard) or not asks_if_gone_from_it(heard.text):
        return None
    ended = [one for one in agreed(own) if KINDS[one.kind].ends == "plan"]
    return about(max(ended, key=lambda action: action.created_at)) if ended else None


def _proof_asked(heard: Understanding, own: Sequence[Action]) -> Say | None:
    """What tells of the money that is offered or sent here, where it is asked what shows it: of an
    offer, when it can be seen; of what was sent, the bank's reference.
    """
    if not _only_asks(heard) or not asks_for_proof(heard.text):
        return None
    money = [one for one in own if KINDS[one.kind].touches == "money" and one.state in _SEEN]
    if not money:
        return None
    newest = max(money, key=lambda action: action.created_at)
    return held(about(newest), "time" if newest.state == "proposed" else "state")


def _signature_asked(heard: Understanding, own: Sequence[Action]) -> Say | None:
    """When what waits for a signature is decided, where it is asked when somebody signs: whoever is
    named by that is not called for; of money that waits so, where it is only asked how long it
    takes, or when it comes. At an offer, that a yes and a signature come first.
    """
    waits = [one for one in own if one.state == "awaiting"]
    offered = [one for one in own if one.state == "proposed" and KINDS[one.kind].touches == "money"]
    aside = heard.typed or heard.sensitive or heard.hears_more or heard.identifiers.any_named
    if aside or not (waits or offered):
        return None
    if asks_when_signed(heard.text):
        return held(about(max(waits or offered, key=lambda action: action.created_at)), "time")
    money = [one for one in waits if KINDS[one.kind].touches == "money"]
    if not money or not asks_how_long_it_takes(heard.text):
        return None
    return held(about(max(money, key=lambda action: action.created_at)), "time")


_SEEN = frozenset({"proposed", *COUNTED})


def _only_asks(heard: Understanding) -> bool:
    aside = heard.calls_people or heard.hears_more or heard.consents or heard.refuses
    return not (aside or heard.identifiers.any_named)


def _without_the_driver(heard: Understanding) -> Understanding:
    """The message without a wish for a person, where it asks if the driver rings or calls."""
    if not heard.asks_human or heard.hears_more or everyday_asked(heard.text) != "rings":
        return heard
    kept = tuple(wish for wish in heard.wishes if wish.intent != Intent.HUMAN)
    return heard.model_copy(update={"asks_human": False, "wishes": kept})


def _with_state_asked(heard: Understanding) -> Understanding:
    """The message as a question of an invoice, where it asks beside an offer if the order that is
    meant is paid: the offer stays.
    """
    answers = heard.consents or heard.refuses or heard.takes_back or heard.calls_people
    if answers or heard.hears_more or not asks_if_paid(heard.text):
        return heard
    wish = Wish(
        intent=Intent.INVOICE_QUESTION, identifiers=heard.identifiers, quote=heard.text[:300]
    )
    asked = {**NOTHING, "wishes": (wish,), "asking": True, "follows": None}
    return heard.model_copy(update=asked)


def _what_is_kept(own: Sequence[Action]) -> Say | None:
    """Whether anything goes back, by the newest thing that was agreed to and tells it."""
    newest = sorted(agreed(own), key=lambda action: action.created_at, reverse=True)
    return next((kept for one in newest if (kept := held(about(one), "keep"))), None)


def goes_back_asked(text: str, own: Sequence[Action]) -> bool:
    """Whether it is asked if anything goes back for what was done here, which tells it."""
    return asks_if_anything_goes_back(text) and _what_is_kept(own) is not None


def agreed(own: Sequence[Action]) -> list[Action]:
    """What the customer agreed to here that stands."""
    return [one for one in own if KINDS[one.kind].confirm and one.state in COUNTED]


def confirmed_here(own: Sequence[Action]) -> bool:
    """Whether something was agreed to here, and no mail comes of any of it."""
    done = agreed(own)
    return bool(done) and not any(KINDS[one.kind].sets in _MAILED for one in done)
