"""What every action's own exception is."""


class Refusal(Exception):
    """An action that cannot be done; the message is one sentence for a person."""
