"""A plan chosen by its place in the list or its price, after plans were listed. Pure.

"The smallest is fine, put me on that": what is heard here only leads to an offer with its price,
which waits for a yes of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.check_code import CheckWords
from actions.send_code import CodeSent
from state.team import Task
from steward.domain.slots import SlotValues, as_slots
from steward.domain.understanding import Intent, OpenQuestion, Understanding, Utterance, Wish
from steward.understanding.marks import has_question_mark, word_count
from steward.understanding.plan_prices import asks_plan_price
from steward.understanding.plan_sizes import number_in, size_answered, size_preferred, takes_plan
from steward.wording.says import DeskWords
from teams.billing.goals import PlanChange
from teams.billing.phrases import ChoosePlan, NoFurtherPlan, PlanIs
from teams.identity.phrases import IdentityWords
from teams.support.phrases import Article

_FEW = 4  # words: "das kleinste bitte"
_TOLD = frozenset({PlanIs.kind, NoFurtherPlan.kind})
# Said while somebody proves who they are: what was told before is still what is spoken of.
_PROOF = frozenset(
    one.kind
    for one in (
        *(DeskWords.ASK_IDENTIFY, DeskWords.ASK_CODE, IdentityWords.ASK_MORE),
        *(IdentityWords.ALREADY_VERIFIED, CheckWords.VERIFIED, CodeSent, DeskWords.GREETING),
    )
)
_GUESSES = frozenset(
    {Intent.CHANGE_PLAN, Intent.PRODUCT_QUESTION, Intent.CANCEL_SUBSCRIPTION, Intent.OUT_OF_SCOPE}
)


def with_picked(
    heard: Understanding, question: OpenQuestion | None, recent: Sequence[Utterance]
) -> Understanding:
    """The message as a wish for the plan that its few words point at."""
    pointed = _pointed(heard.text, question)
    more = (
        (heard.refuses and not _instead(question))
        or heard.asks_human
        or heard.typed
        or heard.sensitive
    )
    named = any(heard.identifiers.model_dump().values())
    dropped = {Intent.WITHDRAW, Intent.CORRECTION} if _instead(question) else set()
    others = {wish.intent for wish in heard.wishes} - _GUESSES - dropped
    if not pointed or more or named or others or heard.read_whole:
        return heard
    if not _picks(heard.text, question, recent):
        return heard
    wish = Wish(
        intent=Intent.CHANGE_PLAN,
        quote=heard.text[:300],
        meant=pointed | {"change": True},
    )
    asks = tuple(dict.fromkeys((*heard.stances.asks, "change_plan")))
    return heard.model_copy(
        update={
            "wishes": (wish,),
            "stances": heard.stances.model_copy(update={"asks": asks}),
            "decision": "act",
        }
    )


def is_pick(task: Task) -> bool:
    """Whether a task wants the plan that its words point at, whatever its words ask beside it."""
    if task["goal"] != "change_plan":
        return False
    slots = PlanChange.model_validate(task["slots"])
    return slots.change and bool(slots.toward or slots.price_named)


def _pointed(text: str, question: OpenQuestion | None) -> SlotValues:
    if _instead(question):  # what is offered is not said again
        return as_slots({"toward": size_preferred(text)})
    return as_slots({"toward": size_answered(text), "price_named": number_in(text) or None})


def _instead(question: OpenQuestion | None) -> bool:
    """Whether a change of plan waits for a yes: another plan may be named in its place."""
    return question is not None and question.kind == "confirm" and question.action == "change_plan"


def _picks(text: str, question: OpenQuestion | None, recent: Sequence[Utterance]) -> bool:
    """Whether the words take one of the plans that were told just before; where the desk has asked
    which, whatever points at one does.
    """
    if _instead(question):
        return True
    lines = list(recent)
    told = (at for at in reversed(range(len(lines))) if lines[at].role == "desk")
    desk = next((at for at in told if not _PROOF.issuperset(lines[at].says)), None)
    if desk is None:
        return False
    says = set(lines[desk].says)
    if ChoosePlan.kind in says:
        return question is not None and question.kind == "detail"
    if question is not None and question.kind != "clarify":
        return False
    if says & _TOLD:
        short = word_count(text) <= _FEW and not has_question_mark(text)
        return short or takes_plan(text)
    before = next((one.text for one in reversed(lines[:desk]) if one.role == "customer"), "")
    return Article.kind in says and asks_plan_price(before) and takes_plan(text)
