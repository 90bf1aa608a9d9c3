"""Headlines, paragraphs and sentences of languages other than English; each text has one of each on its lines."""

import pytest

from srcdiff.model import Article
from srcdiff.split import split

TEXTS = {
    "de": (
        "Fähre läuft auf Grund",
        "Über zweihundert Menschen waren an Bord.|Niemand wurde verletzt.",
        "Ärger über die Reederei",
        "Öl lief nicht aus, sagte Kapitän Roth.|„Wir hatten Glück“, fügte er hinzu.",
    ),
    "fr": (
        "Un ferry échoué au large",
        "Élue dimanche, la maire est venue au port.|« Nous avons eu de la chance », a dit M. Roth.",
        "À bord, deux cents personnes",
        "Être sauvé prend du temps.|Personne n’a été blessé.",
    ),
    "es": (
        "Un ferri encalla frente a la isla",
        "Última hora: nadie resultó herido.|¿Por qué encalló?|Nadie lo sabe.",
        "Ángel Roth, el capitán",
        "Él no quiso hablar con la prensa.",
    ),
    "pl": (
        "Prom osiadł na mieliźnie",
        "Łódź ratunkowa przypłynęła po godzinie.|Nikt nie został ranny.",
        "Śledztwo trwa",
        "Żaden pasażer nie złożył skargi.",
    ),
    "uk": (
        "Пором сів на мілину",
        "Євген Рот був капітаном порома.|Ніхто не постраждав.",
        "Їхали двісті людей",
        "Її врятували першою, сказав він.",
    ),
    "ru": (
        "Паром сел на мель",
        "Ёлкин был капитаном парома.|Никто не пострадал.",
        "Выборы пройдут в мае",
        "Её заместитель пока единственный кандидат.",
    ),
    "el": (
        "Πλοίο προσάραξε στο νησί",
        "Όλοι οι επιβάτες σώθηκαν.|Γιατί έγινε αυτό;|Κανείς δεν ξέρει.",
        "Έρευνα για τα αίτια",
        "Άγνωστο παραμένει πότε θα τελειώσει.",
    ),
    "zh": (
        "渡轮在岛屿附近搁浅",
        "船上有二百人。|船长说：“我们很幸运！”|没有人受伤。",
        "调查仍在继续",
        "“我们会等。”她说。",
    ),
    "ja": (
        "フェリーが座礁",
        "二百人が乗っていた。|「運が良かった。」と船長は述べた。|けが人はいない。",
        "原因を調査",
        "調査は続く。",
    ),
    "ko": ("여객선 좌초", "배에는 이백 명이 있었다.|다친 사람은 없다.", "원인 조사", "조사는 계속된다."),
    "ar": (
        "جنوح عبارة قرب الجزيرة",
        "كان على متنها مئتا شخص.|هل أصيب أحد؟|لم يصب أحد.",
        "التحقيق مستمر",
        "قال د. أحمد إن السبب مجهول.",
    ),
    "he": ("מעבורת עלתה על שרטון", "מאתיים איש היו על סיפונה.|איש לא נפגע.", "החקירה נמשכת", "הסיבה אינה ידועה."),
    "hi": ("नौका फंस गई", "नौका पर दो सौ लोग थे।|कोई घायल नहीं हुआ।", "जांच जारी", "कारण पता नहीं है।"),
    "ka": (
        "ბორანი მეჩეჩზე დაჯდა",
        "ბორანზე ორასი ადამიანი იყო.|არავინ დაშავებულა.",
        "გამოძიება გრძელდება",
        "მიზეზი უცნობია.",
    ),
    "th": (
        "เรือเฟอร์รีเกยตื้น",
        "เรือลำดังกล่าวมีผู้โดยสารสองร้อยคนและเกยตื้นเมื่อวันจันทร์|ทั้งนี้ไม่มีผู้ได้รับบาดเจ็บจากเหตุการณ์ครั้งนี้",
        "การสอบสวนดำเนินต่อไป",
        "เจ้าหน้าที่ยังไม่ทราบสาเหตุของเหตุการณ์",
    ),
}
GLUED = frozenset(("zh", "ja"))
"""Languages that print no blank between sentences."""


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_lines_are_paragraphs_and_paragraphs_are_sentences(language: str, between: str) -> None:
    blank = "" if language in GLUED else " "
    article = split(Article("a", between.join(line.replace("|", blank) for line in TEXTS[language])))
    found = [article.text_of(position) for position in range(len(article.sentences))]
    assert found == [sentence for line in TEXTS[language] for sentence in line.split("|")]
    assert article.title == TEXTS[language][0]


def test_a_paragraph_broken_inside_a_sentence_is_joined_in_any_alphabet() -> None:
    for text in ("Паром сел\n\nна мель.", "Η φήμη\n\nότι βυθίστηκε.", "Die Fähre\n\nüber Bord."):
        assert len(split(Article("a", text)).sentences) == 1


def test_a_line_that_begins_with_a_brand_in_small_letters_begins_a_sentence() -> None:
    assert len(split(Article("a", "Ferry runs aground\n\niPhone alarms called for help.")).sentences) == 2


def test_a_long_lao_paragraph_is_several_sentences() -> None:
    clause = "ເຮືອຂ້າມຟາກລົງຈອດຢູ່ໃກ້ເກາະໃນວັນສຸກ"
    paragraph = " ".join([clause] * 12)
    sentences = split(Article("a", f"{clause}\n\n{paragraph}")).sentences
    assert len(sentences) > 2
    assert all(sentence.end - sentence.start < 2 * 150 for sentence in sentences)
