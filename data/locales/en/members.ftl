# What members do with workshops: sign up, be reminded, find them again.

error-workshop-called-off = This workshop is cancelled: it will not take place. The dates to come: /workshops coming
error-workshop-over = This workshop is over. The dates to come: /workshops coming; the replays: /workshops past
error-workshop-begun = This workshop has already begun: there is nothing left to remind you of.
error-sign-up-on-page = You sign up to this workshop on its page: { $url }
error-no-sign-up = I take no sign-ups for this workshop. I can remind you of it.
error-nothing-to-leave = There is nothing to change: you are not signed up to this workshop, and I do not remind you of it.
error-no-offset = Choose at least one moment. To stop the reminders of one workshop, open it and choose “Stop reminding me”.
