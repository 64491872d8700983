"""What is said of an answer that was given before: its day once more, what it rests on, or in
short. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable

from actions.issue_refund import RefundDenied
from steward.say import Say
from steward.wording.facets import FacetAnswer, answers
from steward.wording.orders import NotFound
from steward.wording.render import render
from steward.wording.says import (
    AlreadyRefunded,
    AuthorisationExplained,
    Basis,
    RefusedByYou,
    RestsOn,
    StandsSo,
)
from teams.billing.phrases import Invoices, NothingToCancel, PlanIs
from teams.refund.phrases import PhotoNeeded, RefundWords
from teams.support.phrases import (
    AddressSame,
    Article,
    HasLeft,
    NoArticle,
    Parcels,
    ParcelStatus,
    Rule,
    SupportAnswers,
)


def about_what(say: Say) -> Basis | None:
    """What an answer is about: a paraphrase of one is about the same.

    None: it asks, reminds, confirms or keeps safe, and is none.
    """
    match say:
        case Article():
            return "article"
        case NoArticle():
            return "no_article"
        case Rule():
            return "rule"
        case ParcelStatus() | Parcels() | HasLeft() | AddressSame() | SupportAnswers.NO_ORDERS:
            return "parcel"
        case PlanIs() | NothingToCancel():
            return "plan"
        case NotFound():
            return "not_found"
        case Invoices() | AuthorisationExplained():
            return "invoice"
        case AlreadyRefunded() | RefundDenied() | RefundWords.NO_REFUND_YET:
            return "refund"
        case PhotoNeeded():
            return "photo"
        case RefusedByYou():
            return "refused"
        case _:
            return None


def day_again(say: Say) -> Say | None:
    """The day that an answer told, once more and in one sentence; None where it told none."""
    if not isinstance(say, ParcelStatus | Parcels | PlanIs):
        return None
    day = FacetAnswer(of=say.kind, what="time", facts=say.data)
    return day if answers(say.kind, "time", say.data) and render(day) != render(say) else None


def in_short(say: Say, times: int) -> Say:
    """The same in short, of what was told so many times before."""
    about = about_what(say)
    return say if about is None else StandsSo(about=about, times=times)


def rests_on(say: Say) -> Say:
    """What an answer rests on, by name."""
    about = about_what(say)
    if about is None:
        return say
    match say:
        case Article():
            return RestsOn(about=about, title=say.title)
        case ParcelStatus():
            due = None if say.parcel.late else say.parcel.promised_at
            day = say.parcel.delivered_at or due
            return RestsOn(about=about, order_id=say.parcel.order_id, on=day)
        case PlanIs():
            return RestsOn(about=about, on=say.ends_at or say.next_at)
        case HasLeft() | AddressSame():
            return RestsOn(about=about, order_id=say.order_id)
        case _:
            return RestsOn(about=about)


def only_once(says: Iterable[tuple[str, Say]]) -> list[tuple[str, Say]]:
    """The reply with one remark at most that an earlier answer stands: the first."""
    told, kept = False, list[tuple[str, Say]]()
    for whose, say in says:
        if isinstance(say, RestsOn | StandsSo):
            if told:
                continue
            told = True
        kept.append((whose, say))
    return kept
