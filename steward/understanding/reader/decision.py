"""Decides on a message that was read: act, ask, out of scope, or conversation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from steward.domain.understanding import INTENT_TEAM, Intent, Team

Verdict = Literal["act", "ask", "out_of_scope", "smalltalk"]
_MAYBE = 0.25  # how likely a wish for a team is beside a greeting
_OUT = 0.5
_OURS = 0.3  # what may as well be ours is asked about, never sent away
_CLEARLY = 3.0  # times as likely
_STRANGE = 0.5


@dataclass(frozen=True)
class Decision:
    """The facts that a decision is made of."""

    scores: dict[Intent, float]
    teams: tuple[Team, ...]
    human: bool
    question: str | None
    agreed: bool
    refused: bool
    withdrawn: bool
    corrected: bool
    identified: bool
    supported: bool
    empty: bool
    strangeness: float


def decide(facts: Decision) -> Verdict:
    """The first rule that fits."""
    if facts.empty:
        return "ask"
    if _answers(facts) or facts.human or facts.withdrawn:
        return "act"
    if facts.teams:
        return "act"
    if not facts.supported:
        return "ask"
    if facts.corrected and (facts.identified or facts.question):
        return "act"
    out = facts.scores.get(Intent.OUT_OF_SCOPE, 0.0)
    talk = max(facts.scores.get(Intent.GREETING, 0.0), facts.scores.get(Intent.THANKS, 0.0))
    ours = max(facts.scores.get(intent, 0.0) for intent in INTENT_TEAM)
    if out >= _OUT and out >= talk and (ours < _OURS or out >= _CLEARLY * ours):
        return "out_of_scope"
    if talk >= _OUT:
        # who greets and tells of something that may be ours is asked, and not greeted alone
        more = ours >= _MAYBE and talk == facts.scores.get(Intent.GREETING)
        return "ask" if more else "smalltalk"
    if facts.agreed or facts.refused or facts.corrected:
        return "ask"
    if facts.strangeness >= _STRANGE and not facts.identified:
        return "out_of_scope"
    return "ask"


def _answers(facts: Decision) -> bool:
    """Whether the message answers the question that is open."""
    if facts.question is None:
        return False
    if facts.question == "confirm":
        return facts.agreed or facts.refused or facts.corrected
    if facts.question in ("identify", "code"):
        return facts.identified or facts.refused
    return facts.corrected or facts.refused or facts.agreed or facts.identified
