-- What is tallied together, as a condition on rows: $1 is the key.
CREATE OR REPLACE FUNCTION tallied_together(by text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE by
        WHEN 'month' THEN 'said_on >= make_date($1::int / 12, $1::int % 12 + 1, 1) AND said_on'
            || ' < make_date(($1::int + 1) / 12, ($1::int + 1) % 12 + 1, 1)'
        WHEN 'year' THEN 'said_on BETWEEN make_date($1::int, 1, 1) AND make_date($1::int, 12, 31)'
        WHEN 'officeless' THEN 'speaker_id = $1 AND tenure_id IS NULL'
        ELSE format('%I = $1', by || '_id')
    END
$$;

-- The newest statement that takes another stance than the latest one, or NULL: one expression,
-- which PostgreSQL works out in its place; with a subquery it was called thirty times a save.
CREATE OR REPLACE FUNCTION earlier_of(supports bigint, conditional bigint, noncommittal bigint,
    opposes bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT GREATEST(
        NULLIF(supports, GREATEST(supports, conditional, noncommittal, opposes)),
        NULLIF(conditional, GREATEST(supports, conditional, noncommittal, opposes)),
        NULLIF(noncommittal, GREATEST(supports, conditional, noncommittal, opposes)),
        NULLIF(opposes, GREATEST(supports, conditional, noncommittal, opposes)))
$$;

INSERT INTO statements_stancetally (by, key, topic_id, n_supports, n_conditional, n_noncommittal,
    n_opposes, n_speaks, newest_supports, newest_conditional, newest_noncommittal, newest_opposes,
    newest_speaks, first_on)
SELECT 'year', key / 12, topic_id, sum(n_supports), sum(n_conditional), sum(n_noncommittal),
    sum(n_opposes), sum(n_speaks), max(newest_supports), max(newest_conditional),
    max(newest_noncommittal), max(newest_opposes), max(newest_speaks), min(first_on)
FROM statements_stancetally WHERE by = 'month' GROUP BY key / 12, topic_id;
