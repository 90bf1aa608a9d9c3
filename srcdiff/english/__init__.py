"""What the program knows of English, one list in one place: data only, no function.

Each step takes the list that its weights were fitted with. Where steps need nearly the same words, a list is a named
base with what this step adds, so that the differences can be seen.
"""
