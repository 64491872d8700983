"""Guards of who the customer is, and whether they said yes."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

GUARDS = (
    Guard(
        "three tries",
        (Code("steward.identity.code_checks:TRIES", "3", "1000"),),
        "identity/test_codes.py::test_sixteen_guesses_at_once_get_three_looks",
        "assert ['wrong'",
    ),
    Guard(
        "messages to one mailbox, however many ask at once",
        (
            Code(
                "steward.identity.code_bounds:hold_mailbox",
                "pg_advisory_xact_lock(hashtextextended('codes of:' || %s, 0))",
                "%s::text",
            ),
        ),
        "identity/test_code_bounds.py::test_destination_many_conversations_at_once_share_its_messages",
        "== 5",
    ),
    Guard(
        "codes of one asker",
        (Code("steward.identity.code_bounds:may_ask", 'counted["of_asker"] >= each', "False"),),
        "identity/test_code_bounds.py::test_asker_more_codes_than_their_share_are_refused_whoever_they_name",
        "DID NOT RAISE",
    ),
    Guard(
        "messages of one asker to one mailbox",
        (
            Code(
                "steward.identity.code_bounds:may_mail",
                'if found["of_asker"] >= bounds.destination_of_asker:',
                "if False:",
            ),
        ),
        "identity/test_code_bounds.py::test_destination_one_asker_floods_no_mailbox",
        "assert",
    ),
    Guard(
        "room for who was sent nothing yet",
        (
            Code(
                "steward.identity.code_bounds:may_mail",
                "bounds.destination if found",
                "bounds.destination if True or found",
            ),
        ),
        "identity/test_code_bounds.py::test_destination_room_is_kept_for_who_was_sent_nothing",
        "assert",
    ),
    Guard(
        "guesses of one asker",
        (
            Code(
                "steward.identity.code_bounds:tries_of",
                'if counted["wrong"] >= bounds.asker_wrong:',
                "if False:",
            ),
        ),
        "identity/test_code_bounds.py::test_asker_guesses_over_conversations_are_counted_together",
        "assert",
    ),
    Guard(
        "guesses at one mailbox",
        (
            Code(
                "steward.identity.code_checks:_is_right",
                'if await guessed_at(connection, challenge["sent_to"], bounds):',
                "if False:",
            ),
        ),
        "identity/test_code_bounds.py::test_destination_guessed_at_by_many_compares_no_code_and_looks_like_nobodys",
        "assert",
    ),
    Guard(
        "guesses over the company",
        (
            Code(
                "steward.identity.code_bounds:tries_of",
                'counted["company_wrong"] >= bounds.company_wrong',
                "False",
            ),
        ),
        "identity/test_code_bounds.py::test_company_guessed_at_a_code_has_one_try_and_the_right_one_counts",
        "assert",
    ),
    Guard(
        "a shared code proves one conversation",
        (
            Code(
                "steward.identity.code_checks:CodeChecks.look",
                "if right and not await self._is_used(connection, challenge):",
                "if right:",
            ),
        ),
        "identity/test_code_bounds.py::test_shared_code_proves_one_conversation_only",
        "assert",
    ),
    Guard(
        "the live code is shared",
        (
            Code(
                "steward.identity.code_sending:_LIVE",
                "h.conversation_id <> %s",
                "h.conversation_id IS NULL AND %s <> ''",
            ),
        ),
        "identity/test_code_bounds.py::test_stranger_with_five_conversations_does_not_keep_the_customer_out",
        "assert",
    ),
    Guard(
        "the old contact is proved before a new one gets a code",
        (
            Code(
                "steward.effects.contacts:read_sending",
                '"old_proved": await _proved_at_old(at, contact, now)',
                '"old_proved": True',
            ),
        ),
        "graphs/test_new_contact_codes.py::test_new_contact_of_a_session_gets_no_code_before_the_old_one_was_proved",
        "assert",
    ),
    Guard(
        "a new contact proves nobody",
        (
            Code(
                "steward.identity.code_checks:CodeChecks.look",
                'str(challenge["purpose"]).startswith(NEW_CONTACT)',
                "False",
            ),
        ),
        "identity/test_codes.py::test_code_to_a_new_contact_proves_that_contact_and_nobody",
        "assert Customer(",
    ),
    Guard(
        "consent whitelist",
        (
            Code(
                "steward.understanding.yes_and_no.consent:_is_an_agreement",
                "all(word in allowed or _AGREE.fullmatch(word) for word in left)",
                "True",
            ),
        ),
        "understanding/test_consent.py::test_consent_with_one_unknown_word_is_none",
        "assert not True",
    ),
    Guard(
        "from now on agrees only to what begins at once",
        (
            Code(
                "steward.understanding.yes_and_no.consent:_is_an_agreement",
                "action in KINDS and KINDS[action].at_once",
                "True",
            ),
        ),
        "understanding/test_consent.py::test_yes_from_now_on_is_none_to_what_begins_at_its_own_time",
        "assert not True",
    ),
    Guard(
        "authority in force",
        (Code("steward.domain.authority:standing", "authority.valid_until <= now", "False"),),
        "identity/test_authority.py::test_authority_what_it_is_worth",
        "expired",
    ),
    Guard(
        "authority from just this customer",
        (Code("steward.identity.acting:Acting._meant", "one.customer_id in subjects", "True"),),
        "identity/test_acting.py::test_authority_from_one_opens_no_other",
        "is None",
    ),
    Guard(
        "records of who is acted for",
        (Code("steward.gateway.whom:Finder._acted_for", "if covers else None"),),
        "gateway/test_gateway.py::TestGuards::test_gateway_refuses_another_customers_records_without_an_authority",
        "DID NOT RAISE",
    ),
    Guard(
        "note of whom",
        (
            Code(
                "steward.identity.acting:Acting.person",
                'said != "recorded" or authority is None',
                "False",
            ),
            Code("steward.identity.acting:Acting.person", "may_read(authority, system)", "True"),
            Code("steward.gateway.whom:Finder._acted_for", "if covers else None"),
        ),
        "graphs/test_acting_for.py::test_state_with_a_forged_beneficiary_opens_nothing",
        "Error",
    ),
    Guard(
        "authority among the facts",
        (
            Code(
                "steward.effects.acting:authority_facts",
                "if action.representative is None:",
                "if True:",
            ),
        ),
        "graphs/test_acting_for.py::test_signature_does_not_stand_in_for_an_authority",
        "assert",
    ),
    Guard(
        "authority before it is used",
        (Code("nodes.effects:_without_authority", "action.representative is None or", "True or"),),
        "graphs/test_acting_for.py::test_authority_taken_back_at_the_last_moment_stops_what_was_granted",
        "assert",
    ),
    Guard(
        "kin of who asked for another",
        (
            Code(
                "steward.approvals.repository:_COUNTING",
                "UNION SELECT desk.same_customer(t.representative)",
                "",
            ),
        ),
        "approvals/test_asked_anew.py::test_asking_anew_keeps_the_representative_from_signing",
        "DID NOT RAISE",
    ),
    Guard(
        "three handles are one customer",
        (Code("steward.ledger.counting:_LINKED", "desk.same_customer(%s)", "%s::text"),),
        "ledger/test_linked_later.py::test_handles_joined_two_by_two_are_one_customer",
        "assert",
    ),
    Guard(
        "three handles are read as one customer",
        (
            Code(
                "steward.gateway.whom:_ACTION",
                "ARRAY(SELECT desk.same_customer(a.handle))",
                "ARRAY[a.handle]",
            ),
        ),
        "gateway/test_linked_customers.py::test_linked_customers_joined_two_by_two_are_read_as_one",
        "k1",
    ),
    Guard(
        "kin under another handle",
        (
            Code(
                "steward.approvals.exclusion:_KIN",
                "SELECT desk.same_customer(t.handle)",
                "SELECT t.handle",
            ),
        ),
        "approvals/test_asked_anew.py::"
        "test_kin_of_an_account_that_is_the_same_customers_cannot_sign",
        "DID NOT RAISE",
    ),
)
