"""The floor's SQL: one statement for a list, whatever it lists."""

CARD_COLUMNS = """
    said.public_id, said.said_on, speaker.slug, speaker.name, said.attribution, office.title_en,
    organisation.code, meeting.slug, meeting.name_en, said.meeting_relation, quote.text,
    quote.language, quote.form, quote.wording, article.public_id, outlet.name,
    (SELECT json_agg(json_build_array(topic_id, stance) ORDER BY is_leading DESC, position.id)
        FROM statements_position AS position WHERE statement_id = said.id),
    (SELECT count(*) - 1 FROM statements_quote WHERE statement_id = said.id),
    said.id
"""
CARD_TABLES = """
    JOIN statements_statement AS said ON said.id = page.statement_id
    JOIN statements_quote AS quote ON quote.statement_id = said.id AND quote.is_leading
    JOIN statements_snapshot AS snapshot ON snapshot.id = quote.snapshot_id
    JOIN statements_article AS article ON article.id = snapshot.article_id
    JOIN statements_outlet AS outlet ON outlet.id = article.outlet_id
    LEFT JOIN statements_speaker AS speaker ON speaker.id = said.speaker_id
    LEFT JOIN statements_tenure AS tenure ON tenure.id = said.tenure_id
    LEFT JOIN statements_office AS office ON office.id = tenure.office_id
    LEFT JOIN statements_organisation AS organisation ON organisation.id = office.organisation_id
    LEFT JOIN statements_meeting AS meeting ON meeting.id = said.meeting_id
"""


def cards_of(page: str) -> str:
    """Cards for the keys that a query gives as ``statement_id``, newest first."""
    return f"""
        WITH page AS MATERIALIZED ({page})
        SELECT {CARD_COLUMNS} FROM page {CARD_TABLES} ORDER BY said.said_on DESC, said.id DESC
    """


ON_TOPIC = cards_of("""
    SELECT statement_id FROM statements_publishedposition WHERE topic_id = %s
    ORDER BY said_on DESC, statement_id DESC LIMIT %s""")
BY_SPEAKER = cards_of("""
    SELECT id AS statement_id FROM statements_statement
    WHERE speaker_id = %s AND state = 'published' ORDER BY said_on DESC, id DESC LIMIT %s""")
OF_KEYS = cards_of("SELECT unnest(%s::bigint[]) AS statement_id")
OF_ADDRESS = cards_of("""
    SELECT id AS statement_id FROM statements_statement
    WHERE public_id = %s AND state = 'published'""")
AFTER = cards_of("""
    SELECT id AS statement_id FROM statements_statement
    WHERE state = 'published' AND (said_on, id) < (%s, %s)
    ORDER BY said_on DESC, id DESC LIMIT %s""")

TOPIC = """
    SELECT topic.id, topic.name_en, topic.definition_en, topic.proposition_en, parent.slug,
        parent.name_en,
        (SELECT json_agg(json_build_array(half, stance, n) ORDER BY half)
            FROM floor.topic_half_year WHERE topic_id = topic.id),
        (SELECT json_agg(json_build_array(name, move.said_on, stance, stance_before)
                ORDER BY move.said_on DESC)
            FROM floor.move JOIN statements_speaker AS speaker ON speaker.id = speaker_id
            WHERE topic_id = topic.id)
    FROM statements_topic AS topic LEFT JOIN statements_topic AS parent ON parent.id =
        topic.parent_id
    WHERE topic.slug = %s
"""
WHO_SAID = """
    SELECT name, speaker.slug, latest.stance, left(quote.text, 120), last_on, first_on, n
    FROM (SELECT * FROM floor.speaker_topic WHERE topic_id = %s ORDER BY last_on DESC LIMIT 25)
        AS latest
    JOIN statements_speaker AS speaker ON speaker.id = speaker_id
    JOIN statements_quote AS quote ON quote.statement_id = latest.statement_id AND is_leading
    ORDER BY last_on DESC
"""
MAP = """
    SELECT code, name_en, stance FROM statements_organisation AS organisation
    CROSS JOIN LATERAL (
        SELECT stance FROM floor.spoken
        WHERE topic_id = %s AND organisation_id = organisation.id AND said_on <= %s
        ORDER BY said_on DESC LIMIT 1
    ) AS latest ORDER BY code
"""
SPEAKER = """
    SELECT speaker.id, name,
        (SELECT json_agg(json_build_array(title_en, starts_on, ends_on) ORDER BY starts_on DESC)
            FROM statements_tenure JOIN statements_office AS office ON office.id = office_id
            WHERE speaker_id = speaker.id)
    FROM statements_speaker AS speaker WHERE speaker.slug = %s
"""
GLANCE = """
    SELECT topic.name_en, topic.slug, latest.stance, left(quote.text, 120), last_on, first_on, n
    FROM floor.speaker_topic AS latest
    JOIN statements_topic AS topic ON topic.id = latest.topic_id
    JOIN statements_quote AS quote ON quote.statement_id = latest.statement_id AND is_leading
    WHERE latest.speaker_id = %s ORDER BY last_on DESC
"""
IN_ARTICLE = """
    SELECT article.title, article.url, article.published_on, outlet.name,
        substr(snapshot.text, greatest(lower(spans[1]) - 199, 1), 600)
    FROM statements_quote AS quote JOIN statements_snapshot AS snapshot ON snapshot.id = snapshot_id
    JOIN statements_article AS article ON article.id = article_id
    JOIN statements_outlet AS outlet ON outlet.id = outlet_id
    WHERE quote.statement_id = %s
"""
NEWEST = """
    SELECT statement_id, speaker_id, organisation_id, meeting_id, outlet_id, language, form,
        date_part('year', said_on)::int, topics, stances
    FROM floor.newest(plainto_tsquery('german_ua', %s) || plainto_tsquery('english_ua', %s), %s)
"""
NAMES = """
    SELECT 'speaker', id, name FROM statements_speaker
    UNION ALL SELECT 'country', id, name_en FROM statements_organisation
    UNION ALL SELECT 'meeting', id, name_en FROM statements_meeting
    UNION ALL SELECT 'outlet', id, name FROM statements_outlet
    UNION ALL SELECT 'topic', id, name_en FROM statements_topic
    UNION ALL SELECT 'topic slug', id, slug FROM statements_topic
"""
