"""Guards of who may see what."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard, Sql

_STEPS = (
    "gateway/test_pins.py::TestWhileASessionIsOpen::"
    "test_tool_goes_from_review_to_retirement_with_owner_and_reason"
)
_CONFINED = "systems/test_confinement.py::"

GUARDS = (
    Guard(
        "capability: signed",
        (
            Code(
                "systems.chassis.capability:_decode",
                '"strict_aud": True',
                '"strict_aud": True, "verify_signature": False, "verify_exp": True',
            ),
            Code(
                "systems.chassis.capability:_decode",
                "algorithms=ALGORITHMS",
                'algorithms=["EdDSA", "HS256", "none"]',
            ),
        ),
        _CONFINED + "test_forged_missing_and_replayed_capabilities",
        "capability_invalid",
    ),
    Guard(
        "capability: for this tool",
        (Code("systems.chassis.capability:verify", 'if claims["tool"] != tool:', "if False:"),),
        _CONFINED + "test_capability_with_wrong_claims_is_refused_with_its_code",
        "result.isError",
    ),
    Guard(
        "capability: for these arguments",
        (
            Code(
                "systems.chassis.capability:verify",
                'if claims["args"] != digest(arguments):',
                "if False:",
            ),
        ),
        _CONFINED + "test_capability_for_a_small_refund_sends_no_large_one",
        "capability_wrong_arguments",
    ),
    Guard(
        "capability: for this system",
        (
            Code("systems.chassis.capability:_decode", "audience=system,"),
            Code("systems.chassis.capability:_decode", '"strict_aud": True', '"verify_aud": False'),
        ),
        _CONFINED + "test_capability_with_wrong_claims_is_refused_with_its_code",
        "result.isError",
    ),
    Guard(
        "pinned tools",
        (
            Code(
                "steward.gateway.pins:refuse_changed",
                "if seen is not None and not await",
                "if False and not await",
            ),
        ),
        "gateway/test_pins.py::test_tool_that_is_described_otherwise_is_refused",
        "DID NOT RAISE",
    ),
    Guard(
        "register: who reviews does not accept",
        (
            Code(
                "steward.gateway.register:refuse",
                'if step == "accepted" and now.reviewer == login:',
                "if False:",
            ),
        ),
        _STEPS,
        "DID NOT RAISE",
    ),
    Guard(
        "register: a retired tool",
        (Code("steward.gateway.pins:Pins.accepts", 'row["retired"] or pin', "pin"),),
        _STEPS,
        "DID NOT RAISE",
    ),
    Guard(
        "rates",
        (Code("steward.gateway.rates:_COUNT", "WHERE %(forced)s OR", "WHERE true OR"),),
        "gateway/test_rates.py::test_thirty_two_callers_at_once_never_overshoot",
        "assert 32 == 10",
    ),
    Guard(
        "policy permits reads",
        (
            Code(
                "steward.gateway.gateway:Gateway._check_permitted",
                'if verdict.outcome != "allow":',
                "if False:",
            ),
        ),
        "gateway/test_gateway.py::TestGuards::test_gateway_refuses_a_read_without_a_permit",
        "DID NOT RAISE",
    ),
    Guard(
        "own fields of a shared look",
        (
            Code(
                "steward.gateway.gateway:Gateway._call",
                "seen = policy.fields.filter(call.agent, call.name, data)",
                "seen = data",
            ),
        ),
        "gateway/test_cache.py::test_teams_look_is_shared_within_one_turn_and_filtered_for_each_agent",
        "not in",
    ),
    Guard(
        "nothing read before a write is used after it",
        (
            Code(
                "steward.gateway.gateway:Gateway._done",
                "self._cache.forget(asked.call.conversation_id)",
                "pass",
            ),
        ),
        "gateway/test_cache.py::test_cache_is_emptied_by_a_write",
        "read, written, read again",
    ),
    Guard(
        "capability: used once",
        (Code("systems.chassis.database:admit", 'if row["spent"] != 1:', "if False:"),),
        _CONFINED + "test_capability_of_a_failed_call_is_spent",
        "capability_replayed",
    ),
    Guard(
        "row-level security",
        (Sql("systems", "ALTER TABLE billing.charges DISABLE ROW LEVEL SECURITY"),),
        _CONFINED + "test_database_still_confines_without_the_servers_check",
        "CH-9",
    ),
)
