"""Fetch pages and feeds: the only code of srcdiff that opens a connection, and only where an address is given.

``addresses.py`` decides which addresses may be asked, ``client.py`` asks one politely, ``robots.py`` keeps what a site
asks of programs, ``feeds.py`` lists the pages of a feed, ``store.py`` writes articles as text with a YAML header, and
``fetcher.py`` puts them together.
"""
