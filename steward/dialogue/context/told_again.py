"""What is said of an answer that was given before: its day once more, what it rests on, or in
short. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from actions.issue_refund import RefundDenied
from steward.say import Say
from steward.wording.facets import FacetAnswer, NothingChanged, RemarkWords, ThatWasSaid, held
from steward.wording.orders import NotFound
from steward.wording.parts import ENGLISH
from steward.wording.payments import AlreadyRefunded, AuthorisationExplained
from steward.wording.render import render
from steward.wording.says import (
    Basis,
    DeskWords,
    RefusedByYou,
    RestsOn,
    Standing,
    StandsSo,
)
from teams.billing.phrases import (
    BillingAnswers,
    ChoosePlan,
    Invoices,
    NothingToCancel,
    PlanIs,
    StillToPay,
)
from teams.refund.phrases import PhotoNeeded, RefundWords
from teams.support.phrases import (
    AddressSame,
    Article,
    HasLeft,
    NoArticle,
    PageHolds,
    PageIsWrong,
    Parcels,
    ParcelStatus,
    Rule,
    SupportAnswers,
)

_TWICE = 2
_REPEATED = frozenset({"confirm", "choose", "detail"})  # questions that are asked again in full
_ASKED: Mapping[str, Standing] = {"identify": "person", "code": "code", "confirm": "offer"}


def about_what(say: Say) -> Basis | None:
    """What an answer is about: a paraphrase of one is about the same.

    None: it asks, reminds, confirms or keeps safe, and is none.
    """
    match say:
        case Article() | PageHolds():
            return "article"
        case NoArticle():
            return "no_article"
        case Rule() | PageIsWrong():
            return "rule"
        case ParcelStatus() | Parcels() | HasLeft() | AddressSame() | SupportAnswers.NO_ORDERS:
            return "parcel"
        case PlanIs() | NothingToCancel():
            return "plan"
        case NotFound():
            return "not_found"
        case Invoices() | StillToPay() | AuthorisationExplained():
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
    day = held(say, "time")
    return day if day is not None and render(day) != render(say) else None


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
        case Article() | PageHolds():
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


def in_words_of_its_own(
    about: Standing, times: int, before: str, language: str = ENGLISH
) -> StandsSo:
    """That it stands, in words that the reply before did not say: several matters count their
    times apart, and come to the same words.
    """
    said = " ".join(before.split())
    each = [StandsSo(about=about, times=times + more) for more in range(StandsSo.WORDS)]
    return next((one for one in each if not _said_in(one, said, language)), each[0])


def _said_in(stands: StandsSo, before: str, language: str) -> bool:
    forms: tuple[dict[str, bool], ...] = ({}, {"beside": True}, {"beside": True, "handed": True})
    shown = (render(stands.model_copy(update=form), language) for form in forms)
    return any(" ".join(words.split()) in before for words in shown)


def same_again(
    says: Sequence[Say], kind: str, times: int, before: str, language: str = ENGLISH
) -> list[Say]:
    """What is said where these would say, word for word, what the reply before did: how it stands,
    in other words; else in short, before what waits for an answer.

    `kind`: of the question that waits. `times`: this was said again before.
    """
    if says and all(one == DeskWords.LEFT_AT_THAT for one in says):
        return [RemarkWords.NOTED]  # "no", twice: nobody has to take that over
    if says and all(one in _COURTESIES for one in says):
        return [DeskWords.GOODBYE]
    stands = as_it_is_now(says) if not times and kind == "clarify" else None
    if stands is not None and render(stands, language) not in before:
        return [stands]
    if not times and says and all(isinstance(one, NoArticle) for one in says):
        rests = RestsOn(about="no_article")  # another question, and no page on that, either
        if render(rests, language) not in before:
            return [rests]
    pages = [one.model_copy(update={"again": True}) for one in says if isinstance(one, Article)]
    if not times and kind == "clarify" and says and len(pages) == len(says):
        return [*pages]  # the same words answer another question
    short = in_words_of_its_own(_ASKED.get(kind, "said"), _TWICE + times, before, language)
    told = [one.model_copy(update={"again": True}) for one in says if isinstance(one, _SAID_BACK)]
    first: list[Say] = [*told] or [short]
    if kind not in _REPEATED:
        return first
    return [*first, *(one for one in says if not isinstance(one, StandsSo | _SAID_BACK))]


_COURTESIES = (DeskWords.BYE, DeskWords.THANKS, DeskWords.GOODBYE)
_SAID_BACK = ThatWasSaid | NothingChanged


def as_it_is_now(says: Sequence[Say]) -> Say | None:
    """How that stands which a reply is about, in words of its own; None where there are none."""
    for one in says:
        stands = held(one, "state")
        if stands is not None and render(stands) != render(one):
            return stands
    return None


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


def list_once(says: Sequence[tuple[str, Say]], before: str, language: str) -> list[tuple[str, Say]]:
    """The reply, in which beside an answer about plans those to choose from, or the one that is
    had, are not told again as the reply before told them; which one is wanted is asked in short.
    """
    answered = [one for _, one in says if isinstance(one, FacetAnswer) and one.of in _PLANS]
    if not answered:
        return list(says)
    names = any(one.what in _NAME_ASKED for one in answered)
    said, short = _squeezed(before), BillingAnswers.WHICH_OF_THEM
    listed = names or _squeezed(render(short, language)) in said
    kept = list[tuple[str, Say]]()
    for whose, one in says:
        again = one.kind in _PLANS and _squeezed(render(one, language)) in said
        if one.kind != ChoosePlan.kind or not (again or listed):
            kept += [] if again else [(whose, one)]
        elif not names:
            kept.append((whose, short))
    return kept


def _squeezed(reply: str) -> str:
    return " ".join(reply.split())


_PLANS = frozenset({ChoosePlan.kind, PlanIs.kind})
_NAME_ASKED = frozenset({"amount", "time"})  # answers that ask for the name of one themselves
