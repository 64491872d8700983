"""Every kind of action is whole: its functions are there, its facts have types that policy knows,
and rules speak of it.
"""

from __future__ import annotations

import inspect
from typing import get_args

import pytest

from actions.facts import KindFacts, fact
from actions.kind import ActionKind, resolved
from actions.registry import KINDS
from steward.domain.understanding import Act, Intent, Team
from steward.policy import schema
from steward.policy.hypothetical import suppose
from steward.policy.requests import facts_of
from teams.registry import TEAMS
from tests.cases import cases


@cases("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_kind_every_function_it_names_is_there(kind: ActionKind) -> None:
    functions = [kind.reads, kind.effect]
    functions += [kind.ending.void, kind.ending.conclude] if kind.ending else []
    assert all(inspect.iscoroutinefunction(resolved(one)) for one in functions)
    assert kind.tell is None or callable(resolved(kind.tell))


@cases("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_kind_with_everything_in_order_has_all_facts_that_policy_needs(kind: ActionKind) -> None:
    said = {"amount_minor": 100} if "amount_minor" in kind.facts.model_fields else {}
    assert facts_of(kind.name, suppose(kind.name, said).facts) is not None


def test_kind_agent_is_a_team_or_the_desk() -> None:
    assert {kind.agent for kind in KINDS.values()} <= {*TEAMS, "desk"}


def test_kind_is_asked_by_wishes_that_can_be_understood() -> None:
    assert {wish for kind in KINDS.values() for wish in kind.asked_by} <= {*Intent}


def test_teams_are_those_whose_names_are_known_as_types() -> None:
    assert tuple(TEAMS) == get_args(Team)


def test_kind_that_needs_a_yes_is_called_something_in_the_customers_words() -> None:
    acts = {kind.act for kind in KINDS.values() if kind.act}
    assert acts == set(get_args(Act))
    assert all(kind.verbs and kind.label for kind in KINDS.values() if kind.act)


def test_schema_fact_of_a_type_that_policy_has_not_is_refused() -> None:
    class Odd(KindFacts):
        share: float = fact(0.5)

    with pytest.raises(TypeError, match="not <class 'float'>"):
        schema._facts(Odd)
