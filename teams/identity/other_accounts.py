"""By what somebody was looked up, told masked; and the other account that they may have: what is on
it is told once its own contact is proved.
"""

from __future__ import annotations

from state.team import AskCustomer, Finding, Handoff, NextTask, Read
from steward.domain.slots import as_slots
from steward.domain.understanding import OpenQuestion
from steward.identity.code_targets import mask
from steward.wording.says import DeskWords
from teams.contract import AnyResult, View
from teams.identity.goals import Verify
from teams.identity.phrases import AskOtherAccount, IdentityWords, LookedUnder
from teams.slots import Slots
from tools.reading import read

_SYSTEM = "billing"  # whose ids are those of accounts


def read_keys(view: View[Slots]) -> list[Read]:
    known = view.customer is not None and bool(view.customer.ids("crm"))
    return [read("contact", "crm.get_contact")] if known else []


def conclude_keys(view: View[Slots]) -> AnyResult:
    """The contacts and accounts that everything was looked up by; contacts are shown in part."""
    if view.customer is None:
        return AskCustomer(question=OpenQuestion(kind="identify"), says=(DeskWords.ASK_IDENTIFY,))
    contact = view.get("contact", {})
    email, phone = contact.get("email"), contact.get("phone")
    say = LookedUnder(
        email=mask(email) if email else None,
        phone=mask(phone) if phone else None,
        accounts=view.customer.ids(_SYSTEM),
    )
    return Finding(says=(say,))


def conclude_other(view: View[Verify]) -> AnyResult:
    """A contact of the other account is asked for, or, where one was named, proved."""
    named = {name: getattr(view.slots, name) for name in ("email", "phone")}
    if any(named.values()):
        slots = as_slots({name: value for name, value in named.items() if value})
        verify = NextTask(team="identity", goal="verify_identity", slots=slots)
        return Handoff(tasks=(verify,), says=(IdentityWords.OTHER_BY_PEOPLE,))
    if view.customer is None:
        return AskCustomer(question=OpenQuestion(kind="identify"), says=(DeskWords.ASK_IDENTIFY,))
    return AskCustomer(question=OpenQuestion(kind="identify"), says=(AskOtherAccount(),))
