"""What other programs read: JSON, of one shape a version."""
