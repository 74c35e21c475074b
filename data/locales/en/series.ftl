# Series of workshops: what they propose, before and after they are saved.

series-outline-title = A series to check: nothing is saved yet
series-title = Series of workshops
series-what = Workshop
series-rule = How often
series-length = Length
series-on-holidays = On public holidays
series-skipped = no date is proposed ({ $country })

series-next-dates = The next dates
series-on-holiday = { $date } · public holiday{ $name ->
    [none] { "" }
   *[other] { " " }({ $name })
    }, skipped if you save without public holidays
series-drafts-only = I propose each date as a draft, six months ahead. Nothing is announced before somebody confirms it; each date can be moved, edited or cancelled alone.
series-holidays = Public holidays are those of the country set for your community: { $country }.
series-no-country = I do not know which days are public holidays: the admins can choose a country with /settings.

series-save = Save the series
series-save-without-holidays = Save without public holidays
series-discard = Save nothing
series-discarded-title = Series dropped
series-discarded = Nothing was saved.

series-proposed = Dates to come
series-proposal = { $date } · { $state }
series-proposal-draft = draft
series-proposal-confirmed = confirmed
series-proposal-moved = confirmed, on a new date
series-proposal-cancelled = cancelled
series-proposal-done = took place
series-more-dates = { $count ->
    [one] And { $count } more date.
   *[other] And { $count } more dates.
}
series-end = End the series
series-end-about = { $drafts ->
    [0] If you end it, I propose no more dates. What somebody confirmed or changed stays.
    [one] If you end it, I propose no more dates, and { $drafts } draft that nobody changed is cancelled. What somebody confirmed or changed stays.
   *[other] If you end it, I propose no more dates, and { $drafts } drafts that nobody changed are cancelled. What somebody confirmed or changed stays.
}
series-ended = This series has ended: it proposes no more dates.
