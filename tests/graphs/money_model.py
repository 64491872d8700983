"""What may happen to money in any order, and what must hold after each step."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any
from uuid import uuid4

from steward.conversation.types import Inbound
from steward.decisions.execution import Voidable
from steward.decisions.unproven import Unproven
from steward.domain.action import LIVE, Action, Wanted
from steward.effects.kind import At
from steward.effects.registry import effect_of
from steward.effects.remedies import books_for
from steward.errors import NotAuthorised, OutcomeUnknown, StewardError
from steward.ledger import counting
from steward.scenarios.types import Differs
from steward.verdicts.settlement import follow
from steward.verdicts.verdict import decide_one
from teams.refund.evidence import examine, holding, line_of
from teams.refund.remedies import wanted_remedy
from tests.graphs.conftest import Bench
from tests.graphs.money_books import BOOKS, CHARGES, ORDERS, amount

ALONE = 5000
REASONS = (
    "overpaid",
    "undelivered",
    "return_received",
    "withdrawal",
    "damaged",
    "goodwill",
    "goodwill",
)
KINDS = {"issue_refund": "refund", "give_store_credit": "credit", "send_replacement": "replacement"}
PAID = ("confirmed", "settled")
SIGNERS = ("lena", "marcus", "priya", "joost")


class Model:
    """The steps that may follow each other in any order,
    and what must hold whatever came before.
    """

    def __init__(self, bench: Bench, seed: int) -> None:
        self.bench, self.desk, self.random = bench, bench.desk, random.Random(seed)
        self.conversations = [str(uuid4()), str(uuid4())]
        self.done: Counter[str] = Counter()

    async def begin(self) -> None:
        self.put("billing", BOOKS)
        for name, bill, minor, currency, more in ORDERS:
            self.put(
                "logistics",
                {
                    "order": name,
                    "account": "A-1",
                    "invoice": f"INV-{bill}",
                    "item": name,
                    "amount": amount(minor, currency),
                    "address": "Nieuwe Markt 3, 3011 AB Rotterdam",
                    **more,
                },
            )
        await self.prove()

    def put(self, system: str, record: dict[str, Any]) -> None:
        self.bench.company.systems("/sandbox/change", {"system": system, "record": record})

    async def prove(self) -> None:
        for conversation in self.conversations:
            self.bench.conversation = conversation
            await self.bench.prove("A-1")

    async def actions(self, *states: str) -> list[Action]:
        found = [
            a
            for one in self.conversations
            for a in await self.desk.ledger.of_conversation(one)
            if a.kind in KINDS
        ]
        return [a for a in found if not states or a.state in states]

    async def step(self, step: Callable[[], Awaitable[None]]) -> None:
        """One step in turns of its own.

        What a guard or a system refuses is looked at afterwards.
        """
        try:
            await step()
        except (StewardError, Differs) as no:
            self.done[f"{step.__name__}: {str(no)[:90]}"] += 1
        with self.bench.owner() as owner:
            owner.execute("UPDATE desk.turn SET closed_at = now() WHERE closed_at IS NULL")

    # ── steps ─────────────────────────────────────────────────────────────────────────────────────

    async def wish(self) -> None:
        conversation, reason = self.random.choice(self.conversations), self.random.choice(REASONS)
        turn = await self.desk.conversations.open_decision_turn(conversation)
        customer = await self.desk.identity.current(conversation)
        assert customer is not None
        reads = await self._books(conversation, customer.handle, reason)
        cases = holding(examine(reads, reason))
        remedy = self.random.choice([None, None, "credit", "replacement"])
        for case in self.random.sample(cases, len(cases)):
            some = self.random.randint(1, case.finding.max_minor) if reason == "goodwill" else None
            wanted = wanted_remedy(reads, case, remedy, min(some, 1500) if some else None)
            if wanted is not None:
                self.done[f"{wanted.kind} {reason}"] += 1
                wish = Wanted(
                    kind=wanted.kind,
                    resource=wanted.resource,
                    params=wanted.params,
                    agent="refund",
                    wish=uuid4().hex,
                )
                action = await self.desk.ledger.propose(turn, customer.handle, wish)
                await self.agree(action)

    async def _books(self, conversation: str, handle: str, reason: str) -> Any:
        """As a team reads them: for whoever has proved who they are, under no key of an action."""
        reading = Action.model_construct(
            conversation_id=conversation,
            handle=handle,
            state="proposed",
            params={"reason": reason},
            key=None,
        )
        return await books_for(At(self.desk, reading, "refund"))

    async def agree(self, action: Action) -> None:
        if action.state != "proposed" or self.random.random() < 0.1:
            return
        message = Inbound(id=uuid4().hex, conversation_id=action.conversation_id, text="yes")
        await self.desk.conversations.take_in(message)
        turn = await self.desk.conversations.open_decision_turn(action.conversation_id)
        await self.desk.ledger.confirm(turn, action.id, action.digest, message.id)

    async def decide(self) -> None:
        for action in await self.actions("proposed", "awaiting", "authorised"):
            await decide_one(
                self.desk,
                await self.desk.conversations.open_decision_turn(action.conversation_id),
                action,
            )

    async def sign(self) -> None:
        for approval in [
            one for c in self.conversations for one in await self.desk.approvals.pending(c)
        ]:
            verdict = "approve" if self.random.random() < 0.85 else "reject"
            await self.bench.sign(self.random.choice(SIGNERS), approval, verdict)  # type: ignore[arg-type]

    async def act(self) -> None:
        """Decided on what holds now, then sent; now and then the answer is lost, or the request."""
        await self.decide()
        for action in await self.actions("authorised"):
            turn, effect = (
                await self.desk.conversations.open_decision_turn(action.conversation_id),
                effect_of(self.desk, action),
            )
            await self.desk.ledger.execution.execute(turn, action.id, self.broken(effect))

    def broken(self, effect: Any) -> Any:
        lost = self.random.choice(["", "", "", "before", "after"])

        async def send(action: Action) -> dict[str, Any]:
            if lost == "before":
                raise OutcomeUnknown("lost on its way")
            done: dict[str, Any] = await effect(action)
            if lost == "after":
                raise OutcomeUnknown("done, and the answer was lost")
            return done

        return Voidable(send, effect.void, effect.patient) if isinstance(effect, Voidable) else send

    async def resolve(self) -> None:
        for action in await self.actions("unknown", "executing"):
            await self.desk.ledger.execution.resolve(
                action.id, self.broken(effect_of(self.desk, action))
            )

    async def find_out(self) -> None:
        """Somebody with no hand in it looks up in billing what only a person can find out."""
        people = Unproven(self.desk.db, self.desk.audit)
        books = self.bench.company.systems("/sandbox/books")
        done = {one["key"] for one in (*books["refunds"], *books["credits"])}
        waiting = {row["id"] for row in await people.open()}
        for action in [a for a in await self.actions("unknown") if a.id in waiting]:
            for login in SIGNERS:
                person = await self.desk.approvals.person(login)
                assert person is not None
                with suppress(NotAuthorised):
                    happened = action.key in done
                    await people.resolve(person, action.id, happened=happened, note="in the books")
                    break

    async def by_hand(self) -> None:
        """Somebody gives a little back in billing's own console."""
        self.put(
            "billing",
            {
                "charge": self.random.choice(CHARGES[:-1]),
                "amount": amount(self.random.randint(1, 900)),
                "at": "2026-11-01T00:00:00Z",
                "reason": "by hand",
                "key": f"hand-{uuid4().hex}",
            },
        )

    async def dispute(self) -> None:
        self.put(
            "billing",
            {
                "charge": self.random.choice(CHARGES),
                "dispute": self.random.choice(["none", "none", "inquiry", "open", "won"]),
            },
        )

    async def comes_back(self) -> None:
        self.put(
            "billing",
            {
                "charge": self.random.choice(CHARGES),
                "settlement": self.random.choice(["settled", "failed_late"]),
            },
        )

    async def time(self) -> None:
        self.bench.company.systems(
            "/sandbox/clock", {"shift": self.random.choice([600, 4000, 86_400, 6 * 86_400])}
        )
        await self.prove()
        for action in await self.desk.ledger.settlement.due():
            if action.kind in KINDS:
                await follow(self.desk, action)

    async def withdraw(self) -> None:
        for action in (await self.actions("awaiting", "authorised"))[:1]:
            await self.desk.ledger.withdraw(None, action.id, "customer")

    # ── what holds ────────────────────────────────────────────────────────────────────────────────

    async def holds(self) -> None:
        actions, books = await self.actions(), self.bench.company.systems("/sandbox/books")
        assert books["balanced"]
        by_charge: dict[str, int] = defaultdict(int)
        for credit in books["credits"]:
            by_charge[credit["charge"]] += credit["amount_minor"]
        for each in books["charges"]:
            assert each["refunded_minor"] + by_charge[each["charge_id"]] <= each["captured_minor"]
        made: dict[str, set[str]] = defaultdict(set)
        given: dict[str, int] = defaultdict(int)
        for action in actions:
            if action.state in (*PAID, "executing", "unknown"):
                made[
                    line_of(
                        action.params["reason"],
                        action.params.get("order_id"),
                        action.params["charge_id"],
                    )
                ].add(action.kind)
                given[action.params.get("order_id") or ""] += (
                    action.params["amount_minor"] if action.params.get("order_id") else 0
                )
        assert all(len(kinds) == 1 for kinds in made.values()), made
        for name, _, minor, _, _ in ORDERS:
            own = [
                (a.kind, str(a.state), a.params["amount_minor"], a.params["charge_id"])
                for a in actions
                if a.params.get("order_id") == name
            ]
            assert given[name] <= minor, own
        await self.holds_alone()

    async def holds_alone(self) -> None:
        """In any thirty days no more than the limit went without a signature.

        In yen nothing did.
        """
        with self.bench.owner() as owner:
            rows = owner.execute(
                """SELECT a.params->>'currency', (a.params->>'amount_minor')::bigint, g.consumed_at
                     FROM desk.authority g
                     JOIN desk.action a ON a.id = g.action_id WHERE g.basis = 'policy'
                      AND g.consumed_at IS NOT NULL
                      AND a.kind = ANY(%s) AND a.state = ANY(%s) ORDER BY g.consumed_at""",
                [list(KINDS), [*PAID, "executing", "unknown"]],
            ).fetchall()
        assert {currency for currency, _, _ in rows} <= {"EUR"}
        for _, _, end in rows:
            assert (
                sum(minor for _, minor, at in rows if at <= end and (end - at).days < 30) <= ALONE
            )

    async def agrees(self) -> None:
        """All that was unknown is known; the ledger and billing say the same.

        After the window nothing is counted.
        """
        for _ in range(40):
            for action in await self.actions("unknown", "executing"):
                await self.desk.ledger.execution.resolve(action.id, effect_of(self.desk, action))
        await self.find_out()
        books, actions = self.bench.company.systems("/sandbox/books"), await self.actions()
        assert not [a for a in actions if a.state in ("unknown", "executing")]
        theirs = {
            one["key"]: one["amount_minor"]
            for one in [*books["refunds"], *books["credits"]]
            if str(one["key"]).startswith("act_")
        }
        ours = {
            a.key: a.params["amount_minor"]
            for a in actions
            if a.state in (*PAID, "failed_late") and a.kind != "send_replacement"
        }
        assert theirs == ours
        for action in [a for a in actions if a.state in LIVE]:
            await self.desk.ledger.withdraw(None, action.id, "customer")
        self.bench.company.systems("/sandbox/clock", {"shift": 31 * 86_400})
        customer = actions[0].handle or ""
        assert (await self.desk.ledger.read(counting.window, customer, 30, "")).get("EUR", 0) == 0
        assert tuple(
            (await self.desk.ledger.read(counting.company_spent, "")).get("EUR", (0, 0))
        ) == (0, 0)
