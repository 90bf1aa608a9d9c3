"""An index of made articles filled up with variants: other articles with the same statistics."""

from collections import Counter

import pytest

from benchmarks.data.index_events import event_members
from benchmarks.data.made_corpus import MadeCorpus
from benchmarks.data.remapped_index import fill
from benchmarks.quality.plain_steps import PlainSteps
from srcdiff.index.folder import IndexFolder
from srcdiff.index.pairing import pair_index
from srcdiff.index.tables import stored_rows
from srcdiff.index.traits_codec import decoded
from srcdiff.pair.traits import Traits
from tests.index.made_index import made_articles, make_index

CORPUS = MadeCorpus(60, days=2)
VARIANTS = 2


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> IndexFolder:
    index = make_index(tmp_path_factory.mktemp("remapped") / "index", made_articles(CORPUS.articles, CORPUS.days))
    assert fill(index.path, CORPUS, VARIANTS, processes=1) == VARIANTS * CORPUS.articles
    return index


def traits(index: IndexFolder) -> dict[str, Traits]:
    rows = stored_rows(index.article_files(index.days()), "id", "traits")
    return {name: decoded(content) for name, content in rows}


def test_a_variant_has_other_words_as_often(filled: IndexFolder) -> None:
    found = traits(filled)
    for name, original in found.items():
        if "~" in name:
            continue
        variant = found[f"{name}~01"]
        assert list(variant.terms.values()) == list(original.terms.values())
        assert len(variant.phrases) == len(original.phrases)
        assert set(variant.phrases).isdisjoint(original.phrases)
        assert len(set(variant.terms) & set(original.terms)) < len(original.terms) / 2


def test_a_frequent_word_is_as_frequent_among_variants(filled: IndexFolder) -> None:
    found = traits(filled)
    originals = Counter(word for name, one in found.items() if "~" not in name for word in one.terms)
    variants = Counter(word for name, one in found.items() if "~" in name for word in one.terms)
    assert sum(variants.values()) == VARIANTS * sum(originals.values())
    frequent = [word for word, _ in originals.most_common(100)]
    assert sum(variants[word] for word in frequent) > VARIANTS * sum(originals[word] for word in frequent) / 2


def test_a_variant_is_in_no_event_with_its_original_or_another_variant_of_it(filled: IndexFolder) -> None:
    pair_index(filled, PlainSteps())
    with_variants = event_members(filled)
    assert len(with_variants) > VARIANTS
    for members in with_variants.values():
        assert len({name.partition("~")[0] for name in members}) == len(members)


def test_filling_again_changes_nothing(filled: IndexFolder) -> None:
    before = traits(filled)
    fill(filled.path, CORPUS, VARIANTS, processes=1)
    assert traits(filled) == before
