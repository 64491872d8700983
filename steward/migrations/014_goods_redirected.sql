-- Goods that are sent elsewhere count like the money they are worth: they are numbered among what a window counts.
DROP TRIGGER number_refund ON desk.action;
CREATE TRIGGER number_refund BEFORE INSERT OR UPDATE OF state ON desk.action FOR EACH ROW
    WHEN (NEW.kind IN ('issue_refund', 'send_replacement', 'give_store_credit', 'change_address')
          AND NEW.counted IS NULL AND NEW.state <> 'proposed')
    EXECUTE FUNCTION desk.number_refund();
