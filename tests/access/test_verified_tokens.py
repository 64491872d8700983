"""Verified tokens: a signature is checked once; the end, the key and the audience at each use."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from steward.keys import Keys
from steward.verified_tokens import KeptToken, VerifiedTokens


def at(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """So many seconds later."""
    now = time.time() + seconds
    monkeypatch.setattr(time, "time", lambda: now)


def test_token_is_known_once_it_was_verified(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    token = keys.sign("people", "steward", "lena", 60, kind="staff")
    assert keys.verified("people", "steward", token) is None
    assert keys.verify("people", "steward", token) == keys.verified("people", "steward", token)


def test_token_is_known_for_its_own_key_and_audience_alone(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    token = keys.sign("people", "steward", "lena", 60)
    keys.verify("people", "steward", token)
    assert keys.verified("desk", "steward", token) is None
    assert keys.verified("people", "crm", token) is None
    assert keys.verified("people", "steward", f"{token}A") is None
    assert Keys(tmp_path).verified("people", "steward", token) is None


def test_token_that_has_ended_is_known_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = Keys(tmp_path)
    token = keys.sign("people", "steward", "lena", 60)
    keys.verify("people", "steward", token)
    at(monkeypatch, 50)
    assert keys.verified("people", "steward", token) is not None
    at(monkeypatch, 70)
    assert keys.verified("people", "steward", token) is None


def test_claims_that_a_caller_changes_stay_as_they_were_signed(tmp_path: Path) -> None:
    keys = Keys(tmp_path)
    token = keys.sign("people", "steward", "lena", 60)
    keys.verify("people", "steward", token)["sub"] = "edda"
    found = keys.verified("people", "steward", token)
    assert found is not None
    found["sub"] = "edda"
    assert (keys.verified("people", "steward", token) or {})["sub"] == "lena"


def test_tokens_that_were_used_last_are_kept() -> None:
    kept, claims = VerifiedTokens(kept=2), {"exp": time.time() + 60}
    for token in ("first", "second"):
        kept.keep("people", "steward", token, claims)
    kept.find("people", "steward", "first")
    kept.keep("people", "steward", "third", claims)
    known = [one for one in ("first", "second", "third") if kept.find("people", "steward", one)]
    assert known == ["first", "third"]


def test_kept_token_is_made_anew_when_its_time_is_up(monkeypatch: pytest.MonkeyPatch) -> None:
    made = list[str]()

    def make() -> str:
        made.append(f"token {len(made)}")
        return made[-1]

    token: Callable[[], str] = KeptToken(make, 600)
    assert [token(), token()] == ["token 0", "token 0"]
    now = time.monotonic() + 601
    monkeypatch.setattr(time, "monotonic", lambda: now)
    assert token() == "token 1"
