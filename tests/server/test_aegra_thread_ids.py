"""A thread's id is the conversation's, in rows, headers and logs: one way to write it counts."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from steward.server import aegra_door
from steward.server.aegra_door import RULES, Asked, Refusal
from steward.server.aegra_threads import Threads

_HERE = "6f1e7a52-0c3b-4d8e-9a41-2b7c5d9e0f13"
_MAKE = RULES["POST", "/threads"]


@pytest.fixture(autouse=True)
def lets_anybody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make a thread, as far as the sign-in has a say."""

    async def create(_: object, value: dict[str, Any]) -> None:
        value["metadata"]["owner"] = "staff:lena"

    monkeypatch.setattr(aegra_door, "_CREATE_THREAD", create)
    monkeypatch.setattr(Threads, "add", _added)


async def _added(*_: object) -> bool:
    return True


@pytest.mark.parametrize(
    "written",
    [
        _HERE.upper(),
        _HERE.replace("-", ""),
        f"{{{_HERE}}}",
        f"urn:uuid:{_HERE}",
        f"{_HERE}{'-' * 500}",
        f"\n{_HERE[1:]}",
        _HERE.replace("1", "\N{ARABIC-INDIC DIGIT ONE}"),
        "not at all",
    ],
    ids=["capitals", "no dashes", "braces", "urn", "long", "a line", "other digits", "words"],
)
async def test_aegra_thread_id_in_another_writing_is_refused(written: str) -> None:
    with pytest.raises(Refusal) as refusal:
        await _MAKE(_asked(written))
    assert refusal.value.status_code == 422


async def test_aegra_thread_id_as_it_is_written_is_taken() -> None:
    for own in (_HERE, str(uuid4())):
        assert (await _MAKE(_asked(own)))["thread_id"] == own


def _asked(thread: str) -> Asked:
    ctx: Any = type("Ctx", (), {"user": type("User", (), {"kind": "service"})})
    desk: Any = type("Desk", (), {"db": None})
    return Asked(ctx, "", {"thread_id": thread}, desk)
