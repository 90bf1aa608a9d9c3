"""Exit statuses: those of diff(1), and those of a process that a signal ended."""

DONE = 0
DIFFERS = 1
TROUBLE = 2
INTERRUPTED = 130
"""128 + SIGINT."""
CLOSED_PIPE = 141
"""128 + SIGPIPE: nobody reads the output any more."""
