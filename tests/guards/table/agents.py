"""Guards between this desk and other companies' agents, in both directions."""

from __future__ import annotations

from tests.guards.table.guard import Code, Guard

_REMOTE = "gateway/test_remote_agents.py::"
_DAY = "a2a/test_peer_limits.py::"
_TOLD = "graphs/test_peer_notifications.py::"

GUARDS = (
    Guard(
        "a card's signature",
        (
            Code(
                "steward.gateway.agents.card:fetch",
                "create_signature_verifier(pinned, [remote.algorithm])",
                "(lambda card: None)",
            ),
        ),
        _REMOTE + "test_remote_agent_with_a_forged_card_is_sent_nothing",
        "DID NOT RAISE",
    ),
    Guard(
        "a card as it was accepted",
        (
            Code(
                "steward.gateway.agents.session:AgentSession.refuse_changed",
                "await refuse_changed(self._pins, self._spec.name, tool, self._seen[tool])",
                "pass",
            ),
        ),
        _REMOTE + "test_remote_agent_whose_card_changed_is_not_used_until_accepted",
        "DID NOT RAISE",
    ),
    Guard(
        "an agent's answer without end",
        (Code("steward.gateway.bounded:_Bounded.__aiter__", "if self._left < 0:", "if False:"),),
        _REMOTE + "test_remote_agent_that_answers_nonsense_is_refused_with_the_reason",
        "Regex pattern did not match",
    ),
    Guard(
        "what is asked is looked for first",
        (
            Code(
                "steward.gateway.agents.session:AgentSession.call",
                "found = await self._find(args, context)",
                "found = None",
            ),
        ),
        _REMOTE + "test_remote_agent_that_cut_the_line_is_looked_up_and_never_asked_twice",
        "assert",
    ),
    Guard(
        "a remote agent's budget",
        (
            Code(
                "steward.gateway.gateway:Gateway._count",
                "{**limits.rates, **self._budgets}",
                "limits.rates",
            ),
        ),
        _REMOTE + "test_remote_agent_is_asked_no_more_than_a_day_pays_for",
        "DID NOT RAISE",
    ),
    Guard(
        "what a notification is signed for",
        (
            Code(
                "steward.a2a.push:Notifier._send",
                "hashlib.sha256(body).hexdigest()",
                'hashlib.sha256(b"").hexdigest()',
            ),
        ),
        _TOLD + "test_peer_notification_is_signed_for_its_body_and_retried_after_a_failure",
        "assert",
    ),
    Guard(
        "a notification that nobody takes ends",
        (
            Code(
                "steward.a2a.push:Notifier._tell",
                'why if due["tries"] >= _TRIES else ""',
                '""',
            ),
        ),
        _TOLD + "test_peer_notification_waits_between_tries_and_is_given_up_in_the_end",
        "assert",
    ),
    Guard(
        "a peer reaches the teams of its scopes at the gateway",
        (
            Code(
                "steward.gateway.gateway:Gateway._check_peer",
                "skills is not None and call.agent not in skills",
                "False",
            ),
        ),
        "gateway/test_peer_scopes.py::test_peer_out_of_scope_is_read_nothing_for_at_the_gateway",
        "DID NOT RAISE",
    ),
    Guard(
        "a peer acts within the scopes that it has now",
        (
            Code(
                "steward.effects.peers:peer_facts",
                "return dict(_OUTSIDE)",
                'return {"peer": "within"}',
            ),
        ),
        "a2a/test_peer_rules.py::test_peer_fact_says_whether_its_own_row_allows_it",
        "assert",
    ),
    Guard(
        "a peer's limit of a day",
        (
            Code(
                "steward.effects.peers:peer_facts",
                'amount + row["before_minor"] > row["day_minor"]',
                "False",
            ),
        ),
        _DAY + "test_peer_limit_of_a_day_counts_what_it_asked_for_in_all_its_conversations",
        "assert",
    ),
    Guard(
        "people over A2A are those whom the issuer signed in",
        (
            Code(
                "steward.server.routes.peers:_asker",
                "if not (caller.session or caller.by_issuer):",
                "if False:",
            ),
        ),
        "a2a/test_peer_rules.py::test_person_with_a_token_of_the_desks_own_is_not_let_in",
        "DID NOT RAISE",
    ),
    Guard(
        "no address inside is told",
        (Code("steward.addresses:allowed", "return internal or public", "return True or public"),),
        "a2a/test_peer_rules.py::test_push_place_is_judged_by_each_of_its_addresses",
        "DID NOT RAISE",
    ),
)
