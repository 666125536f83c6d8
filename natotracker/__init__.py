"""NATO tracker: the project around the app ``statements``."""
