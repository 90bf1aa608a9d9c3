"""The options of ``srcdiff index``, as argparse takes them."""

import argparse
from collections.abc import Callable

from srcdiff.cli import argument_types, common_options


def _add(command: argparse.ArgumentParser) -> None:
    common_options.add_paths(command, web=False)
    command.add_argument(
        "--into",
        metavar="INDEX",
        type=argument_types.file,
        required=True,
        help="the folder of the index; it is made where it does not exist",
    )
    command.add_argument(
        "--undated",
        metavar="DAY",
        type=argument_types.day,
        help="the day of articles without a date, as 2023-02-24; default: today",
    )
    common_options.add_config_option(command)
    _add_common(command)
    command.add_argument("-v", "--verbose", action="store_true", help="print every problem and warning")


def _pair(command: argparse.ArgumentParser) -> None:
    _add_place(command)
    command.add_argument(
        "--window",
        metavar="DAYS",
        type=argument_types.days,
        help="how many days before its own an article is paired with; default: as before, 7 at first",
    )
    command.add_argument(
        "--engine",
        choices=("duckdb", "spark"),
        default="duckdb",
        help="spark is for what outgrows this machine; default: %(default)s",
    )
    command.add_argument(
        "--master",
        metavar="ADDRESS",
        help="of Spark, such as spark://10.0.0.5:7077; default: as Spark is configured, else this machine",
    )
    common_options.add_config_option(command)
    _add_verdicts(command)
    _add_memory(command, "512, and for a window of more than 32,000 articles 16 KB for each")
    _add_common(command)


def _status(command: argparse.ArgumentParser) -> None:
    _add_place(command)
    common_options.add_config_option(command)
    _add_verdicts(command)
    _add_format(command)


def _events(command: argparse.ArgumentParser) -> None:
    _add_place(command)
    command.add_argument(
        "--since", metavar="DAY", type=argument_types.day, help="only events with an article of this day or later"
    )
    command.add_argument(
        "--min-sources", metavar="N", type=argument_types.sources, default=1, help="only events of N outlets or more"
    )
    _add_format(command)
    _add_memory(command)


def _event(command: argparse.ArgumentParser) -> None:
    _add_place(command)
    command.add_argument("event", metavar="EVENT", help="the id of an event, as `srcdiff index events` lists it")
    _add_memory(command)


def _add_format(command: argparse.ArgumentParser) -> None:
    command.add_argument("--format", choices=("text", "json"), default="text", help="default: %(default)s")


def _add_memory(command: argparse.ArgumentParser, default: str = "512") -> None:
    command.add_argument(
        "--memory",
        metavar="MB",
        type=argument_types.megabytes,
        help=f"megabytes that the engine takes before it uses the disk; default: {default}",
    )


def _add_verdicts(command: argparse.ArgumentParser) -> None:
    common_options.add_verdicts_option(command, place="in the folder of the index")


def _add_place(command: argparse.ArgumentParser) -> None:
    command.add_argument("index", metavar="INDEX", type=argument_types.file, help="the folder of the index")


def _add_common(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--processes", metavar="N", type=argument_types.processes, help="default: one for each processor"
    )
    command.add_argument("-q", "--quiet", action="store_true", help="print no progress and no warnings")


ACTIONS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "add": ("store articles in an index; those that it has are skipped", _add),
    "pair": ("find the events, day by day; only what is new or stale", _pair),
    "status": ("print what an index holds", _status),
    "events": ("list the events", _events),
    "event": ("print the articles of one event as a corpus, to be read by other commands", _event),
}
"""What each action is, and what adds its options, by its name."""
