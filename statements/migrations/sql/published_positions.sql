-- What the copies of a statement's positions are to be.
CREATE FUNCTION publishable_positions(wanted bigint) RETURNS TABLE (position_id bigint,
    statement_id bigint, topic_id bigint, stance varchar, said_on date, speaker_id bigint,
    organisation_id bigint, meeting_id bigint)
LANGUAGE sql STABLE AS $$
    SELECT position.id, wanted, position.topic_id, position.stance, statement.said_on,
        statement.speaker_id, office.organisation_id, statement.meeting_id
    FROM statements_statement AS statement
    JOIN statements_position AS position ON position.statement_id = statement.id
    LEFT JOIN statements_tenure AS tenure ON tenure.id = statement.tenure_id
    LEFT JOIN statements_office AS office ON office.id = tenure.office_id
    -- One without a day is refused at the end of its transaction.
    WHERE statement.id = wanted AND statement.state = 'published'
        AND statement.said_on IS NOT NULL
$$;

-- Mends all copies of a statement's positions, and touches only those that differ; a position that
-- came from another statement leaves no copy behind there. Under the statement's lock, so that of
-- two who publish it and change a position at once the second sees what the first did. One insert,
-- so that what is tallied by it is locked in one order.
CREATE FUNCTION publish_positions(wanted bigint) RETURNS void
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
