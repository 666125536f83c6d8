-- What the floor reads besides the product's own tables: counts and latest stances stored
-- beforehand. Filled once for a corpus that nobody changes.
DROP SCHEMA IF EXISTS floor CASCADE;
CREATE SCHEMA floor;

-- A year of a topic, and the statement where that is the only one.
CREATE TABLE floor.topic_year AS
SELECT topic_id, date_part('year', said_on)::int AS year, stance, count(*) AS n,
    max(statement_id) AS statement_id
FROM statements_publishedposition GROUP BY 1, 2, 3;
CREATE INDEX ON floor.topic_year (topic_id, year) INCLUDE (stance, n, statement_id);

-- The meetings where the most was said on a topic.
CREATE TABLE floor.topic_meeting AS
SELECT topic_id, meeting_id FROM (
    SELECT topic_id, key AS meeting_id, row_number() OVER (PARTITION BY topic_id
        ORDER BY count DESC, last DESC) AS place
    FROM statements_stancetally WHERE by = 'meeting'
) AS busiest WHERE place <= 60;
CREATE INDEX ON floor.topic_meeting (topic_id, meeting_id);

-- A map on any day: one probe a country. The product's own tables get no index here.
CREATE TABLE floor.spoken AS
SELECT topic_id, organisation_id, stance <> 'speaks' AS takes_a_stance, said_on, statement_id,
    stance
FROM statements_publishedposition WHERE organisation_id IS NOT NULL;
CREATE INDEX ON floor.spoken (topic_id, organisation_id, takes_a_stance, said_on DESC,
    statement_id DESC) INCLUDE (stance);

-- Who was heard last, of all (0) and at a meeting, with the newest statement.
CREATE TABLE floor.heard AS
SELECT DISTINCT ON (speaker_id) 'speaker' AS by, speaker_id AS key, 0::bigint AS meeting_id,
    said_on AS last_on, statement_id
FROM statements_publishedposition WHERE speaker_id IS NOT NULL
ORDER BY speaker_id, said_on DESC, statement_id DESC;
INSERT INTO floor.heard
SELECT DISTINCT ON (organisation_id) 'organisation', organisation_id, 0, said_on, statement_id
FROM statements_publishedposition WHERE organisation_id IS NOT NULL
ORDER BY organisation_id, said_on DESC, statement_id DESC;
INSERT INTO floor.heard
SELECT DISTINCT ON (meeting_id, speaker_id) 'speaker', speaker_id, meeting_id, said_on, statement_id
FROM statements_publishedposition WHERE speaker_id IS NOT NULL AND meeting_id IS NOT NULL
ORDER BY meeting_id, speaker_id, said_on DESC, statement_id DESC;
CREATE INDEX ON floor.heard (by, meeting_id, last_on DESC, key);
CREATE INDEX ON floor.heard (by, meeting_id, key);

-- The latest stances at a meeting, and how often somebody spoke about a topic there.
CREATE TABLE floor.at_meeting AS
SELECT DISTINCT ON (meeting_id, speaker_id, topic_id) meeting_id, speaker_id AS key, topic_id,
    stance, statement_id, count(*) OVER (PARTITION BY meeting_id, speaker_id, topic_id) AS n
FROM statements_publishedposition WHERE speaker_id IS NOT NULL AND meeting_id IS NOT NULL
ORDER BY meeting_id, speaker_id, topic_id, stance = 'speaks', said_on DESC, statement_id DESC;
CREATE INDEX ON floor.at_meeting (meeting_id, key, topic_id) INCLUDE (stance, statement_id, n);

ANALYZE floor.topic_year, floor.topic_meeting, floor.spoken, floor.heard, floor.at_meeting;
