-- Which statement was derived from last, in this transaction and since its parts changed last.
CREATE FUNCTION nothing_is_derived() RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM set_config('natotracker.derived', '', true);
END $$;

-- All that follows from a statement's parts, made right once they all are in place. Under its lock,
-- so that of two who publish it and change a part at once the second sees what the first did.
CREATE FUNCTION derive_of_statement(wanted bigint) RETURNS void
LANGUAGE plpgsql VOLATILE STRICT AS $$
DECLARE
    its_state text;
BEGIN
    IF current_setting('natotracker.derived', true) = wanted::text THEN
        RETURN;
    END IF;
    SELECT state INTO its_state FROM statements_statement WHERE id = wanted FOR NO KEY UPDATE;
    IF its_state = 'published' THEN
        PERFORM publish_positions(wanted);
        PERFORM index_statement(wanted);
    END IF;
    IF its_state IN ('published', 'retracted', 'merged') THEN
        PERFORM note_change('statements');
    END IF;
    PERFORM set_config('natotracker.derived', wanted::text, true);
END $$;
