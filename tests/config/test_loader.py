"""Every fault of a settings file is reported in plain English, with its line and column."""

import os
from pathlib import Path

import pytest

from srcdiff.config import find_settings_file, parse
from srcdiff.config.loader import MOST_BYTES
from srcdiff.settings import DEFAULTS
from srcdiff.text.safe import safe_text
from tests.config.reading import faults, read

LIST = "in [ ] or in lines that begin with -"
MAPPING = "must be a mapping, in lines such as key: value"
SOURCE = "sources:\n  - path: a.txt\n    "


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("event: {colour: red}", "1:9 unknown key 'colour'; known here: threshold, level, window_days"),
        ("Furnitures: []", "1:1 unknown key 'Furnitures'; did you mean 'furniture'?"),
        ("event:\n  treshold: 1", "2:3 unknown key 'treshold'; did you mean 'threshold'?"),
        ("event: {window-days: 1}", "1:9 unknown key 'window-days'; did you mean 'window_days'?"),
        ("threshold: 1", "1:1 unknown key 'threshold'; did you mean 'threshold', below event or link?"),
        ("[a]: 1", "1:1 a key must be plain text, not a list or a mapping"),
        ("link: {}\nevent: {}\nlink: {}", "3:1 the key 'link' is already in line 1; keep one of the two"),
        ("x_: 1\nencoding: 7", "2:11 no text encoding is called '7'; examples are cp1252, latin-1 and cp1251"),
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
        ("outlets: [Harbour Post]", f"1:11 an entry of outlets {MAPPING}, not 'Harbour Post'"),
        ("outlets: [{outlets: a}]", "1:12 unknown key 'outlets'; did you mean 'outlet'?"),
        ("outlets: [{outlet: Post, furniture: By .+}]", f"1:37 outlets.furniture must be a list, {LIST}, not 'By .+'"),
        ("spelling: [[Kyiv]]", "1:12 an entry of spelling must have at least 2 entries"),
        ("encoding: {a: b}", "1:11 encoding must be text, not a mapping"),
        ("sources:\n- ", f"2:2 an entry of sources {MAPPING}, not nothing"),
        ("sources: [{outlet: AP}]", "1:11 the key 'path' is missing here; add it"),
        ("pairings:\n- same_event: true\n  articles:", "3:12 pairings.articles needs a value; add it"),
        (SOURCE + "date: Friday", "3:11 sources.date must be a day that exists, written as 2023-02-24, not 'Friday'"),
        (SOURCE + "date: 2023-02-30",
         "3:11 sources.date must be a day that exists, written as 2023-02-24, not '2023-02-30'"),
        ("- a", f"1:1 a settings file {MAPPING}, not a list"),
        ("just text", f"1:1 a settings file {MAPPING}, not 'just text'"),
    ],
)  # fmt: skip
def test_a_value_that_is_wrong(text: str, fault: str) -> None:
    assert faults(text) == [fault]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (SOURCE + "date: 20230224",
         "3:11 sources.date must be a day that exists, written as 2023-02-24, not '20230224'"),
        ("spelling: [[~, b]]",
         "1:13 an entry of spelling must be text, not '~', which means no value in YAML unless it is in quotes"),
        ("pairings: [{articles: [a, b], same_event: yes}]",
         "1:43 pairings.same_event must be true or false, not 'yes'"),
        ("report: {width: 0100}", "1:17 report.width must be a whole number in decimal digits, not '0100'"),
        ("report: {width: 1:40}", "1:17 report.width must be a whole number in decimal digits, not '1:40'"),
        ("report: {width: 1_00}", "1:17 report.width must be a whole number in decimal digits, not '1_00'"),
    ],
)  # fmt: skip
def test_what_yaml_1_1_reads_as_something_else_is_not_guessed(text: str, fault: str) -> None:
    assert faults(text) == [fault]


@pytest.mark.parametrize("text", ["NO", "yes", "12:30", "010", "0x1F", "1_000", "2023-02-24", "7", "1.5", "true", "<<"])
@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_where_text_is_wanted_every_plain_value_is_text(text: str, quote: str) -> None:
    (rule,) = read(f"{SOURCE}outlet: {quote}{text}{quote}").settings.sources
    assert rule.outlet == text


@pytest.mark.parametrize("number", ["1", "+1", "1.0", "1e0", "10.E-1"])
def test_numbers_are_decimal(number: str) -> None:
    assert read(f"link: {{threshold: {number}}}").settings.link.threshold == 1


@pytest.mark.parametrize("number", ["9" * 5000, "1e999"])
def test_a_number_of_any_size_is_compared_with_the_limits(number: str) -> None:
    (fault,) = faults(f"event: {{threshold: {number}}}")
    assert fault.startswith("1:20 event.threshold must be 1 or less, not '")
    assert len(fault) < 120


@pytest.mark.parametrize("day", ["2023-02-24", "'2023-02-24'"])
def test_a_day_may_be_in_quotes_or_not(day: str) -> None:
    (rule,) = read(f"{SOURCE}date: {day}").settings.sources
    assert str(rule.date) == "2023-02-24"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: b: c", "1:5 unexpected colon; indent the line like the lines around it, or quote the value"),
        ("event:\n\tlevel: story", "2:1 a tab is not allowed here; indent with spaces"),
        ("furniture: [a", "1:12 this bracket is not closed; add ]"),
        ("event: {a: 1", "1:8 this brace is not closed; add }"),
        ("link: {}\n---\nlink: {}", "2:1 a second document begins here; keep one and delete the line ---"),
        ("encoding: *name", "1:11 this alias has no anchor; write the value in full"),
        ("encoding: 'a", "1:11 this quotation mark is not closed; add ' at the end of the value"),
        ("encoding: @a", "1:11 a value cannot begin with this character; put the value in quotes"),
        ('furniture: ["\\d"]', "1:14 no such escape in double quotes; use single quotes, as patterns with \\ need"),
        ('encoding: "\\U00110000"',
         "1:14 the escape is not a character; remove it"),
        ("a: 1\nencoding: \x1b[31m", "2:11 the character U+001B is not allowed in YAML; remove it"),
        pytest.param("link: " + "[" * 5000, "nested deeper than any setting; remove the inner levels", id="deep"),
    ],
)  # fmt: skip
def test_what_is_not_yaml(text: str, fault: str) -> None:
    (found,) = faults(text)
    assert fault in found


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("outlets: [{furniture: ['ok', '(a']}]", "1:30 '(a' is not a regular expression: missing ), unterminated"),
        (
            "outlets:\n  - outlet: Post\n    keep: ['a{99999999999}']",
            "3:12 'a{99999999999}' is not a regular expression",
        ),
        ("furniture: ['ok', '(a']", "1:19 '(a' is not a regular expression: missing ), unterminated subpattern"),
        ("furniture: ['a{99999999999}']", "1:13 'a{99999999999}' is not a regular expression: the repetition number"),
        ("furniture: ['(a+)+b']", "1:13 '(a+)+b' may take for ever: write a+ in place of (a+)+"),
        ("furniture: ['x(?:[a-z ]*)+']", "1:13 'x(?:[a-z ]*)+' may take for ever: write [a-z ]* in place of"),
        ("furniture: ['([A-Z]\\w+ ?)+']", "1:13 '([A-Z]\\w+ ?)+' may take for ever: it divides a line in countless"),
        ("furniture: ['[[a]']", "1:13 '[[a]' is not a regular expression: Possible nested set"),
        ("encoding: klingon", "1:11 no text encoding is called 'klingon'; examples are cp1252, latin-1 and cp1251"),
        ("ui: {theme: klingon}", "1:13 no theme is called 'klingon'; use one of textual-dark, textual-light, "),
        ("ui: {theme: grubox}", "1:13 no theme is called 'grubox'; did you mean gruvbox?"),
        ("encoding: base64", "1:11 no text encoding is called 'base64'"),
        (
            'encoding: "\\e]52;c;eA==\\a"',
            "1:11 '\\x1b]52;c;eA==\\x07' has a line end, a control character or an invisible one; remove it",
        ),
        (
            'verdicts: "a\\u202Eb"',
            "1:11 'a\\u202eb' has a line end, a control character or an invisible one; remove it",
        ),
        ('verdicts: "a\\uD800"', "1:15 the escape is not a character; remove it"),
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


def test_all_faults_are_reported_at_once_in_the_order_of_the_file() -> None:
    text = "treshold: 1\nfurniture: ['(']\nlink:\n  threshold: 7\nevent: 3\nlink: {}\nspelling: [[~, b]]\n"
    assert [fault.split()[0] for fault in faults(text)] == ["1:1", "2:13", "4:14", "5:8", "6:1", "7:13"]


def test_a_hostile_value_is_shown_escaped_and_short() -> None:
    key = "\\e]0;x\\a[/b]\\u202E" + "x" * 500
    (fault,) = faults(f'"{key}": 1')
    assert safe_text(fault) == fault
    assert "'\\x1b]0;x\\x07[/b]\\u202exxx" in fault
    assert len(fault) < 250


def test_the_name_of_the_file_shows_what_it_would_hide() -> None:
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
    assert problem.message == "longer than 1,000,000 bytes, so not a settings file; choose another"


def test_a_folder_is_not_a_settings_file(tmp_path: Path) -> None:
    (problem,) = parse(tmp_path).problems
    assert problem.message.startswith("the settings file cannot be read: ")


@pytest.mark.skipif(os.name == "nt", reason="no pipes in folders there")
def test_a_pipe_in_place_of_the_settings_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "srcdiff.yaml")
    found = find_settings_file(None, [tmp_path])
    (problem,) = parse(found).problems
    assert problem.message.startswith("the settings file cannot be read: it is not a regular file; fix it or choose")


def test_aliases_repeat_a_value() -> None:
    settings = read("furniture: [&admin By admin, *admin]\nverdicts: *admin\n").settings
    assert settings.furniture == ("By admin", "By admin")
    assert settings.verdicts == "By admin"


def test_an_alias_bomb_is_refused_before_it_unfolds() -> None:
    groups = "furniture:\n- &a a\nspelling:\n- &b [" + "*a," * 20_000 + "]\n" + "- *b\n" * 20_000
    assert faults(groups) == ["0:0 more than 100,000 values once its aliases are written out; shorten it"]


def test_a_list_that_holds_itself_ends() -> None:
    assert faults("spelling: &a [*a, *a]")


def test_only_the_first_hundred_faults_are_reported() -> None:
    found = faults("".join(f"nonsense{number}: 1\n" for number in range(5_000)))
    assert len(found) == 101
    assert found[-1] == "100:1 more than 100 faults up to here; fix these first"


def test_the_settings_of_a_file_with_faults_can_still_be_used_to_read_articles() -> None:
    settings = read("furniture: ['(']\noutlets: [{keep: ['(']}]\nencoding: klingon\n").settings
    assert (settings.furniture, settings.outlets, settings.encoding) == ((), (), "cp1252")


def test_an_unclosed_quotation_mark_is_reported_where_it_opens() -> None:
    (fault,) = faults('furniture:\n  - "Photo: .+\n  - By admin\nlink: {}\n')
    assert fault == '2:5 this quotation mark is not closed; add " at the end of the value'


@pytest.mark.parametrize("pattern", ["(ab+)+", r"(\w+ )+", r"\(a+\)+", "(a+)", "a+b*", "(a|b)+"])
def test_a_pattern_that_repeats_a_group_is_accepted(pattern: str) -> None:
    assert faults(f"furniture: ['{pattern}']") == []
