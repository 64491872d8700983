"""The record as a whole: the desk's own entries, and whether each chain holds."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from steward.audit import chain
from steward.audit.chain import RECORD
from steward.desk import Desk
from steward.server.answers import DeskRecord, ProvedChain, ProvedChains, RecordEntries
from steward.server.refusals import routes
from steward.server.signin import REPORT, Caller, TheDesk, must_be_staff, must_have

router = routes(prefix="/desk", tags=["supervision"])
_CHAINS = 25  # proved in one answer: a chain may have thousands of entries
_ENTRIES = 500


@router.get("/record")
async def desk_record(desk: TheDesk, caller: Caller) -> DeskRecord:
    """For staff: whether the record of what concerns no single conversation holds: who was let in,
    halts, rules, accepted tools, erasures.
    """
    must_be_staff(caller)
    found = await desk.audit.verify(RECORD)
    return DeskRecord(
        entries=found.entries,
        verifies=found.ok,
        broken_at=found.broken_at,
        why_broken=found.why,
    )


@router.get("/record/entries")
async def desk_entries(
    desk: TheDesk, caller: Caller, after: Annotated[int, Query(ge=0, lt=2**63)] = 0
) -> RecordEntries:
    """For leads, finance, auditors and admins: what stands in the desk's own record."""
    must_have(caller, REPORT)
    entries = await desk.audit.entries(RECORD, after, _ENTRIES + 1)
    more = len(entries) > _ENTRIES
    return RecordEntries(
        entries=entries[:_ENTRIES], next=entries[_ENTRIES - 1].seq if more else None
    )


@router.get("/records")
async def prove_records(
    desk: TheDesk, caller: Caller, after: Annotated[str, Query(max_length=200)] = ""
) -> ProvedChains:
    """For staff: whether each record holds, some of them at once, in the order of their ids."""
    must_be_staff(caller)
    found = await desk.audit.chains(after, _CHAINS)
    return ProvedChains(
        chains=[await _proved(desk, one) for one in found],
        next=found[-1] if len(found) == _CHAINS else None,
    )


async def _proved(desk: Desk, own: str) -> ProvedChain:
    entries = await desk.audit.entries(own)
    found = chain.verify(entries)
    return ProvedChain(
        conversation_id=own,
        entries=found.entries,
        verifies=found.ok,
        broken_at=found.broken_at,
        why_broken=found.why,
        head=entries[-1].hash if entries else "",
    )
