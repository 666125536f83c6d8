"""Words and filters -> ordered statements, and what the found ones have in common."""
