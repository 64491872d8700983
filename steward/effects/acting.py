"""An action that somebody asked for on another customer's behalf: the authority it rests on,
and who is told of it.
"""

from __future__ import annotations

from datetime import datetime

from actions.hand_over import OfferedAction
from actions.kind import Agent, Facts
from actions.registry import KINDS
from steward.desk import Desk
from steward.domain.action import Action
from steward.effects.kind import At
from steward.errors import ToolFailed
from steward.identity.code_targets import Target, choose_target
from steward.wording.render import render
from steward.wording.says import ActedForYou

_READER: Agent = "identity"


async def authority_facts(desk: Desk, action: Action) -> Facts:
    """The facts about an authority to act; empty for the customer's own wish.

    Else whether the CRM has the authority now, and its terms, which people sign for.
    """
    if action.representative is None:
        return {}
    standing, authority = await desk.acting.still(action)
    if standing != "recorded" or authority is None:
        return {"authority": "missing", "acting": {"why": standing}}
    return {"authority": "recorded", "acting": authority.terms}


async def holder_of(desk: Desk, action: Action) -> Target | None:
    """Where the account's holder is told of what a representative had done: a verified,
    settled contact, if there is one.

    Looked for before anything is sent, so that a CRM that is away delays the effect and loses no
    notice. Raises ToolUnavailable.
    """
    if (
        action.representative is None
        or action.handle is None
        or (action.kind in KINDS and KINDS[action.kind].quiet)
    ):
        return None
    now = datetime.fromisoformat(await desk.db.now())
    for contact_id in (await desk.identity.subjects(action.handle)).get("crm", ()):
        try:
            contact = await At(desk, action, _READER).read("crm.get_contact", contact_id=contact_id)
        except ToolFailed:
            continue
        target = choose_target(contact, "email", now)
        if target.destination:
            return target
    return None


async def tell_holder(desk: Desk, action: Action, target: Target | None) -> None:
    """Once for each action, however often its effect is repeated."""
    if target is None or action.representative is None:
        return
    met = (await desk.acting.met(action.conversation_id, action.representative)).get(
        action.handle or ""
    )
    who = met.representative_name if met else None
    what = OfferedAction(act=action.kind, params=action.params)
    text = render(ActedForYou(who=who, what=what), target.language)
    await desk.codes.tell(
        action.conversation_id, action.id, target.channel, target.destination, text
    )
