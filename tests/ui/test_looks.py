"""Every page from 320 (400 % of 1280) to 1440 px, light and dark: nothing sticks out,
and no fault beyond a minor one for those who use it otherwise.
"""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from steward.settings import PROJECT
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES
AXE = PROJECT / "ui" / "node_modules" / "axe-core" / "axe.min.js"
STAFF = ("/approvals", "/board", "/day", "/conversations", "/prepared", "/systems")
PAGES = ("/try", "/chat", *STAFF, "conversation")
WIDTHS = (320, 375, 1440)


def faults(page: Page) -> list[str]:
    """Moderate, serious and critical violations of WCAG 2.2 A and AA, by axe-core."""
    page.add_script_tag(path=AXE)
    found: dict[str, Any] = page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', "
        "'best-practice']})"
    )
    return [
        f"{one['id']}: {one['nodes'][0]['target']} {one['nodes'][0]['failureSummary']}"
        for one in found["violations"]
        if one["impact"] in ("moderate", "serious", "critical")
    ]


def arrive(page: Page, where: str) -> None:
    """On the page with something on it."""
    if where in ("/try", "/chat"):
        page.goto(where)
        page.get_by_label("Your message").fill("a human, please")
        page.get_by_label("Your message").press("Enter")
        expect(page.locator(".bubble.desk")).to_be_visible()
        return
    page.goto("/conversations" if where == "conversation" else where)
    sign_in(page, "Lena")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if where == "conversation":
        page.locator("table a").first.click()
        expect(page.get_by_role("heading", name="What was said")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", PAGES)
def test_page_at_every_width_and_scheme_has_no_faults(
    person: OpenPage, where: str, scheme: str
) -> None:
    page = person(color_scheme=scheme, bypass_csp=True)
    arrive(page, where)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        wide = page.evaluate("[document.scrollingElement.scrollWidth, window.innerWidth]")
        assert wide[0] <= wide[1], f"{where} sticks out at {width} px"
        assert faults(page) == [], f"{where} at {width} px, {scheme}"
