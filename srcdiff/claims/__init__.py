"""What an event's articles report together, and what one of them alone.

``unique.py`` finds the sentences, and the clauses of partly shared ones, that no other article of an event has.
"""
