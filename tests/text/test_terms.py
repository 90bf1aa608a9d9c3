"""Words become terms and ideas."""

from srcdiff.english.synonyms import IDEAS
from srcdiff.english.verbs import FAMILIES
from srcdiff.text.stems import stem
from srcdiff.text.terms import idea, lexicon


def test_every_word_of_the_thesaurus_has_one_idea() -> None:
    for group in (*IDEAS, *FAMILIES):
        assert len({idea(stem(word)) for word in group.split()}) == 1, group


def test_irregular_forms_and_nouns_made_of_verbs_are_one_idea() -> None:
    for words in ("take took taken", "withdraw withdrew", "invaded invasion", "decides decision", "buried burial"):
        assert len({idea(stem(word)) for word in words.split()}) == 1, words
    assert idea(stem("ground")) != idea(stem("round"))


def test_english_words_get_stems_and_ideas_and_others_their_beginnings() -> None:
    english = lexicon("The committee said that it was for the plan.", "She has said it with the others.")
    polish = lexicon("Nie ma go w domu i nie wiem, jak to się stało.", "To jest to, co się liczy na co dzień.")
    assert english.idea(english.term("approved")) == english.idea(english.term("passes"))
    assert english.term("twelve") == english.term("12") == "12"
    assert english.term("43,885") == "43885"
    assert polish.term("pasażerów") == polish.term("pasażerowie")
