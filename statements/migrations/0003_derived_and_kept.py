"""What is derived of statements, and what keeps the trail: functions, views and the parts of a table
that SQL alone makes, of the tables that are there.

A later migration that adds a trigger makes the library's function anew, which lets a session skip
triggers: it must end with ``keep_the_trail_again.sql``, as a test will say.
"""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"
# What a database went through that was made before the migrations were drawn together.
BEFORE = """
    0003_keep_the_trail
    0004_roles_at_the_desk
    0005_rule_records
    0006_states_of_articles
    0007_fetches
    0008_amendments_and_comments
    0009_acknowledgements_and_merging
    0010_invitations
    0011_sign_in_limits
    0012_merged_speakers_and_topics
    0014_translations
    0015_sealed_second_factors
    0016_published_positions
    0017_indexes_for_counts
    0018_correction_newest
    0019_tallies
    0020_site_version
    0021_indexes_for_reading
    0022_empty_searches
    0023_translation_words
    0024_searched_statements
    0025_derived_in_the_end
    0026_added_rows_kept_once_a_command
    0027_drafts_wait_for_nothing
    0028_standing_once_a_command
    0029_indexes_that_others_begin_with
""".split()


def sql(name):
    return migrations.RunSQL(
        (SQL / f"{name}.sql").read_text(), (SQL / f"{name}_back.sql").read_text()
    )


class Migration(migrations.Migration):
    replaces = [("statements", name) for name in BEFORE]
    dependencies = [("statements", "0002_tables")]
    operations = [
        sql("published_positions"),
        sql("site_version"),
        sql("searched_statements"),
        sql("deriving"),
        sql("keep_the_trail"),
    ]
