INSERT INTO statements_publishedposition (position_id, statement_id, topic_id, stance, said_on,
    speaker_id, organisation_id, meeting_id)
SELECT position.id, statement_id, topic_id, stance, said_on, statement.speaker_id,
    organisation_id, meeting_id
FROM statements_position AS position
JOIN statements_statement AS statement ON statement.id = statement_id
LEFT JOIN statements_tenure AS tenure ON tenure.id = tenure_id
LEFT JOIN statements_office AS office ON office.id = office_id
WHERE state = 'published';
