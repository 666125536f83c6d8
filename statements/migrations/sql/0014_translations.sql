-- A row trigger does not see a table that is emptied, and what readers saw would leave no trace.
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON statements_translation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
