# Facts that the team adds and corrects: what it types, its cards, the history, the second reading.

error-fact-not-a-date = “{ $typed }”: I cannot read this date. Write for example “4 July 2023”, “November 2026”, “2023” or “about 2024”.
error-fact-two-dates = “{ $typed }” can be read in two ways: { $one } or { $other }. Write the month in letters.
error-fact-date-ahead = “{ $typed }” is still to come: a fact bears the date on which it was observed.
error-fact-date-too-old = “{ $typed }” is too long ago: dates begin in { $first }.
error-fact-date-gone-by = “{ $typed }” has gone by: choose a day to come, for example “March 2028”.
error-fact-not-a-link = “{ $typed }” is not the address of a page that everybody can open: it begins with https:// or http://.
error-fact-link-with-password = This link holds a name or a password (before “@”): give the address without it.
error-fact-link-too-long = This link is too long: { $length } characters, at most { $longest }. Give a shorter address of the same page.
error-fact-several-links = There are several links: give one source at a time, the card lets you add others.
error-fact-vague-source = “{ $typed }” is not enough to find the source: add a link, or a title (“publisher, title, date”).
error-fact-not-a-figure = “{ $typed }”: I cannot read this figure. Write for example “872”, “more than 872” or “7.5%”.
error-fact-two-numbers = “{ $typed }” can be read in two ways. Set thousands apart with a comma (2,500) and decimals with a dot (2.5).
error-fact-another-unit = “{ $typed }”: this is counted in “{ $unit }”. Write the number alone.
error-fact-unknown-subject = “{ $typed }”: I have no such subject. { $nearest ->
        [none] The card offers the subjects that I know.
       *[other] Did you mean: { $nearest }?
    }
error-fact-unknown-topic = “{ $typed }”: this subject has no such topic. Its topics: { $known }.
error-fact-no-subject-yet = The topic depends on the subject: name the subject first.
error-fact-too-many-sources = { $most } sources at most: remove one first.
error-fact-too-many-figures = { $most } figures at most: remove one first.
error-fact-same-source = This source is in the list already.
