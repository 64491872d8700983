-- What came along with a mail and is not its writer's words: quotes, signatures, headers. Kept for people; nothing reads it for a wish.
ALTER TABLE desk.inbox ADD COLUMN quoted text NOT NULL DEFAULT '';
