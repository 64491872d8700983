-- Articles in versions. They are public: there is no customer here, and nothing for a call to write. A translation is an article
-- of its own.
CREATE TABLE articles (
    article_id text NOT NULL,
    version integer NOT NULL DEFAULT 1 CHECK (version > 0),
    title text NOT NULL,
    text text NOT NULL,
    language text NOT NULL DEFAULT 'en' CHECK (language ~ '^[a-z]{2}$'),
    country text[] NOT NULL DEFAULT '{}',             -- where it holds; none: everywhere
    valid_from date,
    valid_until date,
    supersedes text,                                  -- the article that it replaces
    translation_of text,                              -- the page that it translates
    asked text[] NOT NULL DEFAULT '{}',               -- how customers put it; never read out
    indexed text,
    dated date NOT NULL DEFAULT clock.now()::date,
    status text NOT NULL DEFAULT 'current' CHECK (status IN ('current', 'superseded')),
    updated_at timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (article_id, version),
    CHECK (valid_from IS NULL OR valid_until IS NULL OR valid_from <= valid_until)
);
GRANT SELECT ON articles TO sys_knowledge;
