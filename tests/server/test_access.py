"""The access matrix, asked of a running server: every route, every kind of caller, own,
foreign and unknown ids.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import httpx
import pytest

from steward.access.service_accounts import RIGHTS
from steward.server.processes import Stack
from tests.server.access import CALLERS, ROWS, UNLISTED, Row
from tests.server.ground import UNKNOWN, Ground, standing
from tests.server.marks import AT_EVERY_COMMIT, on_the_running_server
from tests.server.test_routes import routes

pytestmark = on_the_running_server(seconds=0.2)
OUTSIDE = ("anonymous", "visitor", "customer_a", "customer_b")
_BY_NAME = {row.method + " " + row.path: row for row in (*ROWS, *UNLISTED)}


@pytest.fixture(scope="module")
def ground(live: Stack) -> Iterator[Ground]:
    with standing(live) as found:
        yield found


def of_the_desk() -> set[tuple[str, str]]:
    return {(method, route.path) for route in routes() for method in route.methods or ()}


def of_the_server(url: str) -> set[tuple[str, str]]:
    """What the running server says it serves, both halves."""
    paths = httpx.get(f"{url}/openapi.json", trust_env=False, timeout=60.0).json()["paths"]
    return {(method.upper(), path) for path, methods in paths.items() for method in methods}


@AT_EVERY_COMMIT
def test_route_of_the_desk_has_a_row() -> None:
    missing = of_the_desk() - {(row.method, row.path) for row in ROWS}
    assert not missing, f"who may call these? add rows to tests/server/access.py: {sorted(missing)}"


@AT_EVERY_COMMIT
def test_route_of_the_running_server_has_a_row(live: Stack) -> None:
    served = of_the_server(live.urls.desk)
    assert len(served) > 60
    missing = served - {(row.method, row.path) for row in ROWS}
    assert not missing, f"who may call these? add rows to tests/server/access.py: {sorted(missing)}"
    gone = {(row.method, row.path) for row in ROWS} - served - of_the_desk()
    assert not gone, f"nobody serves these any more: {sorted(gone)}"


@AT_EVERY_COMMIT
def test_route_has_no_second_row() -> None:
    named = Counter(f"{row.method} {row.path}" for row in (*ROWS, *UNLISTED))
    assert [name for name, times in named.items() if times > 1] == []


@pytest.mark.parametrize("name", _BY_NAME)
def test_caller_is_answered_as_the_matrix_says(name: str, ground: Ground) -> None:
    row = _BY_NAME[name]
    with _prepared(row, ground):
        found = {
            caller: ground.ask(caller, row.method, row.path, ground.ids, row.body, row.query).status
            for caller in CALLERS
        }
    assert found == row.expected


@pytest.mark.parametrize("name", [name for name, row in _BY_NAME.items() if "{" in row.path])
def test_foreign_id_looks_like_an_unknown_one(name: str, ground: Ground) -> None:
    row = _BY_NAME[name]
    for caller, status in row.expected.items():
        if status == 403 or (status == 404 and caller in OUTSIDE):
            foreign = ground.ask(caller, row.method, row.path, ground.ids, row.body, row.query)
            assert foreign == ground.ask(
                caller, row.method, row.path, UNKNOWN, row.body, row.query
            ), caller


@pytest.mark.parametrize("route", sorted(set().union(*RIGHTS.values()) - {"POST /desk/halt"}))
def test_service_account_reads_what_its_right_opens(route: str, ground: Ground) -> None:
    row = _BY_NAME[route]
    found = ground.ask("program", row.method, row.path, ground.ids, row.body, row.query)
    assert found.status == 200


def test_service_account_with_every_right_is_let_in_nowhere_else(ground: Ground) -> None:
    """What anybody may look at it may, too; of the server's own API it sees nothing."""
    opened = set().union(*RIGHTS.values()) | {"GET /auth/me"}
    for name, row in _BY_NAME.items():
        anybody = row.method == "GET" and row.expected["anonymous"] not in (401, 404)
        if name not in opened and not anybody:
            found = ground.ask("program", row.method, row.path, ground.ids, row.body, row.query)
            within = row.path.endswith(_ANSWERS_WITHIN) and "error" in found.body
            assert found.status in (400, 401, 403, 404) or within, (name, found)


# These answer 200 to say that they were heard, and an error or nothing inside:
# `test_live_doors.py::test_command_in_anothers_conversation_does_and_shows_nothing` looks there.
_ANSWERS_WITHIN = ("/commands", "/stream/events")


@AT_EVERY_COMMIT
def test_access_no_customer_is_let_into_the_servers_own_api() -> None:
    raw = [
        row for row in ROWS if row.path.startswith(("/threads", "/runs", "/assistants", "/store"))
    ]
    assert len(raw) > 40
    for row in raw:
        if row.path.endswith(_ANSWERS_WITHIN):
            continue
        assert {row.expected[caller] for caller in ("customer_a", "customer_b")} <= {
            403,
            404,
            501,
        }, row.path


@AT_EVERY_COMMIT
def test_auditor_changes_nothing_and_an_admin_signs_nothing() -> None:
    for row in ROWS:
        if (
            row.method != "GET"
            and row.path.startswith(("/desk/", "/threads", "/runs"))
            and row.path != "/desk/conversations"
            and not row.path.endswith(_ANSWERS_WITHIN)
        ):
            reads = row.path.endswith(("/search", "/count", "/history", "/state/checkpoint"))
            assert reads or row.expected["auditor"] in (403, 404), row.path
    assert _BY_NAME["POST /desk/approvals/{approval_id}/decision"].expected["admin"] == 403


class _prepared:
    """A halt stands while it is asked who may halt or resume; none is left behind."""

    def __init__(self, row: Row, ground: Ground) -> None:
        self._stops = row.path in ("/desk/halt", "/desk/resume") and row.method == "POST"
        self._lead = ground.callers["lead"]

    def __enter__(self) -> None:
        if self._stops:
            assert self._lead.post("/desk/halt", json={}).status_code == 200

    def __exit__(self, *error: object) -> None:
        if self._stops:
            self._lead.post("/desk/resume", json={})
