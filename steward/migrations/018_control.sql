-- What reports of finance and of the floor look for in the record by time alone: what people were refused, what changed
-- about rules and staff, what came back. One list, so that the index and whoever asks mean the same.
CREATE FUNCTION desk.is_control(event text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN event IN (
    'approval.refused', 'policy.changed', 'staff.added', 'staff.linked', 'staff.ended', 'token.ended', 'tool.accepted',
    'refund.failed_late', 'replacement.failed_late', 'credit.failed_late', 'books.compared');
CREATE INDEX audit_of_control ON desk.audit (at) WHERE desk.is_control(event);

GRANT EXECUTE ON FUNCTION desk.is_control(text) TO steward_desk;
