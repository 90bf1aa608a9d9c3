"""Sentences end where a reader of news would end them, at exact offsets."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srcdiff.model import Article
from srcdiff.split import split
from srcdiff.split.sentences import sentence_spans


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text), language)]


@pytest.mark.parametrize(
    "text",
    [
        "The ship sank. | Nobody was hurt.",
        "U.S. officials say so. | They would not be named.",
        "He moved to the U.S. | The family followed.",
        "Mr. Smith met Gen. Roe at 5 a.m. on Nov. 29 in St. Louis.",
        "She works for Acme Inc. in Ohio. | It pays well.",
        "It fell 5.7 percent to $43.20. | Analysts shrugged.",
        "“Will it last?” she asked. | Nobody answered.",
        "“Will it last?” Minister Jane Roe asked reporters. | Nobody answered.",
        "“It will not last.” | The minister left.",
        "“Will it last?” | Then the minister asked for time.",
        "“We will not go,” he said. | “We will stay.”",
        "He left (the door was open. He did not close it) at noon. | She stayed.",
        "What now?! | Nobody knows.",
        "“That is nonsense. | ... Not a word is true.”",
        "I never meant that... | She left the store.",
        "It may sound good…any proposal would be one-sided.",
        "The deal collapsed on Monday.The price fell at once.".replace("Monday.The", "Monday. | The"),
        "Read example.org/index.html today. | Then write.",
        "A photo shows the hall. | [Editor’s note: it was full.]",
        "Sens. Jane Roe and [George W.] Bush spoke of the U.S.’ allies.",
        "Albert I. Jones won. | You and I. | Nobody else.",
        "Police closed 3600 Harbour Blvd. South, and Pier Ave. North too. | South of it all was calm.",
        "It happened on Harbour Blvd. | South of it, all was calm.",
    ],
)
def test_english_sentences_end_as_a_reader_would_say(text: str) -> None:
    wanted = text.split(" | ")
    assert sentences(" ".join(wanted)) == wanted


def test_a_full_stop_without_a_space_behind_it_ends_a_sentence() -> None:
    assert sentences("The deal collapsed.The price fell.") == ["The deal collapsed.", "The price fell."]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Treffen dauerte ca. drei Stunden. | Danach sprach Dr. Roe z. B. über Öl."),
        ("fr", "« Nous partons », a dit M. Dupont. | Personne n’a répondu."),
        ("fr", "« Non ! » | Puis elle sortit. | « On verra. » | « Oui\u00a0! » | Tous la suivirent."),
        ("fr", "« Qui ? » a demandé le juge. | Il a crié « assez ! » et il est sorti."),
        ("de", "„Nein!“ | Sie ging. | »Nein.« | »Doch!« | Er schwieg. | „Warum?“ fragte sie."),
        ("cs", "„Ne!“ | Potom odešel."),
        ("sv", "”Nej!” | Hon gick. | ”Vi stannar.” | ”Bra.”"),
        ("es", "El Sr. Pérez llegó tarde. | ¿Por qué? | Nadie lo sabe."),
        ("uk", "Президент прибув до Києва. | Він нічого не сказав."),
        ("ja", "船が沈んだ。 | けが人はいない。"),
    ],
)
def test_other_languages_split_by_the_same_code(language: str, text: str) -> None:
    wanted = text.split(" | ")
    assert sentences("".join(wanted) if language == "ja" else " ".join(wanted), language) == wanted


@given(st.text(st.sampled_from("ab AB.?!…“”\"'()\n,1 。"), max_size=80))
def test_sentences_are_in_order_apart_and_leave_only_blanks_out(text: str) -> None:
    article = split(Article("a", text))
    end = 0
    for sentence in article.sentences:
        assert end <= sentence.start < sentence.end
        assert not text[end : sentence.start].strip()
        assert text[sentence.start : sentence.end] == text[sentence.start : sentence.end].strip()
        end = sentence.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    "piece", [".", ". ", " .", "! ", "“", "'", " ", "(a. ", "A. B. ", "1. ", "“Yes (no. 1. Mr. A.” said U.S. "]
)
def test_an_endless_line_of_anything_is_split_without_hanging(piece: str) -> None:
    text = piece * (300_000 // len(piece)) + "a"
    started = time.process_time()
    assert split(Article("a", text)).sentences
    assert time.process_time() - started < 20  # quadratic work would take minutes
