"""Every write worth remembering: one verb, one function; atomic, keyword-only arguments.

An action refuses the impossible with a :class:`~statements.actions.refusal.Refusal`, opens the
trail in the name of who acts, and returns the row.
"""
