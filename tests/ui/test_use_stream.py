"""LangChain's own React hook, `useStream` of `@langchain/react`, on the running server: what works,
and which of its calls the desk does not have (`docs/clients.md`).
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, Request, expect

from steward.server import ui
from steward.server.processes import Stack
from tests.ui.asking import ask, wait
from tests.ui.conftest import OpenPage
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES
ROLLDOWN = "node_modules/rolldown/bin/cli.mjs"
RETURNS, OPENING = "how long do I have to return something?", "what are your opening hours?"
type Hook = Callable[..., Page]


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


@pytest.fixture
def hook(person: OpenPage, bundle: Path) -> Hook:
    """A page with the hook in it; given one, the same page loaded anew."""

    def opened(page: Page | None = None, forgiven: tuple[str, ...] = (), **told: str) -> Page:
        page = page or person(bypass_csp=True, forgiven=forgiven)
        page.goto("about:blank")  # another fragment alone loads nothing
        page.goto(f"/health/live#{urlencode(told)}")
        page.add_script_tag(path=bundle)
        return page

    return opened


def talks(page: Page, words: str = "14 days") -> None:
    expect(page.locator("[data-type=ai]").last).to_contain_text(words)
    expect(page.locator("#loading")).to_have_text("false")
    expect(page.locator("#error")).to_be_empty()


def thread_of(page: Page) -> str:
    expect(page.locator("#thread")).not_to_be_empty()
    return page.locator("#thread").inner_text()


def test_react_hook_of_langchain_talks_with_the_desk(hook: Hook) -> None:
    page = hook(say=RETURNS)
    asked: list[str] = []

    def note(request: Request) -> None:
        if "/threads" in request.url:
            asked.append(request.url.rpartition("/threads/")[2].partition("/")[2])

    page.on("request", note)
    page.get_by_role("button", name="Say it", exact=True).click()
    talks(page)
    assert {"commands", "stream/events"} <= set(asked)


def test_react_hook_that_left_in_the_middle_has_the_answer_when_it_is_loaded_anew(
    hook: Hook,
) -> None:
    page = hook(say=RETURNS)
    page.get_by_role("button", name="Say it and leave").click()
    thread = thread_of(page)
    expect(page.locator("#loading")).to_have_text("false")
    talks(hook(page, thread=thread))


def test_react_hook_that_stops_leaves_and_the_run_goes_on(hook: Hook) -> None:
    """A run of the desk is never cut off: the call to cancel it is not there."""
    page = hook(say=RETURNS, forgiven=("status of 404",))
    with page.expect_response(re.compile(r"/runs/[^/]+/cancel")) as cancelled:
        page.get_by_role("button", name="Say it and stop").click()
    assert cancelled.value.status == 404
    expect(page.locator("#loading")).to_have_text("false")
    talks(hook(page, thread=thread_of(page)))


def test_react_hook_that_forks_goes_on_from_where_the_conversation_is(hook: Hook) -> None:
    page = hook(say=OPENING)
    page.get_by_role("button", name="Say it", exact=True).click()
    talks(page, "from Tuesday to Saturday")
    thread = thread_of(page)
    history = page.request.post(f"/threads/{thread}/history", data={"limit": 100}).json()
    first = history[-1]["checkpoint"]["checkpoint_id"]
    page = hook(page, thread=thread, say=RETURNS, fork=first)
    page.get_by_role("button", name="Say it", exact=True).click()
    talks(page)
    talks(hook(page, thread=thread))
    expect(page.locator("[data-type=human]")).to_have_text([OPENING, RETURNS])


def test_react_hook_of_a_lead_answers_what_waits_for_her(hook: Hook, stack: Stack) -> None:
    asked = ask(stack, "over_the_limit")
    lena = stack.keys.sign("people", "steward", "lena", 600, kind="staff")
    page = hook(thread=asked.conversation, key=lena)
    page.get_by_role("button", name="Approve").click()
    wait(lambda: asked.refunded() == [18_000], "it is paid")
    expect(page.get_by_role("button", name="Approve")).to_have_count(0)
    expect(page.locator("#error")).to_be_empty()
    assert [one["login"] for one in asked.view(asked.approvals[0]["id"])["signatures"]] == ["lena"]


def waits(page: Page) -> str:
    """A visitor's thread on which people are asked about a refund."""
    thread: str = page.request.post("/threads", data={}).json()["thread_id"]

    def say(text: str) -> None:
        given = {"messages": [{"role": "user", "content": text}]}
        run = {"assistant_id": "desk", "input": given}
        assert page.request.post(f"/threads/{thread}/runs/wait", data=run).ok

    story = page.request.post("/sandbox/stories/over_the_limit").json()
    say(story["says"])
    say(story["email"])
    sent = page.request.get(f"/sandbox/outbox?conversation_id={thread}").json()["messages"]
    say(next(found[0] for one in sent if (found := re.search(r"\d{6}", one["text"]))))
    say("yes, please go ahead")
    state = page.request.get(f"/threads/{thread}/state").json()
    assert [one for task in state["tasks"] for one in task["interrupts"]], "people are asked"
    return thread


def test_react_hook_is_answered_while_people_are_asked_and_decides_nothing(
    hook: Hook, person: OpenPage
) -> None:
    page = hook(person("/chat", bypass_csp=True, forgiven=("status of 403",)))
    thread = waits(page)
    hook(page, thread=thread, say=RETURNS)
    page.get_by_role("button", name="Say it", exact=True).click()
    talks(page)
    hook(page, thread=thread)
    page.get_by_role("button", name="Approve").click()
    expect(page.locator("#error")).to_contain_text("only a signed-in member of staff can decide")
