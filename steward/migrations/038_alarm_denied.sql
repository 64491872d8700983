-- What a customer says after an alarm. It stays open until a person closes it, and the desk may go on
-- beside it: after a denial with what was wished before, or with the next clear wish.
ALTER TABLE desk.alarm
    ADD COLUMN denied_in  text REFERENCES desk.inbox,    -- says that nobody is in danger; NULL: none does
    ADD COLUMN went_on_in text REFERENCES desk.inbox;    -- the desk answers from here on; NULL: it does not
GRANT UPDATE (message_id, kind, language, country, denied_in, went_on_in) ON desk.alarm TO steward_desk;
