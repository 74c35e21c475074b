# The promise of one workshop a month: what everybody is told of it, and what the team alone is.

command-workshop-promise = promise
    .description = The promise of one workshop a month: the last 12 months and the next 12

promise-title = The promise: one workshop a month
promise-text = Every month, at least one confirmed workshop. This is where we stand; only the team sees this page.
promise-past = The last 12 months
promise-coming = This month and the next 11
promise-kept = kept
promise-open = not yet
promise-broken = not kept
promise-unknown = not known
promise-workshops = { $count ->
    [one] { $count } workshop
   *[other] { $count } workshops
}
promise-of-drafts = { $count ->
    [one] { $count } draft to confirm
   *[other] { $count } drafts to confirm
}
promise-of-cancelled = { $count } cancelled
promise-drafts = The drafts that would keep the promise
promise-confirm-one = To confirm one: /workshop confirm. You see first what will be posted.

promise-legend-kept = confirmed workshops: the promise is kept
promise-legend-drafts = drafts, which the team can confirm
promise-legend-broken = no workshop: the promise was not kept
promise-legend-open = no confirmed workshop yet
promise-legend-unknown = not known: I had been told of no workshop
promise-alt = Chart: workshops a month. { $parts }
promise-alt-part = { $heading }: { $months }.
promise-alt-month = { $month } { $standing }
promise-short = { $standing ->
    [broken] none
    [unknown] not known
   *[other] { $count }
}{ $drafts ->
    [0] { "" }
    [one] { " " }and { $drafts } draft
   *[other] { " " }and { $drafts } drafts
}

promise-missing-title = No workshop yet for { $month }
promise-missing = The promise is one workshop a month. The month begins in { $days } days ({ $month }), and none is confirmed.
promise-drafts-there = { $count ->
    [one] A draft is ready:
   *[other] { $count } drafts are ready:
}
promise-plan-one = There is no draft either. To begin one: /workshop plan.
promise-team-only = This message is for the team alone.
promise-open-one = Open a workshop
promise-see = See the promise month by month

notice-promise = No workshop is confirmed for { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }. { $drafts ->
    [0] To plan one: /workshop plan.
    [one] One draft waits to be confirmed: /workshop promise.
   *[other] { $drafts } drafts wait to be confirmed: /workshop promise.
} If the team had a channel, it would be told there.

month-title = The workshops of the month: { $month }
month-text = { $count ->
    [one] One workshop is coming.
   *[other] { $count } workshops are coming.
}
month-more = { $count ->
    [one] And { $count } more.
   *[other] And { $count } more.
}
month-sign-up = Sign up
month-sign-up-to = Sign up: { $title }
month-join = See the workshop and sign up
month-join-to = See and sign up: { $title }
month-see = See the workshop
month-see-to = See: { $title }

kind-workshops-month = workshops of the month
kind-workshops-promise = promise of the month
kind-workshops-promise-notice = promise of the month, to the admins

habits-title = Workshops
habits-text = What I announce of confirmed workshops, and when. Nothing is announced of a draft.
habits-hour = Time
habits-hour-hint = 9 am, 14:30…
habits-change-hour = Change the time of the messages
habits-ahead = Reminder in the channel
habits-ahead-about = How many days before each workshop the channel for announcements gets a reminder.
habits-none = no reminder
habits-ahead-none = Reminder in the channel: none
habits-days = { $count ->
    [1] the day before
   *[other] { $count } days before
}
habits-of-month = The workshops of the month
habits-monthly = { $on ->
    [yes] one message on the first working day of the month, if there are any
   *[no] no message
}
habits-monthly-switch = { $on ->
    [yes] Stop the message of the month
   *[no] Post a message every month
}
habits-of-promise = A month without a workshop
habits-promise = { $on ->
    [yes] the team alone is told, 21 and 14 days before it begins
   *[no] nobody is told
}
habits-promise-switch = { $on ->
    [yes] Do not tell of a month without a workshop
   *[no] Tell of a month without a workshop
}
habits-no-channel = There is no channel for announcements: nothing is posted. Choose one in the settings.
habits-no-organisers = There is no channel for the team: an admin is told instead, beside an answer.
habits-settings = All settings
