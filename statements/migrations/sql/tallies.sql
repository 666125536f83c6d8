-- A day and a statement in one number: the greatest is the latest statement. Days count from the
-- North Atlantic Treaty; below them there are 44 bits for a key.
CREATE FUNCTION day_and_key(day date, statement bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT (day - DATE '1949-04-04')::bigint * 17592186044416 + statement
$$;

-- How many months a day lies after the year 0's first.
CREATE FUNCTION month_number(day date) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT EXTRACT(YEAR FROM day)::int * 12 + EXTRACT(MONTH FROM day)::int - 1
$$;

-- The stance whose newest statement is ``wanted``.
CREATE FUNCTION stance_of(wanted bigint, supports bigint, conditional bigint, noncommittal bigint,
    opposes bigint, speaks bigint) RETURNS varchar
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE wanted WHEN supports THEN 'supports' WHEN conditional THEN 'conditional'
        WHEN noncommittal THEN 'noncommittal' WHEN opposes THEN 'opposes'
        WHEN speaks THEN 'speaks' ELSE '' END
$$;

-- The newest statement that takes a stance, or else the newest that speaks about the topic.
CREATE FUNCTION latest_of(supports bigint, conditional bigint, noncommittal bigint,
    opposes bigint, speaks bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT COALESCE(GREATEST(supports, conditional, noncommittal, opposes), speaks)
$$;

-- The newest statement that takes another stance than the latest one, or NULL.
CREATE FUNCTION earlier_of(supports bigint, conditional bigint, noncommittal bigint,
    opposes bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT GREATEST(NULLIF(supports, latest), NULLIF(conditional, latest),
        NULLIF(noncommittal, latest), NULLIF(opposes, latest))
    FROM (SELECT GREATEST(supports, conditional, noncommittal, opposes)) AS taken (latest)
$$;

CREATE FUNCTION latest_stance_of(supports bigint, conditional bigint, noncommittal bigint,
    opposes bigint, speaks bigint) RETURNS varchar
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT stance_of(latest_of(supports, conditional, noncommittal, opposes, speaks),
        supports, conditional, noncommittal, opposes, speaks)
$$;

CREATE FUNCTION earlier_stance_of(supports bigint, conditional bigint, noncommittal bigint,
    opposes bigint) RETURNS varchar
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT stance_of(earlier_of(supports, conditional, noncommittal, opposes),
        supports, conditional, noncommittal, opposes, NULL)
$$;

-- What is tallied together, as a condition on rows: $1 is the key.
CREATE FUNCTION tallied_together(by text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE by
        WHEN 'month' THEN 'said_on >= make_date($1::int / 12, $1::int % 12 + 1, 1) AND said_on'
            || ' < make_date(($1::int + 1) / 12, ($1::int + 1) % 12 + 1, 1)'
        WHEN 'officeless' THEN 'speaker_id = $1 AND tenure_id IS NULL'
        ELSE format('%I = $1', by || '_id')
    END
$$;

-- The newest statement, or the first day, that a tally has left once its own was taken away.
CREATE FUNCTION newest_left(by text, key bigint, topic bigint, stance text) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE found bigint;
BEGIN
    EXECUTE 'SELECT day_and_key(said_on, statement_id) FROM statements_publishedposition
        WHERE topic_id = $2 AND stance = $3 AND ' || tallied_together(by)
        || ' ORDER BY said_on DESC, statement_id DESC LIMIT 1'
    INTO found USING key, topic, stance;
    RETURN found;
END $$;

CREATE FUNCTION first_day_left(by text, key bigint, topic bigint) RETURNS date
LANGUAGE plpgsql STABLE AS $$
DECLARE found date;
BEGIN
    EXECUTE 'SELECT said_on FROM statements_publishedposition WHERE topic_id = $2 AND '
        || tallied_together(by) || ' ORDER BY said_on, statement_id LIMIT 1'
    INTO found USING key, topic;
    RETURN found;
END $$;

-- The same of statements.
CREATE FUNCTION end_left(by text, key bigint, direction text) RETURNS date
LANGUAGE plpgsql STABLE AS $$
DECLARE found date;
BEGIN
    EXECUTE format('SELECT said_on FROM statements_statement WHERE state = ''published''
        AND said_on IS NOT NULL AND %s ORDER BY said_on %s LIMIT 1',
        tallied_together(by), direction)
    INTO found USING key;
    RETURN found;
END $$;

-- Whoever changes tallies in several rounds holds them alone, because each round locks them anew
-- and two could wait for each other. Whoever publishes or retracts one statement shares them: it
-- locks them once and in their order. Taken after the statement's lock, never before.
CREATE FUNCTION alone_with_tallies() RETURNS void
LANGUAGE sql VOLATILE AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('tallies', 0))
$$;
CREATE FUNCTION beside_others_at_tallies() RETURNS void
LANGUAGE sql VOLATILE AS $$
    SELECT pg_advisory_xact_lock_shared(hashtextextended('tallies', 0))
$$;
