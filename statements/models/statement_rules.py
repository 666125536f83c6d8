"""What the database demands of a statement: the order of its states, an office that was held on the
day, two persons, and nothing missing once it is public."""

import pgtrigger


def statement_rules() -> list[pgtrigger.Trigger]:
    return [
        pgtrigger.Trigger(
            name="keep_order_of_states",
            when=pgtrigger.Before,
            operation=pgtrigger.Update | pgtrigger.Delete,
            func="""
                    PERFORM require_state_order(OLD.state, NEW.state);
                    RETURN COALESCE(NEW, OLD);
                """,
        ),
        pgtrigger.Trigger(
            name="in_tenure",
            when=pgtrigger.Before,
            operation=pgtrigger.Insert | pgtrigger.Update,
            func="""
                    IF NOT tenure_fits(NEW.tenure_id, NEW.speaker_id, NEW.said_on,
                        NEW.said_precision)
                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'statement_in_tenure', MESSAGE =
                        'the speaker did not hold this office on the day of the statement';
                    END IF;
                    RETURN NEW;
                """,
        ),
        pgtrigger.Trigger(
            name="four_eyes",
            when=pgtrigger.Before,
            operation=pgtrigger.Insert | pgtrigger.Update,
            condition=pgtrigger.Q(new__state__in=["published", "retracted", "merged"]),
            func="""
                    IF COALESCE((SELECT four_eyes FROM statements_sitepolicy), true) AND (
                        NEW.published_by_id = NEW.entered_by_id
                        OR OLD.state IS DISTINCT FROM NEW.state AND NEW.state = 'published'
                            AND NEW.published_by_id = NEW.changed_by_id)
                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'statement_four_eyes', MESSAGE =
                        'who enters or changes a statement and who publishes it must differ';
                    END IF;
                    RETURN NEW;
                """,
        ),
        pgtrigger.Trigger(
            name="complete_when_public",
            when=pgtrigger.After,
            operation=pgtrigger.Insert | pgtrigger.Update,
            condition=pgtrigger.Q(new__state__in=["published", "retracted", "merged"]),
            timing=pgtrigger.Deferred,
            func="PERFORM require_complete_statement(NEW.id); RETURN NULL;",
        ),
    ]
