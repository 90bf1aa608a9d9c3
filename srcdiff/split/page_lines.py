"""Lines of the page that are furniture in any article, as regular expressions: links, requests, notices.

Most are English. Each must match a whole line, and none may match what a newsroom would print as a headline: ``Share
this article`` is furniture, ``Share prices fall`` is news. A sentence at the end of a paragraph may match as well.
"""

import re

from srcdiff.split.credits import AGENCY
from srcdiff.split.line_rules import LineRule
from srcdiff.split.page_phrases import PHRASE_RULES
from srcdiff.text.lazy_pattern import lazy_pattern

MORE = lazy_pattern(
    r"(?:(?:see|read|show|load|view|learn|find out) more|keep reading|more(?: on this| stories)?"
    r"|continue reading(?: (?:the )?(?:main |full )?(?:story|article))?)\W*",
    re.IGNORECASE,
)
"""A link to the rest: what is above it may be a teaser."""

_ADDRESS = r"[\w.+-]+@[\w-]+\.[\w.]+"
_PHONE = r"\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}"
_ASK = r"sign up|subscribe|join us|follow us|like us|find us"
_NETWORK = (
    r"facebook|twitter|x|instagram|linkedin|pinterest|reddit|whats ?app|telegram|e-?mail|google\+?|youtube|tiktok"
)

_CREDITS = (
    r"\(?(?:photos?|images?|pictures?|illustrations?|graphics?|foto|bild)(?: (?:credit|courtesy|by|of))?\s?[:/|].*",
    r"\([\w.'’-]+(?: [\w.'’-]+){0,3} ?/ ?[\w.'’-]+(?: [\w.'’-]+){0,5}\)",
    r"credits?:.*|file photo\W*|\(?provided photo.{0,80}|(?:buy photo|\W)+",
    r"(?:image|media) (?:source|copyright),? .{1,60}(?<!\.)",
    r"information from: .{1,60}(?:https?://|www\.)\S+",
    rf"sources?\s*:?\s*(?:https?://\S+|{AGENCY}|\S+(?: \S+)?)?",
    r"\(?(?:additional )?(?:reporting|writing|editing|compiled) by .{1,200}\)?",
    r".{3,150} contributed to this (?:report|story|article)\W*|contributing: .{1,80}(?<!\.)",
    r"(?:©|\(c\)|\(©|copyright\s*(?:©|\(c\)|\d{4})).*|.{0,80}all rights reserved\W*.{0,40}",
    (
        r"this (?:article|story|material|content) (?:was|is|has been|may not be) (?:originally |first )?"
        r"(?:published|updated|republished|reprinted|syndicated|redistributed).{0,150}"
    ),
    r"\W*this (?:report|story|article|post) was (?:last )?updated .{1,40}",
)
_LINKS = (
    r"(?:scroll|back|go|jump|skip) to (?:the )?(?:top|content|main content|navigation|comments)\W*",
    r"(?:click|tap) here.{0,80}|watch (?:live|now)\W*|(?:watch|listen)(?::|\W*\d+:\d\d)\W*|(?:https?://|www\.)\S+",
    (
        r"\W*(?:this link )?(?:external link )?opens in (?:a )?new (?:window|tab)\W*|download now\W*|"
        r"slideshow \(.{1,20}\)"
    ),
    (
        r"(?:listen to|watch|play|read) this (?:article|story|video|clip|report|episode|podcast)"
        r"(?: (?:aloud|now|here))?\W*[\d:]*"
    ),
    (
        r"\W*(?:related|recommended|read also|see also|also read|read more|more on this|you may (?:also )?like|"
        r"editor[’']?s[’']? picks?|don[’']t miss|must (?:read|watch)|just watched|up next|now playing|"
        r"in case you missed it|more|read(?: next)?|trending|tags?|topics|categor(?:y|ies)|filed under|previous|"
        r"next (?:article|story))"
        r"(?: (?:articles?|stories|story|content|coverage|video))?\s?:.{0,200}"
    ),
    r"(?:related|recommended|trending|most (?:read|popular))(?: (?:articles?|stories|news|now|topics?))?\W*",
    r"(?:read )?more from .{1,40}(?<!\.)|full coverage: .{1,80}|read or share this (?:story|article).{0,100}",
    r"\W*(?:(?:also )?read|watch)\s?\|\s?.{1,200}|\W*also read\s?[-–—]\s?.{1,200}",
    r"(?:watch (?:[\w.]+ ){1,3}live|stream (?:it |live |free )?(?:live|free)) on \w[\w ]{1,20}\W*",
    (
        r"(?:lesen sie auch|mehr (?:zum thema|dazu)|lire aussi|à lire aussi|en savoir plus|leer más|lea también|"
        r"le puede interesar|leia (?:mais|também)|leggi anche|lees ook|czytaj (?:też|także|więcej)|zobacz także|"
        r"читайте также|читайте також|читати також|подробнее|докладніше|διαβάστε (?:επίσης|ακόμη|περισσότερα)|"
        r"اقرأ (?:أيضا|أيضًا|المزيد)|อ่านเพิ่มเติม|อ่านต่อ|ข่าวที่เกี่ยวข้อง|"
        r"相关阅读|相关新闻|延伸阅读|更多新闻|関連記事|続きを読む)"
        r"(?:\s?[:：].*|\W*)"
    ),
)
_REQUESTS = (
    rf"(?:{_ASK}|log ?in|register|donate)(?: (?:now|here|today))?\W*",
    rf"(?:{_ASK}) (?:now|here|today|online|for|to|on|at|via)\b(?!.*[“”\"]).{{1,160}}",
    (
        r"(?:newsletter|abonnieren sie|jetzt abonnieren|abonnez-vous|suscríbete|suscríbase|síguenos|inscreva-se|"
        r"iscriviti|zapisz się|śledź nas|подписывайтесь|подпишитесь|підписуйтесь|підпишіться|"
        r"εγγραφείτε|ακολουθήστε|اشترك|تابعونا|ติดตามข่าว|关注我们|订阅)(?!\w).{0,120}"
    ),
    (
        r"(?:share|tweet|print|e-?mail|save|like|pin|reply|comments?|leave a comment)"
        rf"(?: this(?: article| story| page)?)?(?: (?:on|via|with) \w+)?(?::?\s(?:{_NETWORK}))*\W*"
    ),
    rf"(?:{_NETWORK})(?:[\s|,]+(?:{_NETWORK}))*|like loading\W*",
    r"\d+\s*(?:comments?|shares?|min(?:ute)?s? read)",
    r"(?:stay with|stick with|keep checking|continue to follow|check back with) .{2,80}\b(?:for|on) .{3,100}",
    r"(?:check back (?:for|later)|this is a (?:developing|breaking)(?: news)? story).{0,100}",
    rf"\W*(?:contact|reach|e-?mail|call|write to) .{{2,60}}(?:{_ADDRESS}|{_PHONE}).{{0,60}}",
    (
        r"[^“”\"]{2,80} (?:can|may) be (?:reached|contacted|e-?mailed|followed) [^“”\"]{0,40}"
        rf"(?:{_ADDRESS}|@\w).{{0,60}}"
    ),
    rf"(?:(?:you can )?(?:find|follow) (?:him|her|them|me) on (?:{_NETWORK})|(?:{_NETWORK})\s?:).{{0,20}}@\w.{{0,60}}",
    rf"(?:follow )?@\w+(?: on \w+)?\W*|follow .{{1,40}}@\w+.{{0,30}}|{_ADDRESS}|{_PHONE}",
    (
        r"(?:to )?(?:get|receive|download|grab) (?:our|the free|the latest|breaking).{3,100}"
        r"(?:app|inbox|alerts?|newsletters?)\b(?!.*[“”\"]).{0,120}"
    ),
    r"(?:download|install|get|try) our (?:[\w-]+ ){0,4}?apps?\b.{0,80}",
    r"(?:download|install|get) the (?:[\w-]+ ){0,4}app(?: (?:now|here|today)| (?:for|on|from) .{2,60})?\W*",
    (
        r"(?:join|follow|like|visit|subscribe to) our (?:[\w-]+ ){0,3}"
        r"(?:channel|group|community|page|newsletter|podcast)\b(?!.*[“”\"]).{0,100}"
    ),
    rf"follow [^.,“”\"]{{1,60}} on (?:{_NETWORK})(?:,? (?:and |or )?(?:on )?(?:{_NETWORK}))*\W*",
    r"enlarge (?:this )?(?:image|picture|photo)\b.{0,250}",
    r"(?:turn on|enable|allow) (?:push )?notifications\b.{0,60}",
    r"you can also sign up for .{3,60}|text \w+ to \d{5}.{0,150}|send (?:us )?(?:a )?(?:news )?tips? to .{3,60}",
    rf"send (?:us )?your [^“”\"]{{3,60}}\bto {_ADDRESS}.{{0,80}}",
    r"you need the latest version of .{5,120}|.{0,40}comment(?:ing|s) policy\W*|we moderate comments\W*",
    r"our standards: .{1,100}|notes? (?:to|for) editors?\W*",
    (
        r"(?:have|has|are|were|do|did|got) (?!.*[“”\"]).{3,120}\? "
        r"(?:please )?(?:contact (?:us|our|the)|get in touch|e-?mail|tell us|let us know|send (?:us|your|it)|"
        r"share your|write to|call (?:us|\(?\d))\b.{0,120}"
    ),
    (
        r"(?:thank you|thanks) for reading\W*|(?:privacy|cookie) policy\W*|"
        r"terms (?:of (?:use|service)|and conditions)\W*"
    ),
    (
        r"(?:ad|advertisement|sponsored(?: content)?|promoted|"
        r"(?:story |article )?continue[sd]? below(?: advertisement)?)\W*"
    ),
)
_ACCOUNTS = (
    (
        r"this (?:article|story|content|page) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our )?"
        r"(?:subscribers|members|registered (?:users|readers))\b.{0,80}"
    ),
    r"(?:already|not(?: yet)?) an? (?:\w+ )?(?:subscriber|member|user)\?.{0,60}",
    (
        r"you(?: have|['’]ve) (?:\d+|one|two|three|four|five|no|reached|read|used)\b.{0,40}\bfree "
        r"(?:articles?|stories)\b.{0,60}"
    ),
    (
        r"(?:please )?(?:create an? (?:free )?account|register|sign in|log ?in) (?:to|or) "
        r"(?:comment|continue|keep|read|save|post|join|view|access|register|sign up|log in)\b.{0,100}"
    ),
    r"you (?:are|must be) (?:not |currently not )?logged in\b.{0,60}",
    r"become an? (?:member|subscriber|supporter)(?: (?:today|now|here|for|from)\b.{0,80})?\W*",
    (
        r"support (?:our|independent|local|quality|free)(?: local| independent)? "
        r"(?:journalism|news|newsroom|reporting)\W*(?:(?:donate|subscribe|give|join)\b.{0,60})?"
    ),
    (
        r"(?:get|receive|have) .{3,80} (?:delivered|sent)(?: straight| directly)? "
        r"(?:to|in) your (?:inbox|phone)\b.{0,60}"
    ),
    (
        r"(?:don['’]t|never) miss (?:(?:the|our|any) )?(?:latest|breaking|top|biggest|best) .{3,120}(?<![”\"])|"
        r"start (?:the|your) (?:day|morning|week) with .{3,160}(?<![”\"])|"
        r"stay (?:informed|up[- ]to[- ]date|ahead of the|in the know)\b.{0,120}(?<![”\"])"
    ),
    r"for (?:further|more) information,? (?:please )?contact\b.{1,150}",
    r"copy (?:the )?link\W*|save (?:for later|article)\W*|bookmark(?: this)?\W*",
    r"(?:read|watch|up|see) next\W*",
    r"(?:next|previous) (?:article|story|post|page)\W*",
    r"more (?:on|about) (?:this|the) (?:story|topic|subject)\W*",
    r"(?:recommended|suggested|picked) for you\W*",
    r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in)\W*",
    r"advertise?ment\W+(?:continue|scroll|article|story)\b.{0,50}",
    r"(?:(?:view|show|hide|read|see) (?:all )?(?:the )?)?comments?(?::?\s?\(?\d+\)?)?\W*",
    r"comments (?:are |have been )?(?:now )?(?:closed|disabled|turned off)\b.{0,60}",
    r"join the (?:conversation|discussion|debate)\W*",
    r"(?:image|media) caption,? .{1,300}",
    r"\(?credits?:.{1,100}",
    r"(?:estimated )?reading time:?\s.{1,30}",
    r"play (?:video|audio|episode)\W*|video (?:unavailable|player is loading)\W*.{0,40}",
    (
        r"(?:sorry,? )?this (?:video|audio|content) (?:can ?not|can['’]t|could not) be "
        r"(?:played|loaded|displayed|shown)\b.{0,80}"
    ),
    r"(?:please )?(?:enable|turn on|activate) javascript\b.{0,100}|your browser does not support\b.{0,100}",
    (
        r"what do you think\? (?:let us know|tell us|have your say|share|join|comment|vote)\b.{0,100}|"
        r"if you have (?:a|any) [^“”\"]{3,80}\b(?:e-?mail us|contact us|get in touch with us|let us know)\b.{0,120}"
    ),
    (
        r"keep up (?:to date )?with [^“”\"]{3,100}\b(?:follow us|subscrib|sign up|our app|newsletter).{0,100}|"
        r"catch all the (?:latest )?[^“”\"]{3,160}\b(?:news|updates|app)\b[^“”\"]{0,80}"
    ),
    r"this (?:story|article) has been shared [\d,.]+ times\W*",
    r"(?:do you have|have you got|got) an? (?:news )?(?:tip|story)(?: \w+){0,5}\?.{0,120}",
)
"""Requests to pay, to log in, to comment or to play something, and buttons."""
_RELEASES = (
    (
        r"(?:for )?immediate release\W*|(?:press|news|media) release\W*|company announcement\W*|"
        r"(?:strictly )?embargoed?(?: (?:until|till|to|for)\b.{1,60})?\W*|"
        r"(?:press|news|media) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|relations|office)\s?:.{1,150}"
    ),
)
_COOKIES = (
    r"(?:we|this (?:web)?site) (?:and our (?:\d+ )?partners )?uses? cookies\b.{0,250}",
    r"(?:accept|reject|manage)(?: all)? cookies\W*|(?:cookie|privacy) (?:settings|preferences|notice)\W*",
    r"(?:by continuing|if you continue) to (?:use|browse)\b.{0,200}",
    (
        r"(?:diese (?:web)?seite verwendet|wir (?:verwenden|nutzen)|nous utilisons des|ce site utilise des|"
        r"(?:utilizamos|usamos)|este sitio (?:utiliza|usa)|"
        r"(?:używamy|ta strona (?:używa|wykorzystuje)|korzystamy z)(?: plików)?|"
        r"(?:мы )?используем файлы|ми використовуємо(?: файли)?|цей сайт використовує(?: файли)?)"
        r"\s?(?:plik[ió]w? )?cook.{0,250}"
    ),
)
_RULES = (
    ("credit or notice of rights", _CREDITS),
    ("link to another page", _LINKS),
    ("request to the reader", (*_REQUESTS, *_ACCOUNTS)),
    ("label of a press release", _RELEASES),
    ("notice on cookies", _COOKIES),
    ("symbols alone", (r"[\W_]+",)),
)
LINE_RULES = (
    *(
        LineRule(lazy_pattern("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE), reason)
        for reason, patterns in _RULES
    ),
    *PHRASE_RULES,
)
