"""English adjectives that tell one kind of a thing from another, and nouns that reports use for one thing."""

KINDS = {
    word: number
    for number, group in enumerate(
        (
            "material financial military humanitarian economic diplomatic political moral medical logistical technical",
            "civil criminal",
            "acting interim permanent",
            "partial full total",
            "preliminary final provisional",
            "unanimous narrow overwhelming",
            "voluntary mandatory compulsory",
        )
    )
    for word in group.split()
}
"""Each adjective with the number of its group; two of one group name different kinds."""

HEADS = {
    word: group.split()[0]
    for group in (
        "support aid help assistance backing relief",
        "partnership friendship alliance pact agreement deal treaty accord",
        "attack strike assault raid offensive",
        "talks negotiations discussions",
        "weapons arms",
        "troops soldiers forces",
        "inquiry investigation probe",
        "lawsuit suit case charges charge trial",
        "ban restriction",
        "protest demonstration rally",
    )
    for word in group.split()
}
"""Each noun with the first of its group; any other noun names only itself."""
