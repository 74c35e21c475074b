# Calendars as files: what keeps one from being read, and the name of the one that people are given.

error-flawed = Several things are to be put right.
error-broken-sheet = I took nothing from this file. Put this right, then send it again:
error-more-flaws =
    { $count ->
        [one] And { $count } more thing to put right.
       *[other] And { $count } more things to put right.
    }

sheet-file = The file
sheet-line = Line { $line }
sheet-event = “{ $event }”

sheet-too-large = It is too large: { $most } kB at most.
sheet-archive = It is an archive or an office document. Send the .ics or YAML file itself.
sheet-not-utf-8 = It is not text in UTF-8. Save it as UTF-8.
sheet-unknown-form = It is neither a calendar (.ics) nor a YAML file that begins with “workshops:”.
sheet-not-calendar = It begins like a calendar, but does not go on like one. Export it again.
sheet-nothing = There is no workshop in it.
sheet-nothing-between = There is no event in it between three years ago and eighteen months ahead.
sheet-too-many-workshops = There are more than { $most } workshops in it. Split it into several files.
sheet-too-many-events = There are more than { $most } events in it. Export the workshops only.
sheet-restless = An event in it comes back several times a day: that is no workshop.
sheet-too-long-to-read = I could not read it within a reasonable time. One of its rules of recurrence probably gives no date at all.

sheet-form = I do not understand this part. Check the spaces that begin the lines, put texts and dates in quotes, and write each value in full, once, without & or *.
sheet-key = “{ $field }” is no known key here.
sheet-near-key = “{ $field }” is no known key here. Did you mean “{ $near }”?
sheet-missing = “{ $field }” is missing.
sheet-empty = “{ $field }” is empty.
sheet-not-text = “{ $field }” must be text: put it in quotes.
sheet-not-number = “{ $field }” must be a whole number.
sheet-number = “{ $field }” must be a number, such as 872 or 4.5.
sheet-not-yes-no = “{ $field }” must be true or false.
sheet-not-list = “{ $field }” must be a list: a dash on each line.
sheet-not-mapping = “{ $field }” must be made of “key: value” lines.
sheet-not-so = “{ $field }” does not fit.
sheet-too-long = “{ $field }” is too long: { $most } characters at most.
sheet-too-many = “{ $field }” is too long: { $most } items at most.
sheet-range = “{ $field }” must be between { $least } and { $most }.
sheet-choice = “{ $field }” must be one of these words: { $choices }.
sheet-theme = “{ $given }” is no known theme. The themes: { $choices }.
sheet-link = “{ $field }” must be a link that begins with https:// or http://, without spaces.
sheet-date = “{ $field }” must be a date and a time, such as 2026-12-08 11:00.
sheet-zone = “{ $given }” is no known time zone, such as Europe/Paris.
sheet-twice = Clocks show this time twice on that day. Add the offset, such as 2026-10-25 02:30 +01:00.
sheet-never = There is no such time on that day: clocks go forward.
sheet-offset = This offset is not that of the zone at that time.
sheet-ends-or-minutes = Give “ends” or “minutes”, not both.
sheet-end = The end must come after the start, { $days } days after at most. Past midnight, write the date as well.
sheet-no-title = A title is missing.
sheet-same-uid = Two workshops have the same “uid”.
sheet-same-start = Two workshops begin at the same moment: give each a “uid”.

sheet-all-day = It is an event of a whole day: it needs a time at which it begins.
sheet-no-start = It has no start.
sheet-no-uid = It needs a UID, of { $most } characters at most, which calendar programs write by themselves.
sheet-broken-property = Its line { $field } cannot be read.
sheet-broken-event = Its dates or its recurrence cannot be read.
sheet-too-many-dates = It comes back more than { $most } times.
sheet-too-long-event = It takes more than { $days } days.

calendar-name = Workshops
error-no-feed = The calendar cannot be followed here: whoever hosts the bot has opened no address for it.
