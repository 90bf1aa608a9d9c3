"""The command line: the only part that prints, and the only one that ends the process.

``main.py`` loads only what a command needs, turns every expected error into one line and exit status 2, and prints no
traceback with article text. ``parser.py`` has the commands and options, ``commands.py`` what the reading commands do.
"""
