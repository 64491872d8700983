"""Which agent may do what, and what each kind of action is refused for."""

from __future__ import annotations

from typing import Any

from tests.cases import cases
from tests.policy.policy_requests import ADDRESS, CONTACT, ORDER, PLAN, decide, refund


@cases(
    ("agent", "action", "facts", "expected"),
    [
        ("billing", "cancel_subscription", PLAN, "allow"),
        ("billing", "change_plan", PLAN | {"assurance": "possession"}, "allow"),
        ("billing", "change_plan", PLAN | {"assurance": "voice_biometrics"}, "proof_too_weak"),
        ("billing", "change_plan", PLAN | {"assurance": "none"}, "not_verified"),
        ("billing", "cancel_subscription", PLAN | {"confirmed": False}, "not_confirmed"),
        ("billing", "cancel_subscription", PLAN | {"owner_matches": False}, "not_owner"),
        ("billing", "change_plan", PLAN | {"preview_holds": False}, "preview_over"),
        ("billing", "cancel_subscription", PLAN | {"preview_holds": False}, "preview_over"),
        ("billing", "reschedule_subscription", PLAN, "allow"),
        ("billing", "reschedule_subscription", PLAN | {"confirmed": False}, "not_confirmed"),
        ("billing", "reschedule_subscription", PLAN | {"preview_holds": False}, "preview_over"),
        ("refund", "cancel_subscription", PLAN, "no_rule"),
        ("refund", "declare_return", PLAN | {"returnable": True}, "allow"),
        ("refund", "declare_return", PLAN | {"returnable": False}, "not_returnable"),
        (
            "refund",
            "declare_return",
            PLAN | {"returnable": True, "confirmed": False},
            "not_confirmed",
        ),
        (
            "refund",
            "declare_return",
            PLAN | {"returnable": True, "assurance": "none"},
            "not_verified",
        ),
        (
            "refund",
            "declare_return",
            PLAN | {"returnable": True, "owner_matches": False},
            "not_owner",
        ),
        ("refund", "cancel_order", ORDER, "allow"),
        ("refund", "cancel_order", ORDER | {"cancellable": False}, "has_left"),
        ("refund", "cancel_order", ORDER | {"as_ordered": False}, "order_changed"),
        ("refund", "cancel_order", ORDER | {"confirmed": False}, "not_confirmed"),
        ("refund", "cancel_order", ORDER | {"assurance": "none"}, "not_verified"),
        ("refund", "cancel_order", ORDER | {"assurance": "voice_biometrics"}, "proof_too_weak"),
        ("refund", "cancel_order", ORDER | {"owner_matches": False}, "not_owner"),
        ("support", "cancel_order", ORDER, "no_rule"),
        ("support", "change_address", ADDRESS | {"not_shipped": True}, "allow"),
        ("support", "change_address", ADDRESS | {"not_shipped": False}, "already_shipped"),
        (
            "support",
            "change_address",
            {k: v for k, v in ADDRESS.items() if k != "not_shipped"},
            "facts_missing",
        ),
        (
            "support",
            "change_address",
            ADDRESS | {"not_shipped": True, "assurance": "voice_biometrics"},
            "proof_too_weak",
        ),
        (
            "support",
            "change_address",
            ADDRESS | {"not_shipped": True, "assurance": "none"},
            "not_verified",
        ),
        (
            "support",
            "change_address",
            ADDRESS | {"not_shipped": True, "confirmed": False},
            "not_confirmed",
        ),
        (
            "support",
            "change_address",
            ADDRESS | {"not_shipped": True, "owner_matches": False},
            "not_owner",
        ),
        ("identity", "change_contact", CONTACT, "allow"),
        ("identity", "change_contact", CONTACT | {"unused": False}, "ask"),
        ("identity", "change_contact", CONTACT | {"settled": False}, "contact_not_settled"),
        ("identity", "change_contact", CONTACT | {"old_proved": False}, "proof_too_weak"),
        ("identity", "change_contact", CONTACT | {"assurance": "session"}, "proof_too_weak"),
        ("identity", "change_contact", CONTACT | {"new_proved": False}, "new_contact_not_proved"),
        ("identity", "change_contact", CONTACT | {"confirmed": False}, "not_confirmed"),
        (
            "identity",
            "change_contact",
            CONTACT | {"owner_matches": False, "unused": False},
            "not_owner",
        ),
        ("support", "change_contact", CONTACT, "no_rule"),
        ("refund", "change_address", ADDRESS | {"not_shipped": True}, "no_rule"),
        ("identity", "correct_record", {"source_is_record": True}, "allow"),
        ("billing", "correct_record", {"source_is_record": True}, "allow"),
        ("support", "correct_record", {"source_is_record": True}, "allow"),
        ("refund", "correct_record", {"source_is_record": True}, "no_rule"),
        ("support", "correct_record", {"source_is_record": False}, "not_system_of_record"),
        ("identity", "send_code", {"allowed": True, "old_proved": True}, "allow"),
        ("identity", "send_code", {"allowed": True, "old_proved": False}, "proof_too_weak"),
        ("identity", "send_code", {"allowed": True}, "facts_missing"),
        ("identity", "check_code", {"allowed": True}, "allow"),
        (
            "identity",
            "send_code",
            {"allowed": False, "old_proved": True},
            "too_many_codes",
        ),
        ("identity", "check_code", {}, "facts_missing"),
        ("refund", "send_code", {"allowed": True, "old_proved": True}, "no_rule"),
        ("support", "reopen_case", {"failed_late": True}, "allow"),
        ("support", "reopen_case", {"failed_late": False}, "not_failed_late"),
        ("support", "reopen_case", {"failed_late": False, "contradicted": True}, "allow"),
        ("refund", "reopen_case", {"failed_late": True}, "no_rule"),
        ("support", "note_contact", {"owner_matches": True}, "allow"),
        ("support", "note_contact", {"owner_matches": False}, "not_owner"),
        ("support", "note_contact", {"owner_matches": True, "repeatable": False}, "ask"),
        ("billing", "note_contact", {"owner_matches": True}, "no_rule"),
        ("support", "report_article", {"differs": True}, "allow"),
        ("support", "report_article", {"differs": False}, "article_agrees"),
        ("billing", "report_article", {"differs": True}, "no_rule"),
        ("support", "accept_offer", {"offered": True, "enough": True}, "allow"),
        ("support", "accept_offer", {"offered": True, "enough": False}, "ask"),
        ("support", "accept_offer", {"offered": False, "enough": True}, "offer_changed"),
        ("support", "open_ticket", {}, "allow"),
        ("support", "note_ticket", {"owner_matches": True}, "allow"),
        ("support", "note_ticket", {"owner_matches": False}, "not_owner"),
        ("billing", "note_ticket", {"owner_matches": True}, "no_rule"),
        ("desk", "hand_over", {"why": "asked for a person"}, "allow"),
        ("refund", "wire_money", {"allowed": True}, "no_rule"),
        ("refund", "", {}, "no_rule"),
    ],
)
def test_decide_for_each_kind_is_as_its_rules_say(
    agent: str, action: str, facts: dict[str, Any], expected: str
) -> None:
    verdict = decide(agent, action, **facts)
    assert (verdict.denial or verdict.outcome) == expected


@cases("agent", ["billing", "support", "identity", "desk", "", 'refund"', "Refund"])
def test_refund_by_another_agent_is_denied(agent: str) -> None:
    assert refund(agent=agent).denial == "no_rule"
