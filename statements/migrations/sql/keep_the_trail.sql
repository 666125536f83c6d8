-- What a row trigger cannot see: emptying a table, rewriting who did something, and the library's
-- session variable that would skip a trigger.

CREATE TRIGGER keep_context BEFORE UPDATE OR DELETE ON pghistory_context
    FOR EACH ROW EXECUTE FUNCTION keep_context();

DO $$
DECLARE
    name text;
BEGIN
    FOR name IN
        SELECT tablename FROM pg_tables
        WHERE schemaname = 'public' AND (
            tablename = 'pghistory_context' OR tablename LIKE 'statements\_%event' OR tablename IN (
                'statements_snapshot', 'statements_statement', 'statements_quote',
                'statements_position', 'statements_correction', 'statements_amendment',
                'statements_comment', 'statements_translation'
            )
        )
    LOOP
        EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', name);
    END LOOP;
END $$;

CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
LANGUAGE sql IMMUTABLE AS 'SELECT false';
