"""The drawing of the desk's graph, by geometry: as the browser draws what the server has."""

from __future__ import annotations

import json
from itertools import combinations, pairwise
from typing import Any, cast

import psycopg
import pytest
from playwright.sync_api import Locator, Page, expect

from graphs import desk as desk_graph
from steward.server.processes import Stack
from tests.durability.points import NO_DESK
from tests.ui.conftest import OpenPage, sign_in, until
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES
type Point = tuple[float, float]
type Segment = tuple[Point, Point]
# Points are of the drawing's own: what React Flow moves and enlarges is taken out.
_DRAWN = """figure => {
  const moved = figure.querySelector(".react-flow__viewport");
  const by = new DOMMatrix(getComputedStyle(moved).transform);
  const pane = figure.querySelector(".react-flow").getBoundingClientRect();
  const x = at => (at - pane.left - by.e) / by.a, y = at => (at - pane.top - by.f) / by.a;
  return {
    ways: [...figure.querySelectorAll("[data-edge]")].map(one => [
      one.dataset.edge, [...one.points].map(point => [point.x, point.y])]),
    boxes: [...figure.querySelectorAll("[data-node]")].map(one => {
      const box = one.getBoundingClientRect();
      const label = one.querySelector(".name").getBoundingClientRect();
      return [one.dataset.node, x(box.left), y(box.top), x(box.right), y(box.bottom),
              label.width / by.a]}),
    seen: [x(pane.left), y(pane.top), x(pane.right), y(pane.bottom)],
    letter: 11 * by.a}}"""


def turns(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def within(point: Point, of: Segment) -> bool:
    """On the segment, its ends too."""
    (left, right), (low, high) = (sorted((of[0][n], of[1][n])) for n in (0, 1))
    on = abs(turns(*of, point)) < 1e-6
    return on and left <= point[0] <= right and low <= point[1] <= high


def cross(one: Segment, other: Segment) -> bool:
    """Whether they meet anywhere but at an end of both."""
    a, b, c, d = *one, *other
    if turns(a, b, c) * turns(a, b, d) < 0 and turns(c, d, a) * turns(c, d, b) < 0:
        return True
    touching = [p for p in one if within(p, other)] + [p for p in other if within(p, one)]
    return any(not (p in one and p in other) for p in touching) or {*one} == {*other}


def after_a_turn(page: Page, path: str) -> Locator:
    """The drawing at a path, once a customer of that page was answered."""
    if path == "/try":
        page.goto(path)
    else:
        begun = page.request.post("/desk/conversations", data={"channel": "chat"}).json()
        page.goto(path.replace("ID", begun["conversation_id"]))
    figure = page.locator("figure.graph")
    expect(figure.locator("[data-node=refund]")).to_be_visible()
    if path == "/try":  # a story is a conversation of its own, and the graph is put up anew
        page.locator(".chips button").first.click()
        expect(page.locator(".chips button.chosen")).to_have_count(1)
        words = page.locator(".try-chat").get_by_role("textbox")
        expect(words).not_to_have_value("")
        words.press("Enter")
    else:
        said = page.request.post(
            f"/desk/conversations/{begun['conversation_id']}/messages",
            headers={"Authorization": f"Bearer {begun['token']}"},
            data={"text": "what are your opening hours?"},
        )
        assert said.ok, said.text()
    # drawn anew with each step that a turn takes
    expect(figure.locator("[data-node=compose][data-lit=passed]")).to_be_visible()
    expect(figure.locator("[data-edge]").first).to_be_attached(timeout=5_000)
    page.wait_for_timeout(500)  # it is fitted into its place
    return figure


@pytest.mark.parametrize("language", ["en-GB", "nl-NL"])
@pytest.mark.parametrize("path", ["/try", "/conversations/ID"])
def test_graph_has_no_arrow_that_crosses_another_or_runs_through_a_step(
    person: OpenPage, path: str, language: str
) -> None:
    page = person("/conversations")
    sign_in(page, "Lena")
    page.evaluate("tag => localStorage.setItem('steward.language', tag)", language)
    figure = after_a_turn(page, path)
    if path != "/try":
        assert "understand" in boxes(figure), "how long a step took stands in its box"
    drawn: dict[str, Any] = figure.evaluate(_DRAWN)
    assert drawn["letter"] > 7.5, "the smallest letters can be read"
    built = desk_graph.build(cast(Any, NO_DESK)).get_graph()
    inner = {name for name in built.nodes if not name.startswith("__")}
    assert inner <= {box[0] for box in drawn["boxes"]}
    edges = {f"{e.source} {e.target}" for e in built.edges if {e.source, e.target} <= inner}
    ways = {name: [tuple(p) for p in points] for name, points in drawn["ways"]}
    assert {name for name in edges if len(set(name.split())) == 2} <= set(ways)
    segments = [(name, segment) for name, points in ways.items() for segment in pairwise(points)]
    crossing = [(one, other) for (one, a), (other, b) in combinations(segments, 2) if cross(a, b)]
    assert crossing == []
    for name, points in ways.items():
        assert all(drawn["seen"][0] <= x <= drawn["seen"][2] for x, _ in points), name
        assert all(drawn["seen"][1] <= y <= drawn["seen"][3] for _, y in points), name
    for name, left, top, right, bottom, label in drawn["boxes"]:
        assert label < right - left, f"the name of {name} sticks out"
        assert drawn["seen"][0] <= left < right <= drawn["seen"][2], name
        assert drawn["seen"][1] <= top < bottom <= drawn["seen"][3], name
        sides = [
            (left + 1, top + 1),
            (right - 1, top + 1),
            (right - 1, bottom - 1),
            (left + 1, bottom - 1),
        ]
        for edge, segment in segments:
            through = [
                side
                for side in zip(sides, [*sides[1:], sides[0]], strict=True)
                if cross(segment, side)
            ]
            assert not through, f"{edge} runs through {name}"


# When each step of a turn began, in milliseconds.
BEGAN = {"open_turn": 0, "understand": 100, "dispatch": 2_600, "billing": 2_700}
BEGAN |= {"billing/look": 3_000, "gather": 130_000, "decide": 130_000, "compose": 130_040}
BEGAN |= {"check_claims": 131_000}
TOOK = {"open_turn": "0.1 s", "understand": "2.5 s", "dispatch": "0.1 s", "billing": "2.1 min"}
TOOK |= {"gather": "0.0 s", "decide": "0.0 s", "compose": "1.0 s"}  # the last one still runs


def boxes(figure: Locator) -> dict[str, str]:
    """What stands in the boxes beside their names."""
    found = figure.locator("[data-node]").evaluate_all(
        "all => all.map(one => [one.dataset.node, one.querySelector('.took')?.textContent])"
    )
    return {name: took for name, took in found if took}


def asked_once(page: Page) -> str:
    """A conversation with one turn that is closed."""
    begun = page.request.post("/desk/conversations", data={"channel": "chat"}).json()
    place, own = f"/desk/conversations/{begun['conversation_id']}/messages", begun["token"]
    headers = {"Authorization": f"Bearer {own}"}
    page.request.post(place, headers=headers, data={"text": "what are your opening hours?"})
    until(
        lambda: any(
            line["role"] == "desk"
            for line in page.request.get(place, headers=headers).json()["messages"]
        ),
        "an answer",
    )
    return str(begun["conversation_id"])


def test_graph_says_how_long_each_step_took_and_what_the_newest_turn_cost(
    person: OpenPage, stack: Stack
) -> None:
    page = person("/conversations")
    sign_in(page, "Lena")
    talk = asked_once(page)
    with psycopg.connect(stack.dsn, autocommit=True) as owner:
        turn = owner.execute(
            "UPDATE desk.turn SET model_calls = 3 WHERE conversation_id = %s RETURNING id", [talk]
        ).fetchone()
        owner.execute(
            "INSERT INTO desk.budget (scope, key, period, settled_micro)"
            " VALUES ('turn', %s, '', 4300)"
            " ON CONFLICT (scope, key, period) DO UPDATE SET settled_micro = 4300",
            turn,
        )
        tools = owner.execute(
            "SELECT count(*) FROM desk.audit WHERE conversation_id = %s AND event LIKE 'tool.%%'",
            [talk],
        ).fetchone()
    told = "".join(
        f"event: step\ndata: {json.dumps({'step': step, 'at': str(1_790_000_000_000 + at)})}\n\n"
        for step, at in BEGAN.items()
    )
    page.route(
        "**/desk/watch?**",
        lambda route: route.fulfill(content_type="text/event-stream", body=told),
    )
    page.goto(f"/conversations/{talk}")
    figure = page.locator("figure.graph")
    until(lambda: boxes(figure) == TOOK, "each step says how long it took")
    assert tools is not None
    expect(figure.locator("figcaption")).to_contain_text(
        f"newest turn: 3 model calls (0.0043 USD), {tools[0]} tool calls"
    )
