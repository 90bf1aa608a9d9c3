"""Show a study: reports of several formats, one module each. They compute nothing; they only say what was found."""
