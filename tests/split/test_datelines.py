"""Where and by whom a story is filed is set apart from its first sentence, in every usual form."""

import pytest

from srcdiff.model import Article
from srcdiff.split import split
from srcdiff.split.datelines import find_dateline

DATELINES = (
    "(Reuters) –",
    "LONDON (Reuters) -",
    "NEW YORK, May 3 —",
    "KYIV, Ukraine (AP) —",
    "Bergen (Reuters) -",
    "BERGEN/OSLO, May 3 (Reuters) -",
    "HORDALAND COUNTY (WSLS 10) –",
    "SÃO PAULO, May 3 (Reuters) -",
    "BERGEN. May 3 (Interfax) -",
    "MOSCOW, May 3. /TASS/.",
    "BERGEN—",
    "BERGEN, Norway (AP) _",
    "BERGEN, Idaho -",
    "ST. LOUIS --",
    "McALLEN, Texas (AP) —",
    "L’AQUILA, Italy, May 3, 2013 (ANSA) -",
    "WASHINGTON, D.C. —",
    "May 3 (Reuters) -",
    "Washington (CNN)",
    "Bergen, Norway (CNN) —",
    "BERGEN - May 3 -",
    "BERGEN, May 3:",
    "Kiel/Bergen (dpa) -",
    "Paris, le 3 mai (AFP) —",
    "Madrid, 3 may (EFE).-",
    "Warszawa (PAP) -",
    "МОСКВА, 3 мая - РИА Новости.",
    "КИЇВ, 3 травня (Укрінформ) —",
    "Київ. 3 травня. УНН.",
    "ΑΘΗΝΑ, 3 Μαΐου (ΑΠΕ-ΜΠΕ) -",
    "القاهرة (رويترز) -",
    "กรุงเทพฯ (รอยเตอร์) -",
    "New Delhi, May 3 (PTI)",
    "Bern (sda) -",
    "Roma, 3 mag. (askanews) -",
    "Москва. 3 мая. INTERFAX.RU -",
    "（東京3日共同）",
    "[서울=뉴시스]",
    "القدس - رويترز:",
    "RIGA, May 3, LETA -",
    "Riga, May 3, LETA –",
    "YEREVAN, MAY 3, ARMENPRESS.",
    "BERGEN, Norway, May 3.",
    "BERGEN/Dagens Nytt -",
    "BERGEN, May 3 - (ANSA) -",
    "(ANSA) - BERGEN, 3 MAY -",
    "AP —",
    "Reuters - May 3 -",
)


@pytest.mark.parametrize("dateline", DATELINES)
@pytest.mark.parametrize("sentence", ["A ferry ran aground on Friday.", "“We heard a bang,” he said."])
def test_a_dateline_is_furniture_and_its_sentence_is_not(dateline: str, sentence: str) -> None:
    article = split(Article("a", f"Ferry runs aground\n\n{dateline} {sentence}\n\nNobody was hurt."))
    kinds = [(each.kind, article.text_of(position)) for position, each in enumerate(article.sentences)]
    assert kinds[1:] == [("furniture", dateline), ("body", sentence), ("body", "Nobody was hurt.")]


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("BERGEN | NORWAY | AFP |", "BERGEN"),
        ("Bergen | Norway |", "Bergen"),
        ("Київ | Україна |", "Київ"),
        ("Bergen, Norway • 3 May 2013 •", "Bergen, Norway"),
        ("Analysis |", ""),
    ],
)
def test_bars_part_a_place_from_a_long_first_sentence(printed: str, place: str) -> None:
    sentence = "A ferry with two hundred passengers ran aground on Friday, the police said."
    found = find_dateline(f"{printed} {sentence}", 0, len(printed) + 1 + len(sentence))
    assert found is not None
    assert (found.span, found.place) == ((0, len(printed)), place)


@pytest.mark.parametrize(
    "line", ["News | Sport | Weather", "Home | News | Ferry runs aground", "Bergen | Oslo | Kiel."]
)
def test_bars_of_a_menu_or_a_title_are_no_dateline(line: str) -> None:
    assert find_dateline(line, 0, len(line)) is None


def test_an_article_knows_its_first_dateline() -> None:
    article = split(Article("a", "Ferry aground\n\nBERGEN (Reuters) - It sank.\n\nOSLO (Reuters) - Nobody was hurt."))
    assert article.dateline is not None
    assert article.text[slice(*article.dateline)] == "BERGEN (Reuters) -"
    assert article.place == "BERGEN"
    assert split(Article("a", "Ferry aground\n\nIt sank.")).dateline is None


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_on_a_line_of_its_own_is_furniture(dateline: str) -> None:
    found = find_dateline(dateline, 0, len(dateline))
    assert found is not None
    assert found.end == len(dateline)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("BERGEN—A ferry ran aground.", "A ferry ran aground."),
        ("NEW YORK--(BUSINESS WIRE)--A ferry ran aground.", "A ferry ran aground."),
        ("新华社北京5月3日电 一艘渡轮搁浅。", "一艘渡轮搁浅。"),
        ("【ベルゲン共同】船が座礁した。", "船が座礁した。"),
        ("(서울=연합뉴스) 홍길동 기자 = 배가 좌초했다.", "배가 좌초했다."),
    ],
)
def test_a_dateline_needs_no_blank_after_it(text: str, sentence: str) -> None:
    found = find_dateline(text, 0, len(text))
    assert found is not None
    assert text[found.end :] == sentence


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lind (left) - who won - left.",
        "NATO—the alliance—said it.",
        "NATO - the alliance - said it.",
        "US—China talks began.",
        "COVID-19 cases rose.",
        "AP - the news agency - said it.",
        "BERGEN, May 3, a ferry ran aground.",
        "BERGEN, May 3, THE DAY of the storm - was cold.",
        "OSLO/Bergen trains - all of them - stopped.",
        "I WAS THERE. On May 3. Police came.",
        "The mayor (Ana Ruiz) said no.",
        "Bergen, May 3, saw a ferry run aground.",
        "On May 3 (Friday) a ferry ran aground.",
        "I — and I alone — left.",
        "FERRY RUNS AGROUND IN HIT - AND - RUN OFF TERN ISLAND",
        "FIFA (the body of soccer) said no.",
        "LIND: We heard a bang and then the engines stopped, and nobody told us what had happened.",
        "BREAKING NEWS: Ferry runs aground off Tern Island with more than two hundred people on board.",
    ],
)
def test_a_sentence_that_looks_like_a_dateline_is_not(text: str) -> None:
    assert find_dateline(text, 0, len(text)) is None


def test_a_place_and_a_colon_begin_the_lead_alone() -> None:
    lead = "BERGEN PORT: A ferry with more than two hundred people on board ran aground on Monday."
    found = find_dateline(lead, 0, len(lead), lead=True)
    assert found is not None
    assert found.place == "BERGEN PORT"
    assert find_dateline(lead, 0, len(lead)) is None


@pytest.mark.parametrize(
    ("dateline", "place"),
    [("SÃO PAULO, May 3 (Reuters) - ", "SÃO PAULO"), ("Kiel/Bergen (dpa) - ", "Kiel/Bergen"), ("(Reuters) - ", "")],
)
def test_a_dateline_names_its_place(dateline: str, place: str) -> None:
    found = find_dateline(f"{dateline}A ferry sank.", 0, 80)
    assert found is not None
    assert found.place == place


def test_a_name_and_a_colon_begin_no_headline() -> None:
    text = "HARBOUR WATCH: Ferry passengers of three nations tell of a night on the reef off Cask\n\nThe ferry sank.\n"
    assert find_dateline(text, 0, text.index("\n"), lead=True) is None
