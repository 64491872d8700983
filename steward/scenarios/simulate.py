"""Plays a simulated customer against a desk of their own, and judges how they were served."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise
from typing import Any
from urllib.parse import quote

from steward.scenarios.company import Company
from steward.scenarios.customers import Customer, When, chosen
from steward.scenarios.judging import (
    NO_EFFECT,
    PEOPLE,
    done,
    needs_no_proof,
    promises,
    wrong_effect,
)
from steward.scenarios.matching import first_difference
from steward.scenarios.model_customer import Writes
from steward.scenarios.observed import Observed
from steward.scenarios.play import Player
from steward.scenarios.postgres import Postgres
from steward.scenarios.types import VERDICTS, WELL, Differs, Ending, Scenario, Step

_ASKS: dict[str, When] = {"identify": "asks_who", "code": "asks_code", "confirm": "offers"}


def simulate(
    customer: Customer,
    seed: int,
    postgres: Postgres,
    settings: Mapping[str, str] | None = None,
    writes: Writes | None = None,
) -> Ending:
    """One customer, one wording, one company of their own. Never raises for what the desk does.

    `settings`: the desk's own, such as its models. `writes`: who plays the customer from their
    second message on, in place of their file's answers.
    """
    ending, started = Ending(customer.shown, customer.name, seed), time.monotonic()
    company, sound = None, False
    try:
        company = Company(postgres)
        _Conversation(customer, seed, company, ending, writes).run(settings)
        sound = True
    except Differs as differs:
        ending.why = str(differs)
    except Exception as error:  # the edge of a customer: one that breaks must not end the others
        ending.why = f"could not be played: {type(error).__name__}: {error}"
    finally:
        if company is not None:
            company.close(sound=sound)
    ending.seconds = time.monotonic() - started
    return ending


class _Conversation(Player):
    """A player whose steps come of the customer's rules instead of a list."""

    def __init__(
        self,
        customer: Customer,
        seed: int,
        company: Company,
        ending: Ending,
        writes: Writes | None = None,
    ) -> None:
        scenario = Scenario(customer.file, customer.shown, customer.name, customer.given, (), {})
        super().__init__(scenario, company, ending.transcript)
        self._customer_file, self._seed, self._ending = customer, seed, ending
        self._writes = writes
        self._used: Counter[int] = Counter()
        self._first = ""  # what the first reply asks

    def run(self, settings: Mapping[str, str] | None = None) -> None:
        """Write until the customer is content, gives up or has lost patience; then judge."""
        self._company.open(self._scenario.given, settings=settings)
        self._before = self._company.systems("/sandbox/books")
        text = chosen(self._customer_file.opens, self._seed)
        while text and self._ending.messages < self._customer_file.patience:
            self._ending.messages += 1
            heard = len(self._messages)
            keys = {"customer": text, "channel": self._customer_file.channel}
            self._play(Step("customer", keys, 0))
            self._catch_up()
            text = self._answer(heard)
        self._judge(self._observe())

    def _answer(self, heard: int) -> str:
        """What the customer writes next; empty when they leave."""
        replies = [m["text"] for m in self._messages[heard:] if m["role"] == "desk"]
        said = "\n".join(replies)
        kind = self._kind(said)
        self._first = self._first or kind
        if self._writes is not None:
            return self._writes(self._customer_file, self._seed, self._ending.transcript)
        for at, rule in enumerate(self._customer_file.answers):
            if self._used[at] < rule.times and rule.fits(kind, said):
                self._used[at] += 1
                return chosen(rule.say, self._seed)
        return ""

    def _kind(self, said: str) -> When:
        """What the desk's reply asks of the customer."""
        path = f"/desk/conversations/{quote(self._current)}/messages?after=0"
        question = self._company.read(path, self._tokens[self._current]).get("question") or {}
        kind = str(question.get("kind", ""))
        if kind in _ASKS:
            return _ASKS[kind]
        return "asks" if said.rstrip().endswith("?") or (kind and "?" in said) else "told"

    def _judge(self, seen: Observed) -> None:
        """Served, rightly given to a person, unhelpful, or wrong."""
        replies = seen.replies
        self._ending.repeats = sum(says_the_same(*two) for two in pairwise(replies))
        self._ending.wrong_effect = wrong_effect(self._customer_file, seen)
        made = promises(seen)
        self._ending.promises_kept, self._ending.false_promises = made.kept, list(made.false)
        self._ending.asked_in_vain = self._first == "asks_who" and needs_no_proof(
            self._customer_file, seen.before
        )
        forbidden = next(
            (
                f"never: {one} holds"
                for one in self._customer_file.never
                if not first_difference(one, seen)
            ),
            "",
        )
        missing = first_difference(self._customer_file.must, seen)
        carried_out = done(seen)
        self._ending.why = forbidden or missing
        if forbidden or (missing and carried_out - NO_EFFECT):
            self._ending.verdict = "wrong"
        elif missing:
            self._ending.verdict = "unhelpful"
        elif not carried_out & PEOPLE:
            self._ending.verdict = "served"
        elif self._customer_file.person:
            self._ending.verdict = "handed over"
        else:
            self._ending.verdict, self._ending.why = "unhelpful", "given to a person without need"


def summary(endings: list[Ending], seeds: int) -> dict[str, Any]:
    """The figures over all: shares of conversations, and of customers whose seeds all went well."""
    count = Counter(ending.verdict for ending in endings)
    whole: dict[str, list[bool]] = {}
    for ending in endings:
        whole.setdefault(ending.file, []).append(ending.verdict in WELL)
    well = sum(count[verdict] for verdict in WELL)
    return {
        "conversations": len(endings),
        "customers": len(whole),
        "seeds": seeds,
        **{verdict: count[verdict] for verdict in VERDICTS},
        "well_served_percent": _percent(well, len(endings)),
        "wrong_percent": _percent(count["wrong"] + count["broken"], len(endings)),
        "every_seed_well_percent": _percent(sum(map(all, whole.values())), len(whole)),
        "identical_replies": sum(ending.repeats for ending in endings),
        "wrong_effects": sum(bool(ending.wrong_effect) for ending in endings),
        "false_promises": sum(len(ending.false_promises) for ending in endings),
        "promises_kept": sum(ending.promises_kept for ending in endings),
        "asked_in_vain": sum(ending.asked_in_vain for ending in endings),
        "messages_each": _mean([ending.messages for ending in endings]),
    }


def says_the_same(before: str, now: str) -> bool:
    """Whether a reply is the one before, with or without the introduction that came first."""
    return bool(now) and now in (before, before.partition("\n\n")[2])


def worst(endings: list[Ending], most: int) -> list[Ending]:
    """Those who were not well served: wrongly before unhelpfully, repeats and long ones first."""
    bad = [ending for ending in endings if ending.verdict not in WELL]
    order = ("wrong", "broken", "unhelpful")
    bad.sort(key=lambda one: (order.index(one.verdict), -one.repeats, -one.messages))
    return bad[:most]


def _percent(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def _mean(numbers: list[int]) -> float:
    return round(sum(numbers) / len(numbers), 1) if numbers else 0.0
