-- Since when those in review wait, by the trail; and what 0003 keeps of the other tables of proof.

UPDATE statements_statement AS waiting SET submitted_at = (
    SELECT min(event.pgh_created_at) FROM statements_statementevent AS event
    WHERE event.pgh_obj_id = waiting.id AND event.state = 'in_review'
        AND event.pgh_id > COALESCE((
            SELECT max(pgh_id) FROM statements_statementevent
            WHERE pgh_obj_id = waiting.id AND state <> 'in_review'
        ), 0)
) WHERE state = 'in_review';
SET CONSTRAINTS ALL IMMEDIATE;

CREATE TRIGGER never_truncated BEFORE TRUNCATE ON statements_amendment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON statements_comment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate();
