"""What may be wrong with a statement, told before it is submitted: plain rules, a module a family.

It stands among the actions because submitting and publishing ask it and refuse; it only reads and
decides nothing. Each rule answers with :class:`~statements.actions.lint.warning.StatementWarning`
records; whether an editor said "it is right so" is the matter of ``actions.acknowledgements``.
"""
