"""Everything that a step of a graph may use, in one frozen place; `steward.app` fills it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from steward.vitals import Vitals

if TYPE_CHECKING:
    from steward.access.oidc import Oidc
    from steward.audit.record import Audit
    from steward.budgets.budgets import Budgets
    from steward.conversation.conversations import Conversations
    from steward.conversation.progress import Progress
    from steward.db import Database
    from steward.decisions.approvals import Approvals
    from steward.decisions.halt import Halts
    from steward.decisions.ledger import Ledger
    from steward.decisions.supervision import Supervision
    from steward.domain.understander import Understander
    from steward.gateway.gateway import Gateway
    from steward.identity.acting import Acting
    from steward.identity.codes import Codes
    from steward.identity.people import Identity
    from steward.identity.resolution import Resolver
    from steward.identity.whereabouts import Whereabouts
    from steward.keys import Keys
    from steward.llm.calls import Models
    from steward.locks import RunSessions
    from steward.policy.live import LivePolicy
    from steward.settings import Settings
    from steward.stores.erasing import Erasures
    from steward.versions import Versions
    from steward.wording import Wording


class Runs(Protocol):
    """Starts runs of the desk's graph, wherever it is served."""

    async def wake(self, conversation_id: str) -> None:
        """Ask for a run of this conversation; returns when it was asked for, not when it ended."""
        ...

    async def wake_again(self, conversation_id: str, waited: float) -> None:
        """The same, unless one that was asked for has yet to begin; `waited`: for how many seconds
        somebody has waited for it.
        """
        ...

    async def revive(self, conversation_id: str) -> bool:
        """Wake it unless its thread already shows what it waits for.

        False when that could not be seen.
        """
        ...

    @property
    def busy(self) -> bool:
        """Whether a run is known to be under way in this process."""
        ...


class NoRuns:
    """Wakes nobody: clockwork finds the mail.

    For teams that run alone and for tests of single nodes.
    """

    async def wake(self, conversation_id: str) -> None:
        """Do nothing."""

    async def wake_again(self, conversation_id: str, waited: float) -> None:
        """Do nothing."""

    async def revive(self, conversation_id: str) -> bool:
        """Nothing to see to."""
        return True

    @property
    def busy(self) -> bool:
        """Never."""
        return False


@dataclass
class Desk:
    """The services of one process."""

    settings: Settings
    dsn: str
    keys: Keys
    db: Database
    run_sessions: RunSessions
    audit: Audit
    conversations: Conversations
    progress: Progress
    identity: Identity
    resolver: Resolver
    acting: Acting
    codes: Codes
    whereabouts: Whereabouts
    gateway: Gateway
    policy: LivePolicy
    versions: Versions
    ledger: Ledger
    approvals: Approvals
    supervision: Supervision
    halts: Halts
    erasures: Erasures
    budgets: Budgets
    understander: Understander
    wording: Wording
    oidc: Oidc | None = None  # who signs staff in; None: nobody signs in with a browser
    models: Models | None = None  # of the steps that judge; None: rules alone
    runs: Runs = field(default_factory=NoRuns)
    vitals: Vitals = field(default_factory=Vitals)
