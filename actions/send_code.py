"""A one-time code, sent to a contact on the record, or to a new one that is to be proved."""

from __future__ import annotations

from enum import auto

from actions.facts import KindFacts, fact
from actions.kind import ActionKind, Facts, Reach, Row
from actions.phrases import OffersColleague
from steward.say import Claim, Phrase, Plain


class CodeWords(Plain):
    """Why no code is on its way."""

    CODE_LIMITED = auto()
    CODE_NOT_SENT = auto()


class CodeSent(Phrase):
    """A code went out, if there is anybody: never to whom."""

    claims = frozenset({Claim.CODE})


class CodeSentNew(Phrase):
    """A code went to a new contact; `to` is masked."""

    claims = frozenset({Claim.CODE})

    to: str


class StepUp(Phrase):
    """A code went to a contact of the account, for a fresh proof."""

    claims = frozenset({Claim.CODE})

    went_to: str | None


class CodeSentAgain(OffersColleague, Phrase):
    """Another code went out, for the one before did not come; if there is anybody, and never to
    whom. `known`: they have proved who they are. `often`: it is not the first that did not.
    """

    claims = frozenset({Claim.CODE})

    known: bool
    often: bool

    @property
    def offers_one(self) -> bool:
        """Only the second time."""
        return self.often


class NoWayToProve(OffersColleague, Phrase):
    """The account has no contact that may get a code."""


class CodeFacts(KindFacts):
    """Facts of `send_code` and `check_code`: rate and purpose were judged by identity."""

    allowed: bool = fact(True, "a further code is within its bounds")


class SendFacts(CodeFacts):
    """Facts of `send_code`: a new contact is sent one only after the old one was proved."""

    old_proved: bool = fact(
        True, "to a new contact: a code to a settled one of the record was read before"
    )


async def code_facts(_at: Reach) -> Facts:
    """How often is counted where codes are kept, in the transaction that sends or looks."""
    return {"allowed": True}


def _tell(row: Row) -> Phrase | Plain:
    """A code that no row says was sent is not on its way."""
    purpose, outcome = row.params.get("purpose"), row.outcome
    if row.state == "denied" or outcome.get("limited"):
        return CodeWords.CODE_LIMITED
    if purpose == "step_up" and outcome.get("went_to") == "none":
        return NoWayToProve()
    if row.state not in ("confirmed", "settled"):
        return CodeWords.CODE_NOT_SENT
    if again := row.params.get("again"):
        return CodeSentAgain(known=purpose != "verify", often=again > 1)
    match purpose:
        case "step_up":
            return StepUp(went_to=outcome.get("went_to"))
        case "new_contact":
            return CodeSentNew(to=row.params["to"])
        case _:
            return CodeSent()


KIND = ActionKind(
    name="send_code",
    label="Send code",
    agent="identity",
    facts=SendFacts,
    reads="steward.effects.contacts:read_sending",
    effect="steward.effects.people:send_code",
    tell=_tell,
    unasked=True,
    needs="crm.get_contact",
    event="code_sending",
    in_record="sending of a code",
    code="sends",
    proposed_as="that a code is sent",
    aliases=("code",),
    on_the_way=True,
)
