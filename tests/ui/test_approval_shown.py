"""What an approval's page shows: a kind it has never heard of in full, and all of it readable."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid4

import psycopg
import pytest
from playwright.sync_api import Page, expect
from psycopg.types.json import Jsonb

from steward.server.processes import Stack
from steward.server.ui import SOURCES
from tests.ui.approval_page import card, claimed
from tests.ui.asking import Asked, ask
from tests.ui.conftest import OpenPage
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES
AXE = SOURCES / "node_modules" / "axe-core" / "axe.min.js"


@pytest.fixture
def asked(stack: Stack) -> Asked:
    return ask(stack, "over_the_limit")


@pytest.fixture
def odd(stack: Stack, asked: Asked) -> Iterator[str]:
    """A request of a kind that the pages have never heard of, with letters that hide."""
    action, approval = f"act_{uuid4().hex[:12]}", f"apr_{uuid4().hex[:12]}"
    params = {"machine_id": "M-1", "new_address": "Kade 1\u202e, \u0410msterdam", "sure": None}
    with psycopg.connect(stack.dsn, autocommit=True) as owner:
        owner.execute(
            "INSERT INTO desk.action (id, kind, resource, episode, state, params, digest, key, "
            "conversation_id, agent, wish)"
            " VALUES (%s, 'move_machine', 'machine:M-1', 1, 'awaiting', %s, 'd', %s, %s, "
            "'support', 'w')",
            [action, Jsonb(params), action, asked.conversation],
        )
        said = "crm says plan taster, billing says office; billing is relied on."
        context = {
            "conflicts": [said],
            "differences": [
                {
                    "field": "plan",
                    "system": "crm",
                    "says": "taster",
                    "relied_on": "billing",
                    "relied_on_says": "office",
                    "sentence": said,
                }
            ],
        }
        card = {
            "kind": "move_machine",
            "params": params,
            "facts": {"sure": True},
            "rule": "machine.moves",
            "sentence": "A machine is moved by people.",
            "context": context,
        }
        owner.execute(
            "INSERT INTO desk.approval (id, action_id, conversation_id, digest, needs, card, "
            "status, policy_version)"
            " SELECT %s, %s, %s, 'd', %s, %s, 'pending', policy_version"  # that of now
            " FROM desk.approval WHERE id = %s",
            [approval, action, asked.conversation, Jsonb([["lead"]]), Jsonb(card), asked.id],
        )
        yield approval
        owner.execute("DELETE FROM desk.approval_claim WHERE approval_id = %s", [approval])
        owner.execute(
            "UPDATE desk.approval SET status = 'withdrawn', decided_at = now() WHERE id = %s",
            [approval],
        )
        owner.execute("UPDATE desk.action SET state = 'withdrawn' WHERE id = %s", [action])


def test_unknown_kind_is_shown_in_full_and_nothing_hides(odd: str, open_as: OpenPage) -> None:
    page = open_as("Lena", f"/approvals/{odd}")
    shown = card(page)
    for words in (
        "Move machine",
        "machine:M-1",
        "A machine is moved by people.",
        "New address",
        "Not known or not given: sure",
        "No system was read for this",
    ):
        expect(shown).to_contain_text(words)
    expect(shown.get_by_role("row", name="plan")).to_have_text(
        "planbilling: office relied oncrm: taster"
    )
    expect(shown.locator("mark.glyph")).to_have_text(["U+202E", "U+0410≈A"])
    expect(shown.get_by_role("button", name="Approve")).to_be_enabled()
    expect(shown.get_by_role("button", name="Lower")).to_have_count(0)


@pytest.mark.parametrize("width", [1440, 375])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_approval_page_can_be_read_by_everybody(
    asked: Asked, open_as: OpenPage, width: int, scheme: str
) -> None:
    page = open_as("Lena", viewport={"width": width, "height": 900}, color_scheme=scheme)
    expect(page.locator("[data-item]").first).to_be_visible()
    _fits_and_reads(page, width)
    page.goto(f"/approvals/{asked.id}")
    claimed(page)
    _fits_and_reads(page, width)
    page.keyboard.press("e")
    expect(page.get_by_label("New amount in EUR")).to_be_focused()
    _fits_and_reads(page, width)


def _fits_and_reads(page: Page, width: int) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate(
        "axe.run().then(done => done.violations.map(v => [v.id, v.nodes.map(n => n.html.slice(0, "
        "120) + ' ' + n.failureSummary)]))"
    )
    assert found == []
