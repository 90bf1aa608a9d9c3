"""The command line: the only part that prints, and the only one that ends the process.

``main.py`` loads only what a command needs, turns every expected error into one line and exit status 2, and prints no
traceback with article text. ``options.py`` has the commands and their options, ``common_options.py`` those that several
commands have, ``parser.py`` what is said of arguments that are not understood, ``commands.py`` what the reading
commands do, ``results.py`` where a result goes. ``completion.py`` and ``manual.py`` are made from ``command_line.py``,
the options as values.
"""
