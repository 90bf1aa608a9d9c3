"""The names under which headers, tables and records give an article's fields."""

from collections.abc import Iterable, Mapping, Sequence

from srcdiff.text.lazy_pattern import lazy_pattern

_NAMES = {
    "text": "text body content fulltext articletext articlebody maintext bodytext storytext plaintext",
    "id": "id",
    "title": "title headline articletitle hed",
    "date": "date published publicationdate publishdate publisheddate datepublished datepublish publishedat pubdate",
    "source": "source outlet site sitename publisher publication sourcename medianame outletname newspaper",
    "url": "url link articleurl weburl sourceurl",
    "author": "author authors byline creator",
    "language": "language lang",
}
"""In headers, exports of media databases, feeds and programs: in small letters without blanks, the likeliest first."""
METADATA = tuple(field for field in _NAMES if field != "text")
"""The fields beside the text."""
_FIELDS = {name: (rank, field) for field, names in _NAMES.items() for rank, name in enumerate(names.split())}
_SEPARATORS = lazy_pattern(r"[\s_.-]+")


def field_name(name: str) -> str:
    """Return the field that a key or column names; the name itself in small letters where it is not known.

    >>> field_name("Publication Date"), field_name("media_name"), field_name("Word Count")
    ('date', 'source', 'word count')
    """
    return _ranked_field(name)[1]


def _ranked_field(name: str) -> tuple[int, str]:
    plain = name.strip().lower()
    return _FIELDS.get(plain) or _FIELDS.get(_SEPARATORS.sub("", plain)) or (0, plain)


def field_places(names: Iterable[str], values: Sequence[object]) -> dict[str, int]:
    """Return for each field where its value is among ``values``, which have these names.

    Of several the one that is not empty and has the likeliest name counts, and of one name the longest text.

    >>> field_places(["Full Text", "text", "headline"], ["It sank at noon.", "It sank.", "Ferry sinks"])
    {'text': 1, 'title': 2}
    """
    found: dict[str, tuple[bool, int, int, int]] = {}
    for place, (name, value) in enumerate(zip(names, values, strict=False)):
        rank, field = _ranked_field(name)
        length = len(value.strip()) if isinstance(value, str) else int(value is not None)
        found[field] = max((length > 0, -rank, length, -place), found.get(field, (False, -len(_FIELDS), 0, 0)))
    return {field: -place for field, (_, _, _, place) in found.items()}


def named_fields(values: Mapping[str, str]) -> dict[str, str]:
    """Return the fields that named values give."""
    texts = list(values.values())
    return {field: texts[place] for field, place in field_places(values, texts).items()}
