"""What the program knows of English, each list in one place: data, no logic.

Each step uses the list that its weights were fitted with. Where steps need nearly the same words, a list is a named
base plus what the step adds, so that the differences are visible. ``split`` alone keeps its abbreviations and furniture
patterns, because they are not only English.
"""
