"""Declares that a customer sends an order back.

It counts from the moment when they asked; the label comes with it.
"""

from __future__ import annotations

from datetime import datetime
from enum import auto
from typing import Any, ClassVar, Literal

from actions.facts import OwnFacts, fact
from actions.kind import ActionKind, Facts, Reach, Row, change_waiting, told_by, words
from steward.money import Money
from steward.say import Moment, Part, Phrase, Plain, Values


class ReturnWords(Plain):
    """What is said of a return whatever it is of."""

    RETURN_DENIED = auto()


class ReturnMoney(Values):
    """What comes back for goods once they are back, to what it was paid with, and who pays for the
    postage; nothing where no record or rule says.
    """

    due: Money | None = None
    tender: str | None = None
    last4: str | None = None
    postage: str | None = None


class ReturnTerm(ReturnMoney, Part):
    """One thing that is asked about a return; `said`: another sum, that the customer named."""

    between: ClassVar[str] = " "

    of: Literal["time", "due", "way", "postage"]
    send_by: Moment
    said: Money | None = None


class ReturnTerms(Phrase):
    """What is asked about a return; `about`, `facts`: of what was told of it first."""

    unsaid = frozenset({"about", "facts"})

    terms: tuple[ReturnTerm, ...]
    about: str
    facts: dict[str, Any]


class ConfirmReturn(ReturnMoney, Phrase):
    """The offer of a label, which waits for a yes; `days`: the window that it is within."""

    item: str
    order: str
    send_by: Moment
    days: int | None = None


class ReturnDone(ReturnMoney, Phrase):
    """The warehouse knows of the return."""

    item: str
    order: str
    send_by: Moment
    label: str | None


_TOOL = "logistics.create_return"


class ReturnFacts(OwnFacts):
    """Facts of `declare_return`."""

    returnable: bool = fact(
        True, "it arrived, is no final sale, and was declared within the window"
    )


async def _declare(at: Reach) -> Facts:
    p = at.params
    declared = at.action.created_at.isoformat()
    return await at.write(
        "logistics.create_return",
        order_id=p["order_id"],
        declared_at=declared,
        send_by=max(p["send_by"], declared, key=datetime.fromisoformat),
    )


def _offer(row: Row) -> ConfirmReturn:
    p = row.params
    return ConfirmReturn(
        item=p["item"],
        order=p["order_id"],
        send_by=p["send_by"],
        days=p.get("days"),
        **p.get("money", {}),
    )


def _done(row: Row) -> ReturnDone:
    p, outcome = row.params, row.outcome
    return ReturnDone(
        item=p["item"],
        order=p["order_id"],
        send_by=outcome.get("return_send_by") or p["send_by"],
        label=outcome.get("return_label"),
        **p.get("money", {}),
    )


# A plain yes is always enough.
_VERBS = words(
    "renvoie~ retourne~",
    "anmelden~ aanmelden~ devuelvo~ return+it|this|that|them|the send+back stuur+terug",
    "schicke+zurück schick+zurück sende+zurück register+return start+return|retour registrieren",
    "registriere registriert registre registra regístrela meld+aan enregistrez set+up retour~",
    "terugsturen terug+stuur|sturen zurückschicken zurücksenden rücksendung retoure~",
    "zurück+schicke|schick|schickt retourniere retourneer renvoyer retourner devolver devolverlo",
    "devolución devolved devuelva~",
    # "I can note that you send it back", taken up
    "note+it|this|that|return noteer+het|dit|retour notiere+es|das notieren+das|es",
    "notez+le|la|retour note+le anota~ anote~ apunta~ anota|anote+la|devolución",
    # the label that is offered with it
    "make+label create+label print+label prepare+label maak+label|etiket print+etiket",
    "erstelle+etikett|label erstellen+etikett|label mach+etikett faites+étiquette créez+étiquette",
    "imprimez+étiquette haz+etiqueta haga+etiqueta prepare+etiqueta",
)
_BESIDE = words("it back hem ze sie up terug")
_NOUNS = words("return retour rücksendung devolución")

KIND = ActionKind(
    name="declare_return",
    label="Return",
    agent="refund",
    facts=ReturnFacts,
    reads="steward.effects.returns:read_facts",
    effect=_declare,
    tell=told_by(
        proposed=_offer,
        awaiting=change_waiting,
        confirmed=_done,
        denied=lambda _row: ReturnWords.RETURN_DENIED,
    ),
    confirm=True,
    touches="order",
    asked_beside=frozenset({"next_payment", "posting"}),
    verbs=_VERBS,
    beside=_BESIDE,
    theirs=True,
    follow_up=True,
    needs=_TOOL,
    goal=("refund", "return_item"),
    asked_by=frozenset({"return_item"}),
    matters=frozenset({"orders"}),
    event="return",
    nouns=_NOUNS,
    comes_back=True,
    sends_back=True,
)
