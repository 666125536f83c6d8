-- Copies one position anew, as far as its own transaction sees, and waits for nobody else's. A
-- draft's changes nothing here.
CREATE OR REPLACE FUNCTION publish_position(wanted bigint, of_statement bigint) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM statements_publishedposition WHERE position_id = wanted)
        AND NOT EXISTS (SELECT FROM publishable_positions(of_statement) AS position
            WHERE position.position_id = wanted)
    THEN RETURN;
    END IF;
    DELETE FROM statements_publishedposition WHERE position_id = wanted;
    INSERT INTO statements_publishedposition (position_id, statement_id, topic_id, stance, said_on,
        speaker_id, organisation_id, meeting_id)
    SELECT * FROM publishable_positions(of_statement) AS position
        WHERE position.position_id = wanted
    -- Someone else copied it since it was deleted.
    ON CONFLICT (position_id) DO UPDATE SET statement_id = EXCLUDED.statement_id,
        topic_id = EXCLUDED.topic_id, stance = EXCLUDED.stance, said_on = EXCLUDED.said_on,
        speaker_id = EXCLUDED.speaker_id, organisation_id = EXCLUDED.organisation_id,
        meeting_id = EXCLUDED.meeting_id;
END $$;

-- Mends all copies of a statement's positions, and touches only those that differ. Under the
-- statement's lock, so that of two who publish it and change a position at once the second sees
-- what the first did. One insert, so that what is tallied by it is locked in one order.
CREATE OR REPLACE FUNCTION publish_positions(wanted bigint) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM FROM statements_statement WHERE id = wanted FOR NO KEY UPDATE;
    DELETE FROM statements_publishedposition AS held WHERE statement_id = wanted AND NOT EXISTS (
        SELECT FROM publishable_positions(wanted) AS position
        WHERE position.position_id = held.position_id
            AND (position.topic_id, position.stance, position.said_on, position.speaker_id,
                position.organisation_id, position.meeting_id)
                IS NOT DISTINCT FROM (held.topic_id, held.stance, held.said_on, held.speaker_id,
                held.organisation_id, held.meeting_id)
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

ALTER FUNCTION is_public_statement CALLED ON NULL INPUT;
ALTER FUNCTION require_complete_statement CALLED ON NULL INPUT;
DROP FUNCTION derive_of_statement, nothing_is_derived;
