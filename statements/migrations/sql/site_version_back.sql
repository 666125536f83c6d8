DROP FUNCTION site_version, note_change;
DROP SEQUENCE version_numbers;
