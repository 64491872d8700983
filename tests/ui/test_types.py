"""What the pages are made of is checked, not built into git: the types of the routes are made of
the code, and a build needs none of them.
"""

from __future__ import annotations

import subprocess

import pytest

from steward.server import page_types, ui
from steward.settings import PROJECT

pytestmark = [pytest.mark.xdist_group("pages"), pytest.mark.timeout(600)]


@pytest.mark.in_turn(parts=12, files=("ui/", "steward/server/", "steward/views/"), seconds=30.0)
def test_pages_fit_the_types_of_the_routes_and_their_own_rules() -> None:
    page_types.check(print)


def test_types_of_the_routes_are_made_and_in_no_build() -> None:
    made = [str(one.relative_to(PROJECT)) for one in (page_types.OPENAPI, ui.TYPES)]
    assert not {page_types.OPENAPI, ui.TYPES} & {*ui._files()}, "a build does not wait for them"
    listed = subprocess.run(
        ["git", "check-ignore", *made], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    if not (PROJECT / ".git").exists():
        return  # without a repository nothing is tracked
    assert listed.stdout.split() == made
