# Who did what in a community, for its admins.

command-audit = audit
    .description = Who did what in this community, and when
    .person = person
    .person-about = Somebody: mention them, or give their id
    .area = area
    .area-about = One area only: facts, settings, workshops…
    .since = since
    .since-about = From that day on: yesterday, 1 October, 2026-10-01…

audit-title = Who did what
audit-none = Nothing was noted here.
audit-kept = Each line is kept for 400 days, then it goes. Only admins read this.
audit-export = Get it as a file
audit-all = Show everything
audit-areas = Area
audit-areas-prompt = Choose an area
audit-by = by { $person }
audit-in = area: { $area }
audit-since = since { $day }

audit-itself = Sobrio itself

audit-area-any = All areas
audit-area-facts = Facts
audit-area-settings = Settings
audit-area-announcements = Announcements and tips
audit-area-workshops = Workshops
audit-area-practices = Practices
audit-area-privacy = Personal data

audit-about = “{ $title }”
audit-reason = reason: { $reason }
audit-count = { $count ->
    [one] one line
   *[other] { $count } lines
}
audit-facts-number = { $count ->
    [one] one fact or decision
   *[other] { $count } facts and decisions
}
audit-facts-new = { $count ->
    [one] one new fact
   *[other] { $count } new facts
}
audit-facts-changed = { $count ->
    [one] one changed
   *[other] { $count } changed
}
audit-facts-waiting = { $count ->
    [one] one waiting for a second reading
   *[other] { $count } waiting for a second reading
}
audit-facts-decided = { $count ->
    [one] one decision about a fact of the documents
   *[other] { $count } decisions about facts of the documents
}
audit-facts-verified = { $count ->
    [one] one verification
   *[other] { $count } verifications
}
audit-changed = { $name }: { $value } (before: { $former })
audit-nothing = nothing set
audit-yes = on
audit-no = off
audit-habit-hour = Time of the messages
audit-habit-ahead = Reminders before a workshop (days)
audit-habit-monthly = The workshops of the month, in one post
audit-habit-promise = Warning of a month without a workshop

audit-file-title = Who did what, as a file
audit-file = { $count ->
    [one] One line, for a spreadsheet (CSV). It names people: keep it among those who need it, and delete it afterwards.
   *[other] { $count } lines, for a spreadsheet (CSV). It names people: keep it among those who need it, and delete it afterwards.
}
audit-column-at = When
audit-column-person = Who
audit-column-area = Area
audit-column-deed = What
audit-column-details = Details

deed-fact-added = Fact added
deed-fact-edited = Fact edited
deed-fact-superseded = Fact superseded by a newer one
deed-fact-retired = Fact retired
deed-fact-restored = Fact restored
deed-fact-verified = Fact verified
deed-fact-promoted = Fact promoted for every community
deed-fact-submitted = Fact handed to a second reader
deed-fact-suggested = Fact suggested
deed-draft-rejected = Draft of a fact rejected
deed-decision-kept = Decision about a fact kept, though its document changed
deed-suggestion-withdrawn = Suggested fact withdrawn
deed-suggestion-lapsed = Suggested fact lapsed, without an answer
deed-facts-imported = Facts imported
deed-facts-exported = Facts exported
deed-question-answered = Question of a member answered by a fact
deed-question-aside = Question of a member set aside
deed-question-lapsed = Question of a member lapsed, for want of a decision
deed-setting-changed = Setting changed
deed-announcement-confirmed = Announcement confirmed
deed-announcement-edited = Announcement edited
deed-announcement-cancelled = Announcement cancelled
deed-tips-set = Tip of the week set
deed-tips-stopped = Tip of the week turned off
deed-workshop-planned = Workshop planned
deed-workshop-imported = Workshop imported
deed-workshop-edited = Workshop edited
deed-workshop-confirmed = Workshop confirmed
deed-workshop-moved = Workshop moved
deed-workshop-cancelled = Workshop cancelled
deed-workshop-replay = Replay or summary given
deed-series-made = Series of workshops made
deed-series-ended = Series of workshops ended
deed-habit-changed = Workshop habits changed
deed-calendar-renewed = Address of the calendar renewed
deed-practice-adopted = Practice noted as done here
deed-practice-given-up = Practice noted as not done any more
deed-audit-exported = “Who did what” taken as a file
deed-data-deleted = Own data deleted

error-unknown-person = I do not know who “{ $typed }” is. Mention the person, or give their id.
