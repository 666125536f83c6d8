-- Where the numbers of versions come from: never the same twice, not even after a rollback.
CREATE SEQUENCE version_numbers;

-- What kind of thing changed for visitors. Once a transaction is enough, because all of it is seen
-- at once; a test is one long transaction. A row that someone else holds is left to him, so that
-- nobody waits.
CREATE FUNCTION note_change(what varchar) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    noted text := 'natotracker.noted_' || what;
    free bigint;
BEGIN
    IF current_setting(noted, true) = pg_current_xact_id()::text
        AND current_setting('natotracker.is_test', true) IS DISTINCT FROM 'on'
    THEN RETURN;
    END IF;
    SELECT id INTO free FROM statements_version WHERE of = what
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF free IS NULL THEN
        INSERT INTO statements_version (of, number) VALUES (what, nextval('version_numbers'));
    ELSE
        UPDATE statements_version SET number = nextval('version_numbers') WHERE id = free;
    END IF;
    PERFORM set_config(noted, pg_current_xact_id()::text, true);
END $$;

CREATE FUNCTION site_version(OUT records bigint, OUT statements bigint)
LANGUAGE sql STABLE AS $$
    SELECT COALESCE(sum(number) FILTER (WHERE of = 'records'), 0)::bigint,
        COALESCE(sum(number) FILTER (WHERE of = 'statements'), 0)::bigint
    FROM statements_version
$$;
