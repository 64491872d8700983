"""Whether signatures are enough. Pure.

Distinct people fill the needs, one each; makers never do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Any

from steward.domain.action import digest

type Needs = Sequence[Sequence[str]]


def filled(needs: Needs, signers: Mapping[str, AbstractSet[str]]) -> int:
    """How many of the needs distinct signers can fill at once.

    `signers` maps a login to that person's roles.
    """
    taken: dict[str, int] = {}

    def place(need: int, seen: set[str]) -> bool:
        for login, roles in signers.items():
            if login in seen or roles.isdisjoint(needs[need]):
                continue
            seen.add(login)
            if login not in taken or place(taken[login], seen):
                taken[login] = need
                return True
        return False

    return sum(place(need, set()) for need in range(len(needs)))


def satisfied(needs: Needs, signers: Mapping[str, AbstractSet[str]]) -> bool:
    """True when every need has a signer of its own.

    No needs are never satisfied: nobody asked means nobody granted.
    """
    return bool(needs) and filled(needs, signers) == len(needs)


def advances(
    needs: Needs, signers: Mapping[str, AbstractSet[str]], login: str, roles: AbstractSet[str]
) -> bool:
    """Would this person's signature fill a need that is still open?"""
    return login not in signers and filled(needs, {**signers, login: roles}) > filled(
        needs, signers
    )


def counting_roles(needs: Needs, roles: Sequence[str]) -> tuple[str, ...]:
    """Those of a person's roles that some need names, in the person's order."""
    named = {role for need in needs for role in need}
    return tuple(role for role in roles if role in named)


def signed_as(
    needs: Needs, signers: Mapping[str, AbstractSet[str]], login: str, roles: Sequence[str]
) -> tuple[str, ...]:
    """The roles to write down with a signature.

    First the one that fills a need, then the others that count.
    """
    own = counting_roles(needs, roles)
    fitting = [role for role in own if advances(needs, signers, login, {role})]
    return tuple(dict.fromkeys([*fitting, *own]))


def approval_digest(
    action_id: str,
    kind: str,
    resource: str,
    params: Mapping[str, Any],
    facts: Mapping[str, Any],
    policy_version: str,
    needs: Needs,
) -> str:
    """What people sign: the action, the facts it relies on, and the policy that asked them."""
    return digest(
        {
            "id": action_id,
            "kind": kind,
            "resource": resource,
            "params": dict(params),
            "facts": dict(facts),
            "policy_version": policy_version,
            "needs": [list(need) for need in needs],
        }
    )


def in_words(needs: Needs) -> str:
    """`lead or finance, and another person of finance`."""
    said = [" or ".join(need) for need in needs]
    return ", and another person of ".join(said) if said else "nobody"


def ago(then: datetime, now: datetime) -> str:
    """`3 s ago`, `5 min ago`, `2 h ago`."""
    seconds = max(0, int((now - then).total_seconds()))
    if seconds < 120:
        return f"{seconds} s ago"
    return f"{seconds // 60} min ago" if seconds < 7200 else f"{seconds // 3600} h ago"
