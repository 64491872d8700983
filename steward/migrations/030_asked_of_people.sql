-- What people are asked to find out, as long as nobody knows: an answer that came after all asks nobody any more.
CREATE VIEW desk.asked_of_people AS
SELECT u.action_id, u.why, u.asked_at, a.kind, a.resource, a.conversation_id, a.params, a.handle
  FROM desk.unproven u JOIN desk.action a ON a.id = u.action_id
 WHERE u.resolved_at IS NULL AND a.state = 'unknown';
GRANT SELECT ON desk.asked_of_people TO steward_desk;
