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

-- As before, but a position that came from another statement leaves no copy behind there.
CREATE OR REPLACE FUNCTION publish_positions(wanted bigint) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM FROM statements_statement WHERE id = wanted FOR NO KEY UPDATE;
    DELETE FROM statements_publishedposition AS held
    WHERE held.position_id IN (
        SELECT id FROM statements_position WHERE statement_id = wanted
        UNION SELECT position_id FROM statements_publishedposition WHERE statement_id = wanted
    ) AND NOT EXISTS (
        SELECT FROM publishable_positions(wanted) AS position
        WHERE position.position_id = held.position_id
            AND (position.statement_id, position.topic_id, position.stance, position.said_on,
                position.speaker_id, position.organisation_id, position.meeting_id)
                IS NOT DISTINCT FROM (held.statement_id, held.topic_id, held.stance, held.said_on,
                held.speaker_id, held.organisation_id, held.meeting_id)
    );
    INSERT INTO statements_publishedposition (position_id, statement_id, topic_id, stance, said_on,
        speaker_id, organisation_id, meeting_id)
    SELECT * FROM publishable_positions(wanted) AS position
        WHERE NOT EXISTS (
            SELECT FROM statements_publishedposition AS held
            WHERE held.position_id = position.position_id
        )
    ON CONFLICT (position_id) DO UPDATE SET statement_id = EXCLUDED.statement_id,
        topic_id = EXCLUDED.topic_id, stance = EXCLUDED.stance, said_on = EXCLUDED.said_on,
        speaker_id = EXCLUDED.speaker_id, organisation_id = EXCLUDED.organisation_id,
        meeting_id = EXCLUDED.meeting_id;
END $$;

-- Of a new row there is no old statement to ask for.
ALTER FUNCTION is_public_statement STRICT;
ALTER FUNCTION require_complete_statement STRICT;
DROP FUNCTION publish_position;
