"""A conversation's plan and what teams found for it, as rows keep them for people to read."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

TaskStatus = Literal["ready", "waiting_customer", "waiting_person", "done", "failed"]
ResultKind = Literal["finding", "proposal", "ask", "handoff", "failed"]
Outcome = Literal["ok", "not_found", "refused", "failed"]


class _Kept(BaseModel):
    """Rows of an earlier or a later release may hold more, and are read all the same."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class KeptTask(_Kept):
    """A task without the customer's words; `said`: the slots that people may read."""

    id: str
    team: str
    goal: str
    status: TaskStatus
    depends_on: tuple[str, ...]
    said: dict[str, Any]
    actions: tuple[str, ...]
    held: bool


class KeptResult(_Kept):
    """What a team came to; of what it wants no parameters, which are in the ledger."""

    kind: ResultKind
    says: tuple[dict[str, Any], ...] = ()
    why: str = ""
    asks: str = ""
    wants: tuple[str, ...] = ()
    hands_on_to: tuple[str, ...] = ()


class Looked(_Kept):
    """What one look into a system brought."""

    system: str
    tool: str
    values: tuple[dict[str, Any], ...]


class KeptLook(Looked):
    """The same with how it went and how fresh it is; `wider`: beyond the team's playbook."""

    outcome: Outcome
    as_of: str
    observed_at: str
    changed_at: str
    records: int
    wider: bool = False


class KeptFinding(_Kept):
    """One result of a team; `looks` are what it read for it."""

    task: str
    wave: int
    team: str
    goal: str
    result: KeptResult
    looks: tuple[KeptLook, ...]


class FindingRow(KeptFinding):
    """A finding with its turn and that turn's number, as its row has them."""

    turn_id: str
    fence: int
    at: datetime
