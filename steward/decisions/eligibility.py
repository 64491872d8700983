"""Whether an approval is open as it was shown, and with which roles a person may sign it."""

from __future__ import annotations

from collections.abc import Mapping

from steward.approvals import exclusion, repository
from steward.audit.chain import text
from steward.conversation import freezes, stops
from steward.db import Connection
from steward.domain import signatures as rules
from steward.domain.action import Action
from steward.domain.approval import Answered, Approval, Person
from steward.domain.visible import says_something
from steward.errors import BadInput, NotAuthorised, Stale

MOST_TOLD = 500


async def check_open(connection: Connection, approval: Approval, digest: str | None) -> None:
    """Pending, in time, and as it was shown; `digest` None: nothing says what was shown.

    Raises Stale.
    """
    await check_pending(connection, approval)
    if await repository.is_overdue(connection, approval.id):
        raise Stale("the time to decide this is over", approval=approval.id)
    if digest is not None and digest != approval.digest:
        raise Stale(
            "what you saw has changed since", next_step="look at it again", approval=approval.id
        )


async def check_not_frozen(connection: Connection, action: Action) -> None:
    """Raises Stale while somebody else may be in the account of whom it is about, or who asks."""
    if await freezes.is_frozen(connection, (action.handle, action.representative)):
        raise Stale(
            "this customer's account is frozen: somebody else may be in it",
            next_step="lift the freeze first, on the conversation's page or by: "
            "steward freezes lift",
        )


async def check_signable(
    connection: Connection, approval: Approval, action: Action, version: str
) -> None:
    """Raises Stale for a frozen account, and for what was asked under another policy than this
    (`version`; empty: none is known): such a signature would be void.

    A desk that is silent in the conversation asks nobody anew by itself; there a signature wakes
    it.
    """
    await check_not_frozen(connection, action)
    if version in ("", approval.policy_version):
        return
    if await stops.desk_speaks(connection, approval.conversation_id):
        raise Stale(
            "the policy changed since this was asked, so a signature would not count",
            next_step="people are asked anew in a moment: look again",
            approval=approval.id,
        )


async def check_person(
    connection: Connection, person: Person, approval: Approval, action: Action
) -> tuple[str, ...]:
    """The roles with which this person may sign, from rows.

    Raises NotAuthorised or Stale when there are none.
    """
    now = await exclusion.person(connection, person.login)
    if now is None:
        raise NotAuthorised("you are not on this desk's staff", login=person.login)
    if why := await exclusion.excluded(connection, person.login, approval, action):
        raise NotAuthorised(why)
    own = await exclusion.logins_of(connection, person.login)
    if any(signature.login in own for signature in approval.signatures):
        raise Stale(
            "you have signed this already; another person has to sign too", approval=approval.id
        )
    signers = await repository.counting_signers(connection, approval.id)
    roles = rules.signed_as(approval.needs, signers, person.login, now.roles)
    if not roles:
        raise NotAuthorised(f"this needs {rules.in_words(approval.needs)}", roles=[*now.roles])
    return roles


async def check_pending(connection: Connection, approval: Approval) -> None:
    """Raises Stale, with who decided and when, for one that is not pending."""
    if approval.status != "pending":
        raise await decided(connection, approval)


def check_here(approval: Approval, conversation_id: str | None) -> None:
    """Raises BadInput for an answer out of another conversation; None: it came from none."""
    if conversation_id is not None and approval.conversation_id != conversation_id:
        raise BadInput("that approval belongs to another conversation", next_step="answer it there")


def check_advances(
    approval: Approval, signers: Mapping[str, frozenset[str]], login: str, roles: tuple[str, ...]
) -> None:
    """Raises NotAuthorised for a signature that fills none of the roles still needed."""
    if not rules.advances(approval.needs, signers, login, set(roles)):
        raise NotAuthorised(
            f"this needs {rules.in_words(approval.needs)}; your signature would add nothing",
            next_step="somebody with the missing role has to sign",
        )


async def decided(connection: Connection, approval: Approval) -> Stale:
    """`this is approved already: Lena decided this 3 s ago`, with who,
    when and what as data where a person did.
    """
    row = await repository.last_signature(connection, approval.id)
    said = f"this is {approval.status} already"
    if row is None or approval.status not in ("approved", "rejected"):
        return Stale(said, approval=approval.id, next_step="look at what waits now")
    conflict = {
        "by": row["login"],
        "name": row["name"],
        "at": row["at"].isoformat(),
        "verdict": row["verdict"],
    }
    return Stale(
        f"{said}: {row['name']} decided this {rules.ago(row['at'], row['now'])}",
        approval=approval.id,
        next_step="look at what waits now",
        conflict=conflict,
    )


def told_reason(answered: Answered) -> dict[str, str]:
    """What the customer hears of a rejection's reason; the words are the signer's own."""
    if answered.because != "own":
        return {"because": answered.because} if answered.because else {}
    words = text(answered.told).strip()
    if not says_something(words):
        raise BadInput(
            "a reason in your own words needs three characters or more",
            next_step="write what the customer hears, or choose a reason",
        )
    return {"because": "own", "told": words[:MOST_TOLD]}
