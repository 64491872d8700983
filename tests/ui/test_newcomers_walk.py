"""A newcomer's first hour as one walk: a refund handed through, found on the board, followed into
billing; then debugged as Studio does it, and nothing was paid.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from playwright.sync_api import Browser, expect

from steward.server.processes import Stack
from tests.server.studio import Talk, offered
from tests.telemetry.collector import Collector, Span, collecting
from tests.ui.asking import Asked, ask, wait
from tests.ui.conftest import sign_in

pytestmark = [
    pytest.mark.xdist_group("traced"),
    pytest.mark.long,
    pytest.mark.timeout(300),
    pytest.mark.in_turn(parts=12, place=5, seconds=40.0),
]
IN_STUDIO = "Its thread in Studio"
VIEWER = "http://viewer.example"


def test_newcomer_signs_a_refund_finds_it_follows_it_and_debugs_without_paying(
    browser: Browser, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    with collecting(tmp_path / "collector") as collector:
        traced = collector.environment | {"STEWARD_TRACE_VIEWER": f"{VIEWER}/{{trace}}"}
        with Stack(home, env=traced) as stack:
            trace = _refund_on_the_pages(browser, ask(stack, "over_the_limit"))
            wait(lambda: _has_ended(collector.spans(), trace), "the spans have come")
        _leads_into_billing(collector.spans(), trace)
        with Stack(home, env=traced, debug=True) as stack:
            _fork_pays_nothing(browser, stack, collector)


def _refund_on_the_pages(browser: Browser, asked: Asked) -> str:
    """Signs it, finds it on the board, opens its conversation; returns the trace of the payment."""
    context = browser.new_context(base_url=asked.stack.urls.desk)
    context.set_default_timeout(30_000)
    page = context.new_page()
    page.goto(f"/approvals/{asked.id}")
    sign_in(page, "Lena")
    page.locator("article.approval").get_by_role("button", name=re.compile("^Approve")).click()
    wait(lambda: asked.refunded() == [18_000], "it is paid")
    page.goto("/board")
    given = page.get_by_role("region", name="Given back", exact=True)
    expect(given.get_by_role("row").nth(1)).to_contain_text("180.00 EUR")
    given.get_by_role("link", name="signed").click()
    page.get_by_role("table").locator(f"a[href='/conversations/{asked.conversation}']").click()
    paid = page.locator(".happened li").filter(
        has_text="asked billing to write (billing.issue_refund)"
    )
    expect(page.get_by_role("link", name=IN_STUDIO)).to_have_count(0)  # nobody debugs here
    led = paid.get_by_role("link", name="trace").first.get_attribute("href")
    assert led is not None
    context.close()
    return led.removeprefix(f"{VIEWER}/")


def _has_ended(spans: list[Span], trace: str) -> bool:
    """The root of a trace comes last."""
    return any(span.trace == trace and not span.parent for span in spans)


def _leads_into_billing(spans: list[Span], trace: str) -> None:
    """The payment in billing lies below the person's own click, step by step."""
    ids = {span.id: span for span in spans if span.trace == trace}
    [paid] = [one for one in ids.values() if one.name == "tools/call billing.issue_refund"]
    assert paid.service == "fernhill-systems"
    above = [paid]
    while above[-1].parent in ids:
        above.append(ids[above[-1].parent])
    assert above[-1].name == "POST /desk/approvals/{approval_id}/decision", above
    assert above[-1].parent == ""


def _fork_pays_nothing(browser: Browser, stack: Stack, collector: Collector) -> None:
    with offered(stack) as talk:
        _page_leads_to_studio(browser, talk)
        _leads_to_the_trace_and_back(talk, collector)
        before = talk.original()
        asked = talk.client.threads.get_state(talk.thread)["checkpoint"]["checkpoint_id"]
        assert "refunded 45.00 USD" in talk.say("yes please")
        assert "No money has moved" in talk.say("no, leave it, no refund", checkpoint_id=asked)
        assert talk.refunds() == []
        assert talk.original() == before


def _page_leads_to_studio(browser: Browser, talk: Talk) -> None:
    """From the conversation's page to its thread, of this desk."""
    context = browser.new_context(base_url=talk.stack.urls.desk)
    page = context.new_page()
    page.goto(f"/conversations/{talk.thread}")
    sign_in(page, "Lena")
    own = quote(talk.stack.urls.desk, safe="")
    expect(page.get_by_role("link", name=IN_STUDIO)).to_have_attribute(
        "href", f"https://smith.langchain.com/studio/thread/{talk.thread}?baseUrl={own}"
    )
    context.close()


def _leads_to_the_trace_and_back(talk: Talk, collector: Collector) -> None:
    """What Studio shows of a thread, a run and a node names its trace; a trace, its record."""
    run = talk.client.runs.list(talk.thread)[0]
    state = talk.client.threads.get_state(talk.thread)
    for shown in (run["metadata"], state["metadata"]):
        trace = shown["trace"].removeprefix(f"{VIEWER}/")
        wait(lambda trace=trace: any(one.trace == trace for one in collector.spans()), "its spans")
        record = httpx.get(
            shown["record_of_trace"], headers=_signed(talk.stack), trust_env=False
        ).json()
        assert talk.thread in str(record), record
    named = {"langsmith.thread_id": talk.thread, "langsmith.run_id": run["run_id"]}
    wait(
        lambda: any(named.items() <= one.attributes.items() for one in collector.spans()),
        "a span that names its thread and its run",
    )


def _signed(stack: Stack) -> dict[str, str]:
    lena = stack.keys.sign("people", "steward", "lena", 600, kind="staff")
    return {"Authorization": f"Bearer {lena}"}
