# What members suggest: the form, the card that editors get, the letter that tells the outcome.

error-unclean = { $kind ->
    [empty] Nothing was written. Nothing was kept.
    [too-long] That is too long: { $length } characters, at most { $longest }. Nothing was kept.
    [invisible] The text holds invisible characters, which often come along when text is copied from a page. Type it anew, or paste it without its formatting. Nothing was kept.
    [direction] The text holds a mark that turns the direction of writing. Type it anew. Nothing was kept.
    [marks] The text stacks accents on one letter. Type it anew. Nothing was kept.
    [mention] The text calls somebody or points to something in the chat: “{ $found }”. Say it in words. Nothing was kept.
    [markup] The text holds formatting: “{ $found }”. Write it as plain text. Nothing was kept.
   *[control] The text holds characters that cannot be read. Type it anew. Nothing was kept.
}
