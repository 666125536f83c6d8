"""Bringing data in from outside: files are read and checked here, stored by actions."""
