"""English words for the condition of somebody who was hurt."""

_DANGER = r"critical(?:ly\b|(?=[- ](?:but|condition|injur|wound|state|care|and|on|at|in|after)|\s*(?:[.,;:)]|$)))"
"""Not ``critical of the mayor`` and ``critical habitat``."""
CRITICAL = rf"\b{_DANGER}|\bgrave\b|\blife[- ]threatening"
"""Pattern of words for a danger to life."""
NOT_CRITICAL = (
    rf"\bnon[- ]?(?:life[- ]threatening|{_DANGER})"
    rf"|(?:\b(?:not|none|no|neither|nor|never)|n['’]t) (?:[\w'’]+ ){{0,8}}?(?:life[- ]threatening|{_DANGER})"
    r"|\bminor (?:injur|wound)\w*"
)
"""Pattern of words for no danger to life."""
CONDITION_PARTS = ("critical", "grave", "threatening", "minor")
"""In small letters, one of these is in whatever the two patterns match."""

BODY_PARTS = {
    word: group.split()[0]
    for group in (
        "head face forehead temple skull eye ear cheek jaw nose",
        "neck throat",
        "torso chest abdomen stomach back shoulder shoulders side groin hip ribs belly buttocks",
        "arm elbow forearm", "arms", "hand wrist finger fingers", "hands",
        "leg thigh knee calf shin", "legs thighs knees", "foot ankle toe", "feet ankles",
    )
    for word in group.split()
}  # fmt: skip
"""Parts of the body, each with the first of those that may be one place."""
