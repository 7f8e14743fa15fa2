"""The one exception of the command line."""


class FailureError(Exception):
    """The command could not do its work; the message says why and what to do."""
