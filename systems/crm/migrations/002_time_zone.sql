-- Where a contact's clock is, as they or their browser said it (an IANA name); nothing checks it here.
ALTER TABLE contacts ADD COLUMN time_zone text;
