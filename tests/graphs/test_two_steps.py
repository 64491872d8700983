"""A question to the help pages, and a short one that goes on from it: how many the desk answers
rightly, over its own pages in five languages.
"""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from steward.scenarios.company import Company
from steward.scenarios.knowledge import figures, played, read_questions
from steward.scenarios.postgres import Postgres
from steward.settings import PROJECT

_QUESTIONS = PROJECT / "evals" / "knowledge" / "two_steps.yaml"
_SEED = 300.0  # seconds
_FLOOR = 90.0  # percent of all; each language has at most two of its ten wrong
_OF_A_LANGUAGE = 75.0


@pytest.fixture
def fernhill(scenario_postgres: Postgres) -> Iterator[Company]:
    """A desk with the project's own help pages."""
    company = Company(scenario_postgres)
    try:
        company.open({}, desk=True)
        httpx.post(f"{company.systems_url}/sandbox/seed", timeout=_SEED).raise_for_status()
        yield company
    finally:
        company.close()


@pytest.mark.in_turn(
    parts=12,
    files=("systems/knowledge/", "systems/fernhill/articles/", "teams/support/"),
    seconds=45.0,
)
def test_question_and_a_short_one_after_it_are_answered_rightly(fernhill: Company) -> None:
    questions = read_questions(_QUESTIONS)
    assert sum(1 + len(one.then) for one in questions) == 51
    found = list(played(fernhill, questions))
    told, wrong = figures(found), [one.asked.text for one in found if not one.right]
    assert told["right"] >= _FLOOR, wrong
    assert min(of["right"] for of in told["by_language"].values()) >= _OF_A_LANGUAGE, wrong
