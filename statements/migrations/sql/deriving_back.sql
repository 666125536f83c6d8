DROP FUNCTION derive_of_statement, nothing_is_derived;
