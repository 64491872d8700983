"""From a trace to the record."""

from __future__ import annotations

import re

from steward.errors import BadInput
from steward.server.answers import Traced
from steward.server.refusals import routes
from steward.server.signin import Caller, TheDesk, must_be_staff

router = routes(prefix="/desk/traces", tags=["supervision"])
_TRACE = re.compile(r"[0-9a-f]{32}")


@router.get("/{trace_id}")
async def trace(trace_id: str, desk: TheDesk, caller: Caller) -> Traced:
    """For staff: the entries of the record that were made in a trace, and where to look at it."""
    must_be_staff(caller)
    if not _TRACE.fullmatch(trace_id):
        raise BadInput("a trace has 32 hexadecimal digits", next_step="send the id of a trace")
    entries = await desk.audit.of_trace(trace_id)
    viewer = desk.settings.trace_viewer.replace("{trace}", trace_id)
    return Traced.model_validate({"trace": trace_id, "viewer": viewer, "entries": entries})
