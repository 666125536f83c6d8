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

INSERT INTO statements_stancetally (by, key, topic_id, n_supports, n_conditional, n_noncommittal,
    n_opposes, n_speaks, newest_supports, newest_conditional, newest_noncommittal, newest_opposes,
    newest_speaks, first_on)
SELECT 'year', key / 12, topic_id, sum(n_supports), sum(n_conditional), sum(n_noncommittal),
    sum(n_opposes), sum(n_speaks), max(newest_supports), max(newest_conditional),
    max(newest_noncommittal), max(newest_opposes), max(newest_speaks), min(first_on)
FROM statements_stancetally WHERE by = 'month' GROUP BY key / 12, topic_id;
