"""The MUSTs that the compatibility kit does not try against this desk, and why: whatever else it
skips or leaves untested counts as failed.
"""

from __future__ import annotations

from typing import Any

BINDINGS = ("jsonrpc", "http_json")
_NO_TEST = "the kit has no test of it; ours is in "
NOT_TRIED = {
    "the desk speaks no gRPC, and its card names none": (
        "GRPC-ERR-001",
        "GRPC-ERR-002",
        "GRPC-ERR-003",
        "GRPC-META-001",
        "GRPC-SVC-001",
        "GRPC-SVC-002",
        "GRPC-SVC-003",
    ),
    "it says how a desk refuses what it has not, and this one has it: streams, notifications, an "
    "extended card": ("CORE-CAP-001", "CORE-CAP-002", "CORE-CAP-003"),
    "the card requires no extension": ("CORE-CAP-004",),
    _NO_TEST + "tests/a2a/test_peer_refunds.py": (
        "AUTH-INTASK-001",
        "AUTH-INTASK-002",
        "AUTH-INTASK-003",
        "AUTH-INTASK-004",
    ),
    _NO_TEST + "tests/a2a/test_peer_adversaries.py": (
        "AUTH-SCOPE-001",
        "AUTH-SCOPE-002",
        "AUTH-SCOPE-003",
        "AUTH-SERVER-002",
    ),
    _NO_TEST + "tests/a2a/test_peer_rules.py; keys that end are the caller's to know": (
        "CARD-SIGN-001",
        "CARD-SIGN-002",
        "CARD-SIGN-003",
        "CARD-SIGN-004",
    ),
    "the kit has no test of it, nor have we: TLS is the proxy's in front of the desk": (
        "AUTH-TLS-001",
    ),
    _NO_TEST + "tests/a2a/test_bindings.py": (
        "BIND-EQUIV-001",
        "BIND-EQUIV-002",
        "BIND-EQUIV-003",
        "BIND-EQUIV-004",
    ),
    "the kit has no test of it: it is about callers": ("VER-CLIENT-001", "VER-CLIENT-002"),
    "the kit has no test of it; the desk speaks one version, and another is refused "
    "(VER-SERVER-002)": ("VER-SERVER-001",),
    "the kit tries it over JSON-RPC alone": (
        "STREAM-SUB-001 over http_json",
        "VER-SERVER-003 over http_json",
    ),
}
REASONS = {name: reason for reason, names in NOT_TRIED.items() for name in names}


def not_tried(report: dict[str, Any]) -> list[str]:
    """The MUSTs that were tried over no binding, and those that were not over one that they are
    for.
    """
    left_out: list[str] = []
    for name, one in sorted(report["per_requirement"].items()):
        if str(one["level"]).upper() != "MUST":
            continue
        tried = {how for how, status in one["transports"].items() if status in ("PASS", "FAIL")}
        if not tried:
            left_out.append(name)
        elif tried & {*BINDINGS} and not name.startswith(("JSONRPC-", "HTTP_JSON-")):
            left_out += [f"{name} over {how}" for how in BINDINGS if how not in tried]
    return left_out


def judged(report: dict[str, Any]) -> tuple[list[str], list[str]]:
    """What of it is said for people, and what is wrong: left out without a reason, or named
    here and tried by now.
    """
    left_out = not_tried(report)
    said = [
        f"  not tried, {reason}: {', '.join(found)}"
        for reason, names in NOT_TRIED.items()
        if (found := [name for name in names if name in left_out])
    ]
    wrong = [f"  NOT TRIED, and nobody says why: {one}" for one in left_out if one not in REASONS]
    wrong += [f"  TRIED, and named as not tried: {one}" for one in REASONS if one not in left_out]
    return said, wrong
