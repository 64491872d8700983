-- Debugging only, in a copy of the sandbox: every change of a row is kept with what stood there before,
-- and each checkpoint knows after which change it was written. So the rows of the desk and of the
-- company can be set back to the moment of a checkpoint, as the graph's own state is.
CREATE SCHEMA debug;
DELETE FROM desk.place; -- it lies elsewhere on purpose
CREATE TABLE debug.change (
    id bigserial PRIMARY KEY, place regclass NOT NULL, before jsonb, after jsonb
);
CREATE TABLE debug.place (place regclass PRIMARY KEY, key text[] NOT NULL, columns text NOT NULL);
CREATE TABLE debug.mark (
    thread_id text, checkpoint_id text, after_change bigint NOT NULL, forked boolean NOT NULL,
    PRIMARY KEY (thread_id, checkpoint_id)
);

CREATE FUNCTION debug.note_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
BEGIN
    INSERT INTO debug.change (place, before, after)
    VALUES (TG_RELID::regclass, CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END,
            CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END);
    RETURN NULL;
END $$;

-- A checkpoint that an edit made beside a later one (a fork) is of the moment of the one it edits.
CREATE FUNCTION debug.note_checkpoint() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog AS $$
DECLARE
    is_fork boolean := NEW.metadata->>'source' IN ('update', 'fork') AND EXISTS (
        SELECT 1 FROM checkpoints.checkpoints c
         WHERE c.thread_id = NEW.thread_id AND c.checkpoint_ns = '' AND
               c.checkpoint_id > NEW.parent_checkpoint_id AND c.checkpoint_id < NEW.checkpoint_id);
    at_edited bigint := (SELECT m.after_change FROM debug.mark m
         WHERE m.thread_id = NEW.thread_id AND m.checkpoint_id = NEW.parent_checkpoint_id);
BEGIN
    INSERT INTO debug.mark (thread_id, checkpoint_id, after_change, forked)
    VALUES (NEW.thread_id, NEW.checkpoint_id,
            CASE WHEN is_fork THEN coalesce(at_edited, 0)
                 ELSE coalesce((SELECT max(id) FROM debug.change), 0) END, is_fork)
    ON CONFLICT (thread_id, checkpoint_id) DO NOTHING;
    RETURN NULL;
END $$;

-- What names a row: its primary key, or all of it.
CREATE FUNCTION debug.key_of(place debug.place, content jsonb) RETURNS jsonb LANGUAGE sql
SET search_path = pg_catalog AS $$
    SELECT CASE WHEN place.key = '{}' THEN content
                ELSE (SELECT jsonb_agg(content -> name) FROM unnest(place.key) name) END
$$;

-- Each row that was touched after that change, and what it was then (NULL: not there).
CREATE FUNCTION debug.touched(after_change bigint, up_to bigint)
RETURNS TABLE (place regclass, content jsonb, was jsonb) LANGUAGE sql
SET search_path = pg_catalog AS $$
    WITH newer AS (
        SELECT c.id, c.place, c.before, c.after, debug.key_of(p, c.before) AS key_before,
               debug.key_of(p, c.after) AS key_after
          FROM debug.change c JOIN debug.place p ON p.place = c.place
         WHERE c.id > after_change AND c.id <= up_to
    ), named AS (
        SELECT id, place, key_before AS key, before AS content, before AS was
          FROM newer WHERE before IS NOT NULL
        UNION ALL
        SELECT id, place, key_after, after, NULL
          FROM newer WHERE after IS NOT NULL AND key_after IS DISTINCT FROM key_before
    )
    SELECT DISTINCT ON (place, key) place, content, was FROM named ORDER BY place, key, id
$$;

CREATE FUNCTION debug.take_away(place debug.place, content jsonb) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog AS $$
DECLARE
    names text := (SELECT string_agg(quote_ident(name), ', ') FROM unnest(place.key) name);
BEGIN
    IF names IS NULL THEN
        EXECUTE format('DELETE FROM %1$s x WHERE to_jsonb(x) = $1', place.place) USING content;
    ELSE
        EXECUTE format('DELETE FROM %1$s WHERE (%2$s) = (SELECT %2$s FROM '
                       'jsonb_populate_record(NULL::%1$s, $1))', place.place, names) USING content;
    END IF;
END $$;

CREATE FUNCTION debug.put_back(place debug.place, content jsonb) RETURNS void LANGUAGE plpgsql
SET search_path = pg_catalog AS $$
BEGIN
    EXECUTE format('INSERT INTO %1$s (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM '
                   'jsonb_populate_record(NULL::%1$s, $1)', place.place, place.columns)
      USING content;
END $$;

-- Sets the rows back to the moment of a checkpoint of a thread (none: of its newest). Returns how
-- many rows were touched; 0 where the thread just goes on from where it is.
CREATE FUNCTION debug.set_back(thread text, checkpoint text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog
SET session_replication_role = replica AS $$
DECLARE
    newest text := (SELECT max(checkpoint_id) FROM checkpoints.checkpoints
                     WHERE thread_id = thread AND checkpoint_ns = '');
    chosen text := coalesce(checkpoint, newest);
    mark debug.mark := (SELECT m FROM debug.mark m
                         WHERE m.thread_id = thread AND m.checkpoint_id = chosen);
    since bigint := coalesce(mark.after_change, 0);
    now_at bigint := coalesce((SELECT max(id) FROM debug.change), 0);
BEGIN
    IF chosen IS NULL OR (chosen = newest AND NOT coalesce(mark.forked, false)) THEN
        RETURN 0;
    END IF;
    PERFORM debug.take_away(p, t.content)
       FROM debug.touched(since, now_at) t JOIN debug.place p ON p.place = t.place;
    PERFORM debug.put_back(p, t.was)
       FROM debug.touched(since, now_at) t JOIN debug.place p ON p.place = t.place
      WHERE t.was IS NOT NULL;
    RETURN (SELECT count(*) FROM debug.touched(since, now_at));
END $$;

CREATE FUNCTION debug.watch(place regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO debug.place SELECT place,
        ARRAY(SELECT a.attname FROM pg_index i
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
               WHERE i.indrelid = watch.place AND i.indisprimary),
        (SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
          WHERE attrelid = watch.place AND attnum > 0 AND NOT attisdropped AND attgenerated = '');
    EXECUTE format('CREATE TRIGGER debug_note AFTER INSERT OR UPDATE OR DELETE ON %s '
                   'FOR EACH ROW EXECUTE FUNCTION debug.note_change()', place);
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER debug_note', place);
END $$;

-- Who is signed in and who may is no part of a conversation, and stays.
SELECT debug.watch(c.oid::regclass) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind = 'r' AND n.nspname !~ '^(pg_|information_schema|debug|checkpoints|public)'
   AND (n.nspname, c.relname) NOT IN (
       SELECT 'desk', unnest(ARRAY['session', 'sign_in', 'spent_token', 'token_end', 'sealed_key',
                                   'system_sign_in', 'asker_key', 'staff', 'staff_identity']));

CREATE TRIGGER debug_note AFTER INSERT ON checkpoints.checkpoints
    FOR EACH ROW WHEN (NEW.checkpoint_ns = '') EXECUTE FUNCTION debug.note_checkpoint();

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA debug FROM PUBLIC;
GRANT USAGE ON SCHEMA debug TO steward_desk;
GRANT EXECUTE ON FUNCTION debug.set_back TO steward_desk;
