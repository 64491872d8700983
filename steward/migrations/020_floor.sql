-- What people need to see to customers: notes among themselves, prepared answers, who can do what.

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
CREATE INDEX note_words ON desk.note USING gin (desk.words_of(text));

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

-- What somebody is for (a language, a team), and when they are there (`mon-fri 09:00-17:00
-- Europe/Amsterdam`); empty: everything, always. By these the rule gives conversations out.
ALTER TABLE desk.staff ADD COLUMN skills text[] NOT NULL DEFAULT '{}',
                       ADD COLUMN hours text NOT NULL DEFAULT 'always';

-- What a customer hears of why it was rejected, beside what colleagues read.
ALTER TABLE desk.signature ADD COLUMN told_why text NOT NULL DEFAULT '';

GRANT SELECT, INSERT ON desk.note TO steward_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.snippet TO steward_desk;
