# Dates and times: how they are said, and why a phrase is refused.

when-moment = { $day } at { $time } ({ $city } time)
when-time-summer = { $time } summer time
when-time-winter = { $time } winter time
when-time-offset = { $time } { $offset }
when-what-hour = { $day }: at what time?
when-which-hour = At what time? For example: { $example }
when-which-day = Which day? For example: { $example }
when-example-tomorrow = tomorrow { $time }
when-example-monday = Monday { $date } { $time }

error-when-empty = The date and the time are missing. Type for example “8 December 2pm” or “tomorrow 9:30 am”.
error-when-not-understood = I do not understand “{ $words }”. Type a day and a time, for example “Tuesday 8 December 2pm” or “in 2 hours”.
error-when-no-hour = “{ $understood }”: at what time? Add it, for example “2pm” or “14:00”.
error-when-no-day = “{ $understood }”: on which day? Add it, for example “today”, “tomorrow” or “8 December”.
error-when-past = { $day } at { $time } has passed. Type a date to come, with its year if need be.
error-when-day-past = { $day } has passed. If you mean another year, type it too, for example { $year }.
error-when-too-far = { $day } is more than five years ahead. Check the year.
error-when-beyond = That is more than five years ahead, or too long ago. Check the date.
error-when-no-such-day = There is no { $day } in { $month }. Check the day.
error-when-no-such-month = “{ $typed }” is not a date: there are only twelve months. Type for example “25 December”.
error-when-no-such-weekday = There is no such day: { $month } has only four of them. Type the date, or “last”.
error-when-no-such-time = “{ $typed }” is not a time. Type for example “2pm” or “14:30”.
error-when-skipped-time = { $time } does not exist on { $day }: the clocks go forward that night. Choose an earlier or a later time.
error-when-wrong-weekday = { $day } is a { $weekday }. Correct the day or the date.
error-when-contradiction = These parts cannot all be true. Type only the date and the time, for example “8 December 2pm”.
error-when-two-digit-year = Is “{ $year }” a year? Write it with four figures, for example “8 December 2026”.
error-when-ambiguous = That may mean { $day } at { $time }, or { $other_day } at { $other_time }. Type the date and the time that you want in full.
error-when-happens-twice = { $time } comes twice on { $day }: the clocks go back that night. Add “summer time” for the first, “winter time” for the second.

error-rule-malformed = I do not understand this repetition: { $typed }. Choose one from the list.

rule-daily = every day
rule-every-days = every { $count } days
rule-weekdays = Monday to Friday
rule-weekly = every week on { $days }
rule-every-weeks = every { $count } weeks on { $days }
rule-monthly = every month on the { $days }
rule-every-months = every { $count } months on the { $days }
rule-day = { $day ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
    [31] 31st
   *[other] { $day }th
}
rule-last-day = last day
rule-nth = { $place ->
    [-1] last { $weekday }
    [1] 1st { $weekday }
    [2] 2nd { $weekday }
    [3] 3rd { $weekday }
   *[other] { $place }th { $weekday }
}
rule-nth-from-end = { $weekday } number { $place } from the end
rule-and = { $first } and { $last }
rule-until = { $rule }, until { $day }
rule-times = { $count ->
    [one] { $rule }, once
   *[other] { $rule }, { $count } times
}
