"""Sends an order again, to the address that the customer was told.

Policy judges it like the money that it is worth.
"""

from __future__ import annotations

from actions.facts import RemedyFacts, fact
from actions.kind import ActionKind, Facts, Reach, Row, told_by, words
from actions.phrases import RemedyDenied
from steward.say import Claim, Moment, Phrase


class ConfirmReplacement(Phrase):
    """The offer to send it again, which waits for a yes."""

    item: str
    order: str
    address: str | None
    reason: str | None


class ReplacementWaiting(Phrase):
    """People sign for it first."""

    item: str


class ReplacementDone(Phrase):
    """Logistics has taken the new order."""

    claims = frozenset({Claim.REPLACEMENT})

    address: str | None
    replacement: str | None
    promised_at: Moment
    reason: str | None = None


class ReplacementFacts(RemedyFacts):
    """Facts of `send_replacement`; the amount is what the order cost."""

    as_ordered: bool = fact(
        True, "item, value and address are the order's own, as the customer was told them"
    )
    address_kept: bool = fact(True, "nobody sent the order elsewhere after it was placed")


async def _send(at: Reach) -> Facts:
    p = at.params
    return await at.write(
        "logistics.create_replacement", order_id=p["order_id"], address=p["address"]
    )


def _offer(row: Row) -> ConfirmReplacement:
    p = row.params
    return ConfirmReplacement(
        item=p["item"], order=p["order_id"], address=p["address"], reason=p["reason"]
    )


def _done(row: Row) -> ReplacementDone:
    return ReplacementDone(
        address=row.params["address"],
        replacement=row.outcome.get("order_id"),
        promised_at=row.outcome.get("promised_at"),
        reason=row.params.get("reason"),
    )


# A plain yes is always enough; the address that the customer was told is part of it.
_VERBS = words(
    "op+stuur replace replacement send~ ship~ vervang vervangen stuur~ sturen~ verstuur~ verzend~",
    "nasturen leveren~ schicken~ schick~ schickt~ senden~ sende~ sendet~ ersetzen ersetzt ersatz",
    "tauscht~ tausche~ tauschen~ nachliefern liefern~ liefert~ envoyez~ envoyer~ envoie~",
    "renvoyez~ renvoyer~ renvoie~ remplacez remplacer remplace expédiez~ réexpédiez expédier~",
    "envíe~ envía~ envíen~ enviad~ enviar~ mande~ manda~ manden~ mandad~ reemplazar reemplaza",
    "reemplace reemplacen despache~",
)
_BESIDE = words(
    "another+one address new one ones same again fresh nieuw nieuwe opnieuw een hem ze neu neue",
    "neuen neues neuer nochmal noch einmal ein eine einen nouveau nouvelle neuf neuve un une",
    "nuevo nueva otro otra uno una",
)
_THINGS = words("order+again|replace parcel")
_NOUNS = words("replacement vervanging ersatzlieferung remplacement reemplazo")

KIND = ActionKind(
    name="send_replacement",
    label="Replacement",
    agent="refund",
    facts=ReplacementFacts,
    reads="steward.effects.replacements:read_facts",
    effect=_send,
    tell=told_by(
        proposed=_offer,
        awaiting=lambda row: ReplacementWaiting(item=row.params["item"]),
        confirmed=_done,
        denied=lambda row: RemedyDenied(denial=row.denial),
    ),
    confirm=True,
    free=True,
    touches="goods",
    verbs=_VERBS,
    beside=_BESIDE,
    things=_THINGS,
    asked_beside=frozenset(
        {
            "next_payment",
            "time",
            "when_goods",
            "arrives",
            "goods",
            "place",
            "mail_of_goods",
            "tracking",
            "carrier",
            "broken",
        }
    ),
    act="replacement",
    in_place_of="money",
    comes_of=frozenset({"wrong_item"}),  # what was ordered is wished for by whoever got another
    needs="logistics.create_replacement",
    goal=("refund", "refund_request"),
    matters=frozenset({"orders"}),
    remedy="replacement",
    aliases=("replacement", "replace"),
    nouns=_NOUNS,
    to_address=True,
    said_again=True,
)
