DELETE FROM statements_stancetally WHERE by = 'year';

CREATE OR REPLACE FUNCTION tallied_together(by text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE by
        WHEN 'month' THEN 'said_on >= make_date($1::int / 12, $1::int % 12 + 1, 1) AND said_on'
            || ' < make_date(($1::int + 1) / 12, ($1::int + 1) % 12 + 1, 1)'
        WHEN 'officeless' THEN 'speaker_id = $1 AND tenure_id IS NULL'
        ELSE format('%I = $1', by || '_id')
    END
$$;

CREATE OR REPLACE FUNCTION earlier_of(supports bigint, conditional bigint, noncommittal bigint,
    opposes bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT GREATEST(NULLIF(supports, latest), NULLIF(conditional, latest),
        NULLIF(noncommittal, latest), NULLIF(opposes, latest))
    FROM (SELECT GREATEST(supports, conditional, noncommittal, opposes)) AS taken (latest)
$$;
