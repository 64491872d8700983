"""Accepts what another company's agent offers to this company, by its action and digest."""

from __future__ import annotations

from actions.facts import KindFacts, fact
from actions.kind import ActionKind, Facts, Reach


class OfferFacts(KindFacts):
    """Facts of `accept_offer`: what the other side offers now."""

    offered: bool = fact(True, "it is offered still, just as it was")
    enough: bool = fact(True, "it is worth what agents.yaml lets the desk take without a signature")


async def _facts(at: Reach) -> Facts:
    """The offer as it stands, asked for again under the same message: nothing new is begun."""
    p = at.params
    asked = {"words": p["words"], "message_id": p["message_id"]}
    answer = await at.read(f"{p['agent']}.{p['skill']}", agent=p["agent"], **asked)
    offer = {name: p[name] for name in ("action", "digest", "kind", "amount_minor", "currency")}
    least = p["least"]
    worth = p["currency"] == least["currency"] and p["amount_minor"] >= least["minor"]
    return {"offered": offer in answer["offers"], "enough": worth}


async def _accept(at: Reach) -> Facts:
    p = at.params
    done = await at.write(
        f"{p['agent']}.{p['skill']}_accept", task=p["task"], action=p["action"], digest=p["digest"]
    )
    return {"state": done["state"], "receipts": done["receipts"]}


KIND = ActionKind(
    name="accept_offer",
    label="Accept an offer",
    agent="support",
    facts=OfferFacts,
    reads=_facts,
    effect=_accept,
    company=True,
    unasked=True,
    event="offer_accepted",
    in_record="yes to another company's offer",
)
