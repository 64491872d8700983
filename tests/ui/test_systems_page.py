"""/systems: what tools and agents say of themselves, and the steps that people take about them."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from steward.server.processes import Stack
from tests.server.running import register_of_the_file
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES
_TOOL = "knowledge.get_article"


def _step(page: Page, button: str, owner: str = "") -> None:
    """What somebody does about the tool, with a reason."""
    page.goto("/systems")
    page.get_by_role("button", name=_TOOL).click()
    card = page.get_by_role("region", name=_TOOL)
    if owner:
        card.get_by_label("Answers for it").fill(owner)
    card.get_by_label("Why").fill("a newer one is there")
    card.get_by_role("button", name=button).click()


def test_systems_page_shows_the_register_and_a_tool_comes_back_by_two_people(
    person: OpenPage, stack: Stack
) -> None:
    with register_of_the_file(stack):
        noor, lena = person("/systems"), person("/systems")
        sign_in(noor, "Noor")
        sign_in(lena, "Lena")
        line = noor.locator(f"[data-tool='{_TOOL}']")
        expect(line).to_contain_text("accepted")
        expect(line).to_contain_text("noor")  # by the systems' file: no step has named anybody
        _step(noor, "Deprecate it")
        expect(line).to_contain_text("deprecated")
        _step(lena, "I have reviewed it", "aiko")
        expect(lena.get_by_text("Last step by lena: a newer one is there")).to_be_visible()
        expect(lena.get_by_role("button", name="Accept it")).to_have_count(0)
        _step(noor, "Accept it")
        expect(line).to_contain_text("accepted")
        expect(line).to_contain_text("aiko")
