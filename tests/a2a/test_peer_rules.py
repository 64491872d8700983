"""What needs no desk: the rules for peers, the card, and where notifications may go."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import httpx
import pytest
from a2a.utils.signing import InvalidSignaturesError, create_signature_verifier
from starlette.requests import Request
from starlette.responses import Response

from actions.facts import ValuedFacts
from actions.registry import KINDS
from steward.a2a import card as cards
from steward.a2a import places
from steward.a2a.admission import asked
from steward.addresses import Forbidden, GuardedTransport
from steward.desk import Desk
from steward.domain.action import Action
from steward.domain.understanding import Understanding
from steward.effects.peers import peer_facts
from steward.errors import BadInput, NotAuthorised
from steward.keys import Keys
from steward.policy.cedar import CedarPolicy
from steward.policy.hypothetical import suppose
from steward.policy.types import Request as Asked
from steward.policy.types import Verdict
from steward.server.principal import Principal
from steward.server.routes.peers import _asker, _cached
from steward.settings import Settings
from teams.registry import TEAMS
from tests.cases import cases
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
# what a peer's row lets the desk give without a signature: 50.00 for one act, 100.00 in a day
WITHIN = {
    "scopes": ["skill:refund"],
    "ended": False,
    "currency": "EUR",
    "alone_minor": 5_000,
    "day_minor": 10_000,
    "before_minor": 0,
}
# Whoever asks may be handed to a person, and has to prove who they speak for.
FOR_ANYBODY = {
    "check_code",
    "hand_over",
    "note_contact",
    "note_ticket",
    "open_ticket",
    "reopen_case",
    "report_article",
    "send_code",
}


@pytest.fixture(scope="module")
def policy() -> CedarPolicy:
    return CedarPolicy(POLICIES)


@cases(
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


async def test_declared_request_of_a_peer_needs_the_skill_of_the_team_that_declares_it() -> None:
    async def understand(text: str) -> Understanding:
        return Understanding(text=text, typed="payment_method", decision="act")

    async def current() -> None:
        return None

    desk = SimpleNamespace(
        policy=SimpleNamespace(current=current),
        understander=SimpleNamespace(understand=understand),
    )
    asker = SimpleNamespace(peer=SimpleNamespace(name="carrier.example"))
    heard = SimpleNamespace(text="charge another card from now on", digest="d")
    admitted = await asked(cast(Any, desk), cast(Any, asker), cast(Any, heard), begins=True)
    assert admitted.skills == ("billing",)


def test_peer_is_no_principal_of_any_other_action(policy: CedarPolicy) -> None:
    for action in (*KINDS, "read"):
        answer = policy._yes_or_no(("Peer", "carrier.example"), action, ("Resource", "r"), {})
        assert answer.outcome == "deny", action


@cases(
    ("row", "facts", "said"),
    [
        ({}, {}, "within"),
        ({}, {"amount_minor": 5_001}, "above"),
        ({"alone_minor": 0}, {"amount_minor": 1}, "above"),
        ({"before_minor": 5_000}, {}, "within"),
        ({"before_minor": 5_001}, {}, "above"),
        ({"day_minor": 4_999}, {}, "above"),
        ({}, {"currency": "USD"}, "above"),
        ({}, {"amount_minor": None}, "within"),
        ({"ended": True}, {}, "out_of_scope"),
        ({"ended": True}, {"amount_minor": None}, "out_of_scope"),
        ({"scopes": ["skill:support", "rules:propose"]}, {}, "out_of_scope"),
        ({"scopes": []}, {}, "out_of_scope"),
    ],
    ids=repr,
)
def test_peer_fact_says_whether_its_own_row_allows_it(
    row: dict[str, Any], facts: dict[str, Any], said: str
) -> None:
    asked, read = Action.model_construct(agent="refund"), {"amount_minor": 5_000, "currency": "EUR"}
    assert peer_facts(asked, read | facts, [WITHIN | row]) == {"peer": said}
    # where several spoke of it, each holds it to its own
    assert peer_facts(asked, read | facts, [WITHIN, WITHIN | row]) == {"peer": said}
    # a customer who spoke for themself is held to no peer's limits
    assert peer_facts(asked, read | facts, []) == {}


def test_peer_that_lost_every_scope_still_proves_for_whom_it_speaks() -> None:
    proving = Action.model_construct(agent="identity")
    assert peer_facts(proving, {}, [WITHIN | {"scopes": []}]) == {"peer": "within"}


def of_a_kind(policy: CedarPolicy, name: str, **more: str) -> Verdict:
    """What policy says of this kind with all in order, and of what a peer adds to it."""
    said = {"amount_minor": 100, "reason": "damaged"}
    fields = KINDS[name].facts.model_fields
    whole = suppose(name, {key: value for key, value in said.items() if key in fields})
    return policy.decide(Asked.model_validate(whole.model_dump() | {"facts": whole.facts | more}))


@cases("kind", KINDS)
def test_peer_acts_within_its_scopes_and_its_limits_alone(policy: CedarPolicy, kind: str) -> None:
    alone = of_a_kind(policy, kind)
    assert alone.outcome != "deny", "in order, where no peer speaks"
    outside = of_a_kind(policy, kind, peer="out_of_scope")
    if kind in FOR_ANYBODY:
        assert outside == alone
    else:
        assert outside.denial == "peer_out_of_scope"
    within = of_a_kind(policy, kind, peer="within")
    if kind == "change_contact":
        assert (within.rule, within.denial) == ("peer.contact", "peer_out_of_scope")
    else:
        assert within == alone
    if issubclass(KINDS[kind].facts, ValuedFacts):
        above = of_a_kind(policy, kind, peer="above")
        assert (above.outcome, above.rule) == ("ask", "peer.above")


@pytest.mark.parametrize("known", [{"session": "s1"}, {"by_issuer": True}])
async def test_person_whom_the_issuer_signed_in_is_let_in(known: dict[str, Any]) -> None:
    caller = Principal(kind="staff", login="lena", roles=("lead",), **known)
    asker = await _asker(cast(Desk, None), caller)
    assert (asker.login, asker.peer, asker.name) == ("lena", None, "staff:lena")


async def test_person_with_a_token_of_the_desks_own_is_not_let_in() -> None:
    with pytest.raises(NotAuthorised, match="by the company's issuer"):
        await _asker(cast(Desk, None), Principal(kind="staff", login="lena", roles=("lead",)))


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


def test_card_for_who_is_signed_in_says_more_of_its_own_skills_and_is_signed(keys: Keys) -> None:
    chosen = Settings(own_url="https://desk.example")
    public = cards.public_card(chosen, "1")
    extended = cards.extended_card(chosen, "1", frozenset({"refund"}))
    create_signature_verifier(lambda kid, jku: keys.for_signing("agents").public_key(), ["EdDSA"])(
        cards.signed(extended, keys, chosen)
    )
    said = {one.id: len(one.examples) for one in extended.skills}
    assert said.pop("refund") > 1
    assert {*said.values()} == {0}, "of skills that it has no scope of it says no more"
    assert not any(one.examples for one in public.skills)
    # and nothing else is said to one that is not said to another
    for skill in extended.skills:
        skill.ClearField("examples")
    extended.ClearField("signatures")
    assert extended == public


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


def test_card_says_how_people_sign_in_where_their_tokens_count() -> None:
    issuer = {"oidc_issuer": "https://issuer.example/", "oidc_client_id": "steward"}
    here = Settings(own_url="https://desk.example", **issuer)  # type: ignore[arg-type]
    assert "openIdConnect" not in cards.public_card(here, "1").security_schemes
    counts = here.model_copy(update={"oidc_audience": "https://desk.example/api"})
    scheme = cards.public_card(counts, "1").security_schemes["openIdConnect"]
    found = scheme.open_id_connect_security_scheme.open_id_connect_url
    assert found == "https://issuer.example/.well-known/openid-configuration"


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
        (["fec0::1"], False),
        (["192.0.0.192"], False),
        (["192.0.0.8"], False),
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
