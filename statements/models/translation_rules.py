"""What the database demands of a translation: that it is of words that stand, reviewed as it is,
and by another person where four eyes are on."""

import pgtrigger


def translation_rules() -> list[pgtrigger.Trigger]:
    return [_of_words_that_stand(), _reviewed_as_it_stands(), _four_eyes()]


def _of_words_that_stand() -> pgtrigger.Trigger:
    """The quote is locked, so that its words cannot change under a translation."""
    return pgtrigger.Trigger(
        name="of_words_that_stand",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        declare=[("quoted", "record")],
        func="""
                    IF TG_OP = 'UPDATE' AND (OLD.language, OLD.text, OLD.original_text)
                        IS NOT DISTINCT FROM (NEW.language, NEW.text, NEW.original_text)
                    THEN RETURN NEW; END IF;
                    SELECT text, language INTO quoted FROM statements_quote
                        WHERE id = NEW.quote_id FOR SHARE;
                    IF split_part(lower(quoted.language), '-', 1) = NEW.language
                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'translation_into_another_language', MESSAGE =
                        'a quote is not translated into its own language';
                    END IF;
                    IF NEW.original_text <> quoted.text
                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'translation_of_words_that_stand', MESSAGE =
                        'a translation is of the words that the quote has now';
                    END IF;
                    RETURN NEW;
                """,
    )


def _reviewed_as_it_stands() -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name="reviewed_as_it_stands",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update,
        condition=pgtrigger.Q(new__reviewed_at__isnull=False),
        func="""
                    IF TG_OP = 'INSERT'
                        OR (OLD.language, OLD.text, OLD."by", OLD.source, OLD.author_note,
                                OLD.original_text)
                            <> (NEW.language, NEW.text, NEW."by", NEW.source, NEW.author_note,
                                NEW.original_text)
                        OR OLD.reviewed_at IS DISTINCT FROM NEW.reviewed_at AND NOT EXISTS (
                            SELECT FROM statements_quote
                            WHERE id = NEW.quote_id AND text = NEW.original_text FOR SHARE)
                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'translation_reviewed_as_it_stands', MESSAGE =
                        'a review is of a translation as it stands, of words that stand';
                    END IF;
                    RETURN NEW;
                """,
    )


def _four_eyes() -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name="four_eyes",
        when=pgtrigger.Before,
        operation=pgtrigger.Update,
        condition=pgtrigger.Q(new__reviewed_at__isnull=False),
        func="""
                    IF COALESCE((SELECT four_eyes FROM statements_sitepolicy), true)
                        AND (OLD.reviewed_at IS DISTINCT FROM NEW.reviewed_at
                            OR OLD.reviewed_by_id IS DISTINCT FROM NEW.reviewed_by_id
                            OR OLD.changed_by_id IS DISTINCT FROM NEW.changed_by_id)
                        AND NEW.reviewed_by_id IN (NEW.entered_by_id, NEW.changed_by_id)
                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'translation_four_eyes', MESSAGE =
                        'who writes a translation and who reviews it must differ';
                    END IF;
                    RETURN NEW;
                """,
    )
