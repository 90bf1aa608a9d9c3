"""Words of other languages than English that change what a sentence says: scales of numbers, negations, weekdays.

Only words that no language of these uses in another sense are listed, so that no text's language needs to be known.
"""

_SCALES = {
    "tausend tsd mille mil duizend tysiąc tysiące tysięcy tisíc tusen": 1_000,
    "тысяча тысячи тысяч тыс тисяча тисячі тисяч": 1_000,
    "mio millionen millions millón millones milione milioni milhão milhões miljoen miljon miljoner milyon": 1_000_000,
    "milion miliony milionů milionów mln миллион миллиона миллионов млн мільйон мільйони мільйонів": 1_000_000,
    "mrd milliarde milliarden milliard milliards miliardo miliardi bilhão bilhões miljard miljarder": 1_000_000_000,
    "miliard miliardy miliardů miliardów mld milyar миллиард миллиарда миллиардов млрд мільярд мільярди": 1_000_000_000,
    "мільярдів bn bln": 1_000_000_000,
    "billionen billón billones триллион триллиона триллионов трлн трильйон": 1_000_000_000_000,
}
SCALES_ABROAD = {word: scale for words, scale in _SCALES.items() for word in words.split()}
"""Words that multiply the digits before them, and abbreviations that may follow digits after a space."""

NEGATIONS_ABROAD = frozenset(
    "nicht nie kein keine keinen keinem keiner keines niemals niemand nichts "
    "pas jamais aucun aucune rien "
    "jamás nunca ningún ninguna nadie nessuno nessuna não nenhum nenhuma "
    "niet geen nooit nikdy nigdy inte ingen inget aldrig değil "
    "не нет нету никогда никто ничего ні немає ніколи ніхто нічого".split()
)
"""Words that negate. Those that also mean something else to the reader of another language, such as Spanish ``no``,
are on the English list or left out."""

WEEKDAYS_ABROAD = {
    word: number
    for number, day in enumerate(
        (
            "montag lundi lunes lunedì segunda-feira maandag poniedziałek måndag понедельник понедельника понеділок",
            "dienstag mardi martedì terça-feira dinsdag wtorek tisdag вторник вторника вівторок",
            "mittwoch mercredi miércoles mercoledì quarta-feira woensdag środa środę onsdag среду середу",
            "donnerstag jeudi jueves giovedì quinta-feira donderdag czwartek torsdag четверг четверга четвер",
            "freitag vendredi viernes venerdì sexta-feira vrijdag piątek fredag пятница пятницу пятницы пʼятницю",
            "samstag sonnabend samedi sábado sabato zaterdag sobotę lördag субботу субботы суботу",
            "sonntag dimanche domingo domenica zondag niedzielę söndag воскресенье воскресенья неділю",
        )
    )
    for word in day.split()
}
"""Names of weekdays as they follow "on", each with its number; 0 is Monday."""
