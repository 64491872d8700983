"""The chat's head on a telephone: both buttons in one line, and nothing beyond the edge."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES


def test_head_of_the_chat_is_one_line_of_buttons_at_375(person: OpenPage) -> None:
    page = person("/chat", viewport={"width": 375, "height": 740})
    boxes = [
        page.get_by_role("button", name=name).bounding_box()
        for name in ("Go on elsewhere", "Start anew")
    ]
    assert None not in boxes
    assert len({round(box["y"]) for box in boxes if box}) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


@pytest.mark.parametrize("width", [375, 768])
def test_list_of_conversations_keeps_its_words_readable_on_small_screens(
    person: OpenPage, width: int
) -> None:
    customer = person("/chat")
    customer.get_by_label("Your message").fill(
        "hello, I have a question about my order and my invoice"
    )
    customer.get_by_label("Your message").press("Enter")
    expect(customer.locator(".bubble.desk").first).to_be_visible()
    page = person("/conversations", viewport={"width": width, "height": 740})
    sign_in(page, "Lena")
    row = page.locator("table a").first
    expect(row).to_be_visible()
    box = row.locator("xpath=ancestor::td").bounding_box()
    assert box is not None
    assert box["width"] >= 200
    assert page.evaluate("document.documentElement.scrollWidth") <= width
