"""Drives unfinished work on; safe in several processes.

Died turns, approvals that waited too long, effects without an answer.

Every look claims its rows with SKIP LOCKED, so that several clockworks share the work instead of
repeating it.
"""

from __future__ import annotations

import asyncio
import logging

from actions.registry import KINDS
from steward.access.sessions import Sessions
from steward.conversation import day_sums, findings, outcomes, preferences
from steward.conversation.calling import call
from steward.decisions.assigning import give_out
from steward.decisions.contacts import TOOL as NOTES
from steward.desk import Desk
from steward.dialogue.replies.reply_rows import about
from steward.domain.action import Action
from steward.due_work import SweepTimer, due
from steward.effects.afterwards import look_again
from steward.effects.registry import effect_of
from steward.errors import StewardError, ToolUnavailable
from steward.held_retries import HeldRetries
from steward.policy import changes
from steward.say import Say
from steward.stores import ageing
from steward.telemetry import tracing
from steward.telemetry.meters import LOOKS
from steward.verdicts.settlement import follow
from steward.wording.says import DeskWords

_log = logging.getLogger(__name__)
_AT_ONCE = 500
_TIDY_EVERY = 600.0


class Clockwork:
    """One per process; `run` goes on until it is cancelled."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._noted = ""  # the version of the rules that this process has put on the record
        self._rest = SweepTimer(desk.db, desk.progress, desk.settings.clockwork_every)
        self._retries = HeldRetries()

    async def run(self) -> None:
        """Look, wait, look again. A look that fails is logged and the next one comes all the same.

        A process that was killed may have left threads whose reply went out and whose interrupt was
        never written: nothing in their rows is unfinished, so what waits for people is seen to
        once, at the start.
        """
        await asyncio.gather(self._rest.attend(), self._drive(), self._follow(), self._keep_house())

    async def _drive(self) -> None:
        unseen: list[str] | None = None
        while True:
            try:
                found = await self._look_for_unfinished()
                LOOKS.labels("something" if found else "nothing").inc()
                if found:
                    self._rest.stir()
                if unseen is None:
                    unseen = list(
                        dict.fromkeys(
                            one.conversation_id
                            for one in await self._desk.approvals.list("pending")
                        )
                    )
                while unseen and await self._desk.runs.revive(unseen[-1]):
                    unseen.pop()
                self._desk.vitals.well("clockwork")
            except Exception as error:  # an edge: the database may be away for a moment
                _log.warning("clockwork could not look", exc_info=True)
                self._desk.vitals.ill("clockwork", type(error).__name__)
                self._rest.stir()
            await self._rested()

    async def _follow(self) -> None:
        """Payments are followed beside everything else:
        a provider that does not answer holds no conversation up.
        """
        while True:
            try:
                await self._look_for_payments()
                if webhook := self._desk.settings.floor_webhook:
                    await call(self._desk.db, webhook, self._desk.settings.url)
                self._desk.vitals.well("clockwork:payments")
            except Exception as error:  # an edge: the database may be away for a moment
                _log.warning("clockwork could not follow payments", exc_info=True)
                self._desk.vitals.ill("clockwork:payments", type(error).__name__)
                self._rest.stir()
            await self._rested()

    async def _rested(self) -> None:
        try:
            await self._rest.until_next()
        except Exception:  # an edge: the database may be away for a moment
            self._rest.stir()
            await asyncio.sleep(self._desk.settings.clockwork_every)

    async def _keep_house(self) -> None:
        """Rows that nothing counts any more go a few at a time, beside everything else."""
        while True:
            try:
                more = await self.tidy() >= _AT_ONCE
                while await self.end_quiet():
                    pass
            except Exception:  # an edge: the database may be away for a moment
                more = False
                _log.warning("clockwork could not keep house", exc_info=True)
            await asyncio.sleep(self._desk.settings.clockwork_every if more else _TIDY_EVERY)

    async def tidy(self, most: int = _AT_ONCE) -> int:
        """Take away what is older than policy's ages and counts nowhere,
        at most so many rows of a kind; returns how many.
        """
        desk, ages = self._desk, (await self._desk.policy.current()).limits.housekeeping
        sessions = Sessions(
            desk.db, idle=desk.settings.session_idle, life=desk.settings.session_life
        )
        return (
            await desk.budgets.sweep(ages.budget_days, ages.model_call_days, most)
            + await sessions.sweep(ages.session_days, most)
            + await findings.sweep(desk.db, ages.finding_days, most)
            + await preferences.sweep(desk.db, ages.preference_days, most)
            + await day_sums.sweep(desk.db, ages.report_days)
            + await ageing.sweep(desk.db, ages.model_dump(), most)
        )

    async def end_quiet(self) -> int:
        """End a few contacts in which nobody says anything any more; returns how many."""
        hours = (await self._desk.policy.current()).limits.contacts.end_after_hours
        return await outcomes.end_quiet(self._desk.db, hours)

    async def look(self) -> int:
        """One look at everything; returns how many things it drove on."""
        return await self._look_for_unfinished() + await self._look_for_payments()

    async def _look_for_unfinished(self) -> int:
        desk, now = self._desk, await due(self._desk.db)
        await self._note_policy()
        if "escalations" in now:
            await desk.approvals.escalate_due()
        if "model_calls" in now:
            await desk.budgets.settle_lapsed()
        if "claims" in now:
            await desk.approvals.release_lapsed()
        if "words" in now:
            await desk.conversations.forget()
        if (await desk.policy.current()).limits.service.assign == "least_busy":
            await give_out(desk.db, desk.audit)
        woken = dict[str, float]()
        if "expiries" in now:
            woken |= {one.conversation_id: 0.0 for one in await desk.approvals.expire_due()}
        if "unfinished" in now:
            woken |= await self._not_too_soon(await desk.conversations.unfinished())
        for conversation_id, waited in woken.items():
            await desk.runs.wake_again(conversation_id, waited)
        resolved = await self._resolve() if "effects" in now else 0
        return len(woken) + resolved + (await self._let_go() if "parked" in now else 0)

    async def _not_too_soon(self, found: dict[str, float]) -> dict[str, float]:
        """Without those where nothing waits but an action for a system, and that was tried lately:
        a try reads all its facts anew, and none of them is given while the system is away.
        """
        if not self._desk.vitals.signs("system"):
            self._retries.forget()
            return found
        held = await self._desk.conversations.only_held(list(found))
        return {
            one: waited
            for one, waited in found.items()
            if one not in held or self._retries.due(one)
        }

    async def _look_for_payments(self) -> int:
        now = await due(self._desk.db)
        found = await self._watch() if "remedies" in now else 0
        found += await self._settle() if "payments" in now else 0
        if "contacts" in now and (noted := await self._note_contacts()):
            found += noted + await self._settle()
        return found

    async def _note_contacts(self) -> int:
        """Propose the lines of contacts that have ended; carried out like a case."""
        gateway = self._desk.gateway
        kept = gateway.offers(NOTES) and gateway.repeatable(NOTES)
        language = self._desk.settings.voice.language
        return await self._desk.ledger.contacts.propose(language, kept=kept)

    async def _note_policy(self) -> None:
        """A set of rules that this process has not seen is put on the record, once for all."""
        policy = await self._desk.policy.current()
        if policy.version != self._noted:
            await changes.note(self._desk.db, self._desk.audit, policy)
            await self._desk.versions.note()
            await self._desk.ledger.execution.ask_anew(policy.version)
            self._noted = policy.version

    async def _let_go(self) -> int:
        """Send what the desk says of its own accord, each when it is not quiet where its reader is.

        Who that is the CRM is asked once.
        """
        gone = 0
        for line in await self._desk.conversations.parked():
            zones = line.zones or await self._desk.whereabouts.zones(line.conversation_id)
            gone += await self._desk.conversations.let_go(line, zones)
        return gone

    async def _resolve(self) -> int:
        """Ask again, under the same key, about effects whose outcome is unknown.

        Tell the customer once it is known.
        """
        found = 0
        patience = self._desk.settings.effect_patience
        for action in await self._desk.ledger.execution.unfinished(patience):
            if (
                action.kind not in KINDS
                or await self._desk.conversations.current_turn(action.conversation_id) is not None
            ):
                continue  # an open turn asks itself, and says so in its own reply
            found += 1
            with tracing.work("clockwork resolve"):
                now = await self._desk.ledger.execution.resolve(
                    action.id, effect_of(self._desk, action)
                )
                if now.state not in ("executing", "unknown"):
                    await self.tell(now)
        return found

    async def _settle(self) -> int:
        """Ask how payments ended; what came back makes a case at once.

        While a system is away the rest waits for its next look.
        """
        found = 0
        while batch := await self._desk.ledger.settlement.due():
            found += len(batch)
            away = False
            for action in batch:
                try:
                    if not away:
                        with tracing.work("clockwork settle"):
                            await follow(self._desk, action)
                        continue
                except StewardError as error:
                    away = isinstance(error, ToolUnavailable)
                    _log.warning("%s %s could not be followed: %s", action.kind, action.id, error)
                await self._desk.ledger.settlement.look_later(action.id)
        return found

    async def _watch(self) -> int:
        """Look again at what was made good.

        While a system is away the rest waits for its next look.
        """
        found = 0
        while batch := await self._desk.ledger.afterwards.to_watch():
            found += len(batch)
            away = False
            for action in batch:
                try:
                    if not away:
                        with tracing.work("clockwork watch"):
                            await look_again(self._desk, action)
                        continue
                except StewardError as error:
                    away = isinstance(error, ToolUnavailable)
                    _log.warning(
                        "%s %s could not be looked at again: %s", action.kind, action.id, error
                    )
                await self._desk.ledger.afterwards.watch_later(action.id)
        return found

    async def tell_stopped(self, action: Action) -> None:
        """A person stopped what the customer was told is on its way: say so."""
        text = await self._worded(action, DeskWords.STOPPED_BY_PERSON)
        await self._desk.conversations.notify(action.conversation_id, action.id, 0, text)

    async def tell(self, action: Action) -> None:
        """Tell the customer what has become of an action, outside a turn."""
        say = about(action)
        if say is not None:
            text = await self._worded(action, say)
            await self._desk.conversations.notify(action.conversation_id, action.id, 0, text)

    async def _worded(self, action: Action, say: Say) -> str:
        """In the language of the customer's conversation."""
        language = await self._desk.conversations.language(action.conversation_id)
        return await self._desk.wording.compose([say], first=False, language=language)
