# What members do with workshops: sign up, be reminded, find them again.

error-workshop-called-off = This workshop is cancelled: it will not take place. The dates to come: /workshops coming
error-workshop-over = This workshop is over. The dates to come: /workshops coming; the replays: /workshops past
error-reminder-begun = This workshop has already begun: there is nothing left to remind you of.
error-sign-up-on-page = You sign up to this workshop on its page: { $url }
error-no-sign-up = I take no sign-ups for this workshop. I can remind you of it.
error-nothing-to-leave = There is nothing to change: you are not signed up to this workshop, and I do not remind you of it.
error-no-offset = Choose at least one moment. To stop the reminders of one workshop, open it and choose “Stop reminding me”.

command-workshops = workshops
    .description = Workshops: upcoming, past, yours, and your calendar

command-workshops-next = next
    .description = The next workshop: take part, be reminded, add it to your calendar

command-workshops-coming = coming
    .description = Upcoming workshops

command-workshops-past = past
    .description = Past workshops, their replays and summaries

command-workshops-mine = mine
    .description = Your sign-ups and reminders, visible to you only

command-workshops-calendar = calendar
    .description = Have the workshops in your own calendar

workshops-register = Sign up on its page
workshops-join = I’m taking part
workshops-wait = Join the waiting list
workshops-leave = Give up my place
workshops-leave-waiting = Leave the waiting list
workshops-follow = Remind me
workshops-unfollow = Stop reminding me
workshops-to-calendar = Add to my calendar
workshops-join-online = Join online
workshops-replay = Watch the replay
workshops-summary = Read the summary
workshops-replay-of = Replay: { $title }
workshops-summary-of = Summary: { $title }
workshops-to-mine = My workshops and reminders
workshops-to-coming = Upcoming workshops
workshops-to-past = Past workshops
workshops-to-calendar-page = Have the workshops in my calendar
workshops-open = Open a workshop
workshops-named = { $day } – { $title }

workshops-next-is = This is the next workshop.

workshops-has-begun = It has begun.
workshops-begun-still-open = It has begun; you can still sign up and join it under way.
workshops-link-is-yours = The link “Join online” is shown only to those who signed up: please do not share it.
workshops-page-signs-up = You sign up on the page of the workshop: I do not know who signs up there.
workshops-state-moved = date changed
workshops-state-cancelled = cancelled
workshops-state-begun = has begun

signup-in = You are taking part: your place is reserved.
signup-waiting = It is full: you are on the waiting list, in position { $position } of { $waiting }. As soon as it is your turn, the place is yours and I write to you in private.
signup-left = Done: you are not taking part, and I will not remind you of it any more.
signup-taken = { $taken ->
    [0] Sign-up is open; nobody has signed up yet.
    [one] { $taken } person is taking part.
   *[other] { $taken } people are taking part.
}
signup-taken-of = { $taken ->
    [one] { $taken } person signed up
   *[other] { $taken } people signed up
    } for { $capacity ->
    [one] { $capacity } place
   *[other] { $capacity } places
    }{ $waiting ->
    [0] .
   *[other] ; on the waiting list: { $waiting }.
    }
signup-state-in = you are taking part
signup-state-waiting = on the waiting list, position { $position } of { $waiting }

reminder-ahead = I will remind you in private: { $when }.
reminder-none-ahead = It begins soon: none of your reminders would come in time. Under “My workshops and reminders”, choose a moment closer to it.
reminder-stopped = Done: I will not remind you of this workshop any more.
reminder-closed = My last private message could not be delivered to you, so I stopped your reminders. To have them again, allow private messages from this server, then choose “Remind me”.
reminder-state-on = with reminders
reminder-when = My reminders
reminder-when-about = How long before, for every workshop of which you want to be reminded.
reminder-before = { $unit ->
    [days] { $count ->
        [one] { $count } day before
       *[other] { $count } days before
    }
    [hours] { $count ->
        [one] { $count } hour before
       *[other] { $count } hours before
    }
   *[minutes] { $count ->
        [one] { $count } minute before
       *[other] { $count } minutes before
    }
}

workshops-coming-title = Upcoming workshops
workshops-none-known = The next date is not known yet. Here is how to learn of it as soon as it is.
workshops-announced-in = Every workshop that is confirmed is announced in { $channel }. Below the announcement, “Remind me” has me remind you in private.
workshops-past-title = Past workshops
workshops-past-none = Past workshops will appear here, with their replay and their summary.
workshops-past-entry = { $day } · { $what ->
    [both] replay and summary below
    [replay] replay below
    [summary] summary below
   *[nothing] no replay yet
}
workshops-mine-title = My workshops and reminders
workshops-mine-none = Your sign-ups and reminders will appear here. To begin, open an upcoming workshop.

workshops-calendar-title = The workshops in your calendar
workshops-calendar-one = One workshop: open it, then choose “Add to my calendar”. You get a file that your calendar can read.
workshops-calendar-all = All workshops: subscribe your calendar to this address. It then follows new dates, changes and cancellations.
workshops-calendar-address = Address
workshops-calendar-how = In your calendar, look for “Subscribe to calendar” or “Add by URL”, then paste the address. It is for your community: please do not publish it.
workshops-calendar-open = Open the address of the calendar
workshops-file = File of the workshop for your calendar (.ics)
workshops-file-how = Open this file: your calendar offers to add the workshop, at your own local time.

reminder-title = Reminder: { $title }
reminder-in = { $unit ->
    [days] { $count ->
        [one] It starts in { $count } day.
       *[other] It starts in { $count } days.
    }
    [hours] { $count ->
        [one] It starts in { $count } hour.
       *[other] It starts in { $count } hours.
    }
   *[minutes] { $count ->
        [one] It starts in { $count } minute.
       *[other] It starts in { $count } minutes.
    }
}
reminder-late = This reminder was due on { $due }: it reaches you late.
signup-place-title = A place for you: { $title }
signup-place = A place became free.
signup-place-late = A place became free on { $due }: I am writing to you late.
workshops-told-moved = New date: { $title }
workshops-told-cancelled = Workshop cancelled: { $title }
workshops-told-late = I should have written to you on { $due }: this message is late.

kind-workshop-reminder = reminder of a workshop
kind-workshop-place = place in a workshop
kind-workshop-told = change of a workshop
