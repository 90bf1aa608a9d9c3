"""The characters that end sentences beside ``.``, ``!`` and ``?``, and those that open and close quotations."""

TERMINATORS = "。｡．！？।॥۔؟։።፧፨။។៕᠃᠉‼⁇⁈⁉"
"""Those of other scripts, which need no blank after them: Unicode's Sentence_Terminal, as far as news uses it."""
CLOSING = "\"'”’»›)]」』）】》〉＂"
OPENING = "\"'“‘„«‹([¿¡「『（【《〈"
