DROP TRIGGER keep_context ON pghistory_context;

DO $$
DECLARE
    name text;
BEGIN
    FOR name IN SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'never_truncated' LOOP
        EXECUTE format('DROP TRIGGER never_truncated ON %s', name);
    END LOOP;
END $$;
