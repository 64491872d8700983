"""Whether a peer's message is taken in: policy's word on its scopes, on how often it asks, and on
whether it asks in circles.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from a2a.utils.errors import A2AError, InvalidParamsError

from steward.a2a import repository
from steward.a2a.askers import Asker
from steward.a2a.protocol import Heard
from steward.access.peers import Peer
from steward.db import Connection
from steward.desk import Desk
from steward.policy.cedar import CedarPolicy
from steward.understanding.people.teams import teams_of

_ANY = "desk"  # what no single team is asked for


class Admission(NamedTuple):
    """A message that waits for its answer: whose it is, and what it is about."""

    policy: CedarPolicy
    asker: Asker
    peer: Peer
    words: str
    skills: tuple[str, ...]
    begins: bool

    async def judge(self, connection: Connection) -> None:
        """Raises A2AError with the reason: out of scope, too often, too many open, in circles."""
        counted = await repository.counts(
            connection, self.peer.name, self.asker.account, self.words
        )
        context: dict[str, Any] = {
            "in_minute": counted["in_minute"],
            "a_minute": self.peer.a_minute,
            "open": counted["open"],
            "open_tasks": self.peer.open_tasks,
            "begins": self.begins,
            "repeated": counted["repeated"],
            "repeats": self.peer.repeats,
        }
        skills = self.asker.skills
        for skill in self.skills:
            scoped = bool(skills) if skill == _ANY else skill in skills
            verdict = self.policy.may_ask(self.peer.name, skill, context | {"scoped": scoped})
            if verdict.outcome != "allow":
                raise refused(verdict.denial, f"{verdict.sentence} ({skill})")

    async def judge_alone(self, connection: Connection) -> None:
        """The same in the transaction that stores the message, one of this peer's at a time: what
        comes at the same moment is counted, too. Raises A2AError.
        """
        await repository.hold_peer(connection, self.peer.name)
        await self.judge(connection)


async def asked(desk: Desk, asker: Asker, heard: Heard, *, begins: bool) -> Admission:
    """The message with the skills that it is for; in an open task its first message said which."""
    assert asker.peer is not None
    policy = await desk.policy.current()
    understood = await desk.understander.understand(heard.text)
    teams = {*teams_of(understood)} - {"identity"} if begins else set()
    skills = tuple(sorted(teams)) or (_ANY,)
    return Admission(policy, asker, asker.peer, heard.digest, skills, begins)


def refused(code: str, why: str) -> A2AError:
    """A refusal with its reason, for programs and for people."""
    return InvalidParamsError(why, {"reason": code})
