-- Texts ---------------------------------------------------------------------------------------

CREATE FUNCTION fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT lower(public.unaccent('public.unaccent', value))
$$;

CREATE FUNCTION text_sha256(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT encode(sha256(convert_to(value, 'UTF8')), 'hex')
$$;

-- One form for an address: no scheme, "www.", default port, fragment, tracking parameters or
-- closing slash; the host in lower case. NULL where there is no address.
CREATE FUNCTION article_address(url text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT NULLIF(host || rtrim(split_part(rest, '?', 1), '/') || COALESCE('?' || kept, ''), '')
    FROM (
        SELECT
            regexp_replace(
                lower(COALESCE(substring(url FROM '^[hH][tT][tT][pP][sS]?://([^/?#]+)'), '')),
                '^www\.|:(80|443)$', '', 'g'
            ) AS host,
            regexp_replace(
                regexp_replace(url, '^https?://[^/?#]+', '', 'i'), '#.*$', ''
            ) AS rest
    ) AS parts,
    LATERAL (
        SELECT string_agg(parameter, '&' ORDER BY place) AS kept
        FROM regexp_split_to_table(substring(rest FROM '\?(.*)$'), '&')
            WITH ORDINALITY AS parameters (parameter, place)
        WHERE parameter <> '' AND parameter !~* '^(utm_[a-z]+|fbclid|gclid|mc_[ce]id|xtor)(=|$)'
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

-- The days that two partial dates leave no doubt about; none where the start is unknown.
CREATE FUNCTION certain_days(starts date, starts_precision text, ends date, ends_precision text)
RETURNS daterange LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN first_day IS NULL OR first_day >= after_last THEN 'empty'::daterange
        ELSE daterange(first_day, after_last, '[)')
    END
    FROM (
        SELECT
            CASE starts_precision
                WHEN 'day' THEN starts ELSE public.last_day(starts, starts_precision) + 1
            END AS first_day,
            CASE ends_precision WHEN 'day' THEN ends + 1 ELSE ends END AS after_last
    ) AS bounds
$$;

CREATE FUNCTION tenure_fits(tenure bigint, speaker bigint, said_on date, said_precision text)
RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN tenure IS NULL OR EXISTS (
        SELECT FROM statements_tenure AS held
        WHERE held.id = tenure AND held.speaker_id = speaker
            AND held.possible_days
                && possible_days(said_on, said_precision, said_on, said_precision)
    );
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

CREATE FUNCTION require_name_for_public_change(statement bigint) RETURNS void
LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF NULLIF(current_setting('pghistory.context_metadata', true), '')::jsonb ->> 'user' IS NULL
        AND EXISTS (
            SELECT FROM statements_statement
            WHERE id = statement AND state IN ('published', 'retracted')
        )
    THEN
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
        WHEN 'published' THEN after IS NOT NULL AND after IN ('published', 'retracted')
        ELSE after IS NOT NULL AND after = before
    END) THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'statement_state_order',
            MESSAGE = format('a statement cannot go from %s to %s', before,
                COALESCE(after, 'nothing'));
    END IF;
END $$;

CREATE FUNCTION require_complete_statement(statement bigint) RETURNS void
LANGUAGE plpgsql STABLE AS $$
DECLARE
    said record;
    missing text;
BEGIN
    SELECT * INTO said FROM statements_statement WHERE id = statement;
    IF NOT FOUND OR said.state NOT IN ('published', 'retracted') THEN
        RETURN;
    END IF;
    missing := CASE
        WHEN said.speaker_id IS NULL AND said.attribution = '' THEN 'a speaker'
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
