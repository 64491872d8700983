"""Every route of the desk has the one sign-in, and nothing else is served by this application."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from steward.errors import BadInput, NotAuthorised, OutcomeUnknown, Stale, StewardError, ToolFailed
from steward.server.http import create_http
from steward.server.routes.reference import first_sentence
from steward.server.signin import OPEN_TO_ANYBODY, NotFound, sign_in
from steward.server.version import steward_version
from tests.cases import cases
from tests.server.no_desk import no_desk


def routes() -> list[APIRoute]:
    """Every route, also those that the framework keeps nested in an included router."""

    def walk(found: list[Any]) -> Iterator[APIRoute]:
        for one in found:
            if isinstance(one, APIRoute):
                yield one
            else:
                nested = getattr(one, "routes", None) or getattr(
                    getattr(one, "original_router", None), "routes", None
                )
                assert nested, f"{one!r} is a route without our sign-in"
                yield from walk(nested)

    return list(walk(create_http(no_desk).router.routes))


def depends_on(dependant: Dependant, wanted: object) -> bool:
    return dependant.call is wanted or any(
        depends_on(one, wanted) for one in dependant.dependencies
    )


def test_routes_have_the_one_sign_in() -> None:
    found = routes()
    assert len(found) >= 13
    for route in found:
        assert depends_on(route.dependant, sign_in), route.path


def test_routes_what_is_open_to_anybody_is_a_short_list() -> None:
    served = {(method, route.path) for route in routes() for method in route.methods or ()}
    assert served >= OPEN_TO_ANYBODY
    sandbox = {path for _, path in OPEN_TO_ANYBODY if path.startswith("/sandbox/issuer/")}
    pages = {
        "/try",
        "/chat",
        "/approvals",
        "/approvals/{approval_id}",
        "/board",
        "/day",
        "/conversations",
        "/conversations/{conversation_id}",
        "/prepared",
        "/systems",
        "/ui/{path:path}",
        "/favicon.ico",
        "/reference",
    }
    assert {method for method, path in OPEN_TO_ANYBODY if path in pages} == {"GET"}
    others = {path for _, path in OPEN_TO_ANYBODY} - sandbox - pages
    assert others == {
        "/",
        "/health",
        "/health/live",
        "/health/ready",
        "/metrics",  # asks for a token of its own: telemetry/test_metrics.py
        "/desk/conversations",
        "/auth/sign-in",
        "/auth/callback",
        "/channels/email",  # signed, and off without channels.yaml
        "/channels/phone",
        "/auth/customer",
        "/.well-known/agent-card.json",
        "/.well-known/jwks.json",
        "/.well-known/oauth-protected-resource/mcp",
        "/.well-known/oauth-authorization-server",
        "/a2a/token",  # by a key of the peer's own
        "/sandbox/help/{article}",  # of a sandbox only
    }
    assert len(sandbox) == 4


@cases(
    ("described", "shown"),
    [
        ("", ""),
        ("What waits.", "What waits."),
        (
            "What waits, with `wait`,\nuntil it changed.",
            "What waits, with `wait`, until it changed.",
        ),
        ("What waits. In the sandbox\neverybody may read.", "What waits."),
        ("What waits: all of\nit.\n\nNewest first.", "What waits: all of it."),
        ("Whether it is up\n\nNewest first.", "Whether it is up"),
    ],
)
def test_reference_shows_the_whole_first_sentence(described: str, shown: str) -> None:
    assert first_sentence(described) == shown


def test_reference_ends_every_description_where_a_sentence_ends() -> None:
    cut = {
        name: first_sentence(one.get("description", ""))
        for path, methods in create_http(no_desk).openapi()["paths"].items()
        for method, one in methods.items()
        if (name := f"{method} {path}")
    }
    assert {name: said for name, said in cut.items() if not said.endswith(".")} == {}


def test_openapi_has_the_version_of_the_package() -> None:
    assert create_http(no_desk).openapi()["info"]["version"] == steward_version()


def failing(error: StewardError) -> Any:
    async def fail() -> None:
        raise error

    return fail


def test_errors_are_facts_and_never_traces() -> None:
    http = create_http(no_desk)
    wanted: list[tuple[StewardError, int]] = [
        (BadInput("b", next_step="n"), 422),
        (NotAuthorised("b"), 403),
        (NotFound("b"), 404),
        (Stale("b"), 409),
        (ToolFailed("b"), 503),
        (OutcomeUnknown("b"), 503),
    ]
    for number, (error, _) in enumerate(wanted):
        http.add_api_route(f"/fails/{number}", failing(error))
    with TestClient(http, base_url="http://127.0.0.1") as client:
        for number, (error, status) in enumerate(wanted):
            answer = client.get(f"/fails/{number}")
            assert answer.status_code == status
            assert answer.json() == {
                "error": {"code": error.code, "message": "b", "next_step": error.next_step}
            }


def test_decision_in_conflict_says_who_was_first() -> None:
    http, conflict = (
        create_http(no_desk),
        {"by": "lena", "name": "Lena", "at": "2026-11-20T09:00:00+00:00", "verdict": "reject"},
    )
    http.add_api_route("/fails", failing(Stale("Lena decided this 3 s ago", conflict=conflict)))
    with TestClient(http, base_url="http://127.0.0.1") as client:
        answer = client.get("/fails")
    assert (answer.status_code, answer.json()["error"]["conflict"]) == (409, conflict)
