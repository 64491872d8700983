"""What needs no desk: the rules for peers, the card, and where notifications may go."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import httpx
import pytest
from a2a.utils.signing import InvalidSignaturesError, create_signature_verifier
from starlette.requests import Request
from starlette.responses import Response

from actions.registry import KINDS
from steward.a2a import card as cards
from steward.a2a import places
from steward.addresses import Forbidden, GuardedTransport
from steward.errors import BadInput
from steward.keys import Keys
from steward.policy.cedar import CedarPolicy
from steward.server.routes.peers import _cached
from steward.settings import Settings
from teams.registry import TEAMS
from tests.own_policies import POLICIES

_PLACE = "https://peer.example/told?a=1"
FINE = {
    "scoped": True,
    "in_minute": 0,
    "a_minute": 5,
    "open": 0,
    "open_tasks": 5,
    "begins": True,
    "repeated": 0,
    "repeats": 3,
}


@pytest.fixture(scope="module")
def policy() -> CedarPolicy:
    return CedarPolicy(POLICIES)


@pytest.mark.parametrize(
    ("changed", "denial"),
    [
        ({}, ""),
        ({"in_minute": 4, "open": 4, "repeated": 2}, ""),
        ({"open": 9, "begins": False}, ""),
        ({"scoped": False}, "peer_out_of_scope"),
        ({"in_minute": 5}, "peer_floods"),
        ({"open": 5}, "peer_too_many_open"),
        ({"repeated": 3}, "peer_circles"),
        ({"repeated": "many"}, "no_rule"),
    ],
)
def test_peer_asks_within_scopes_and_counts(
    policy: CedarPolicy, changed: dict[str, Any], denial: str
) -> None:
    verdict = policy.may_ask("carrier.example", "refund", FINE | changed)
    assert (verdict.outcome, verdict.denial) == ("deny" if denial else "allow", denial)


def test_peer_is_no_principal_of_any_other_action(policy: CedarPolicy) -> None:
    for action in (*KINDS, "read"):
        answer = policy._yes_or_no(("Peer", "carrier.example"), action, ("Resource", "r"), {})
        assert answer.outcome == "deny", action


@pytest.fixture
def keys(tmp_path: Path) -> Keys:
    return Keys(tmp_path)


def test_card_is_signed_and_names_the_skills_of_the_teams(keys: Keys) -> None:
    chosen = Settings(own_url="https://desk.example")
    card = cards.signed(cards.public_card(chosen, "1"), keys, chosen)
    (key,) = cards.key_set(keys)["keys"]
    asked: list[tuple[str | None, str | None]] = []

    def provided(kid: str | None, jku: str | None) -> Any:
        asked.append((kid, jku))
        return keys.for_signing("agents").public_key()

    create_signature_verifier(provided, ["EdDSA"])(card)
    assert asked == [(key["kid"], "https://desk.example/.well-known/jwks.json")]
    assert {one.id for one in card.skills} == TEAMS.keys() - {"identity"}
    assert all(one.description and one.tags for one in card.skills)
    again = cards.as_json(cards.signed(cards.public_card(chosen, "1"), keys, chosen))
    assert cards.etag(again) == cards.etag(cards.as_json(card))


def test_card_says_how_its_callers_sign_in_with_a_scope_for_each_skill() -> None:
    card = cards.public_card(Settings(own_url="https://desk.example"), "1")
    schemes = {name: one.WhichOneof("scheme") for name, one in card.security_schemes.items()}
    assert schemes == {
        "oauth2": "oauth2_security_scheme",
        "mtls": "mtls_security_scheme",
        "session": "api_key_security_scheme",
    }
    flow = card.security_schemes["oauth2"].oauth2_security_scheme.flows.client_credentials
    assert flow.token_url == "https://desk.example/a2a/token"
    for skill in card.skills:
        [needed] = skill.security_requirements
        assert list(needed.schemes["oauth2"].list) == [f"skill:{skill.id}"]
        assert f"skill:{skill.id}" in flow.scopes


def test_card_may_be_kept_and_is_not_sent_again_to_who_has_it() -> None:
    def asked(*has: tuple[bytes, bytes]) -> Response:
        return _cached(Request({"type": "http", "method": "GET", "headers": list(has)}), b"{}")

    first = asked()
    assert (first.status_code, first.body) == (200, b"{}")
    assert first.headers["cache-control"] == "public, max-age=300"
    tag = first.headers["etag"].encode()
    again = asked((b"if-none-match", b'"another", ' + tag))
    assert (again.status_code, again.body) == (304, b"")
    assert asked((b"if-none-match", b'"another"')).status_code == 200


def test_card_that_was_changed_does_not_verify(keys: Keys) -> None:
    chosen = Settings(own_url="https://desk.example")
    card = cards.signed(cards.public_card(chosen, "1"), keys, chosen)
    card.supported_interfaces[0].url = "https://elsewhere.example/a2a"
    with pytest.raises(InvalidSignaturesError):
        create_signature_verifier(
            lambda kid, jku: keys.for_signing("agents").public_key(), ["EdDSA"]
        )(card)


@pytest.mark.parametrize(
    ("answers", "allowed"),
    [
        (["93.184.216.34"], True),
        (["93.184.216.34", "10.0.0.1"], False),
        (["2606:2800:220:1::1"], True),
        (["::ffff:169.254.169.254"], False),
        (["100.64.0.1"], False),
        (["0.0.0.0"], False),
        (["224.0.0.1"], False),
        (["fe80::1%eth0"], False),
    ],
)
async def test_push_place_is_judged_by_each_of_its_addresses(
    monkeypatch: pytest.MonkeyPatch, answers: list[str], allowed: bool
) -> None:
    async def known(*_: object, **__: object) -> list[Any]:
        return [(0, 0, 0, "", (one, 443)) for one in answers]

    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", known)
    reached: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        reached.append(request)
        return httpx.Response(200)

    guarded = GuardedTransport(httpx.MockTransport(answer))
    async with httpx.AsyncClient(transport=guarded) as client:
        if allowed:
            await places.check(_PLACE, ())
            await client.post(_PLACE)
            assert reached[0].url.host == answers[0]
            assert reached[0].headers["host"] == "peer.example"
            assert reached[0].extensions["sni_hostname"] == "peer.example"
        else:
            with pytest.raises(BadInput):
                await places.check(_PLACE, ())
            with pytest.raises(Forbidden):
                await client.post(_PLACE)
            assert reached == []
