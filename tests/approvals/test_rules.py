"""When signatures are enough, and what a digest binds."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from steward.domain import signatures as rules
from tests.cases import cases

ONE, TWO = [["lead", "finance"]], [["lead", "finance"], ["finance"]]
ROLES = st.frozensets(st.sampled_from(["agent", "lead", "finance", "auditor", "admin"]))
NEEDS = st.lists(
    st.lists(st.sampled_from(["lead", "finance", "admin"]), min_size=1, max_size=2), max_size=3
)
SIGNERS = st.dictionaries(st.sampled_from("abcd"), ROLES, max_size=4)


@cases(
    ("needs", "signers", "enough"),
    [
        (ONE, {}, False),
        (ONE, {"lena": {"lead"}}, True),
        (ONE, {"aiko": {"agent"}}, False),
        (TWO, {"priya": {"finance"}}, False),
        (TWO, {"lena": {"lead"}, "marcus": {"lead"}}, False),
        (TWO, {"lena": {"lead"}, "priya": {"finance"}}, True),
        (TWO, {"priya": {"finance"}, "lena": {"lead"}}, True),
        (TWO, {"priya": {"finance"}, "joost": {"finance"}}, True),
        (TWO, {"boss": {"lead", "finance"}}, False),
        (TWO, {"boss": {"lead", "finance"}, "lena": {"lead"}}, True),
        ([], {"lena": {"lead"}}, False),
        ([[]], {"lena": {"lead"}}, False),
    ],
)
def test_satisfied_needs_a_signer_for_each_role(
    needs: list[list[str]], signers: dict[str, set[str]], enough: bool
) -> None:
    assert rules.satisfied(needs, signers) is enough


@given(NEEDS, SIGNERS)
def test_choice_of_signers_is_the_best_match_there_is(
    needs: list[list[str]], signers: dict[str, frozenset[str]]
) -> None:
    padded = [*signers, *([None] * len(needs))]
    best = max(
        (
            sum(
                who is not None and not signers[who].isdisjoint(need)
                for need, who in zip(needs, order, strict=False)
            )
            for order in permutations(padded, len(needs))
        ),
        default=0,
    )
    assert rules.filled(needs, signers) == best
    assert rules.satisfied(needs, signers) == (bool(needs) and best == len(needs))


@given(NEEDS, SIGNERS, ROLES)
def test_signature_is_taken_only_when_it_brings_the_end_nearer(
    needs: list[list[str]], signers: dict[str, frozenset[str]], roles: frozenset[str]
) -> None:
    assert not any(rules.advances(needs, signers, login, roles) for login in signers)
    if rules.advances(needs, signers, "new", roles):
        assert rules.filled(needs, {**signers, "new": roles}) == rules.filled(needs, signers) + 1
        assert rules.signed_as(needs, signers, "new", sorted(roles))


def test_signed_as_names_the_role_that_was_missing() -> None:
    assert rules.signed_as(TWO, {"lena": {"lead"}}, "boss", ["agent", "lead", "finance"]) == (
        "finance",
        "lead",
    )
    assert rules.signed_as(ONE, {}, "aiko", ["agent"]) == ()


def test_digest_binds_everything() -> None:
    base = {
        "action_id": "a",
        "kind": "k",
        "resource": "r",
        "params": {"amount_minor": 1},
        "facts": {"x": 1},
        "policy_version": "v",
        "needs": ONE,
    }
    digests = {rules.approval_digest(**base)}  # type: ignore[arg-type]
    for name, other in (
        ("action_id", "b"),
        ("kind", "l"),
        ("resource", "s"),
        ("params", {"amount_minor": 2}),
        ("facts", {"x": 2}),
        ("policy_version", "w"),
        ("needs", TWO),
    ):
        digests.add(rules.approval_digest(**{**base, name: other}))  # type: ignore[arg-type]
    assert len(digests) == 8


@cases(
    ("seconds", "said"),
    [(0, "0 s ago"), (-5, "0 s ago"), (3, "3 s ago"), (300, "5 min ago"), (7200, "2 h ago")],
)
def test_ago_says_seconds_in_words(seconds: int, said: str) -> None:
    now = datetime(2026, 11, 20, tzinfo=UTC)
    assert rules.ago(now - timedelta(seconds=seconds), now) == said
