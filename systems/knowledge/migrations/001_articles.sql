-- Articles in versions. They are public: there is no customer here, and nothing for a call to write.
CREATE TABLE articles (
    article_id text NOT NULL,
    version integer NOT NULL DEFAULT 1 CHECK (version > 0),
    title text NOT NULL,
    text text NOT NULL,
    dated date NOT NULL DEFAULT clock.now()::date,
    status text NOT NULL DEFAULT 'current' CHECK (status IN ('current', 'superseded')),
    updated_at timestamptz NOT NULL DEFAULT clock.now(),
    words tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', text), 'B')) STORED,
    PRIMARY KEY (article_id, version)
);
CREATE INDEX ON articles USING gin (words);
GRANT SELECT ON articles TO sys_knowledge;
