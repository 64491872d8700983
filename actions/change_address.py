"""Sending an order somewhere else, as long as it has not left."""

from __future__ import annotations

from actions.facts import ValuedFacts, fact
from actions.kind import CHANGES, ActionKind, Facts, Reach, Row, change_waiting, told_by, words
from actions.phrases import OffersColleague
from steward.say import Claim, Moment, Phrase


class ConfirmAddress(Phrase):
    """The offer to send it elsewhere, which waits for a yes."""

    item: str
    order: str
    address: str
    before: str | None
    wished: Moment = None  # a day that was named for it


class AddressDone(Phrase):
    """The order goes there now."""

    claims = frozenset({Claim.ADDRESS})

    item: str
    order: str
    address: str


class AddressDenied(OffersColleague, Phrase):
    """Policy or the warehouse refused it."""

    order: str
    denial: str | None


class AddressFacts(ValuedFacts):
    """Facts of `change_address`.

    The amount is what the goods cost: sent elsewhere they count like money.
    """

    as_ordered: bool = fact(True, "item and value are the order's own")
    not_shipped: bool = fact(True)


async def _change(at: Reach) -> Facts:
    return await at.write(
        "logistics.change_address", order_id=at.params["order_id"], address=at.params["address"]
    )


def _offer(row: Row) -> ConfirmAddress:
    p = row.params
    return ConfirmAddress(
        item=p["item"],
        order=p["order_id"],
        address=p["address"],
        before=p.get("before"),
        wished=p.get("wished"),
    )


def _done(row: Row) -> AddressDone:
    p = row.params
    return AddressDone(item=p["item"], order=p["order_id"], address=p["address"])


def _denied(row: Row) -> AddressDenied:
    return AddressDenied(order=row.params["order_id"], denial=row.denial)


# A plain yes is always enough.
_VERBS = words(
    "modifiez modifier actualice actualicen change update~ send~ ship~ wijzig wijzigen stuur~",
    "sturen~ verstuur~ versturen~ verzend~ verzenden~ bezorg~ bezorgen~ pas+aan aanpassen ändern",
    "ändert ändere schicken~ schickt~ liefern~ liefert~ liefer~ changez changer change envoyez~",
    "envoyer~ envoie~ expédiez~ livrez~ livrer~ corrigez~ corriger~ cambiar cambie cambia cambien",
    "cambiad enviar~ envíe~ envía~ envíen~ enviad~ mande~ manda~ entregue~ corrige~ corregir~",
)
_BESIDE = words(
    "address there to new it daarheen naar adres nieuwe dorthin dahin neue adresse là bas nouvelle",
    "l'adresse allí nueva dirección",
)
_THINGS = words("order+send|ship bestelling+stuur|verstuur pedido+envíe|envía|mande")

KIND = ActionKind(
    name="change_address",
    label="Change of address",
    agent="support",
    facts=AddressFacts,
    reads="steward.effects.orders:read_facts",
    effect=_change,
    tell=told_by(
        proposed=_offer,
        awaiting=change_waiting,
        confirmed=_done,
        denied=_denied,
        failed=_denied,
    ),
    confirm=True,
    free=True,
    asked_by=frozenset({"order_status", "update_contact"}),
    verbs=_VERBS,
    beside=_BESIDE,
    things=_THINGS,
    act="change_address",
    needs="logistics.change_address",
    goal=("support", "change_address"),
    matters=frozenset({"orders"}),
    valued=True,
    event="address_change",
    nouns=CHANGES,
    to_address=True,
    asked_beside=frozenset({"account"}),
    sets="address",
)
