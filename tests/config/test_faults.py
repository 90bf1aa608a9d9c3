"""Each fault of a settings file is told in plain words, with its line and column."""

from pathlib import Path

import pytest

from srcdiff.config import parse
from srcdiff.config.loading import MOST_BYTES
from srcdiff.settings import DEFAULTS
from tests.config.faults import faults, read

LIST = "in [ ] or in lines that begin with -"
MAPPING = "must be a mapping, lines of the form key: value"
TEXT = "must be text, but to YAML"
SOURCE = "sources:\n  - path: a.txt\n    "


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("event: {colour: red}", "1:9 unknown key 'colour'; known here: threshold, level, window_days"),
        ("Furnitures: []", "1:1 unknown key 'Furnitures'; did you mean 'furniture'?"),
        ("event:\n  treshold: 1", "2:3 unknown key 'treshold'; did you mean 'threshold'?"),
        ("event: {window-days: 1}", "1:9 unknown key 'window-days'; did you mean 'window_days'?"),
        ("threshold: 1", "1:1 unknown key 'threshold'; did you mean 'threshold', below event or link?"),
        ("[a]: 1", "1:1 a key must be plain words"),
        ("link: {}\nevent: {}\nlink: {}", "3:1 the key 'link' was given before, in line 1; keep one of the two"),
        ("x_: 1\nencoding: 7", "2:11 encoding must be text, but to YAML '7' is a number; put it in quotes"),
    ],
)  # fmt: skip
def test_a_key_that_is_wrong(text: str, fault: str) -> None:
    assert fault in faults(text)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("event: {threshold: high}", "1:20 event.threshold must be a number in decimal digits, not 'high'"),
        ("event: {threshold: 1.5}", "1:20 event.threshold must be 1 or less, not '1.5'"),
        ("event: {threshold: -1}", "1:20 event.threshold must be 0 or more, not '-1'"),
        ("event: {threshold: .nan}", "1:20 event.threshold must be a number in decimal digits, not '.nan'"),
        ("event: {level: topic}", "1:16 event.level must be 'event' or 'story', not 'topic'"),
        ("report:\n  width: 1.5", "2:10 report.width must be a whole number in decimal digits, not '1.5'"),
        ("report:\n  width: '80'", "2:10 report.width must be a whole number in decimal digits, not '80'"),
        ("report: 80", f"1:9 report {MAPPING}, not '80'"),
        ("furniture: By admin", f"1:12 furniture must be a list, {LIST}, not 'By admin'"),
        ("furniture: [a, [b]]", "1:16 an entry of furniture must be text, not a list"),
        ("furniture: [a, '']", "1:16 an entry of furniture must not be empty"),
        ("spelling: [[Kyiv]]", "1:12 an entry of spelling must have at least 2 entries"),
        ("encoding: {a: b}", "1:11 encoding must be text, not a mapping"),
        ("sources:\n- ", f"2:2 an entry of sources {MAPPING}, not nothing"),
        ("sources: [{outlet: AP}]", "1:11 the key 'path' is missing here; add it"),
        ("pairings:\n- same_event: true\n  articles:", "3:12 pairings.articles needs a value; add it"),
        (SOURCE + "date: Friday", "3:11 sources.date must be a day that exists, written as 2023-02-24, not 'Friday'"),
        (SOURCE + "date: 2023-02-30",
         "3:11 sources.date must be a day that exists, written as 2023-02-24, not '2023-02-30'"),
        ("- a", f"1:1 a settings file {MAPPING}, not a list"),
        ("just words", f"1:1 a settings file {MAPPING}, not 'just words'"),
    ],
)  # fmt: skip
def test_a_value_that_is_wrong(text: str, fault: str) -> None:
    assert faults(text) == [fault]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (SOURCE + "outlet: NO", f"3:13 sources.outlet {TEXT} 'NO' is true or false; put it in quotes"),
        (SOURCE + "outlet: 12:30", f"3:13 sources.outlet {TEXT} '12:30' is a number; put it in quotes"),
        (SOURCE + "outlet: 2023-02-24", f"3:13 sources.outlet {TEXT} '2023-02-24' is a date; put it in quotes"),
        (SOURCE + "date: 20230224",
         "3:11 sources.date must be a day that exists, written as 2023-02-24, not '20230224'"),
        ("spelling: [[~, b]]", f"1:13 an entry of spelling {TEXT} '~' is nothing; put it in quotes"),
        ("pairings: [{articles: [a, b], same_event: yes}]",
         "1:43 pairings.same_event must be true or false, not 'yes'"),
        ("report: {width: 0100}", "1:17 report.width must be a whole number in decimal digits, not '0100'"),
        ("report: {width: 1:40}", "1:17 report.width must be a whole number in decimal digits, not '1:40'"),
        ("report: {width: 1_00}", "1:17 report.width must be a whole number in decimal digits, not '1_00'"),
    ],
)  # fmt: skip
def test_what_yaml_reads_otherwise_than_a_person_is_not_guessed(text: str, fault: str) -> None:
    assert faults(text) == [fault]


@pytest.mark.parametrize("quoted", ["'NO'", '"12:30"', "'2023-02-24'", "!!str 12"])
def test_the_same_in_quotes_is_text(quoted: str) -> None:
    (rule,) = read(f"{SOURCE}outlet: {quoted}").settings.sources
    assert rule.outlet == quoted.removeprefix("!!str ").strip("'\"")


@pytest.mark.parametrize("day", ["2023-02-24", "'2023-02-24'"])
def test_a_day_may_stand_in_quotes_or_not(day: str) -> None:
    (rule,) = read(f"{SOURCE}date: {day}").settings.sources
    assert str(rule.date) == "2023-02-24"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: b: c", "1:5 a colon is out of place; indent the line as its neighbours or quote the value"),
        ("event:\n\tlevel: story", "2:1 a tab stands where YAML allows none; indent with spaces"),
        ("furniture: [a", "1:14 a list in brackets goes wrong here: a comma or the closing ] is missing"),
        ("event: {a: 1", "1:13 a mapping in braces goes wrong here: a comma or the closing } is missing"),
        ("link: {}\n---\nlink: {}", "2:1 a second document begins here; keep one and take out the line ---"),
        ("encoding: *name", "1:11 this alias has no anchor; write the value out"),
        ("encoding: 'a", "1:13 a quotation mark was not closed before the end of the file"),
        ("encoding: @a", "1:11 a value cannot begin with this sign; put the value in quotes"),
        ('furniture: ["\\d"]', "1:15 no such escape in double quotes; use single quotes, as patterns with \\ need"),
        ('encoding: "\\U00110000"',
         "1:14 the escape or number before this is out of range; take it out"),
        ("a: 1\nencoding: \x1b[31m", "2:11 the character U+001B may not stand in YAML; take it out"),
        pytest.param("link: " + "[" * 5000, "1:27 nested deeper than any setting is", id="deep"),
    ],
)  # fmt: skip
def test_what_is_no_yaml(text: str, fault: str) -> None:
    (found,) = faults(text)
    assert fault in found


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("furniture: ['ok', '(a']", "1:19 '(a' is no regular expression: missing ), unterminated subpattern"),
        ("furniture: ['a{99999999999}']", "1:13 'a{99999999999}' is no regular expression: the repetition number"),
        ("furniture: ['[[a]']", "1:13 '[[a]' is no regular expression: Possible nested set"),
        ("encoding: klingon", "1:11 no encoding is called 'klingon'; examples are cp1252, latin-1 and cp1251"),
        ("encoding: base64", "1:11 no encoding is called 'base64'"),
        ('encoding: "\\e]52;c;eA==\\a"', "1:11 '\\x1b]52;c;eA==\\x07' holds a control character; take it out"),
        ('ui: {theme: "a\\u202Eb"}', "1:13 'a\\u202eb' holds a control character; take it out"),
        ('ui: {theme: "a\\uD800"}', "1:13 'a\\ud800' holds a control character; take it out"),
    ],
)
def test_a_value_that_no_type_would_refuse(text: str, fault: str) -> None:
    (found,) = faults(text)
    assert found.startswith(fault)


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!mine", "!!set", "!!binary"])
@pytest.mark.parametrize("value", ["[a]", "{a: }", "a"])
def test_a_tag_does_nothing_but_be_refused(tag: str, value: str) -> None:
    assert faults(f"furniture: {tag} {value}")
    assert faults(f"event: {tag} {value}")
    assert faults(f"encoding: {tag} {value}")


def test_all_faults_are_told_at_once_in_the_order_of_the_file() -> None:
    text = "treshold: 1\nfurniture: ['(']\nlink:\n  threshold: 7\nevent: 3\nlink: {}\nspelling: [[NO, b]]\n"
    assert [fault.split()[0] for fault in faults(text)] == ["1:1", "2:13", "4:14", "5:8", "6:1", "7:13"]


def test_a_hostile_value_is_shown_escaped_and_short() -> None:
    key = "\\e]0;x\\a[/b]\\u202E" + "x" * 500
    (fault,) = faults(f'"{key}": 1')
    assert fault.isprintable()
    assert "\\x1b]0;x\\x07[/b]\\u202e" in fault
    assert len(fault) < 250


def test_the_name_of_the_file_is_made_printable() -> None:
    (problem,) = parse(Path("no\x1b[31m/such")).problems
    assert problem.file == "no\\x1b[31m/such"


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "\ufeff# nothing\n", "event:\nsources:\n"])
def test_a_file_that_sets_nothing_gives_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "srcdiff.yaml"
    path.write_text(text, encoding="utf-8")
    assert parse(path).bind(()) == (DEFAULTS, ())


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_that_is_not_utf8_names_the_first_bad_byte(tmp_path: Path, mark: bytes) -> None:
    path = tmp_path / "srcdiff.yaml"
    path.write_bytes(mark + "link: {}\nencoding: é".encode() + b"\xe9\n")
    (problem,) = parse(path).problems
    assert str(problem) == f"{path}:2:12: not UTF-8 from here on; save the file as UTF-8"


def test_a_file_too_large_for_settings_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "srcdiff.yaml"
    path.write_bytes(b"#" * (MOST_BYTES + 1))
    (problem,) = parse(path).problems
    assert problem.message == "longer than 1,000,000 bytes; this is no settings file"


def test_a_folder_is_no_settings_file(tmp_path: Path) -> None:
    (problem,) = parse(tmp_path).problems
    assert problem.message.startswith("the settings file cannot be read: ")


def test_aliases_repeat_a_value() -> None:
    settings = read("furniture: [&admin By admin, *admin]\nui: {theme: *admin}\n").settings
    assert settings.furniture == ("By admin", "By admin")
    assert settings.ui.theme == "By admin"


def test_an_alias_bomb_is_refused_before_it_unfolds() -> None:
    groups = "furniture:\n- &a a\nspelling:\n- &b [" + "*a," * 20_000 + "]\n" + "- *b\n" * 20_000
    assert faults(groups) == ["1:1 more than 100,000 values once its aliases are written out; shorten it"]


def test_a_list_that_holds_itself_ends() -> None:
    assert faults("spelling: &a [*a, *a]")
