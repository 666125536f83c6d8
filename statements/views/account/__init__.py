"""Signing in, and everybody's own account."""
