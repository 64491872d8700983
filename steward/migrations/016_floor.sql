-- What people need to see to customers: notes among themselves, prepared answers, how long one waited.

-- What colleagues tell each other about a conversation: no customer and no agent ever reads it, so
-- whoever writes one may still sign.
CREATE TABLE desk.note (
    id              text PRIMARY KEY,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    login           text NOT NULL REFERENCES desk.staff,
    text            text NOT NULL CHECK (text <> ''),
    at              timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX note_by_conversation ON desk.note (conversation_id, at);

-- Prepared answers. {name}, {first_name}, {subject}, {reference} and {colleague} are filled in from the
-- conversation; a language without a text of its own has the English one.
CREATE TABLE desk.snippet (
    name       text NOT NULL CHECK (name ~ '^[a-z][a-z0-9_]{0,39}$'),
    language   text NOT NULL CHECK (language IN ('en', 'nl', 'de', 'fr', 'es')),
    title      text NOT NULL CHECK (title <> ''),
    text       text NOT NULL CHECK (text <> ''),
    written_by text REFERENCES desk.staff,          -- NULL: came with the desk
    at         timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (name, language)
);
INSERT INTO desk.snippet (name, language, title, text) VALUES
    ('hello', 'en', 'Greeting', 'Hello {first_name}, this is {colleague}. I am looking into it now.'),
    ('hello', 'nl', 'Begroeting', 'Hallo {first_name}, u spreekt met {colleague}. Ik kijk er nu naar.'),
    ('hello', 'de', 'Begrüßung', 'Guten Tag {first_name}, hier ist {colleague}. Ich sehe es mir jetzt an.'),
    ('hello', 'fr', 'Salutation', 'Bonjour {first_name}, ici {colleague}. Je m’en occupe maintenant.'),
    ('hello', 'es', 'Saludo', 'Hola, {first_name}, soy {colleague}. Lo estoy mirando ahora.'),
    ('details', 'en', 'Ask for details', 'Could you tell me a little more about {reference}? A photo helps, too.'),
    ('details', 'nl', 'Om details vragen', 'Kunt u mij iets meer vertellen over {reference}? Een foto helpt ook.'),
    ('details', 'de', 'Nach Einzelheiten fragen', 'Können Sie mir etwas mehr zu {reference} sagen? Ein Foto hilft auch.'),
    ('details', 'fr', 'Demander des précisions', 'Pouvez-vous m’en dire un peu plus sur {reference} ? Une photo aide aussi.'),
    ('details', 'es', 'Pedir detalles', '¿Puede contarme algo más sobre {reference}? Una foto también ayuda.'),
    ('bye', 'en', 'Close', 'Is there anything else I can do for you, {first_name}?'),
    ('bye', 'nl', 'Afsluiten', 'Kan ik verder nog iets voor u doen, {first_name}?'),
    ('bye', 'de', 'Abschluss', 'Kann ich sonst noch etwas für Sie tun, {first_name}?'),
    ('bye', 'fr', 'Conclure', 'Puis-je faire autre chose pour vous, {first_name} ?'),
    ('bye', 'es', 'Cerrar', '¿Puedo hacer algo más por usted, {first_name}?');

-- How long customers waited for a person, kept when it is over: what the floor is measured by.
CREATE TABLE desk.person_wait (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    since           timestamptz NOT NULL,
    until           timestamptz,                     -- NULL: it still waits
    taken           boolean NOT NULL DEFAULT false,  -- a person took it over; else it went back
    urgent          boolean NOT NULL DEFAULT false,  -- somebody may have been in danger
    called_at       timestamptz,                     -- when the company's webhook was told of it
    calling_until   timestamptz,                     -- wall time: until then a process is telling it
    PRIMARY KEY (conversation_id, since)
);
CREATE INDEX person_wait_by_time ON desk.person_wait (since);
CREATE UNIQUE INDEX one_open_wait ON desk.person_wait (conversation_id) WHERE until IS NULL;

CREATE FUNCTION desk.note_wait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.waiting_since IS NOT NULL THEN
        UPDATE desk.person_wait SET until = greatest(clock.now(), since), taken = NEW.mode = 'person'
         WHERE conversation_id = NEW.id AND until IS NULL;
    END IF;
    IF NEW.waiting_since IS NOT NULL THEN
        INSERT INTO desk.person_wait (conversation_id, since, urgent)
        VALUES (NEW.id, NEW.waiting_since, EXISTS (
            SELECT 1 FROM desk.alarm a WHERE a.conversation_id = NEW.id AND a.closed_at IS NULL))
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER note_wait AFTER UPDATE OF mode, mode_by ON desk.conversation FOR EACH ROW
    WHEN (OLD.waiting_since IS DISTINCT FROM NEW.waiting_since) EXECUTE FUNCTION desk.note_wait();

GRANT SELECT, INSERT ON desk.note TO steward_desk;
GRANT UPDATE (text) ON desk.note TO steward_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.snippet TO steward_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.person_wait TO steward_desk;
