DROP FUNCTION publish_positions, publishable_positions;
