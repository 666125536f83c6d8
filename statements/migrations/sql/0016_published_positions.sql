-- Copies one statement's positions anew. Locks the statement first, so that of two who publish it
-- and change a position at once the second sees what the first did.
CREATE FUNCTION publish_positions(wanted bigint) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM FROM statements_statement WHERE id = wanted FOR NO KEY UPDATE;
    DELETE FROM statements_publishedposition WHERE statement_id = wanted;
    INSERT INTO statements_publishedposition (position_id, statement_id, topic_id, stance, said_on,
        speaker_id, organisation_id, meeting_id)
    SELECT position.id, wanted, topic_id, stance, said_on, statement.speaker_id, organisation_id,
        meeting_id
    FROM statements_statement AS statement
    JOIN statements_position AS position ON position.statement_id = statement.id
    LEFT JOIN statements_tenure AS tenure ON tenure.id = tenure_id
    LEFT JOIN statements_office AS office ON office.id = office_id
    -- One without a day is refused at the end of its transaction.
    WHERE statement.id = wanted AND state = 'published' AND said_on IS NOT NULL;
END $$;
