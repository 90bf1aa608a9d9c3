"""``srcdiff fetch``: web pages, and the pages of feeds, stored as articles."""

import argparse

from srcdiff.cli.exit_codes import DONE, TROUBLE
from srcdiff.cli.output import complain
from srcdiff.cli.streams import check_standard_output, print_result
from srcdiff.fetch.client import Client
from srcdiff.fetch.fetcher import Fetcher
from srcdiff.fetch.store import check_folder


def fetch(options: argparse.Namespace) -> int:
    """Store pages as articles, and print the file of each as soon as it is there. The status is 2 if one failed."""
    check_standard_output()
    check_folder(options.into)
    failed = False
    for one in Fetcher(options.into, Client(private=options.private)).fetch(options.addresses):
        if one.problem is not None:
            complain(one.problem)
            failed = True
        elif not options.quiet:
            print_result(f"{one.file}: {'fetched' if one.new else 'is there already'}\n")
    return TROUBLE if failed else DONE
