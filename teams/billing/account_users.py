"""Who is listed on a company account: told to whoever has proved to be one of its administrators,
and to nobody else. What is changed of it is for people.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from state.team import Finding, Read
from steward.identity.code_targets import settled
from teams.billing.phrases import AccountAdmin, AccountAdmins, UserWords
from teams.contract import AnyResult, View, unanswered
from teams.slots import Slots
from tools.reading import read


def read_users(view: View[Slots]) -> list[Read]:
    known = view.customer is not None and bool(view.customer.ids("crm"))
    return [
        read("account", "billing.get_account"),
        *([read("contact", "crm.get_contact")] if known else []),
    ]


def conclude_users(view: View[Slots]) -> AnyResult:
    """The administrators of each account of which the customer is one."""
    if (early := unanswered(view)) is not None:
        return early
    own = _own(view)
    told = tuple(
        _listed(account, own)
        for account in view.get("account", {}).get("accounts", [])
        if own & _admins(account).keys() and view.slots.account in (None, account["account_id"])
    )
    return Finding(says=told or (UserWords.ONLY_ADMINS_ARE_TOLD,))


def _own(view: View[Slots]) -> frozenset[str]:
    """What an administrator may be listed as who is this customer: by their number, or by an
    address that is verified and not new. Who acts for somebody is not them.
    """
    contact = view.get("contact")
    if view.acting is not None or view.customer is None or not contact:
        return frozenset()
    ids = {str(one).casefold() for one in view.customer.ids("crm")}
    changed, now = contact.get("email_changed_at"), datetime.fromisoformat(view.now)
    if contact.get("email") and contact.get("verified") and settled(changed, now):
        ids.add(str(contact["email"]).casefold())
    return frozenset(ids)


def _admins(account: Mapping[str, Any]) -> dict[str, str]:
    return {str(one).casefold(): str(one) for one in account.get("admins") or ()}


def _listed(account: Mapping[str, Any], own: frozenset[str]) -> AccountAdmins:
    admins = tuple(
        AccountAdmin(admin=name, own=key in own) for key, name in _admins(account).items()
    )
    return AccountAdmins(account=account["account_id"], admins=admins)
