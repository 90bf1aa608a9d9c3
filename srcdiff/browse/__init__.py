"""A study and its comparisons as a reader steps through them: values that know no screen, below every front end."""
