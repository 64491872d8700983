"""What is asked where an address is not whole: nothing goes to a part of one."""

from __future__ import annotations

from typing import ClassVar

from state.team import AskCustomer, Proposal
from steward.domain.understanding import OpenQuestion
from steward.say import Part, Phrase
from steward.understanding.exact.whole_addresses import Lacks, lacking
from teams.contract import View
from teams.slots import Slots


class AddressPart(Part):
    """One part of an address."""

    between: ClassVar[str] = ", "

    part: Lacks


class AddressLacks(Phrase):
    """What is missing of an address that was told."""

    address: str
    parts: tuple[AddressPart, ...]


def ask_what_lacks(
    view: View[Slots], address: str, in_vain: Proposal | None = None, before: str = ""
) -> AskCustomer | None:
    """The question for what this address lacks; None: it is as whole as the one `before`."""
    parts = tuple(AddressPart(part=one) for one in lacking(address, before))
    if not parts:
        return None
    question = OpenQuestion(kind="detail", about="address", task=view.task["id"])
    say = AddressLacks(address=address, parts=parts)
    return AskCustomer(question=question, says=(say,), in_vain=in_vain)
