"""Simulated customers as an experiment in LangSmith: a data set of them, the desk as what is tried,
and the verdicts of `simulate` as its evaluators.

What leaves has shapes, counts and verdicts, and no words: the mask is that of the desk's traces.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID, uuid5

from langsmith import Client
from langsmith.schemas import Dataset, Example

from steward.scenarios.customers import Customer
from steward.scenarios.types import WELL, Ending, Result, Scenario
from steward.telemetry.langsmith import shape

type Case = tuple[Customer | Scenario, int]  # a customer and a wording, or a scenario
type Ended = Ending | Result
type Play = Callable[[Customer | Scenario, int], Ended]


class MaskedClient(Client):
    """LangSmith's client, which sends no words of customers and nothing of who works here."""

    def __init__(self) -> None:
        super().__init__(anonymizer=shape)

    def create_project(self, *args: Any, **more: Any) -> Any:
        """A project without the author and address of this checkout, which are added by default."""
        return super().create_project(*args, **_without_git(more))

    def update_project(self, *args: Any, **more: Any) -> Any:
        """The same at its end."""
        return super().update_project(*args, **_without_git(more))


def _without_git(more: dict[str, Any]) -> dict[str, Any]:
    metadata = more.get("metadata") or {}
    return more | {"metadata": {name: one for name, one in metadata.items() if name != "git"}}


class Experiment:
    """One data set. Sent twice, a customer is there once: an example is called by its content."""

    def __init__(self, client: Client, dataset: str, cases: Iterable[Case]) -> None:
        self._client = client
        self._dataset = self._made(dataset)
        self._cases = {_id_of(self._dataset.id, *case): case for case in cases}
        self._endings: list[Ended] = []

    def _made(self, name: str) -> Dataset:
        if self._client.has_dataset(dataset_name=name):
            there: Dataset = self._client.read_dataset(dataset_name=name)
            return there
        about = "Customers and scenarios of a desk, in shapes: their words stay where the desk is."
        return self._client.create_dataset(name, description=about)

    def upload(self) -> int:
        """Add the customers that the data set lacks; how many those were."""
        there = {one.id for one in self._examples()}
        new = [
            {"id": own, **_example(own, *case)}
            for own, case in self._cases.items()
            if own not in there
        ]
        if new:
            self._client.create_examples(dataset_id=self._dataset.id, examples=new)
        return len(new)

    def run(self, play: Play, prefix: str, jobs: int) -> list[Ended]:
        """Have each of them talk to the desk, and say of each how they were served."""

        def target(inputs: dict[str, Any]) -> dict[str, Any]:
            ending = play(*self._cases[UUID(inputs["conversation_id"])])
            self._endings.append(ending)
            return _told(ending)

        self._client.evaluate(
            target,
            data=[one for one in self._examples() if one.id in self._cases],
            evaluators=[verdicts],
            experiment_prefix=prefix,
            max_concurrency=jobs if jobs > 1 else 0,
            disable_evaluator_tracing=True,
        )
        return self._endings

    def _examples(self) -> list[Example]:
        return list(self._client.list_examples(dataset_id=self._dataset.id))


def _id_of(dataset: UUID, case: Customer | Scenario, seed: int) -> UUID:
    content = hashlib.sha256(case.file.read_bytes()).hexdigest()
    return uuid5(dataset, f"{content}:{seed}")


def _example(own: UUID, customer: Customer | Scenario, seed: int) -> dict[str, Any]:
    if isinstance(customer, Scenario):
        steps = [{"kind": step.verb, **step.keys} for step in customer.steps]
        played = {"conversation_id": str(own), "given": customer.given, "when": steps}
        return {"inputs": shape(played), "outputs": shape({"then": customer.then})}
    asked = {
        "conversation_id": str(own),
        "channel": customer.channel,
        "given": customer.given,
        "opens": customer.opens[seed % len(customer.opens)],
        "answers": [{"kind": rule.when} for rule in customer.answers],
    }
    held = {"person": customer.person, "must": customer.must, "never": customer.never}
    return {"inputs": shape(asked), "outputs": shape(held)}


def _told(ending: Ended) -> dict[str, Any]:
    """How it ended; the client masks the words in it."""
    if isinstance(ending, Result):
        return {"outcome": "held" if ending.ok else "failed", "why": ending.difference}
    return {
        "outcome": ending.verdict.replace(" ", "_"),
        "rounds": ending.messages,
        "repeats": ending.repeats,
        "why": ending.why,
        "transcript": [{"role": one.who, "content": one.text} for one in ending.transcript],
    }


def verdicts(outputs: dict[str, Any]) -> dict[str, Any]:
    """Of a customer: whether they were resolved or rightly given to a person; whether something was
    done or said that must not be; replies like the one before. Of a scenario: whether it held.
    """
    outcome = outputs.get("outcome")
    if outcome in ("held", "failed"):
        return {"results": [{"key": "held", "score": int(outcome == "held")}]}
    well = {verdict.replace(" ", "_") for verdict in WELL}
    scores = {
        "well_served": int(outcome in well),
        "wrong": int(outcome in ("wrong", "broken")),
        "repeats": int(outputs.get("repeats", 0)),
    }
    return {"results": [{"key": key, "score": score} for key, score in scores.items()]}
