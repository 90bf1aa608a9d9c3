"""Lines of the page that ask the reader to pay, to log in, to comment or to play something, as regular expressions.

As in ``page_lines`` the beginnings of the lines are before each pattern, in small letters.
"""

ACCOUNT_LINES = (
    (
        "this ",
        (
            r"this (?:article|story|content|page) is (?:only )?(?:for|available to|reserved for|exclusive to) (?:our )?"
            r"(?:subscribers|members|registered (?:users|readers))\b.{0,80}"
        ),
    ),
    ("already|not a|not yet", r"(?:already|not(?: yet)?) an? (?:\w+ )?(?:subscriber|member|user)\?.{0,60}"),
    (
        "you have|you've|you’ve",
        (
            r"you(?: have|['’]ve) (?:\d+|one|two|three|four|five|no|reached|read|used)\b.{0,40}\bfree "
            r"(?:articles?|stories)\b.{0,60}"
        ),
    ),
    (
        "please|create|register|sign|log",
        (
            r"(?:please )?(?:create an? (?:free )?account|register|sign in|log ?in) (?:to|or) "
            r"(?:comment|continue|keep|read|save|post|join|view|access|register|sign up|log in)\b.{0,100}"
        ),
    ),
    ("you are|you must", r"you (?:are|must be) (?:not |currently not )?logged in\b.{0,60}"),
    ("become", r"become an? (?:member|subscriber|supporter)(?: (?:today|now|here|for|from)\b.{0,80})?\W*"),
    (
        "support",
        (
            r"support (?:our|independent|local|quality|free)(?: local| independent)? "
            r"(?:journalism|news|newsroom|reporting)\W*(?:(?:donate|subscribe|give|join)\b.{0,60})?"
        ),
    ),
    (
        "get |receive|have ",
        (
            r"(?:get|receive|have) .{3,80} (?:delivered|sent)(?: straight| directly)? "
            r"(?:to|in) your (?:inbox|phone)\b.{0,60}"
        ),
    ),
    (
        "don|never|start|stay",
        (
            r"(?:don['’]t|never) miss (?:(?:the|our|any) )?(?:latest|breaking|top|biggest|best) .{3,120}(?<![”\"])|"
            r"start (?:the|your) (?:day|morning|week) with .{3,160}(?<![”\"])|"
            r"stay (?:informed|up[- ]to[- ]date|ahead of the|in the know)\b.{0,120}(?<![”\"])"
        ),
    ),
    ("for ", r"for (?:further|more) information,? (?:please )?contact\b.{1,150}"),
    ("copy|save|bookmark", r"copy (?:the )?link\W*|save (?:for later|article)\W*|bookmark(?: this)?\W*"),
    ("read|watch|up |see", r"(?:read|watch|up|see) next\W*"),
    ("next|previous", r"(?:next|previous) (?:article|story|post|page)\W*"),
    ("more", r"more (?:on|about) (?:this|the) (?:story|topic|subject)\W*"),
    ("recommended|suggested|picked", r"(?:recommended|suggested|picked) for you\W*"),
    ("you may|you might", r"you (?:may|might) (?:also )?(?:like|enjoy|be interested in)\W*"),
    ("advertis", r"advertise?ment\W+(?:continue|scroll|article|story)\b.{0,50}"),
    (
        "view|show|hide|read|see|comment",
        r"(?:(?:view|show|hide|read|see) (?:all )?(?:the )?)?comments?(?::?\s?\(?\d+\)?)?\W*",
    ),
    ("comments", r"comments (?:are |have been )?(?:now )?(?:closed|disabled|turned off)\b.{0,60}"),
    ("join", r"join the (?:conversation|discussion|debate)\W*"),
    ("image|media", r"(?:image|media) caption,? .{1,300}"),
    ("credit", r"\(?credits?:.{1,100}"),
    ("reading|estimated", r"(?:estimated )?reading time:?\s.{1,30}"),
    ("play|video|this |sorry", r"play (?:video|audio|episode)\W*|video (?:unavailable|player is loading)\W*.{0,40}"),
    (
        "this |sorry",
        (
            r"(?:sorry,? )?this (?:video|audio|content) (?:can ?not|can['’]t|could not) be "
            r"(?:played|loaded|displayed|shown)\b.{0,80}"
        ),
    ),
    (
        "please|enable|turn|activate|your",
        r"(?:please )?(?:enable|turn on|activate) javascript\b.{0,100}|your browser does not support\b.{0,100}",
    ),
    (
        "do you|have you|got ",
        r"(?:do you have|have you got|got) an? (?:news )?(?:tip|story)(?: \w+){0,5}\?.{0,120}",
    ),
)
