DROP FUNCTION end_left, first_day_left, newest_left, tallied_together, earlier_stance_of,
    latest_stance_of, earlier_of, latest_of, stance_of, month_number, day_and_key,
    alone_with_tallies, beside_others_at_tallies;
