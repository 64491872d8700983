"""While the server is down or halted, no page says what is not so: nothing comes back,
is told or is tried by a promise alone.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from steward.settings import PROJECT
from tests.ui.conftest import OpenPage, sign_in

# A page may say what it does itself; what others will do, and when, it does not know.
PROMISES = re.compile(
    r"in a moment|by itself|comes back|hears of it|is kept and sent|about to be done|will be sent",
    re.IGNORECASE,
)
# that list is asked for every quarter of a minute
DOES_ITSELF = {"the conversation appears by itself"}


def test_said_while_down_no_page_promises_what_others_do() -> None:
    found = []
    for file in sorted((PROJECT / "ui" / "src").rglob("*.ts*")):
        if file.name == "schema.d.ts":
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            said = "" if line.lstrip().startswith(("//", "/*", "*")) else line.partition(" // ")[0]
            if PROMISES.search(said) and not any(known in said for known in DOES_ITSELF):
                found.append(f"{file.name}:{number}: {line.strip()}")
    assert found == []


def test_said_while_down_no_command_promises_that_a_server_comes_back() -> None:
    for file in (PROJECT / "steward" / "cli").rglob("*.py"):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert not re.search(r"comes back by itself|it will come when", line), (
                f"{file.name}: {line.strip()}"
            )


@pytest.mark.long
@pytest.mark.xdist_group("live")
@pytest.mark.in_turn(parts=6, files=("ui/",), seconds=5.0)
def test_said_while_down_words_are_said_not_to_be_sent_and_then_are(
    person: OpenPage,
) -> None:
    page = person("/chat")
    box = page.get_by_label("Your message")
    expect(box).to_be_visible(timeout=30_000)
    page.context.set_offline(True)
    box.fill("hello")
    box.press("Enter")
    expect(
        page.get_by_text("Not sent yet. This page keeps trying for as long as it is open.")
    ).to_be_visible(timeout=30_000)
    expect(page.locator(".dots")).to_have_count(0)
    page.context.set_offline(False)
    expect(page.get_by_text("Not sent yet.")).to_have_count(0, timeout=60_000)
    expect(page.locator(".bubble.desk")).to_have_count(1, timeout=60_000)


@pytest.mark.long
@pytest.mark.xdist_group("live")
@pytest.mark.in_turn(parts=6, files=("ui/",), seconds=5.0)
def test_page_does_not_say_live_when_the_desk_has_been_silent(person: OpenPage) -> None:
    """A server that hangs ends no connection: its stream is open and says nothing."""
    page = person()
    page.clock.install()
    page.goto("/conversations")
    sign_in(page, "Aiko")
    expect(page.get_by_text("Live", exact=True)).to_be_visible(timeout=60_000)
    page.route("**/desk/watch*", lambda route: route.abort())
    page.clock.fast_forward(60_000)
    expect(page.get_by_text("Live", exact=True)).to_have_count(0)
    page.unroute("**/desk/watch*")
    page.clock.fast_forward(60_000)
    expect(page.get_by_text("Live", exact=True)).to_be_visible(timeout=60_000)
