# Dates and times: how they are said, and why a phrase is refused.

when-moment = { $day } at { $time } ({ $city } time)
when-time-summer = { $time } summer time
when-time-winter = { $time } winter time
when-time-offset = { $time } { $offset }
when-what-hour = { $day }: at what time?

error-unclear-day = “{ $typed }” is not a day gone by that I understand. Type for example 2026-10-01, 1 October, last Monday or yesterday.
error-when-empty = The date and the time are missing. Type for example “8 December 2pm” or “tomorrow 9:30 am”.
error-when-not-understood = I do not understand “{ $words }”. Type a day and a time, for example “Tuesday 8 December 2pm” or “in 2 hours”.
error-when-no-hour = “{ $understood }”: at what time? Add it, for example “2pm” or “14:00”.
error-when-no-day = “{ $understood }”: on which day? Add it, for example “today”, “tomorrow” or “8 December”.
error-when-past = { $day } at { $time } has passed. Type a date to come, with its year if need be.
error-when-day-past = { $day } has passed. Type a date to come.
error-when-just-passed = { $day } has passed. If you mean { $year }, type the year too.
error-when-too-far = { $day } is more than five years ahead. Check the year.
error-when-beyond = That is too far away: more than five years ahead, or long ago. Check the date and the year.
error-when-no-such-day = There is no { $day } in { $month }. Check the day.
error-when-no-such-month = “{ $typed }” is not a date: there are only twelve months. Type for example “25 December”.
error-when-no-such-weekday = There is no such day: { $month } has only four of them. Type the date, or “last”.
error-when-no-such-time = “{ $typed }” is not a time. Type for example “2pm” or “14:30”.
error-when-skipped-time = { $time } does not exist on { $day }: the clocks go forward that night. Choose an earlier or a later time.
error-when-wrong-weekday = { $day } is a { $weekday }. Correct the day or the date.
error-when-contradiction = These parts cannot all be true. Type only the date and the time, for example “8 December 2pm”.
error-when-two-digit-year = Is “{ $year }” a year? Write it with four digits, for example “8 December 2026”.
error-when-ambiguous = That may mean { $day } at { $time }, or { $other_day } at { $other_time }. Type the date and the time that you want in full.
error-when-happens-twice = { $time } comes twice on { $day }: the clocks go back that night. Add “summer time” for the first, “winter time” for the second.

error-rule-malformed = I do not understand this repetition: { $typed }. Choose one from the list.

rule-days = { $count ->
    [1] every day
   *[other] every { $count } days
}
rule-weeks = { $count ->
    [1] every week
    [2] every other week
   *[other] every { $count } weeks
}
rule-months = { $count ->
    [1] every month
    [2] every other month
   *[other] every { $count } months
}
rule-working-days = Monday to Friday
rule-on = { $rule } on { $days }
rule-weekday = { $weekday }
rule-day = { $day ->
    [-2] the last day but one
    [-1] the last day
    [1] the 1st
    [2] the 2nd
    [3] the 3rd
    [21] the 21st
    [22] the 22nd
    [23] the 23rd
    [31] the 31st
   *[other] the { $day }th
}
rule-day-from-end = the { $day ->
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
   *[other] { $day }th
} day from the end
rule-nth = { $place ->
    [-2] the last { $weekday } but one
    [-1] the last { $weekday }
    [1] the 1st { $weekday }
    [2] the 2nd { $weekday }
    [3] the 3rd { $weekday }
   *[other] the { $place }th { $weekday }
}
rule-until = { $rule }, until { $day }
rule-times = { $rule }, { $count ->
    [one] once
   *[other] { $count } times
}
