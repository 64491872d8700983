"""A plan chosen by its place in the list or its price, after plans were listed. Pure.

"The smallest is fine, put me on that": what is heard here only leads to an offer with its price,
which waits for a yes of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.change_plan import ConfirmPlanChange
from actions.check_code import CheckWords
from actions.registry import KINDS, declared
from actions.send_code import CodeSent, CodeSentAgain
from state.team import Task
from steward.dialogue.context.lines import last_answer
from steward.domain.slots import SlotValues, Toward, as_slots
from steward.domain.understanding import Intent, OpenQuestion, Understanding, Utterance, Wish
from steward.money import Money
from steward.understanding.plan.only_less import wanted_less
from steward.understanding.plan.plan_prices import asks_plan_price
from steward.understanding.plan.plan_sizes import (
    number_in,
    size_answered,
    size_instead,
    size_preferred,
    takes_plan,
)
from steward.understanding.plan.plans import plans_named
from steward.understanding.plan.rhythms import RHYTHM
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.yes_and_no.act_names import PLAN_ACTS
from steward.understanding.yes_and_no.consent import begins_with_yes, consents
from steward.understanding.yes_and_no.stances import read_stances
from steward.wording.matters import AskIdentifyFor, LooksThen
from steward.wording.says import DeskWords
from teams.billing.goals import PlanChange
from teams.billing.phrases import ChoosePlan, NoFurtherPlan, PlanIs
from teams.identity.phrases import IdentityWords
from teams.support.phrases import Article

_OF_A_PLAN = frozenset(kind.name for kind in KINDS.values() if kind.act in PLAN_ACTS)
_ENDS = "cancel_subscription"
_FEW = 4  # words: "das kleinste bitte"
_TOLD = frozenset({PlanIs.kind, NoFurtherPlan.kind})
# Said while somebody proves who they are: what was told before is still what is spoken of.
_PROOF = frozenset(
    one.kind
    for one in (
        *(DeskWords.ASK_IDENTIFY, AskIdentifyFor, LooksThen, DeskWords.ASK_CODE),
        IdentityWords.ASK_MORE,
        *(IdentityWords.ALREADY_VERIFIED, CheckWords.VERIFIED, CodeSent, DeskWords.GREETING),
        CodeSentAgain,
        DeskWords.WHICH_PLAN,  # nor does asking which one change what is spoken of
    )
)
_GUESSES = frozenset(
    {Intent.CHANGE_PLAN, Intent.PRODUCT_QUESTION, Intent.CANCEL_SUBSCRIPTION, Intent.OUT_OF_SCOPE}
)


def with_picked(
    heard: Understanding, question: OpenQuestion | None, recent: Sequence[Utterance]
) -> Understanding:
    """The message as a wish for the plan that its few words point at."""
    pointed, in_place = _pointed(heard, question, recent), bool(_offered(question))
    in_place = in_place or _asked_of_plan(question)
    more = (heard.refuses and not in_place) or heard.calls_people
    named = heard.identifiers.any_named
    dropped = {Intent.WITHDRAW, Intent.CORRECTION} if in_place else set()
    others = {wish.intent for wish in heard.wishes} - _GUESSES - dropped
    if (seldom := _less_often(heard, question)) is not None:
        return seldom
    if not pointed or more or named or others:
        return heard
    if not _picks(heard.text, question, recent):
        return heard
    meant = pointed | {"change": True}
    # it is offered, or a yes that points at it would end the plan
    if in_place and (wanted_less(heard.text) or declared(_offered(question)).ends):
        meant["asked"] = True
    wish = Wish(intent=Intent.CHANGE_PLAN, quote=heard.text[:300], meant=meant)
    return _wishing(heard, wish) if in_place else _wishing(heard, wish, _ENDS)


def _wishing(heard: Understanding, wish: Wish, kept: str = "") -> Understanding:
    """The message as this wish for a change of the plan, and for no end of it."""
    left = (one for one in heard.stances.asks if one != _ENDS or one == kept)
    asks = tuple(dict.fromkeys((*left, "change_plan")))
    return heard.model_copy(
        update={
            "wishes": (wish,),
            "stances": heard.stances.model_copy(update={"asks": asks}),
            "decision": "act",
        }
    )


def _less_often(heard: Understanding, question: OpenQuestion | None) -> Understanding | None:
    """The message as a wish for another rhythm, where something of the plan was asked and it is
    only wanted less often: which rhythms there are, people see to.
    """
    calls = heard.asks_human or heard.sensitive
    if calls or not _asked_of_plan(question) or wanted_less(heard.text) != "rhythm":
        return None
    wish = Wish(intent=Intent.CHANGE_PLAN, quote=heard.text[:300], goal=RHYTHM)
    return _wishing(heard, wish).model_copy(update=_AS_WISHED)


# In place of what was asked of the plan: no end that is denied here refuses anything else.
_AS_WISHED = {"typed": "", "typed_quote": "", "follows": None}


def has_picked(heard: Understanding) -> bool:
    """Whether a message wishes for a plan that it points at, or for another rhythm: it follows
    nothing else.
    """
    return any(
        one.meant.get("toward") or one.meant.get("price_named") or one.goal == RHYTHM
        for one in heard.wishes
    )


def is_pick(task: Task) -> bool:
    """Whether a task wants the plan that its words point at, whatever its words ask beside it."""
    if task["goal"] != "change_plan":
        return False
    slots = PlanChange.model_validate(task["slots"])
    return slots.change and bool(slots.toward or slots.price_named)


def names_offered(text: str, question: OpenQuestion | None, recent: Sequence[Utterance]) -> bool:
    """Whether the words name the plan that is offered: what it costs is asked of that one."""
    way, offered = size_answered(text), _way_offered(recent)
    return declared(_offered(question)).sets == "plan" and way is not None and _ways(way) == offered


def _pointed(
    heard: Understanding, question: OpenQuestion | None, recent: Sequence[Utterance]
) -> SlotValues:
    """The plan that a few words point at: of those that were told, or in place of what is offered,
    which is not said again.
    """
    text, offered = heard.text, _offered(question)
    if _asked_of_plan(question) and wanted_less(text) == "size":
        return as_slots({"toward": "less"})
    if only := _only_one_left(heard, question, recent):
        return as_slots({"price_named": only})
    if not offered:
        return as_slots({"toward": size_answered(text), "price_named": number_in(text) or None})
    if (preferred := size_preferred(text)) is not None and declared(offered).sets == "plan":
        return as_slots({"toward": preferred})
    toward = size_instead(text)
    agrees = heard.consents or begins_with_yes(text) or _ENDS in read_stances(text).asks
    if toward is None or agrees or (toward != "middle" and _ways(toward) == _way_offered(recent)):
        return {}
    no_more = declared(offered).sets != "plan" and _ways(toward) != "less"
    return {} if no_more else as_slots({"toward": toward})


def _only_one_left(
    heard: Understanding, question: OpenQuestion | None, recent: Sequence[Utterance]
) -> str:
    """The price of the only plan that was left to choose, where a yes takes it: it is offered
    next, and waits for a yes of its own.
    """
    last = last_answer(recent)
    if question is None or question.kind != "detail" or last is None or not consents(heard.text):
        return ""
    told = [one.data["plans"] for one in last.told if one.kind == ChoosePlan.kind]
    prices = [plan["price"]["amount"] for plans in told for plan in plans]
    return Money.model_validate(prices[0]).plain if len(prices) == 1 else ""


def _offered(question: OpenQuestion | None) -> str:
    """The change or the end of a subscription that waits for a yes; empty: none does."""
    if question is None or question.kind != "confirm" or question.action not in _OF_A_PLAN:
        return ""
    return question.action


def _asked_of_plan(question: OpenQuestion | None) -> bool:
    """Whether the desk has asked about an act that is done to a plan: it offers one, or asks
    whether one is wished for.
    """
    asked = question is not None and question.kind == "clarify" and question.act in PLAN_ACTS
    return asked or bool(_offered(question))


def _way_offered(recent: Sequence[Utterance]) -> str:
    """Which way the plan lies that the desk has just offered: less or more; empty: none."""
    last = last_answer(recent)
    offers = [one.data for one in last.told if one.kind == _CHANGE] if last is not None else []
    prices = [[(one.get(each) or {}).get("amount") for each in _PRICES] for one in offers]
    before, after = next(((a, b) for a, b in prices if a and b), (None, None))
    if before is None or after is None:
        return ""
    return "less" if after["minor"] < before["minor"] else "more"


_CHANGE, _PRICES = ConfirmPlanChange.kind, ("from_price", "price")


def _ways(toward: Toward) -> str:
    """The way of two that words point."""
    return "less" if toward in ("less", "lower", "least") else "more"


def _asks_which_plan(lines: Sequence[Utterance]) -> bool:
    """Whether the desk's last words ask which of the listed plans is wanted."""
    last = last_answer(lines)
    return last is not None and DeskWords.WHICH_PLAN.kind in last.says


def _picks(text: str, question: OpenQuestion | None, recent: Sequence[Utterance]) -> bool:
    """Whether the words take one of the plans that were told just before; where the desk has asked
    which, whatever points at one does.
    """
    if _offered(question) or (_asked_of_plan(question) and wanted_less(text)):
        return True
    lines = list(recent)
    told = (at for at in reversed(range(len(lines))) if lines[at].role == "desk")
    desk = next((at for at in told if not _PROOF.issuperset(lines[at].says)), None)
    if desk is None:
        return False
    says = set(lines[desk].says)
    if _asks_which_plan(lines[desk:]):
        return True
    if ChoosePlan.kind in says:
        return question is not None and question.kind == "detail"
    if question is not None and question.kind != "clarify":
        return False
    if says & _TOLD:
        short = word_count(text) <= _FEW and not has_question_mark(text)
        return short or takes_plan(text) or bool(plans_named(text) and number_in(text))
    before = next((one.text for one in reversed(lines[:desk]) if one.role == "customer"), "")
    return Article.kind in says and asks_plan_price(before) and takes_plan(text)
