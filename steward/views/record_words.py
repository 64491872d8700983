"""The sentences of the record, by event: what happened, and the file that did it. Pure data.

`{who}`, `{what}` and the like are filled in by `steward.views.record`; the rest is of the entry.
"""

from __future__ import annotations

# event or its last part -> (sentence, file). {who}, {what}, {data[...]} are filled in.
EVENTS: dict[str, tuple[str, str]] = {
    "message.received": (
        "The customer wrote.",
        "steward/conversation/intake.py",
    ),
    "inquiry.ended": (
        "It was looked further, {open}: {looked} reads beyond the playbook, by {by}; {refused} "
        "that were asked for were refused. It ended in {end}.",
        "steward/investigation/inquiry.py",
    ),
    "message.automatic": (
        "A machine wrote. It is kept, and starts nothing.",
        "steward/conversation/automatic.py",
    ),
    "delivery.sent": (
        "The line left by {channel}: the carrier took it.",
        "steward/channels/sending.py",
    ),
    "delivery.failed": (
        "The line could not leave: {code}.",
        "steward/channels/sending.py",
    ),
    "delivery.unknown": (
        "Nobody said whether the carrier took the line. It is not sent again by itself.",
        "steward/channels/sending.py",
    ),
    "delivery.lapsed": (
        "A process ended while it sent the line, which is {state} now.",
        "steward/channels/sending.py",
    ),
    "delivery.proved": (
        "A sending that nobody had confirmed is proved: {how}.",
        "steward/channels/receiving.py",
    ),
    "delivery.settled": (
        "{Who} said what became of a line that had gone wrong.",
        "steward/server/routes/carried.py",
    ),
    "delivery.bounced": (
        "The line came back: {code}.",
        "steward/channels/receiving.py",
    ),
    "conversation.looping": (
        "The same letter came again and again: a person looks instead of an answer.",
        "steward/conversation/loops.py",
    ),
    "account.frozen": (
        "{Who} said that somebody else is in the customer's account: it is frozen.",
        "steward/conversation/freezes.py",
    ),
    "account.unfrozen": (
        "{Who} lifted the freeze of the customer's account: {reason}.",
        "steward/conversation/freezes.py",
    ),
    "customer.may_leave": (
        "The customer says that they would leave.",
        "steward/conversation/leaving.py",
    ),
    "preference.kept": (
        "What the customer asked to have remembered was kept: {what}.",
        "steward/conversation/preferences.py",
    ),
    "preference.forgotten": (
        "What was remembered of the customer was forgotten, as they asked: {what}.",
        "steward/conversation/preferences.py",
    ),
    "notice.held": (
        "It is night where the customer is. What the desk has to say waits until {until}.",
        "steward/domain/quiet.py",
    ),
    "notice.let_go": (
        "What had waited for the customer's morning went out: {why}.",
        "steward/conversation/proactive.py",
    ),
    "recording.consent": (
        "Whether this call may be recorded: {consent}, says the {by}.",
        "steward/conversation/recording.py",
    ),
    "identity.proved": (
        "The customer proved who they are ({method}).",
        "steward/identity/people.py",
    ),
    "identity.assertion_refused": (
        "Somebody's word for who this is did not hold and was refused.",
        "steward/identity/people.py",
    ),
    "identity.assertion_waits": (
        "A system was away when somebody's word for who this is came: it is looked up later.",
        "steward/identity/people.py",
    ),
    "code.sent": (
        "A one-time code was sent to a contact that was on the record already.",
        "steward/identity/codes.py",
    ),
    "code.checked": ("{code_result}", "steward/identity/codes.py"),
    "tool.refused": (
        "The gateway refused {who} the tool {tool}: {why}.",
        "steward/gateway/gateway.py",
    ),
    "tool.write.started": (
        "{who} asked {system} to write ({tool}), under the action's own key.",
        "steward/gateway/gateway.py",
    ),
    "tool.write.finished": ("{System} answered: {outcome}.", "steward/gateway/gateway.py"),
    "conversation.mode_changed": (
        "The conversation now belongs to: {mode}.",
        "steward/decisions/supervision.py",
    ),
    "conversation.assigned": (
        "{Who} said who sees to the conversation. That gives nobody a right.",
        "steward/decisions/supervision.py",
    ),
    "conversation.noted": (
        "{Who} left a note for colleagues; neither the customer nor the desk reads it.",
        "steward/decisions/supervision.py",
    ),
    "conversation.closed": (
        "{Who} closed the conversation: {outcome}.",
        "steward/decisions/supervision.py",
    ),
    # ── turns, models and budgets ──────────────────────────────────────────────────────────────
    "turn.opened": (
        "A turn began ({kind}), by version {version}.",
        "steward/conversation/turns.py",
    ),
    "turn.closed": ("The turn ended.", "steward/conversation/closing.py"),
    "model.called": (
        "The model {model} was asked ({role}): {input_tokens} tokens read, {output_tokens} "
        "written. {failed}",
        "steward/budgets/budgets.py",
    ),
    "model.fell_back": (
        "The desk went on without its model for {role}: {why}.",
        "steward/budgets/budgets.py",
    ),
    "budget.refused": (
        "The budget of this {budget} had no room for a call of the model for {role}: {tokens} "
        "tokens were wanted.",
        "steward/budgets/budgets.py",
    ),
    # ── tools ──────────────────────────────────────────────────────────────────────────────────
    "tool.read": ("{Who} looked into {system}.", "steward/gateway/gateway.py"),
    "tool.looked_up": (
        "{Who} looked whether {system} has the write already ({tool}): {outcome}.",
        "steward/gateway/gateway.py",
    ),
    "tool.dropped": (
        "{System} showed records of other customers ({tool}): the desk did not look at them.",
        "steward/gateway/gateway.py",
    ),
    "tool.reviewed": ("{Who} reviewed the tool {tool}: {reason}.", "steward/gateway/register.py"),
    "tool.accepted": ("{Who} accepted the tool {tool}: {reason}.", "steward/gateway/register.py"),
    "tool.deprecated": (
        "{Who} said that the tool {tool} will go: {reason}.",
        "steward/gateway/register.py",
    ),
    "tool.retired": ("{Who} retired the tool {tool}: {reason}.", "steward/gateway/register.py"),
    "system.signed_in": (
        "{Who} signed the desk in at {system_name}.",
        "steward/gateway/sign_ins.py",
    ),
    "system.signed_out": (
        "{Who} ended the desk's sign-in at {system_name}.",
        "steward/gateway/sign_ins.py",
    ),
    # ── people in a conversation ───────────────────────────────────────────────────────────────
    "conversation.taken_over": (
        "{Who} took the conversation over.",
        "steward/decisions/supervision.py",
    ),
    "conversation.paused": ("{Who} paused the conversation.", "steward/decisions/supervision.py"),
    "conversation.returned": (
        "{Who} returned the conversation: it belongs to {to} now.",
        "steward/decisions/supervision.py",
    ),
    "conversation.whispered": (
        "{Who} left a note for whoever decides, and so signs nothing here.",
        "steward/decisions/supervision.py",
    ),
    "conversation.spoken": ("{Who} wrote to the customer.", "steward/decisions/supervision.py"),
    "alarm.raised": (
        "The customer told of danger ({kind}): they were told at once whom to call.",
        "steward/conversation/alarms.py",
    ),
    "alarm.told_again": (
        "The customer told of danger again; the alarm is open already.",
        "steward/conversation/alarms.py",
    ),
    "alarm.denied": (
        "The customer said that nobody is in danger. A person still closes the alarm.",
        "steward/conversation/after_alarm.py",
    ),
    "alarm.closed": ("{Who} closed the alarm.", "steward/conversation/alarms.py"),
    "acting.allowed": (
        "The CRM lets them act for the other customer.",
        "steward/identity/acting.py",
    ),
    "acting.refused": (
        "The CRM does not let them act for the other customer.",
        "steward/identity/acting.py",
    ),
    "contact.controlled": (
        "The customer proved that the new contact is theirs.",
        "steward/identity/code_checks.py",
    ),
    "peer.withdrew": ("The other company's agent withdrew its task.", "steward/a2a/tasks.py"),
    # ── approvals ──────────────────────────────────────────────────────────────────────────────
    "approval.requested": ("People were asked to sign.", "steward/decisions/granting.py"),
    "approval.claimed": (
        "{Who} has it to themselves for a few minutes.",
        "steward/approvals/claims.py",
    ),
    "approval.released": ("{Who} gave it up again.", "steward/approvals/claims.py"),
    "approval.refused": (
        "An attempt of {who} to decide did not count: {why}.",
        "steward/decisions/refusals.py",
    ),
    "approval.withdrawn": (
        "Nobody is asked to sign any more: it was withdrawn.",
        "steward/approvals/repository.py",
    ),
    "approval.superseded": (
        "What people were asked to sign is void. {why}",
        "steward/approvals/repository.py",
    ),
    # ── the desk's own record ──────────────────────────────────────────────────────────────────
    "session.opened": ("{Who} signed in.", "steward/access/sessions.py"),
    "session.ended": ("A session of {whose} ended: {why}.", "steward/access/sessions.py"),
    "token.ended": ("{Who} ended the tokens of {login}.", "steward/access/tokens.py"),
    "staff.added": ("{Who} added {login}.", "steward/access/staff.py"),
    "staff.changed": ("{Who} changed what {login} sees to.", "steward/access/staff.py"),
    "staff.linked": ("{Who} said what signs {login} in.", "steward/access/staff.py"),
    "staff.ended": ("{Who} said that {login} left.", "steward/access/staff.py"),
    "client.added": (
        "{Who} added the service account {client}.",
        "steward/access/service_accounts.py",
    ),
    "client.rotated": (
        "{Who} gave the service account {client} a new secret.",
        "steward/access/service_accounts.py",
    ),
    "client.handed_over": (
        "{Who} said who answers for the service account {client}.",
        "steward/access/service_accounts.py",
    ),
    "client.ended": (
        "{Who} ended the service account {client}.",
        "steward/access/service_accounts.py",
    ),
    "peer.added": ("{Who} let the agent {peer} in, or changed it.", "steward/access/peers.py"),
    "peer.ended": ("{Who} ended the agent {peer}.", "steward/access/peers.py"),
    "snippet.kept": (
        "{Who} wrote the prepared answer {name} ({language}).",
        "steward/server/routes/floor.py",
    ),
    "snippet.retired": (
        "{Who} took the prepared answer {name} ({language}) away.",
        "steward/server/routes/floor.py",
    ),
    "policy.changed": ("The rules were changed: {files}.", "steward/policy/changes.py"),
    "version.put_back": (
        "{Who} put an earlier version back: {version}.",
        "steward/versions.py",
    ),
    "books.compared": ("{Who} held the ledger against the books.", "steward/server/books.py"),
    "books.unknown_here": (
        "The books have a payment under {key} that the ledger does not know.",
        "steward/decisions/halt.py",
    ),
    "customer.erased": ("A customer was erased.", "steward/stores/erasing.py"),
    "customer.erasure_ordered": (
        "{Who} had a customer erased.",
        "steward/stores/erasing.py",
    ),
    "desk.halted": ("{Who} stopped everything: {reason}.", "steward/decisions/halt.py"),
    "desk.resumed": ("{Who} let everything go on.", "steward/decisions/halt.py"),
}
ACTIONS: dict[str, tuple[str, str]] = {
    "proposed": ("{Who} proposed: {what}{sum}. Nothing moves by that.", "nodes/proposals.py"),
    "agreed": (
        "The customer said yes to exactly this {what}, to this amount and this target.",
        "steward/dialogue/consent/answers.py",
    ),
    "authorised": (
        "Policy allowed the {what} on facts that were read again.",
        "steward/verdicts/verdict.py",
    ),
    "awaiting": (
        "Policy wants people to sign the {what}: it waits.",
        "steward/verdicts/verdict.py",
    ),
    "signed": ("{Who} signed.", "steward/decisions/approvals.py"),
    "edited": (
        "{Who} changed the amount, and so cannot sign it any more.",
        "steward/decisions/edits.py",
    ),
    "approved": ("Enough people signed the {what}.", "steward/decisions/approvals.py"),
    "rejected": ("{Who} decided against the {what}.", "steward/decisions/approvals.py"),
    "executing": (
        "The right to act was used up and the intent was written down; then the {what} was sent.",
        "steward/decisions/execution.py",
    ),
    "resent": (
        (
            "Nobody knew whether the {what} had happened. It was sent again under the same key, "
            "so it counts once."
        ),
        "steward/decisions/execution.py",
    ),
    "unknown": (
        "The system did not answer. That is not a failure: the {what} may have happened.",
        "steward/decisions/execution.py",
    ),
    "confirmed": ("The {what} is confirmed.", "steward/decisions/execution.py"),
    "settled": ("The {what} has arrived.", "steward/decisions/execution.py"),
    "failed_late": ("The {what} came back days later.", "steward/decisions/execution.py"),
    "failed": (
        "The {what} did not work, and nothing was changed.",
        "steward/decisions/execution.py",
    ),
    "denied": ("Policy denied the {what}.", "steward/verdicts/verdict.py"),
    "withdrawn": ("The {what} was withdrawn.", "steward/decisions/ledger.py"),
    "expired": (
        "The {what} was not decided in time. That is nobody's rejection.",
        "steward/decisions/ledger.py",
    ),
    "requested": ("People were asked to sign the {what}.", "steward/decisions/granting.py"),
    "voiding": (
        "Nobody answered for too long: the key of the {what} is made void before it is called "
        "failed.",
        "steward/decisions/execution.py",
    ),
    "held_back": (
        "The {what} is held back: {why}. It goes on once nothing holds it.",
        "steward/ledger/repository.py",
    ),
    "person_asked": (
        "Only a person can find out whether the {what} happened: {why}",
        "steward/decisions/unproven.py",
    ),
    "contradicted": (
        "What the system says of the {what} contradicts the record: a person looks.",
        "steward/decisions/execution.py",
    ),
    "reopened": (
        "A person was asked to look at the {what} that came back.",
        "steward/decisions/settlement.py",
    ),
    "escalated": ("It waited too long, so somebody has to see to it.", "steward/clockwork.py"),
}
CODE = {
    "passed": "The code was right.",
    "wrong": "The code was wrong.",
    "expired": "The code came too late.",
    "locked": "The code was wrong too often: a new one is needed.",
    "none": "A code came that nobody had asked for.",
}
