-- The desk's login takes away what its code takes away, and nothing that money rests on: without its
-- action, its approval or its right a payment could begin anew under another key.
REVOKE DELETE ON desk.customer, desk.link, desk.conversation, desk.turn, desk.inbox, desk.outbox, desk.plan,
    desk.challenge, desk.code_check, desk.proof, desk.acting, desk.action, desk.approval, desk.authority
    FROM steward_desk;

-- Whether the right under which an action was sent has run out, and when it was used.
CREATE INDEX authority_used ON desk.authority (action_id) WHERE consumed_at IS NOT NULL;
