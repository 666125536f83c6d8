-- What the floor reads besides the product's own tables: counts and latest stances stored
-- beforehand, and a copy for searching. Filled once for a corpus that nobody changes.
DROP SCHEMA IF EXISTS floor CASCADE;
CREATE SCHEMA floor;

CREATE TABLE floor.topic_half_year AS
SELECT topic_id, date_part('year', said_on)::int * 2 + (date_part('month', said_on) > 6)::int AS half,
    stance, count(*) AS n
FROM statements_publishedposition GROUP BY 1, 2, 3;
CREATE INDEX ON floor.topic_half_year (topic_id, half) INCLUDE (stance, n);

CREATE TABLE floor.speaker_topic AS
SELECT topic_id, speaker_id, count(*) AS n, min(said_on) AS first_on, max(said_on) AS last_on,
    (array_agg(stance ORDER BY said_on DESC, statement_id DESC))[1] AS stance,
    (array_agg(statement_id ORDER BY said_on DESC, statement_id DESC))[1] AS statement_id
FROM statements_publishedposition WHERE speaker_id IS NOT NULL GROUP BY 1, 2;
CREATE INDEX ON floor.speaker_topic (topic_id, last_on DESC);
CREATE INDEX ON floor.speaker_topic (speaker_id, last_on DESC);

CREATE TABLE floor.move AS
SELECT topic_id, speaker_id, said_on, stance, stance_before FROM (
    SELECT *, row_number() OVER (PARTITION BY topic_id ORDER BY said_on DESC, statement_id DESC)
        AS place
    FROM (
        SELECT *, lag(stance) OVER (PARTITION BY topic_id, speaker_id
            ORDER BY said_on, statement_id) AS stance_before
        FROM statements_publishedposition WHERE stance <> 'speaks' AND speaker_id IS NOT NULL
    ) AS taken WHERE stance_before <> stance
) AS moved WHERE place <= 8;
CREATE INDEX ON floor.move (topic_id, said_on DESC);

-- A map on any day: one probe a country. The product's own tables get no index here.
CREATE TABLE floor.spoken AS
SELECT topic_id, organisation_id, said_on, stance FROM statements_publishedposition
WHERE organisation_id IS NOT NULL;
CREATE INDEX ON floor.spoken (topic_id, organisation_id, said_on DESC) INCLUDE (stance);

CREATE TABLE floor.found (
    said_on date NOT NULL, statement_id bigint NOT NULL, speaker_id bigint, organisation_id bigint,
    meeting_id bigint, outlet_id bigint, language text, form text, topics smallint[],
    stances text[], words tsvector
) PARTITION BY RANGE (said_on);
DO $$ BEGIN
    FOR year IN 2004..2025 LOOP
        EXECUTE format('CREATE TABLE floor.found_%s PARTITION OF floor.found'
            ' FOR VALUES FROM (%L) TO (%L)', year, year || '-01-01', (year + 1) || '-01-01');
    END LOOP;
END $$;
INSERT INTO floor.found
SELECT said_on, said.id, said.speaker_id, organisation_id, said.meeting_id, outlet_id,
    quote.language, quote.form, topics, stances, words
FROM statements_statement AS said
JOIN statements_quote AS quote ON quote.statement_id = said.id AND is_leading
JOIN statements_snapshot AS snapshot ON snapshot.id = snapshot_id
JOIN statements_article AS article ON article.id = article_id
LEFT JOIN statements_tenure AS tenure ON tenure.id = tenure_id
LEFT JOIN statements_office AS office ON office.id = office_id
JOIN (
    SELECT statement_id, array_agg(topic_id::smallint) AS topics, array_agg(stance) AS stances
    FROM statements_position GROUP BY 1
) AS positions ON positions.statement_id = said.id
WHERE said.state = 'published' ORDER BY said_on DESC, said.id DESC;
CREATE INDEX ON floor.found USING gin (words) WITH (fastupdate = off);
ANALYZE floor.topic_half_year, floor.speaker_topic, floor.move, floor.spoken, floor.found;

-- The newest matches, a year after the other until there are enough: no year is read whole. The
-- one plan is kept for all years and words, which are pruned when it runs.
CREATE FUNCTION floor.newest(query tsquery, most integer) RETURNS SETOF floor.found
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    got integer := 0;
    more integer;
BEGIN
    FOR year IN REVERSE 2025..2004 LOOP
        RETURN QUERY SELECT * FROM floor.found
            WHERE words @@ query AND said_on >= make_date(year, 1, 1)
                AND said_on < make_date(year + 1, 1, 1)
            ORDER BY said_on DESC, statement_id DESC LIMIT most - got;
        GET DIAGNOSTICS more = ROW_COUNT;
        got := got + more;
        EXIT WHEN got >= most;
    END LOOP;
END $$;
