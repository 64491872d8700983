"""LangChain's own React hook, `useStream` of `@langchain/react`, on the running server."""

from __future__ import annotations

import subprocess
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Request, expect

from steward.server import ui
from tests.ui.conftest import OpenPage
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES
ROLLDOWN = "node_modules/rolldown/bin/cli.mjs"


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("bundle") / "useStream.js"
    words = ["src/foreign/useStream.tsx", "--format", "iife", "--platform", "browser"]
    subprocess.run(
        [ui.node(), ROLLDOWN, *words, "--file", str(made)],
        cwd=ui.SOURCES,
        check=True,
        capture_output=True,
    )
    return made


def test_react_hook_of_langchain_talks_with_the_desk(person: OpenPage, bundle: Path) -> None:
    page = person(bypass_csp=True)
    asked: list[str] = []

    def note(request: Request) -> None:
        if "/threads" in request.url:
            asked.append(request.url.rpartition("/threads/")[2].partition("/")[2])

    page.on("request", note)
    page.goto(f"/health/live#say={quote('how long do I have to return something?')}")
    page.add_script_tag(path=bundle)
    page.get_by_role("button", name="Say it").click()
    expect(page.locator("[data-type=ai]").last).to_contain_text("14 days")
    expect(page.locator("#loading")).to_have_text("false")
    expect(page.locator("#error")).to_be_empty()
    assert {"commands", "stream/events"} <= set(asked)
