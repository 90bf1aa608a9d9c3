"""Lines that recur at the edges of articles on other subjects are furniture; lines that reports of one event share
are not."""

import pytest

from srcdiff.model import Article
from srcdiff.pipeline import pair, split_all

FERRY = (
    "Ferry sinks off Cask",
    "Thirty people were rescued when a ferry sank off Cask on Sunday.",
    "The coastguard said the vessel struck a reef in heavy fog.",
)
BANK = (
    "Bank raises rates",
    "The central bank raised its key rate to 4 percent on Wednesday.",
    "Governor Marek Holt said inflation was still too high.",
)
FERRY_RETOLD = (
    "Thirty saved from sinking ferry",
    "Thirty people were rescued when a ferry sank off Cask on Sunday.",
    "Heavy fog hid the reef that the vessel struck, the coastguard believes.",
)
FOOTER = (
    "This story was supported by readers like you.",
    "The Arlen Post keeps its archive open to everyone.",
)
GERMAN_FOOTER = ("Dieser Beitrag erschien zuerst im Arlener Tagblatt.",)


def articles(*texts: tuple[str, ...]) -> tuple[Article, ...]:
    return split_all([Article(f"a{number}", "\n\n".join(text)) for number, text in enumerate(texts)])


def furniture(article: Article) -> list[str]:
    return [article.text_of(position) for position, one in enumerate(article.sentences) if not one.compared]


@pytest.mark.parametrize("footer", [FOOTER, GERMAN_FOOTER], ids=["two lines", "another language"])
def test_a_footer_of_unrelated_articles_is_furniture_in_all_of_them(footer: tuple[str, ...]) -> None:
    for article in articles((*FERRY, *footer), (*BANK, *footer)):
        assert furniture(article) == list(footer)


def test_a_line_at_the_top_of_unrelated_articles_is_furniture() -> None:
    first, _ = articles((FERRY[0], FOOTER[0], *FERRY[1:]), (BANK[0], FOOTER[0], *BANK[1:]))
    assert furniture(first) == [FOOTER[0]]


def test_the_lead_of_a_wire_story_in_two_outlets_is_not_furniture() -> None:
    for article in articles(FERRY, FERRY_RETOLD):
        assert furniture(article) == []


WIRE = (
    "A ferry with 212 people on board ran aground near Tern Island late on Monday, the coastguard said.",
    "Forty passengers were taken off by helicopter before dawn.",
    "The hull was torn below the waterline, and fuel leaked into the bay.",
)
OWN = (
    "Readers in Brede can call the council hotline for refunds of their tickets and hotel vouchers.",
    "Shares of Nordline fell four percent in early trading, and analysts expect a costly lawsuit.",
)
HEADLINES = ("Passengers airlifted after grounding", "Ferry runs aground near Tern Island")
GERMAN_WIRE = (
    "Eine Fähre mit 212 Menschen ist am späten Montag vor der Insel Tern auf Grund gelaufen.",
    "Vierzig Passagiere wurden vor Tagesanbruch von Hubschraubern geborgen.",
)
GERMAN_OWN = (
    "Fahrgäste aus Brede erhalten vom Rathaus Gutscheine für Hotels, teilte der Kreis mit.",
    "Aktien der Reederei verloren vier Prozent, Anleger erwarten teure Klagen.",
)
GERMAN_HEADLINES = ("Passagiere von Fähre geborgen", "Fähre läuft vor Insel auf Grund")


@pytest.mark.parametrize(
    ("headlines", "wire", "own"),
    [(HEADLINES, WIRE, OWN), (("", ""), WIRE, OWN), (GERMAN_HEADLINES, GERMAN_WIRE, GERMAN_OWN)],
    ids=["headlines", "no headlines", "another language"],
)
def test_a_wire_story_is_not_furniture_where_outlets_add_paragraphs_on_other_subjects(
    headlines: tuple[str, str], wire: tuple[str, ...], own: tuple[str, str]
) -> None:
    texts = [(headline, *wire, added) for headline, added in zip(headlines, own, strict=True)]
    for article in articles(*texts):
        assert furniture(article) == []
    study = pair(articles(*texts))
    assert [pairing.paired for pairing in study.pairings] == [True]


def test_copies_keep_their_lines() -> None:
    for article in articles((*FERRY, *FOOTER), (*FERRY, *FOOTER)):
        assert furniture(article) == []


def test_a_footer_is_recognised_where_related_articles_have_it_too() -> None:
    for article in articles((*FERRY, *FOOTER), (*FERRY_RETOLD, *FOOTER), (*BANK, *FOOTER)):
        assert furniture(article) == list(FOOTER)


def test_texts_too_short_to_have_a_subject_keep_what_they_share() -> None:
    for article in articles(("One.", "They all went home."), ("Two.", "They all went home.")):
        assert furniture(article) == []


def test_unrelated_briefs_with_one_footer_are_not_paired() -> None:
    study = pair([Article("a", "\n\n".join((*FERRY, *FOOTER))), Article("b", "\n\n".join((*BANK, *FOOTER)))])
    assert [pairing.paired for pairing in study.pairings] == [False]


def test_an_article_that_was_split_before_is_not_changed() -> None:
    (before,) = articles((*FERRY, *FOOTER))
    again, _ = split_all([before, Article("b", "\n\n".join((*BANK, *FOOTER)))])
    assert again is before


SCRIPTS = (
    (
        "渡轮在岛屿附近搁浅\n\n周一一艘载有二百人的渡轮在特恩岛附近搁浅，没有人受伤。\n\n船长听到一声巨响。",
        "中央银行加息\n\n中央银行周三把基准利率提高到百分之四。\n\n经济学家预计明年还会加息。",
        "本报保留所有权利，未经许可不得转载。",
    ),
    (
        "여객선 좌초\n\n월요일 이백 명을 태운 여객선이 섬 근처에서 좌초했다.\n\n선장은 큰 소리를 들었다고 말했다.",
        "금리 인상\n\n중앙은행이 수요일 기준금리를 올렸으며 물가가 높다고 밝혔다.\n\n전문가들은 더 인상될 것으로 본다.",
        "무단 전재 및 재배포 금지 안내입니다.",
    ),
    (
        "جنوح عبارة\n\nجنحت عبارة تحمل مئتي شخص قرب الجزيرة يوم الاثنين.\n\nوقال القبطان إنه سمع صوتا قويا.",
        "البنك يرفع الفائدة\n\nرفع البنك المركزي سعر الفائدة يوم الأربعاء.\n\nويتوقع الاقتصاديون زيادتين أخريين.",
        "جميع الحقوق محفوظة لصحيفة المرفأ اليومية.",
    ),
    (
        "Паром сел на мель\n\nПаром с двумя сотнями человек сел на мель у острова.\n\nКапитан услышал громкий удар.",
        "Банк поднял ставку\n\nЦентральный банк поднял ключевую ставку, инфляция высока.\n\nЭкономисты ждут роста.",
        "Мнение редакции может не совпадать с мнением авторов.",
    ),
)


@pytest.mark.parametrize(("one", "other", "footer"), SCRIPTS)
def test_a_footer_is_recognised_in_any_script(one: str, other: str, footer: str) -> None:
    for article in articles((one, footer), (other, footer)):
        assert furniture(article) == [footer]


def test_a_line_above_the_headline_does_not_become_the_title() -> None:
    ferry = "Ferry aground\n\nA ferry ran aground with many passengers near the island harbour today."
    bank = "Bank raises rates\n\nThe central bank increased interest again because inflation remains elevated."
    titles = [article.title for article in articles(("The Arlen Daily Post", ferry), ("The Arlen Daily Post", bank))]
    assert titles == ["Ferry aground", "Bank raises rates"]
