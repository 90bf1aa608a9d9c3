"""A word that a hyphen breaks at the end of a line differs from no word in one piece."""

from srcdiff import Article, compare

WRAPPED = (
    "Bridge reopens\n\nThe oldest bridge over the Tarn reopened on Monday after two years of re-\n"
    "pairs that cost more than the town had plan-\nned, its engineer said.\n"
)
ONE_LINE = (
    "Bridge reopens\n\nThe oldest bridge over the Tarn reopened on Monday after two years of repairs that cost more "
    "than the town had planned, its engineer said.\n"
)


def test_text_that_was_hard_wrapped_does_not_differ_from_the_same_text_on_one_line() -> None:
    comparison = compare(Article("a", WRAPPED), Article("b", ONE_LINE))
    assert comparison.differing_links() == ()
    assert comparison.unique_left == ()
    assert comparison.unique_right == ()


def test_a_compound_keeps_its_hyphen_at_the_end_of_a_line() -> None:
    text = "The well-{}known mayor and his half-{}brother met the vice-{}president on Monday at the old harbour."
    broken, whole = text.format("\n", "\n", "\n"), text.format("", "", "")
    assert not compare(Article("a", broken), Article("b", whole)).differing_links()


def test_another_word_still_differs() -> None:
    comparison = compare(Article("a", WRAPPED), Article("b", ONE_LINE.replace("planned", "paid")))
    assert (1,) in [link.left for link in comparison.differing_links()]
