"""Who asks over A2A: another company's agent, or a person whom the company's issuer signed in."""

from __future__ import annotations

from pydantic import Field

from steward.access.peers import MORE_SCOPES, Peer, skills_of
from steward.frozen_model import Frozen


class Asker(Frozen):
    """A caller whose token or session was checked for this very request."""

    peer: Peer | None = Field(default=None, description="None: a person")
    scopes: tuple[str, ...] = Field(default=(), description="of the token and of the peer's row")
    account: str = Field(default="", description="for whom the company's backend lets it speak")
    contact: str = ""
    jti: str = ""
    login: str = Field(default="", description="of a person whom the company's issuer signed in")

    @property
    def skills(self) -> frozenset[str]:
        """The teams that it may ask."""
        return skills_of(self.scopes)

    @property
    def name(self) -> str:
        """As the record calls it."""
        return f"peer:{self.peer.name}" if self.peer else f"staff:{self.login}"


def counting_scopes(token: tuple[str, ...], peer: Peer) -> tuple[str, ...]:
    """What a token still is good for: scopes that were taken away count no more."""
    return tuple(one for one in token if one in peer.scopes)


__all__ = ["MORE_SCOPES", "Asker", "counting_scopes"]
