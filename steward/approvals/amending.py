"""Compares what a client sent back with what it was sent. Pure.

Nothing may differ; in an edit, the amount and its reason may.

Text fields make text of everything, so a number or an object counts as unchanged when its JSON is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from steward.approvals.request import AMOUNT, WHY, amount_text, editable, request_of, title_of
from steward.domain.action import canonical
from steward.domain.approval import Answered, Approval, Changed, Edited
from steward.errors import BadInput, Stale
from steward.money import Money, parse_money, with_point

_HOW = "send back the amount only, such as 120.00 EUR, with the reason under reason_for_change"


def check_unchanged(approval: Approval, args: Mapping[str, Any]) -> None:
    """Raise BadInput when a yes came back with other details than the ones that are asked about."""
    if names := _differing(approval, args):
        raise BadInput(
            (
                f"that approves something else than what is asked ({', '.join(names)} differs), "
                "so it does not count"
            ),
            next_step="approve it as it is, or send an edit of the amount",
        )


def with_id(answer: Answered | Changed, ever: Sequence[Approval]) -> Answered | Changed:
    """The answer with id and digest of the one of these that was shown under its name.

    Raises Stale when none was: what was answered is not what is asked.
    """
    for approval in ever:
        if title_of(approval) == answer.name:
            found = {"approval_id": approval.id, "digest": approval.digest}
            return answer.model_copy(update=found)
    raise Stale(
        "what came back is not what is asked here", next_step="look at it again, then answer"
    )


def amended(approval: Approval, changed: Changed) -> Edited:
    """The lower amount that an edit asks for.

    Raises BadInput, in a sentence, for everything else that it may ask.
    """
    if changed.approval_id is None or changed.digest is None:
        raise BadInput(
            "an edit has to say which approval it is about", next_step="send its id and digest"
        )
    if not editable(approval.card):
        raise BadInput(
            "only the amount of a refund can be changed",
            next_step="approve it, or reject it with a reason",
        )
    if changed.name not in (None, title_of(approval)):
        raise BadInput(
            "one action cannot be changed into another", next_step="reject it with a reason"
        )
    others = [name for name in _differing(approval, changed.args) if name not in (AMOUNT, WHY)]
    if others:
        raise BadInput(f"only the amount can be changed, not {', '.join(others)}", next_step=_HOW)
    return Edited(
        approval_id=changed.approval_id,
        digest=changed.digest,
        reason=_reason(changed),
        amount_minor=_amount(approval, changed.args.get(AMOUNT)).minor,
    )


def _differing(approval: Approval, args: Mapping[str, Any]) -> list[str]:
    """Names that were changed or added; what was left out was not changed."""
    sent = request_of(approval)["args"]
    return sorted(
        name[:40]
        for name, value in args.items()
        if name not in sent or not _same(sent[name], value)
    )


def _same(sent: object, back: object) -> bool:
    if isinstance(back, str) and not isinstance(sent, str):
        try:
            back = json.loads(back)
        except ValueError:
            return False
    return canonical(_plain(sent)) == canonical(_plain(back))


def _plain(value: object) -> object:
    """Numbers as JavaScript writes them: `1.0` is `1`."""
    match value:
        case float() if value.is_integer():
            return int(value)
        case Mapping():
            return {str(key): _plain(item) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
    return value


def _amount(approval: Approval, written: object) -> Money:
    now = (
        Money.model_validate(approval.card[AMOUNT])
        if isinstance(approval.card[AMOUNT], dict)
        else parse_money(str(approval.card[AMOUNT]))
    )
    if not isinstance(written, str) or not written.isascii():
        raise BadInput("an amount is written as text", next_step=_HOW)
    said = with_point(written.strip())
    found = parse_money(said if " " in said else f"{said} {now.currency}")
    if found.currency != now.currency:
        raise BadInput(
            f"the currency cannot be changed: this is about {now.currency}", next_step=_HOW
        )
    if found == now:
        raise BadInput(
            f"nothing was changed: the amount still is {amount_text(approval.card[AMOUNT])}",
            next_step=_HOW,
        )
    return found


def _reason(changed: Changed) -> str:
    written = changed.args.get(WHY)
    return written.strip() if isinstance(written, str) and written.strip() else changed.reason
