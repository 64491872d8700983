-- Calls of tools by time, for what reports say of systems: the record is found by conversation only.
CREATE INDEX audit_tool_calls ON desk.audit (at)
    WHERE event IN ('tool.read', 'tool.write.finished', 'tool.refused');
