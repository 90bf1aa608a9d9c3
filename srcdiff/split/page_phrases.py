"""Lines of the page, English and in other languages, as phrases that pages of news print in a line of their own.

A phrase is a whole line. ``*`` after it stands for anything short without a quotation, ``:`` for a colon and a text,
and ``#`` for a number of comments. None may be what a newsroom prints as a headline.
"""

import re

from srcdiff.split.line_rules import LineRule
from srcdiff.text.lazy_pattern import lazy_pattern

_LINKS = """
das könnte sie auch interessieren:|das könnte dich auch interessieren:|auch interessant:|mehr themen:|mehr zum thema:
zur startseite|zur übersicht|nach oben|zum seitenanfang|nächster artikel|vorheriger artikel|nächster beitrag
vorheriger beitrag|vorschau auf den nächsten artikel|weiterlesen|mehr lesen|meistgelesen|meistgelesene artikel
audios et vidéos sur le sujet|sur le même sujet:|sur le même thème:|dans la même rubrique:|article suivant
article précédent|haut de page|retour en haut|les plus lus|la rédaction vous conseille|voir aussi:|mots-clés:|mots clés:
te puede interesar:|le puede interesar:|también te puede interesar:|noticias relacionadas:|noticia relacionada:
artículo siguiente|artículo anterior|siguiente artículo|lo más leído|lo más visto|ver también:|etiquetas:
veja também:|veja mais:|saiba mais:|leia mais:|notícias relacionadas:|mais lidas
potrebbe interessarti:|potrebbe interessarti anche:|continua a leggere|articolo successivo|articolo precedente
lees meer:|lees verder|volgend artikel|vorig artikel|meest gelezen|aanbevolen artikelen
läs också:|läs även:|läs mer:|les også:|les mer:|læs også:|læs mere:|lue myös:|lue lisää:|mest läst|mest lest
zobacz też:|przeczytaj także:|przeczytaj też:|polecamy:|čtěte také:|mohlo by vás zajímat:|kapcsolódó cikk:
читайте также:|читайте ще:|читайте ещё:|смотрите также:|дивіться також:|по теме:|за темою:|схожі новини|похожие новости
devamını oku|ilgili haberler:|bunları da okuyun:|διαβάστε ακόμα:|관련기사:|関連リンク:|関連ニュース:|推荐阅读:|相关报道:
"""
_REQUESTS = """
melden sie sich für unseren newsletter an*|melden sie sich zu unserem newsletter an*|sie sind nicht eingeloggt
sie sind aktuell nicht eingeloggt|sie sind derzeit nicht angemeldet|sie sind nicht angemeldet|jetzt anmelden
jetzt registrieren|jetzt abonnieren|jetzt teilen|jetzt spenden|artikel teilen|artikel drucken|artikel merken
beitrag teilen|seite drucken|artikel kommentieren|diskutieren sie mit|kommentar schreiben|kommentar verfassen
kommentare#|kommentar#|kommentare insgesamt#|nur für abonnenten|sie haben bereits ein abo*|anzeige|werbung|lesezeit*
partager|partager cet article*|partager sur*|imprimer|réservé aux abonnés|article réservé aux abonnés
cet article est réservé aux abonnés*|la suite est réservée aux abonnés*|déjà abonné*|se connecter|je m’abonne
je m'abonne|publicité|la suite après la publicité|commentaires#|commentaire#|temps de lecture*|suivez-nous*
compartir|comparte|compartir en*|publicidad|hazte miembro*|hazte socio*|hazte socia*|comentarios#|comentario#
tiempo de lectura*|contenido exclusivo para suscriptores|contenido para suscriptores|inicia sesión|iniciar sesión
compartilhe|compartilhar|compartilhe esta notícia*|publicidade|continua após a publicidade|comentários#
tempo de leitura*
condividi|condividi su*|pubblicità|commenti#|tempo di lettura*|leggi i commenti
deel dit artikel*|deel dit bericht*|deel via*|advertentie|reacties#|leestijd*
dela|dela artikeln*|dela på*|annons|annonse|reklame|del artikel*|del på*|jaa artikkeli*|mainos
udostępnij*|reklama|komentarze#|dalszy ciąg artykułu pod materiałem wideo|dalsza część artykułu pod reklamą
sdílet|sdílet článek*|hirdetés|реклама|поділитися*|поделиться*|комментарии#|коментарі#|время чтения*|час читання*
reklam|paylaş|yorumlar#|διαφήμιση|광고|공유하기|댓글#|広告|シェアする|分享到*|إعلان|تعليقات#
"""
_RIGHTS = """
alle rechte vorbehalten*|tous droits réservés*|todos los derechos reservados*|todos os direitos reservados*
tutti i diritti riservati*|riproduzione riservata*|alle rechten voorbehouden*|wszelkie prawa zastrzeżone*
все права защищены*|усі права захищено*|усі права захищені*|责任编辑:|责编:|責任編輯:
quelle:|bildquelle:|crédit photo:|crédits photo:|crédit:|fuente:|crédito:|fonte:|bron:|źródło:|zdroj:|джерело:|источник:
kaynak:|fot:|фото:|来源:|來源:
"""
_ENGLISH_LINKS = """
top stories|explore more on these topics|see all topics|suggested topics:|reuse this content|purchase licensing rights
link copied|facebook tweet link|share full article|give this article|gift this article|add as preferred on google
watch on bbc iplayer|listen now|show less|hide comments|newsletters
"""
_ENGLISH_REQUESTS = """
skip ad|skip advertisement|report this ad|ad feedback|video ad feedback|article continues below this ad
story continues below this ad|accept all|reject all|manage preferences|manage options|we value your privacy
we and our partners*|to play this video you need to*|please use chrome browser*|loading|pause|unmute|mute
current time 0:00|duration time 0:00|follow
"""
_ENGLISH_RIGHTS = """
with inputs from*|with agency inputs*|with agencies|except for the headline, this story*
this story has not been edited by*|web desk|news desk|express news service|tribune news service
"""
_TAILS = {"*": r"(?!\w)(?!.*[“”„»\"]).{0,120}", ":": r"(?:\s?[:：].{1,200})?", "#": r"(?::?\s?\(?\d+\)?)?"}
_COUNTED = (
    "kommentar kommentare commentaire commentaires comentario comentarios comentário comentários commenti reacties "
    "komentarzy комментарий комментария комментариев коментар коментаря коментарі коментарів"
).split()
_FIRST_WORD = re.compile(r"[^\W\d_]+")


def _rule(phrases: str, reason: str) -> LineRule:
    """Return the rule that matches each of the phrases. A dotless ``ı`` is that of ``I`` to a pattern only."""
    known = [phrase.strip() for line in phrases.strip().splitlines() for phrase in line.split("|")]
    bare = [phrase.rstrip("*:#") for phrase in known]
    alternatives = [re.escape(words) + _TAILS.get(phrase[-1], "") for words, phrase in zip(bare, known, strict=True)]
    pattern = lazy_pattern(rf"\W*(?:{'|'.join(alternatives)})\W*", re.IGNORECASE)
    first = (_FIRST_WORD.match(words.casefold().replace("ı", "i")) for words in bare)
    return LineRule(pattern, reason, frozenset(found.group() for found in first if found))


PHRASE_RULES = (
    _rule(_LINKS, "link to another page"),
    _rule(_REQUESTS, "request to the reader"),
    _rule(_RIGHTS, "credit or notice of rights"),
    _rule(_ENGLISH_LINKS, "link to another page"),
    _rule(_ENGLISH_REQUESTS, "request to the reader"),
    _rule(_ENGLISH_RIGHTS, "credit or notice of rights"),
    LineRule(
        lazy_pattern(rf"[0-9]+ (?:{'|'.join(_COUNTED)})\W*", re.IGNORECASE),
        "request to the reader",
        frozenset(_COUNTED),
    ),
)
