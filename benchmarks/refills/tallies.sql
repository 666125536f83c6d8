INSERT INTO statements_stancetally (by, key, topic_id, n_supports, n_conditional, n_noncommittal,
    n_opposes, n_speaks, newest_supports, newest_conditional, newest_noncommittal, newest_opposes,
    newest_speaks, first_on)
SELECT by, key, topic_id, count(*) FILTER (WHERE stance = 'supports') AS n_supports, count(*)
    FILTER (WHERE stance = 'conditional') AS n_conditional, count(*) FILTER (WHERE stance =
    'noncommittal') AS n_noncommittal, count(*) FILTER (WHERE stance = 'opposes') AS n_opposes,
    count(*) FILTER (WHERE stance = 'speaks') AS n_speaks, max(day_and_key(said_on, statement_id))
    FILTER (WHERE stance = 'supports') AS newest_supports, max(day_and_key(said_on, statement_id))
    FILTER (WHERE stance = 'conditional') AS newest_conditional, max(day_and_key(said_on,
    statement_id)) FILTER (WHERE stance = 'noncommittal') AS newest_noncommittal,
    max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'opposes') AS newest_opposes,
    max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'speaks') AS newest_speaks,
    min(said_on) AS first_on
    FROM statements_publishedposition CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker',
    speaker_id),
        ('organisation', organisation_id), ('meeting', meeting_id),
        ('month', month_number(said_on)::bigint), ('year', EXTRACT(YEAR FROM said_on)::bigint)
        ) AS way (by, key)
    WHERE key IS NOT NULL GROUP BY by, key, topic_id ORDER BY by, key, topic_id;

INSERT INTO statements_statementtally (by, key, count, first_on, last_on)
SELECT by, key, count(*), min(said_on) AS first_on, max(said_on) AS last_on
    FROM statements_statement CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure',
    tenure_id),
        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),
        ('meeting', meeting_id)) AS way (by, key)
    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL GROUP BY by, key ORDER
    BY by, key;
