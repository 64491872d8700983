"""What a desk that runs says of its own calls of the systems: listings tell nothing of that."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx

from steward.cli.client import home_folder, noted_url, staff_token
from steward.gateway.doctor import CALLS, Found, Grade

_LOGIN = "noor"
_SLOW_MS, _ENOUGH = 2000, 5  # a first call opens a session: one is no sign
_WAYS = {
    "closed": "calls go through",
    "half-opened": "it was left alone, and one call is let through to try it",
    "opened": "its circuit is open: it is left alone, and calls fail at once",
}


def of_the_running_desk(home: Path | None, system: str = "") -> tuple[list[Found], str]:
    """What the desk of this home found, of one system or all; and a sentence where no desk said
    anything, or empty.
    """
    url = noted_url(home)
    if not url or not (home_folder(home) / "keys" / "people.pem").exists():
        return [], (
            "No desk runs from this home: how calls go was not asked. A desk elsewhere says it to"
            " staff at GET /desk/health."
        )
    try:
        answer = httpx.get(
            f"{url}/desk/health",
            headers={"Authorization": f"Bearer {staff_token(home, _LOGIN)}"},
            timeout=10.0,
            trust_env=False,
        ).raise_for_status()
    except httpx.HTTPError as error:
        return [], (
            f"The desk at {url} did not say how calls go ({type(error).__name__}): see"
            f" {home_folder(home)}/logs/server.log."
        )
    return found_of(answer.json(), system), ""


def found_of(told: dict[str, Any], system: str = "") -> list[Found]:
    """The rows of the table: a stop of everything, and each system by its own calls."""
    found = []
    if halted := told.get("halted"):
        why = f"everything is stopped by {halted['by']} since {halted['at']}: {halted['reason']}"
        found.append(Found("desk", "halt", "Partial", why, f"steward resume --as {_LOGIN}"))
    unwell = {one["subject"]: one for one in told["unwell"]}
    for one in told["systems"]:
        if system in ("", one["system"]):
            found.append(_of(one, unwell.get(f"system:{one['system']}")))
    return found


def _of(one: dict[str, Any], ill: dict[str, Any] | None) -> Found:
    slow = one["calls"] >= _ENOUGH and one["mean_ms"] >= _SLOW_MS
    grade: Grade = "Solid"
    if slow or one["unknown_effects"] or one["circuit"] == "half-opened":
        grade = "Partial"
    if ill is not None or one["circuit"] == "opened":
        grade = "Missing"
    said = [_WAYS[one["circuit"]]]
    if ill is not None:
        said.append(f"not well for {_ago(ill['seconds'])}")
    if one["mean_ms"] is None:
        said.append("not called yet")
    else:
        said.append(f"{one['mean_ms']} ms a call, the last {one['calls']}")
    if one["failure"]:
        said.append(f"failed {_ago(one['failed_ago'])} ago: {one['failure']}")
    if one["unknown_effects"]:
        said.append(
            f"{one['unknown_effects']} effects of unknown outcome, the oldest proposed"
            f" {_ago(one['oldest_unknown'])} ago"
        )
    return Found(one["system"], CALLS, grade, "; ".join(said), _next(one, grade, slow))


def _next(one: dict[str, Any], grade: Grade, slow: bool) -> str:
    if grade == "Missing":
        return "tell whoever runs it; what waits goes on by itself once a call succeeds"
    if one["unknown_effects"]:
        return "the desk asks again by itself: runbook, an action in state unknown"
    if slow:
        return f"ask whoever runs {one['system']}: answers to customers wait for it"
    return "look again in a moment" if grade == "Partial" else ""


def _ago(seconds: int) -> str:
    return f"{seconds} s" if seconds < 120 else f"{seconds // 60} min"
