DROP FUNCTION search_statements, search_part, months_asked, index_all_statements, index_statement;
DROP TABLE statements_searchedstatement;
DROP VIEW statements_searchable, statements_printed;
DROP AGGREGATE all_words(tsvector);
DROP FUNCTION words_apart, words_in, stem_of;
