"""Where sentences end in Thai and Lao, which write a blank between them, but also inside them, and no full stop.

A blank ends a sentence before a word that begins one or after a word that ends one, and wherever a stretch without
such a word has become longer than a sentence of news. The words are Thai; in Lao only the length counts.
"""

from collections.abc import Iterator

from srcdiff.text.lazy_pattern import lazy_pattern

SHORTEST, LONGEST = 20, 150
"""Characters of a sentence: a blank earlier is inside it, a blank later ends it."""
_BEGINNINGS = (
    "ทั้งนี้ นอกจากนี้ นอกจากนั้น ขณะที่ ขณะเดียวกัน อย่างไรก็ตาม อย่างไรก็ดี ด้าน ส่วน เมื่อวันที่ ต่อมา จากนั้น หลังจาก "
    "ก่อนหน้านี้ ล่าสุด สำหรับ โดย แต่ เนื่องจาก ดังนั้น เขา เธอ พวกเขา ตำรวจ รัฐบาล นาย นาง พล.ต พล.อ"
).split()
_ENDINGS = "แล้ว ด้วย ครับ ค่ะ เท่านั้น ต่อไป ดังกล่าว อีกด้วย กัน".split()
_BLANK = lazy_pattern(
    rf"(?P<before>(?:{'|'.join(_ENDINGS)})?)(?P<end>[!?…”\"]*)\s+(?P<next>(?:{'|'.join(_BEGINNINGS)})?)(?=[^\s\W\d])"
)
_JOINED = lazy_pattern(r"[\d()“\"]\s*\Z")
"""What a sentence does not end with: a number goes with the unit after it."""


def thai_boundaries(block: str) -> Iterator[int]:
    """Yield where the sentences of a paragraph end, its last one apart. Linear."""
    begin = 0
    for blank in _BLANK.finditer(block):
        length = blank.end("end") - begin
        if length < SHORTEST or len(block) - blank.end() < SHORTEST:
            continue
        if _JOINED.search(block, max(begin, blank.end("end") - 3), blank.end("end")):
            continue
        if blank["before"] or blank["next"] or any(mark in blank["end"] for mark in "!?") or length >= LONGEST:
            begin = blank.end("end")
            yield begin
