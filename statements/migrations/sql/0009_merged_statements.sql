-- A merged statement is public in that its address is: it changes in somebody's name alone, or not.
CREATE OR REPLACE FUNCTION is_public_statement(statement bigint) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM statements_statement
        WHERE id = statement AND state IN ('published', 'retracted', 'merged')
    );
END $$;

CREATE OR REPLACE FUNCTION require_state_order(before text, after text) RETURNS void
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
CREATE OR REPLACE FUNCTION require_complete_statement(statement bigint) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
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
