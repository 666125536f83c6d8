"""Rows -> the one outside shape, behind the command line and the API, later exports."""
