-- What articles are found by.
CREATE EXTENSION IF NOT EXISTS vector SCHEMA knowledge;

-- Whose vectors the passages have. Those of two embedders never mix.
CREATE TABLE embedder (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    name text NOT NULL,
    size integer NOT NULL CHECK (size BETWEEN 1 AND 2000)
);

-- Articles split into sentences, with their title and the ways to ask for them: written when an article is.
CREATE TABLE passages (
    article_id text NOT NULL,
    version integer NOT NULL,
    place integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('title', 'text', 'asked')),
    text text NOT NULL,
    language text NOT NULL,
    words tsvector NOT NULL,
    embedding knowledge.vector NOT NULL,
    PRIMARY KEY (article_id, version, place),
    FOREIGN KEY (article_id, version) REFERENCES articles ON DELETE CASCADE
);
CREATE INDEX ON passages USING gin (words);
CREATE INDEX passages_near ON passages USING hnsw ((embedding::knowledge.vector(128)) knowledge.vector_cosine_ops);
GRANT SELECT ON embedder, passages TO sys_knowledge;
