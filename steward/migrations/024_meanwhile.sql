-- What the desk answers itself although its writer waits for a person: all of it, only what help
-- pages and rules tell anybody, or nothing (ADR 179).
ALTER TABLE desk.inbox ADD COLUMN meanwhile text NOT NULL DEFAULT ''
    CHECK (meanwhile IN ('', 'all', 'pages'));
