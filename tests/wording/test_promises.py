"""No template promises what no row stands behind; the page that lists them is the code's own."""

from __future__ import annotations

import pytest

from steward.wording.promises import kept, promises_in
from steward.wording.render import render
from tests.wording.sample_actions import from_actions
from tests.wording.table import PAGE, Template, page, sayable, table


@pytest.fixture(scope="module")
def templates() -> dict[str, Template]:
    """Made when a test asks: it takes seconds, which no other worker has to spend."""
    return table()


@pytest.mark.xdist_group("templates")
@pytest.mark.parametrize("kind", sayable())
def test_template_promises_nothing_that_no_row_stands_behind(
    templates: dict[str, Template], kind: str
) -> None:
    template = templates[kind]
    assert template.texts, "it needs a sample in tests/wording/samples*.py"
    broken = [made for made in template.promises() if not kept(made.promise, template.rows)]
    assert broken == [], f"{kind} rests on {sorted(template.rows)}"


@pytest.mark.xdist_group("templates")
@pytest.mark.parametrize("kind", sayable())
def test_template_is_said_by_some_code(templates: dict[str, Template], kind: str) -> None:
    assert templates[kind].rows, "nobody says it"


@pytest.mark.xdist_group("templates")
def test_promises_page_is_what_the_code_says(templates: dict[str, Template]) -> None:
    assert PAGE.read_text(encoding="utf-8") == page(templates), "run: python -m tests.wording.table"


def test_action_says_in_no_state_what_its_row_does_not_hold() -> None:
    """Each by itself: what is true once an effect is confirmed is not said while it waits,
    fails or is unknown.
    """
    broken = {
        (row, say.kind, made.sentence, made.promise.name)
        for say, row in from_actions()
        for made in promises_in(render(say))
        if not kept(made.promise, [row])
    }
    assert broken == set()
