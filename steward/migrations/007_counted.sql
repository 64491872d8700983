-- In which order refunds were first granted or asked for. A refund counts those before it into its customer's window, so that a
-- later wish changes nothing about an earlier one; the later one counts both. Numbers are given under the customer's window lock.
CREATE SEQUENCE desk.refund_order;
ALTER TABLE desk.action ADD COLUMN counted bigint;
CREATE FUNCTION desk.number_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.counted := nextval('desk.refund_order');
    RETURN NEW;
END $$;
CREATE TRIGGER number_refund BEFORE INSERT OR UPDATE OF state ON desk.action FOR EACH ROW
    WHEN (NEW.kind IN ('issue_refund', 'send_replacement', 'give_store_credit') AND NEW.counted IS NULL AND NEW.state <> 'proposed')
    EXECUTE FUNCTION desk.number_refund();
UPDATE desk.action a SET counted = n.number
  FROM (SELECT id, nextval('desk.refund_order') AS number
          FROM (SELECT id FROM desk.action WHERE kind = 'issue_refund' AND state <> 'proposed' ORDER BY updated_at, id) AS sorted) AS n
 WHERE a.id = n.id;
GRANT USAGE ON SEQUENCE desk.refund_order TO steward_desk;
