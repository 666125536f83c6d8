-- As 0001 made them.
CREATE OR REPLACE FUNCTION is_public_statement(statement bigint) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM statements_statement
        WHERE id = statement AND state IN ('published', 'retracted')
    );
END $$;

CREATE OR REPLACE FUNCTION require_state_order(before text, after text) RETURNS void
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

CREATE OR REPLACE FUNCTION require_complete_statement(statement bigint) RETURNS void
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    said record;
    missing text;
BEGIN
    SELECT * INTO said FROM statements_statement WHERE id = statement FOR NO KEY UPDATE;
    IF NOT FOUND OR said.state NOT IN ('published', 'retracted') THEN
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

DROP FUNCTION require_emptied_statement(bigint);
