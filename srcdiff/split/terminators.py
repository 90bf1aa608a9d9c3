"""The characters that end sentences beside ``.``, ``!`` and ``?``, and those that open and close quotations."""

TERMINATORS = "。｡．！？।॥۔؟։።፧፨။។៕᠃᠉‼⁇⁈⁉"
"""Those of other scripts, which need no blank after them: Unicode's Sentence_Terminal, as far as news uses it."""
CLOSING = "\"'”’»›)]」』）】》〉＂"
CLOSING_ABROAD = "“«‹"
"""They open a quotation in English and French and close it in German and Czech: behind a terminator, before a blank."""
OPENING = "\"'“‘„«‹([¿¡「『（【《〈"
