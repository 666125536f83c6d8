-- The words that quotes are printed in, as a dictionary for searches: the parts of compounds, what
-- a misspelt word may be. It only grows, so that two who publish the same word wait for nobody long.
CREATE FUNCTION words_in(value text) RETURNS TABLE (word text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT DISTINCT lower(token) FROM ts_parse('default', value) AS parsed (kind, token)
    -- Words and the parts of hyphenated ones, without figures in them.
    WHERE kind IN (1, 2, 10, 11) AND length(token) BETWEEN 3 AND 40
$$;

-- NULL for the small words that a language's texts are searched without.
CREATE FUNCTION stem_of(word text, language text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT (ts_lexize(CASE language
        WHEN 'de' THEN 'german_stem' WHEN 'en' THEN 'english_stem' WHEN 'fr' THEN 'french_stem'
        ELSE 'simple' END::regdictionary, fold(word)))[1]
$$;

-- Wordings of one statement one after another, with a gap that no phrase spans.
CREATE FUNCTION words_apart(words tsvector) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT ts_delete('gap:1'::tsvector || words, 'gap')
$$;
CREATE AGGREGATE all_words(tsvector) (
    sfunc = tsvector_concat, stype = tsvector, initcond = '', parallel = safe
);

-- What is to be found of each published statement. Its marks ("speaker:3 topic:7") are what it can
-- be narrowed by and counted by; with "=" before each, which no word begins with, they stand among
-- its words, so that one index answers for words and marks together.
CREATE VIEW statements_searchable AS
SELECT statement.said_on, statement.id AS statement_id, marked.marks,
    printed.words || translated.words || array_to_tsvector(marked.lexemes || printed.lexemes)
        AS words
FROM statements_statement AS statement
LEFT JOIN statements_tenure AS tenure ON tenure.id = statement.tenure_id
LEFT JOIN statements_office AS office ON office.id = tenure.office_id
CROSS JOIN LATERAL (
    SELECT array_agg(DISTINCT '=' || mark) AS lexemes,
        -- One text: the marks of a thousand statements are counted faster than arrays are read.
        string_agg(DISTINCT mark, ' ' ORDER BY mark)
            FILTER (WHERE mark NOT LIKE 'stance-%' AND mark NOT LIKE 'month:%') AS marks
    FROM (
        VALUES ('year:' || extract(year FROM statement.said_on)),
            ('month:' || to_char(statement.said_on, 'YYYY-MM')),
            ('speaker:' || statement.speaker_id), ('meeting:' || statement.meeting_id),
            ('office:' || office.id), ('country:' || office.organisation_id)
        UNION ALL
        SELECT unnest(ARRAY['topic:' || topic_id, 'stance:' || stance,
            'stance-' || topic_id || ':' || stance])
        FROM statements_position WHERE statement_id = statement.id
        UNION ALL
        SELECT unnest(ARRAY['form:' || form, 'language:' || quote.language, 'outlet:' || outlet_id])
        FROM statements_quote AS quote
        JOIN statements_snapshot AS snapshot ON snapshot.id = quote.snapshot_id
        JOIN statements_article AS article ON article.id = snapshot.article_id
        WHERE statement_id = statement.id
    ) AS every (mark) WHERE mark IS NOT NULL
) AS marked
CROSS JOIN LATERAL (
    -- A form, a language and an outlet together are those of one wording.
    SELECT all_words(words_apart(setweight(quote.words, CASE WHEN is_leading THEN 'A'
            ELSE 'B' END::"char")) ORDER BY is_leading DESC, quote.id) AS words,
        array_agg(format('=wording:%s,%s,%s', form, quote.language, outlet_id))
            || array_agg(format('=wording:%s,%s,', form, quote.language))
            || array_agg(format('=wording:%s,,%s', form, outlet_id))
            || array_agg(format('=wording:,%s,%s', quote.language, outlet_id)) AS lexemes
    FROM statements_quote AS quote
    JOIN statements_snapshot AS snapshot ON snapshot.id = quote.snapshot_id
    JOIN statements_article AS article ON article.id = snapshot.article_id
    WHERE statement_id = statement.id
) AS printed
CROSS JOIN LATERAL (
    -- Those that visitors may read; the model's public() holds to the same.
    SELECT COALESCE(all_words(words_apart(
        setweight(quote_words(translation.text, translation.language), 'C'))
        ORDER BY translation.id), '') AS words
    FROM statements_translation AS translation
    JOIN statements_quote AS quote ON quote.id = translation.quote_id
    WHERE statement_id = statement.id AND original_text = quote.text
        AND translation.language <> quote.language
        AND ("by" IN ('official', 'outlet') OR reviewed_at IS NOT NULL)
) AS translated
WHERE statement.state = 'published' AND statement.said_on IS NOT NULL;

-- What visitors may read of each published statement, in every language it was printed in.
CREATE VIEW statements_printed AS
SELECT statement.id AS statement_id, printed.text, printed.language
FROM statements_statement AS statement
JOIN statements_quote AS quote ON quote.statement_id = statement.id
CROSS JOIN LATERAL (
    SELECT quote.text, quote.language
    UNION ALL
    SELECT translation.text, translation.language FROM statements_translation AS translation
    WHERE quote_id = quote.id AND original_text = quote.text
        AND ("by" IN ('official', 'outlet') OR reviewed_at IS NOT NULL)
) AS printed
WHERE statement.state = 'published';

-- A part a year: a search begins with the newest and ends where it has enough.
CREATE TABLE statements_searchedstatement (
    said_on date NOT NULL,
    statement_id bigint NOT NULL,
    marks text NOT NULL,
    words tsvector NOT NULL,
    PRIMARY KEY (said_on, statement_id)
) PARTITION BY RANGE (said_on);
CREATE INDEX searched_words ON statements_searchedstatement USING gin (words)
    WITH (fastupdate = off);
DO $$
BEGIN
    CREATE TABLE statements_searchedstatement_0000 PARTITION OF statements_searchedstatement
        FOR VALUES FROM (MINVALUE) TO ('1990-01-01');
    FOR year IN 1990 .. 2049 LOOP
        EXECUTE format('CREATE TABLE statements_searchedstatement_%s
            PARTITION OF statements_searchedstatement FOR VALUES FROM (%L) TO (%L)',
            year, make_date(year, 1, 1), make_date(year + 1, 1, 1));
    END LOOP;
    CREATE TABLE statements_searchedstatement_9999 PARTITION OF statements_searchedstatement
        FOR VALUES FROM ('2050-01-01') TO (MAXVALUE);
END $$;

-- Makes what is found of a statement right, as far as its own transaction sees.
CREATE FUNCTION index_statement(wanted bigint) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    made record;
BEGIN
    SELECT * INTO made FROM statements_searchable WHERE statement_id = wanted;
    IF NOT FOUND OR EXISTS (
        SELECT FROM statements_searchedstatement AS held
        WHERE held.said_on = made.said_on AND statement_id = wanted
            AND held.words = made.words AND held.marks = made.marks
    ) THEN
        RETURN;
    END IF;
    INSERT INTO statements_searchedstatement (said_on, statement_id, marks, words)
    VALUES (made.said_on, wanted, made.marks, made.words)
    ON CONFLICT (said_on, statement_id) DO UPDATE
        SET marks = EXCLUDED.marks, words = EXCLUDED.words;
    INSERT INTO statements_word (text, language, lexeme)
    SELECT word, language, stem FROM (
        SELECT DISTINCT word, language FROM statements_printed, words_in(text)
        WHERE statement_id = wanted
    ) AS printed, stem_of(word, language) AS stem
    WHERE stem IS NOT NULL AND NOT EXISTS (
        SELECT FROM statements_word AS held
        WHERE held.text = word AND held.language = printed.language
    )
    ORDER BY word, language
    ON CONFLICT DO NOTHING;
END $$;

-- Some months of a year, as statements have them among their words.
CREATE FUNCTION months_asked(of_year integer, first_month integer, last_month integer)
RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT string_agg(format('''=month:%s-%s''', of_year, lpad(month::text, 2, '0')), '|')::tsquery
    FROM generate_series(first_month, last_month) AS month
$$;

-- The matches of one part of the table, between two days.
CREATE FUNCTION search_part(
    part regclass, asked tsquery, first date, last date, after_day date, after_id bigint,
    most integer, oldest_first boolean, ranked_by tsquery
) RETURNS TABLE (statement_id bigint, said_on date, marks text, rank real)
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY EXECUTE format(
        'SELECT statement_id, said_on, marks, ts_rank_cd(words, $7, 1)
        FROM %1$s WHERE %2$s said_on BETWEEN $2 AND $3
            AND ($4 IS NULL OR (said_on, statement_id) %3$s ($4, $5))
        ORDER BY %4$s %5$s, statement_id %5$s LIMIT $6',
        part,
        CASE WHEN asked IS NOT NULL THEN 'words @@ $1 AND' END,
        CASE WHEN oldest_first THEN '>' ELSE '<' END,
        -- A sum keeps the planner from the index by days, which it would walk from end to end for
        -- words that never meet.
        CASE WHEN asked IS NULL THEN 'said_on' ELSE 'said_on + 0' END,
        CASE WHEN oldest_first THEN '' ELSE 'DESC' END
    ) USING asked, first, last, after_day, after_id, most, ranked_by;
END $$;

-- The newest matches first, at most so many, after a place in the list. Each year's part is asked
-- for a month and then for as many as the rest may take, so that of a word that every other
-- statement has not a whole year is read, and of a rare one each year once.
CREATE FUNCTION search_statements(
    asked tsquery, first date, last date, after_day date, after_id bigint, most integer,
    oldest_first boolean, ranked_by tsquery
) RETURNS TABLE (statement_id bigint, said_on date, marks text, rank real)
LANGUAGE plpgsql STABLE SET enable_seqscan = off SET jit = off AS $$
DECLARE
    part record;
    found_now integer;
    months integer := 1;
    low integer;
    high integer;
    step integer;
BEGIN
    IF oldest_first THEN first := GREATEST(first, after_day);
    ELSE last := LEAST(last, after_day);
    END IF;
    FOR part IN
        SELECT inhrelid::regclass AS name, year FROM pg_inherits
        JOIN pg_class ON pg_class.oid = inhrelid,
            LATERAL (SELECT right(relname, 4)::integer AS year) AS named
        WHERE inhparent = 'statements_searchedstatement'::regclass
            AND pg_relation_size(inhrelid) > 0
            AND (year IN (0, 9999)
                OR year BETWEEN extract(year FROM first) AND extract(year FROM last))
        ORDER BY CASE WHEN oldest_first THEN year ELSE -year END
    LOOP
        low := CASE WHEN extract(year FROM first) = part.year
            THEN extract(month FROM first) ELSE 1 END;
        high := CASE WHEN extract(year FROM last) = part.year
            THEN extract(month FROM last) ELSE 12 END;
        WHILE low <= high LOOP
            step := CASE WHEN asked IS NULL OR part.year IN (0, 9999) THEN 12
                ELSE LEAST(months, high - low + 1) END;
            RETURN QUERY SELECT * FROM search_part(
                part.name,
                CASE WHEN step = 12 THEN asked
                    WHEN oldest_first THEN asked && months_asked(part.year, low, low + step - 1)
                    ELSE asked && months_asked(part.year, high - step + 1, high)
                END,
                first, last, after_day, after_id, most, oldest_first, ranked_by
            );
            GET DIAGNOSTICS found_now = ROW_COUNT;
            most := most - found_now;
            IF most <= 0 THEN RETURN; END IF;
            -- As many as the months so far promise, but no leap.
            months := CASE WHEN found_now = 0 THEN 12
                ELSE LEAST(12, 4 * step, ceil(1.0 * step * most / found_now)) END;
            IF oldest_first THEN low := low + step; ELSE high := high - step; END IF;
        END LOOP;
    END LOOP;
END $$;

-- Makes all that is found anew.
CREATE FUNCTION index_all_statements() RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    DELETE FROM statements_searchedstatement;
    INSERT INTO statements_searchedstatement (said_on, statement_id, marks, words)
    SELECT said_on, statement_id, marks, words FROM statements_searchable;
    INSERT INTO statements_word (text, language, lexeme)
    SELECT word, language, stem FROM (
        SELECT DISTINCT word, language FROM statements_printed, words_in(text)
    ) AS words, stem_of(word, language) AS stem
    WHERE stem IS NOT NULL
    ON CONFLICT DO NOTHING;
END $$;
