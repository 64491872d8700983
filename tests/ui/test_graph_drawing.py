"""The drawing of the desk's graph, by geometry: as the browser draws what the server has."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import Any, cast

import pytest
from playwright.sync_api import expect

from graphs import desk as desk_graph
from tests.durability.points import NO_DESK
from tests.ui.conftest import OpenPage, sign_in
from tests.ui.marks import OF_PAGES

pytestmark = OF_PAGES
type Point = tuple[float, float]
type Segment = tuple[Point, Point]
_DRAWN = """figure => ({
  ways: [...figure.querySelectorAll("[data-edge]")].map(one => [
    one.dataset.edge, [...one.points].map(point => [point.x, point.y])]),
  boxes: [...figure.querySelectorAll("[data-node]")].map(one => {
    const box = one.querySelector("rect").getBBox();
    const label = one.querySelector("text").getBBox();
    return [one.dataset.node, box.x, box.y, box.x + box.width, box.y + box.height, label.width]}),
  view: [figure.querySelector("svg").viewBox.baseVal.width,
         figure.querySelector("svg").viewBox.baseVal.height]})"""


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


@pytest.mark.parametrize("path", ["/try", "/conversations/ID"])
def test_graph_has_no_arrow_that_crosses_another_or_runs_through_a_step(
    person: OpenPage, path: str
) -> None:
    page = person("/conversations")
    sign_in(page, "Lena")
    if path == "/try":
        page.goto(path)
    else:
        begun = page.request.post("/desk/conversations", data={"channel": "chat"}).json()
        page.goto(path.replace("ID", begun["conversation_id"]))
    figure = page.get_by_role("figure", name="The desk’s graph")
    expect(figure.locator("[data-node=refund]")).to_be_visible()
    drawn: dict[str, Any] = figure.evaluate(_DRAWN)
    built = desk_graph.build(cast(Any, NO_DESK)).get_graph()
    inner = {name for name in built.nodes if not name.startswith("__")}
    assert inner <= {box[0] for box in drawn["boxes"]}
    edges = {f"{e.source} {e.target}" for e in built.edges if {e.source, e.target} <= inner}
    ways = {name: [tuple(p) for p in points] for name, points in drawn["ways"]}
    assert {name for name in edges if len(set(name.split())) == 2} <= set(ways)
    segments = [(name, segment) for name, points in ways.items() for segment in pairwise(points)]
    crossing = [(one, other) for (one, a), (other, b) in combinations(segments, 2) if cross(a, b)]
    assert crossing == []
    for name, left, top, right, bottom, label in drawn["boxes"]:
        assert label < right - left, f"the name of {name} sticks out"
        assert min(left, top) >= 0, name
        assert right <= drawn["view"][0], name
        assert bottom <= drawn["view"][1], name
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
