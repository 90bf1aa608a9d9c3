"""Denials and opposites."""

import pytest

from tests.diff.conflicts.found import Found, expected, found


@pytest.mark.parametrize(
    ("left", "right", "conflict"),
    [
        ("The court did not hear the case.", "The court did hear the case.", ("negation", "did not hear", "did hear")),
        ("The crew boarded the ferry at Lund.", "The crew did not board the ferry at Lund.",
         ("negation", "boarded", "did not board")),
        ("The crew was paid for the trip.", "The crew was never paid for the trip.",
         ("negation", "was paid", "was never paid")),
        ("The company paid the fine.", "The company never paid the fine.", ("negation", "paid", "never paid")),
        ("Holm confessed that he sank it.", "Holm denied that he sank it.", ("negation", "confessed", "denied")),
        ("The crew refused to board the ferry.", "The crew boarded the ferry.",
         ("negation", "refused to board", "boarded")),
        ("The crew accepted the offer.", "The crew turned down the offer.",
         ("negation", "accepted", "turned down")),
        ("The crew accepted the offer.", "The crew turned the offer down.", ("negation", "accepted", "turned")),
        ("The crew rejected the offer.", "The crew turned down the offer.", None),
        ("The crew declined to board the ferry.", "The crew did not board the ferry.", None),
        ("The talks ended without a deal.", "The talks ended with no deal.", None),
        ("Nobody died in the avalanche, police said.", "Three skiers died in the avalanche, police said.",
         ("negation", "Nobody", "Three skiers")),
        ("None of the men died in the avalanche.", "One of the men died in the avalanche.",
         ("negation", "None", "One")),
        ("The order came from No 10 on Friday.", "The order came from No. 10 on Friday.", None),
        ("The board approved the plan.", "The board rejected the plan.", ("negation", "approved", "rejected")),
        ("The mayor vetoed the plan.", "The mayor signed the plan.", ("negation", "vetoed", "signed")),
        ("Prices rose sharply in the north.", "Prices fell sharply in the north.", ("negation", "rose", "fell")),
        ("It is legal to fish here.", "It is illegal to fish here.", ("negation", "legal", "illegal")),
        ("The boat sank before the storm.", "The boat sank after the storm.", ("order", "before", "after")),
        ("They fled to the northern coast.", "They fled to the southern coast.", ("place", "northern", "southern")),
        ("It is good to fish here.", "It is fine to fish here.", None),
        ("It is not legal to fish here.", "It is illegal to fish here.", None),
        ("The report was denied by the ministry.", "The ministry confirmed the report.",
         ("negation", "was denied", "confirmed")),
        ("The ministry denied that troops fled.", "The ministry said that troops fled.",
         ("negation", "denied", "said")),
        ("I don't think that's fair.", "I think it's a shame.", None),
        ("I'm not ashamed to say that I'm a farmer, but you need to know that the law is wrong.",
         "But you need to know that the law is wrong.", None),
        ("The source was not one person, but probably a group of people.",
         "The source on the story was probably a group of people.", None),
        ("The town will never, ever be broken.", "The town has people who have never been broken.", None),
        ("We cant speak for the crew.", "We can't speak for the crew.", None),
        ("Der Minister trat nicht zurück.", "Der Minister trat zurück.", ("negation", "nicht zurück", "zurück")),
        ("Министр не подал в отставку.", "Министр подал в отставку.", ("negation", "не подал", "подал")),
        ("Le ministre n'a pas démissionné.", "Le ministre a démissionné.", ("negation", "n'a pas", "a")),
        ("They do not fish here.", "They don't fish here.", None),
    ],
)  # fmt: skip
def test_denials_and_opposites_conflict(left: str, right: str, conflict: Found | None) -> None:
    assert found(left, right) == expected(conflict)
