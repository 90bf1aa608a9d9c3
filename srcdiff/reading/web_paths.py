"""Web addresses where code takes paths: an address travels as a path of one part."""

from pathlib import Path

WEB_SCHEMES = ("http", "https")


def as_path(text: str) -> Path:
    """Return an address as a path of one part, for code that takes paths; ``address_of`` returns it again."""
    from urllib.parse import quote  # noqa: PLC0415  most runs have no address

    scheme, _, rest = text.partition("://")
    return Path(f"{scheme.lower()}:{quote(f'//{rest}', safe='')}")


def address_of(path: Path) -> str | None:
    """Return the address that ``as_path`` made a path of; ``None`` for any other path.

    >>> address_of(as_path("https://a.example/b//c/?d")), address_of(Path("b"))
    ('https://a.example/b//c/?d', None)
    """
    scheme, colon, rest = str(path).partition(":")
    if not colon or scheme not in WEB_SCHEMES or not rest.startswith("%2F%2F"):
        return None
    from urllib.parse import unquote  # noqa: PLC0415

    return f"{scheme}:{unquote(rest)}"
