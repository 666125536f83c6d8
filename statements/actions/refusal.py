"""What every action's own exception is."""


class Refusal(Exception):  # noqa: N818 - a sentence for a person, no fault
    """An action that cannot be done; the message is one sentence for a person."""
