# The tip of the week, as admins set it.

weekly-title = Tip of the week
weekly-off = Off: I post no tip by myself. Once turned on, I post one at a set time, and repeat none before all the others were given.
weekly-begins = To begin with: { $when }, in the channel for announcements. All of it can be changed afterwards.
weekly-start = Turn on
weekly-stop = Turn off
weekly-hour = Change the time
weekly-hour-label = Time
weekly-hour-hint = 9:00, 2:30 pm…
weekly-skip-holidays = Skip public holidays
weekly-on-holidays = Post on public holidays too
weekly-settings = Settings

weekly-when = When
weekly-where = Where
weekly-themes = Themes
weekly-holidays = On public holidays
weekly-next = Next tip
weekly-all-themes = All themes
weekly-lacks = In this channel I lack: { $rights }. Until I have that, the tip will wait.
weekly-skipped = no tip
weekly-not-skipped = as on other days
weekly-days = { $days } at { $hour }

weekly-monday = on Mondays
weekly-tuesday = on Tuesdays
weekly-wednesday = on Wednesdays
weekly-thursday = on Thursdays
weekly-friday = on Fridays
weekly-saturday = on Saturdays
weekly-sunday = on Sundays
weekly-weekdays = from Monday to Friday
weekly-daily = every day

error-no-country = The public holidays of which country? Choose it first with /settings.
