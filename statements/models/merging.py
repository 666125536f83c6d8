"""Statements that were merged into another, as the database holds them to it."""

import pgtrigger


def merged_for_good() -> pgtrigger.Trigger:
    """What is merged stays as it is, and leads to what was public then: so nobody who follows
    merged statements ever walks in a circle. Only its speaker may become the one who stays."""
    return pgtrigger.Trigger(
        name="merged_for_good",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        func="""
            IF OLD.state = 'merged' AND OLD IS DISTINCT FROM NEW AND (
                NEW.speaker_id IS NULL OR NEW.speaker_id IS NOT DISTINCT FROM OLD.speaker_id
                OR to_jsonb(OLD) - '{speaker_id,tenure_id,version}'::text[]
                    <> to_jsonb(NEW) - '{speaker_id,tenure_id,version}'::text[])
            THEN
                RAISE EXCEPTION USING ERRCODE = 'check_violation',
                    CONSTRAINT = 'statement_merged_for_good', MESSAGE =
                    'a merged statement stays as it is';
            END IF;
            IF NEW.merged_into_id IS NOT NULL AND OLD.merged_into_id IS NULL THEN
                PERFORM FROM statements_statement
                    WHERE id = NEW.merged_into_id AND state = 'published' FOR SHARE;
                IF NOT FOUND THEN
                    RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'statement_merged_into_public', MESSAGE =
                        'a statement is merged into a published one alone';
                END IF;
            END IF;
            RETURN NEW;
        """,
    )
