-- Texts ---------------------------------------------------------------------------------------

CREATE FUNCTION fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT lower(public.unaccent('public.unaccent', value))
$$;

CREATE FUNCTION text_sha256(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT encode(sha256(convert_to(value, 'UTF8')), 'hex')
$$;

-- One form for an address: no scheme, user, "www.", default port, fragment, tracking parameters,
-- doubled or closing slash; the host in lower case, the parameters in order. NULL where there is
-- no address.
CREATE FUNCTION article_address(url text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT NULLIF(host || path || COALESCE('?' || kept, ''), '')
    FROM (
        SELECT
            regexp_replace(
                lower(COALESCE(substring(trim(url) FROM '^[hH][tT][tT][pP][sS]?://([^/?#]*)'), '')),
                '^([^@]*@)?(www\.)?|\.?(:(80|443))?$', '', 'g'
            ) AS host,
            regexp_replace(
                regexp_replace(trim(url), '^https?://[^/?#]*', '', 'i'), '#.*$', ''
            ) AS rest
    ) AS parts,
    LATERAL (
        SELECT rtrim(regexp_replace(split_part(rest, '?', 1), '/+', '/', 'g'), '/') AS path
    ) AS paths,
    LATERAL (
        SELECT string_agg(parameter, '&' ORDER BY parameter COLLATE "C") AS kept
        FROM regexp_split_to_table(substring(rest FROM '\?(.*)$'), '&') AS parameters (parameter)
        WHERE parameter <> ''
            AND parameter !~* '^((utm|at)_[a-z]+|fbclid|gclid|mc_[ce]id|xtor)(=|$)'
    ) AS query
$$;

CREATE TEXT SEARCH CONFIGURATION german_ua (COPY = german);
ALTER TEXT SEARCH CONFIGURATION german_ua
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, german_stem;
CREATE TEXT SEARCH CONFIGURATION english_ua (COPY = english);
ALTER TEXT SEARCH CONFIGURATION english_ua
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION french_ua (COPY = french);
ALTER TEXT SEARCH CONFIGURATION french_ua
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
CREATE TEXT SEARCH CONFIGURATION simple_ua (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION simple_ua
    ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

CREATE FUNCTION quote_words(value text, language text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE language
        WHEN 'de' THEN to_tsvector('public.german_ua', value)
        WHEN 'en' THEN to_tsvector('public.english_ua', value)
        WHEN 'fr' THEN to_tsvector('public.french_ua', value)
        ELSE to_tsvector('public.simple_ua', value)
    END
$$;

-- Tenures -------------------------------------------------------------------------------------

CREATE FUNCTION last_day(day date, precision_ text) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE precision_
        WHEN 'month' THEN (date_trunc('month', day::timestamp) + interval '1 month')::date - 1
        WHEN 'year' THEN (date_trunc('year', day::timestamp) + interval '1 year')::date - 1
        ELSE day
    END
$$;

-- All days that two partial dates allow; empty where they are in the wrong order.
CREATE FUNCTION possible_days(starts date, starts_precision text, ends date, ends_precision text)
RETURNS daterange LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN starts > public.last_day(ends, ends_precision) THEN 'empty'::daterange
        ELSE daterange(starts, public.last_day(ends, ends_precision), '[]')
    END
$$;

-- The days that two partial dates leave no doubt about. An exact day is certain by itself,
-- however vague the other end; with an unknown start nothing else is.
CREATE FUNCTION certain_days(starts date, starts_precision text, ends date, ends_precision text)
RETURNS daterange LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN first_day IS NULL OR first_day >= after_last THEN 'empty'::daterange
        ELSE daterange(first_day, after_last, '[)')
    END
    FROM (
        SELECT
            CASE
                WHEN starts_precision = 'day' AND starts IS NOT NULL THEN starts
                WHEN ends_precision = 'day'
                    THEN LEAST(public.last_day(starts, starts_precision) + 1, ends)
                ELSE public.last_day(starts, starts_precision) + 1
            END AS first_day,
            CASE
                WHEN ends_precision = 'day' THEN ends + 1
                WHEN starts_precision = 'day' THEN GREATEST(ends, starts + 1)
                ELSE ends
            END AS after_last
    ) AS bounds
$$;

-- Locks the tenure, so that its dates cannot move under a statement that is being written.
CREATE FUNCTION tenure_fits(tenure bigint, speaker bigint, said_on date, said_precision text)
RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF tenure IS NULL THEN
        RETURN true;
    END IF;
    PERFORM FROM statements_tenure AS held
    WHERE held.id = tenure AND held.speaker_id = speaker
        AND held.possible_days && possible_days(said_on, said_precision, said_on, said_precision)
    FOR SHARE;
    RETURN FOUND;
END $$;

-- Passages ------------------------------------------------------------------------------------

CREATE FUNCTION passage_text(snapshot bigint, spans int4range[]) RETURNS text
LANGUAGE plpgsql STABLE AS $$
DECLARE
    body text;
    span int4range;
    reached integer := -1;
    pieces text[] := '{}';
BEGIN
    SELECT kept.text INTO body FROM statements_snapshot AS kept WHERE kept.id = snapshot;
    IF COALESCE(cardinality(spans), 0) = 0 THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'passage_spans',
            MESSAGE = 'a passage needs at least one span';
    END IF;
    FOREACH span IN ARRAY spans LOOP
        IF span IS NULL OR isempty(span) OR lower_inf(span) OR upper_inf(span)
            OR lower(span) <= reached OR upper(span) > length(body)
        THEN
            RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'passage_spans',
                MESSAGE = 'spans must lie in order inside the text, without overlap';
        END IF;
        pieces := pieces || substr(body, lower(span) + 1, upper(span) - lower(span));
        reached := upper(span);
    END LOOP;
    RETURN array_to_string(pieces, ' … ');
END $$;

-- Statements ----------------------------------------------------------------------------------

-- A merged statement is public in that its address is: it changes in somebody's name alone, or not.
CREATE FUNCTION is_public_statement(statement bigint) RETURNS boolean
LANGUAGE plpgsql STABLE STRICT AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM statements_statement
        WHERE id = statement AND state IN ('published', 'retracted', 'merged')
    );
END $$;

CREATE FUNCTION is_publicly_quoted(article bigint) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM statements_quote
        JOIN statements_snapshot ON statements_snapshot.id = statements_quote.snapshot_id
        WHERE article_id = article AND is_public_statement(statement_id)
    );
END $$;

-- The name is the user of the trail's context, which the event of the change will point to.
CREATE FUNCTION require_name() RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    context text := NULLIF(current_setting('pghistory.context_id', true), '');
    metadata jsonb := NULLIF(current_setting('pghistory.context_metadata', true), '')::jsonb;
BEGIN
    IF context IS NULL OR NOT EXISTS (
        SELECT FROM statements_user WHERE id::text = metadata ->> 'user'
    ) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'public_change_has_name',
            MESSAGE = 'a public statement changes only in the name of someone';
    END IF;
END $$;

CREATE FUNCTION require_state_order(before text, after text) RETURNS void
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    IF NOT (CASE before
        WHEN 'draft' THEN after IS NULL OR after IN ('draft', 'in_review')
        WHEN 'in_review' THEN after IS NULL OR after IN ('draft', 'in_review', 'published')
        WHEN 'published' THEN
            after IS NOT NULL AND after IN ('published', 'retracted', 'merged')
        ELSE after IS NOT NULL AND after = before
    END) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_state_order',
            MESSAGE = format('a statement cannot go from %s to %s', before,
                COALESCE(after, 'nothing'));
    END IF;
END $$;

-- Locks the statement, so that of two who each take a part away the second one sees it.
CREATE FUNCTION require_complete_statement(statement bigint) RETURNS void
LANGUAGE plpgsql VOLATILE STRICT AS $$
DECLARE
    said record;
    missing text;
BEGIN
    SELECT * INTO said FROM statements_statement WHERE id = statement FOR NO KEY UPDATE;
    IF NOT FOUND OR said.state NOT IN ('published', 'retracted', 'merged') THEN
        RETURN;
    END IF;
    IF said.state = 'merged' THEN
        PERFORM require_emptied_statement(statement);
        RETURN;
    END IF;
    missing := CASE
        WHEN said.speaker_id IS NULL AND said.attribution !~ '\S' THEN 'a speaker'
        WHEN said.said_on IS NULL THEN 'a date'
        WHEN NOT EXISTS (
            SELECT FROM statements_quote WHERE statement_id = statement AND is_leading
        ) THEN 'a leading quote'
        WHEN NOT EXISTS (
            SELECT FROM statements_position WHERE statement_id = statement
        ) THEN 'a position'
        WHEN said.state = 'retracted' AND NOT EXISTS (
            SELECT FROM statements_correction
            WHERE statement_id = statement AND kind = 'retracted'
        ) THEN 'a note why it was retracted'
    END;
    IF missing IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_complete',
            MESSAGE = format('a public statement needs %s', missing);
    END IF;
END $$;

-- What is merged has given its words and positions away, and says so.
CREATE FUNCTION require_emptied_statement(statement bigint) RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    wrong text;
BEGIN
    wrong := CASE
        WHEN EXISTS (SELECT FROM statements_quote WHERE statement_id = statement)
            THEN 'keeps no wording'
        WHEN EXISTS (SELECT FROM statements_position WHERE statement_id = statement)
            THEN 'keeps no position'
        WHEN NOT EXISTS (
            SELECT FROM statements_correction WHERE statement_id = statement AND kind = 'merged'
        ) THEN 'needs a note why it was merged'
    END;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_emptied',
            MESSAGE = format('a merged statement %s', wrong);
    END IF;
END $$;

-- The trail ----------------------------------------------------------------------------------

-- A test database is emptied between tests; it says so, no other does.
CREATE FUNCTION refuse_truncate() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF COALESCE(current_setting('natotracker.is_test', true), '') <> 'on' THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'never_truncated',
            MESSAGE = format('%s is never emptied', TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

-- Who did it is part of the trail: only the act that is under way may add to its own context.
CREATE FUNCTION keep_context() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE'
        OR OLD.id::text IS DISTINCT FROM NULLIF(current_setting('pghistory.context_id', true), '')
    THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'context_never_changes',
            MESSAGE = 'who did what never changes afterwards';
    END IF;
    RETURN NEW;
END $$;
