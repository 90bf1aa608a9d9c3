"""Lines of the page that ask the reader to pay, to log in, to comment or to play something, as in ``page_lines``."""

ACCOUNT_LINES = (
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
