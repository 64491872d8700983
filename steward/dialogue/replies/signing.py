"""Says at an offer of money who signs for it, as far as the limits know by its amount."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actions.cancel_subscription import ConfirmCancellation
from actions.issue_refund import ConfirmRefund
from actions.phrases import RefundWaiting, Signer
from steward.desk import Desk
from steward.money import Money
from steward.policy.limits import Bounds, Limits
from steward.say import Say, read
from steward.wording.facets import FacetAnswer, RemindOffer, held
from steward.wording.says import ConfirmRefunds, DeskWords, RemindRefund, RemindRefunds


async def with_signers(desk: Desk, says: Sequence[Say]) -> list[Say]:
    """What is said, with who signs for the money that is offered or waits for people."""
    limits = (await desk.policy.current()).limits
    return _with_approval([_signed(one, limits) for one in says])


def _with_approval(says: Sequence[Say]) -> list[Say]:
    """What is said, where how long money takes that people have to sign: not the bank alone."""
    offers = [one for one in says if isinstance(one, ConfirmRefund | RemindRefund)]
    if len(offers) != 1 or not offers[0].signers:
        return [*says]
    told = held(ConfirmRefund.model_validate(offers[0].data), "time")
    return [told if told and one == DeskWords.REFUND_TAKES else one for one in says]


def signers_by_amount(amount: Money, limits: Limits) -> int:
    """How many people sign for this amount at least: what was given before may make them more."""
    own = limits.of(amount.currency)
    if own is None:
        return 2
    base = limits.in_base({amount.currency: amount.minor})
    return max(_above(amount.minor, own), 0 if base is None else _above(base, limits.base))


def _above(minor: int, bounds: Bounds) -> int:
    return (minor > bounds.alone_minor) + (minor > bounds.one_minor)


def _signed(say: Say, limits: Limits) -> Say:
    match say:
        case ConfirmRefund() | RemindRefund():
            signers = signers_by_amount(say.amount, limits)
        case ConfirmRefunds() | RemindRefunds():
            signers = max(signers_by_amount(one.amount, limits) for one in say.items)
        case ConfirmCancellation() if say.back is not None:
            signers = signers_by_amount(say.back, limits)
        case RemindOffer() if say.of == ConfirmCancellation.kind:
            told = _signed(ConfirmCancellation.model_validate(say.facts), limits)
            return say.model_copy(update={"facts": told.data})
        case FacetAnswer() if say.of in (ConfirmRefund.kind, RefundWaiting.kind):
            asked = read({"kind": say.of, "data": say.facts})
            return say.model_copy(update={"facts": _signed(asked, limits).data})
        case RefundWaiting():
            signers = say.signers
        case _:
            return say
    return say.model_copy(update=_who(signers, limits))


def _who(signers: int, limits: Limits) -> Mapping[str, object]:
    if not signers:
        return {}
    needs = limits.signatures.one if signers == 1 else limits.signatures.two
    who = tuple(Signer(role="_".join(sorted(roles))) for roles in needs)
    return {"signers": signers, "who": who, "hours": limits.escalation.hours}
