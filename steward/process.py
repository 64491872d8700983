"""The services of this process: opened once, lazily, and closed together.

Kept apart from `steward.app`, which servers load under names of their own: what is shared must be
one object.
"""

from __future__ import annotations

import asyncio
import logging
import os
from typing import TYPE_CHECKING, Any, get_args

from actions.registry import KINDS
from graphs import desk as desk_graph
from graphs.team import build as build_team
from steward import database_role, debugging, failpoints
from steward.access.peers import Peers
from steward.audit.record import Audit
from steward.budgets.budgets import Budgets
from steward.budgets.prices import Prices, load_prices
from steward.checkpoints import NEWEST
from steward.conversation.conversations import Conversations
from steward.conversation.progress import Progress
from steward.db import Database
from steward.decisions.approvals import Approvals
from steward.decisions.halt import Halts
from steward.decisions.ledger import Ledger
from steward.decisions.supervision import Supervision
from steward.desk import Desk
from steward.domain.budget_limits import Budgets as Limits
from steward.domain.call import FINANCE
from steward.domain.cost import Kind
from steward.domain.customer import Resolution
from steward.domain.understander import Understander
from steward.domain.understanding import Identifiers, Intent
from steward.errors import BadInput
from steward.gateway.agents.declared import load
from steward.gateway.connected import cannot_do
from steward.gateway.gateway import Gateway
from steward.gateway.pins import Lock, Pins, load_lock, lock_file
from steward.gateway.registry import Registry
from steward.identity.acting import Acting
from steward.identity.codes import Codes
from steward.identity.people import Identity
from steward.identity.resolution import Resolver
from steward.identity.whereabouts import Whereabouts
from steward.keys import Keys
from steward.ledger.repository import taken_up
from steward.llm import roles
from steward.locks import RunSessions
from steward.policy.live import LivePolicy
from steward.runs import ServerRuns
from steward.settings import Settings, settings
from steward.stores.erased import ErasedIds
from steward.stores.erasing import Erasures
from steward.telemetry import counting, langsmith
from steward.understanding.reader.classifier import Classifier
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from steward.verified_tokens import KeptToken
from steward.versions import Versions, made_of
from steward.vitals import Vitals
from steward.wording import Wording
from steward.wording.offline import OfflineWording
from steward.wording.values import keep_back
from teams.remote import ACCEPTS, all_teams, takers

_log = logging.getLogger(__name__)
_desk: Desk | None = None
_opening: asyncio.Lock | None = None
_graphs: dict[str, Any] = {}

if TYPE_CHECKING:
    from steward.llm.calls import Models


async def open_desk() -> Desk:
    """This process's desk; the first call opens it. Raises BadInput when no database is named."""
    global _desk, _opening
    _opening = _opening or asyncio.Lock()
    async with _opening:
        if _desk is None:
            _desk = await open_with(settings())
        return _desk


async def close_desk() -> None:
    """Close what was opened."""
    global _desk, _opening
    if _desk is not None:
        desk, _desk, _opening = _desk, None, None
        _graphs.clear()
        await close(desk)


async def close(desk: Desk) -> None:
    """Close a desk's connections."""
    if isinstance(desk.runs, ServerRuns):
        await desk.runs.close()
    await desk.gateway.close()
    await desk.progress.close()
    await desk.run_sessions.close()
    await desk.db.close()


def compiled(name: str, desk: Desk) -> Any:
    """A compiled graph by its name in `langgraph.json`, without a checkpointer of its own.

    Built once.
    """
    if name not in _graphs:
        team = all_teams(desk.gateway.agents()).get(name)
        _graphs[name] = desk_graph.build(desk) if team is None else build_team(desk, team)
    return _graphs[name]


async def open_with(chosen: Settings) -> Desk:
    """A desk of its own on these settings; end it with `close`."""
    if not chosen.database_url:
        raise BadInput(
            "no database is named", next_step="start with `make run`, or set DATABASE_URL"
        )
    failpoints.arm_from_environment()
    langsmith.mask()
    keys, dsn, vitals = Keys(chosen.home), chosen.database_url, Vitals()
    db, run_sessions = await _opened(chosen, vitals)
    audit = Audit(db)
    policy, registry, lock, prices, classifier = await _loaded(chosen)
    versions = Versions(db, await asyncio.to_thread(made_of, chosen), policy)
    if chosen.debug:
        await debugging.check(chosen, registry, db)
    await asyncio.to_thread(keys.public_path, "desk")
    keep_back(registry.internal_ids())
    for sentence in cannot_do(registry):
        _log.warning("%s", sentence)
    gateway, people, resolver = _connect(db, audit, keys, chosen, registry, policy, lock, vitals)
    whereabouts = Whereabouts(db, gateway, people, lambda: policy.latest.limits)
    news = (whereabouts.country, taken_up, lambda: versions.current)
    conversations = Conversations(db, audit, chosen, lambda: policy.latest.limits, *news)
    approvals = Approvals(db, audit, lambda: policy.latest.limits, lambda: policy.latest.version)
    budgets = Budgets(
        db, audit, lambda: _budgets(policy), prices, lease=2 * chosen.model_seconds + 10
    )
    understander, wording, models = await asyncio.to_thread(
        _speak, chosen, budgets, policy, OfflineUnderstander(classifier), vitals
    )
    return Desk(
        settings=chosen,
        dsn=dsn,
        keys=keys,
        db=db,
        run_sessions=run_sessions,
        audit=audit,
        conversations=conversations,
        progress=Progress(db, dsn),
        identity=people,
        resolver=resolver,
        acting=Acting(db, audit, gateway, people, resolver),
        codes=Codes(db, audit, gateway, people),
        whereabouts=whereabouts,
        gateway=gateway,
        policy=policy,
        versions=versions,
        ledger=_ledger(db, audit, chosen, policy, gateway),
        approvals=approvals,
        supervision=Supervision(db, audit, lambda: policy.latest.limits),
        halts=Halts(db, audit),
        erasures=_erasures(chosen, db, audit),
        budgets=budgets,
        understander=understander,
        wording=wording,
        models=models,
        runs=_served(chosen, keys, db, vitals),
        vitals=vitals,
    )


async def _opened(chosen: Settings, vitals: Vitals) -> tuple[Database, RunSessions]:
    """The database's two pools; what its role may do beyond the desk's own is noted."""
    db = Database(chosen.database_url, chosen.pool_size, vitals)
    run_sessions = RunSessions(chosen.database_url, NEWEST)
    await db.open()
    await run_sessions.open()
    async with db.transaction() as connection:
        if why := await database_role.unproven(connection):
            # a sandbox of `steward run` has a login of its own; another one is a test's or bench's
            vitals.ill("unproven", why, logged=not chosen.sandbox)
    return db, run_sessions


def _ledger(
    db: Database, audit: Audit, chosen: Settings, policy: LivePolicy, gateway: Gateway
) -> Ledger:
    """What is to be done and was done, and to which systems that can be."""
    return Ledger(
        db,
        audit,
        lambda: policy.latest.limits,
        hours=chosen.hours,
        tries=chosen.send_tries,
        places=gateway.places,
    )


def _erasures(chosen: Settings, db: Database, audit: Audit) -> Erasures:
    """A copy for debugging says nothing to the original's list, and reads nothing of it."""
    file = None if chosen.debug else chosen.erased_file or chosen.home / "erased.txt"
    return Erasures(db, audit, ErasedIds(file))


async def _loaded(
    chosen: Settings,
) -> tuple[LivePolicy, Registry, Lock, Prices, Classifier[Intent]]:
    """What is read from files, all at once; what makes no sense is refused before anything runs."""
    await asyncio.to_thread(getattr, chosen, "voice")  # kept for every sentence that names it
    return await asyncio.gather(
        asyncio.to_thread(LivePolicy, chosen.policies),
        asyncio.to_thread(
            load, chosen.systems_file, {**os.environ, "SYSTEMS_URL": chosen.systems_url}
        ),
        asyncio.to_thread(load_lock, lock_file(chosen.systems_file)),
        asyncio.to_thread(load_prices, chosen.policies),
        asyncio.to_thread(load_readers),
    )


def _served(chosen: Settings, keys: Keys, db: Database, vitals: Vitals) -> ServerRuns:
    """Runs on the LangGraph server, as the desk's own service principal."""

    token = KeptToken(lambda: keys.sign("people", "steward", "steward", 3600, kind="service"), 600)
    return ServerRuns(chosen.inner_url, token, db, chosen.step_limit, vitals)


def _connect(
    db: Database,
    audit: Audit,
    keys: Keys,
    chosen: Settings,
    registry: Registry,
    policy: LivePolicy,
    lock: Lock,
    vitals: Vitals,
) -> tuple[Gateway, Identity, Resolver]:
    """The gateway asks identity whom a call is for; identity resolves names through the gateway."""
    counting.begin(KINDS, registry.names(), roles.ROLES, get_args(Kind))
    teams = all_teams(registry.agents())
    takers(registry.agents())  # a goal that two would take is said at the start
    declared: dict[str, frozenset[str]] = {name: team.tools.names for name, team in teams.items()}
    declared[FINANCE] = registry.books()
    for name, agent in registry.agents().items():
        for tool in agent.tools.values():
            by = name if tool.effect == "READ" else ACCEPTS
            declared[by] = declared.get(by, frozenset()) | {f"{name}.{tool.name}"}

    async def resolve(
        conversation_id: str,
        identifiers: Identifiers,
        contact: str | None = None,
        *,
        signed_account: bool = False,
    ) -> Resolution:
        return await resolver.resolve(
            conversation_id, identifiers, contact, signed_account=signed_account
        )

    people = Identity(db, keys, audit, resolve, chosen.voice_key)
    gateway = Gateway(
        registry,
        declared,
        policy,
        identity_subjects=people.subjects,
        current_customer=people.current,
        db=db,
        audit=audit,
        keys=keys,
        settings=chosen,
        pins=Pins(db, audit, lock, first_sight=chosen.sandbox),
        vitals=vitals,
        peer_skills=Peers(db).skills_in,
    )
    resolver = Resolver(db, gateway)
    return gateway, people, resolver


async def _budgets(policy: LivePolicy) -> Limits:
    """The budgets in force now."""
    return (await policy.current()).limits.budgets


def _speak(
    chosen: Settings,
    budgets: Budgets,
    policy: LivePolicy,
    offline: OfflineUnderstander,
    vitals: Vitals,
) -> tuple[Understander, Wording, Models | None]:
    """How the desk understands and words: offline, with models before or behind it
    where some are configured; and those models, for the steps that judge.
    """
    limits = policy.latest.limits.budgets
    if limits.currency != budgets.currency:
        raise BadInput(
            f"budgets are in {limits.currency}, prices in {budgets.currency}",
            next_step="write limits.yaml and prices.yaml in one currency",
        )
    if not roles.configured(chosen):
        return offline, OfflineWording(), None
    from steward.llm.calls import Models
    from steward.llm.remote import RemoteUnderstander, RemoteWording

    models = Models(
        budgets,
        roles.build_models(chosen, limits.output_tokens, limits.thinking_tokens),
        chosen.model_seconds,
        vitals,
    )
    understander = RemoteUnderstander(offline, models)
    return understander, RemoteWording(OfflineWording(), models), models
