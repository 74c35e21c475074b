# The settings of a community: the command, its pages, and what admins ought to know.

command-settings = settings
    .description = Language, time zone, channels, roles, quiet hours: what holds for the whole server
    .language = language
    .language-about = The language of what I post here
    .zone = zone
    .zone-about = A large city of the time zone: Paris, Montreal, London…
    .holidays = holidays
    .holidays-about = The country whose public holidays count: France, Belgium…

settings-title = Settings
settings-page-title = Settings: { $page }
settings-intro = What is chosen here holds for the whole community. Only admins can change it, and only you see this page.
settings-saved = Saved. { $setting }: { $value }.
settings-back = All settings

settings-language = Language and time zone
settings-places = Channels
settings-roles = Roles
settings-calm = Quiet and holidays

setting-language = Language
    .about = The language of what I post here, and of my answers to those who use Discord in neither French nor English. Everybody can choose their own with /language.
    .prompt = Choose a language
    .none = not chosen yet, I take my own
setting-zone = Time zone
    .about = I read and write all dates and times in this zone.
    .none = { $zone }, by default
    .label = { $place } ({ $zone })
setting-announcements = Announcements
    .about = The channel in which I post announcements and reminders.
    .prompt = Choose a channel
    .none = no channel so far, I announce nothing
setting-organisers = Team
    .about = The channel, preferably a private one, where the team reads what concerns it alone.
    .prompt = Choose a channel
    .none = no channel so far, only admins are told
setting-organiser = Organisers
    .about = The roles that may write announcements and plan.
    .prompt = Choose roles
    .none = no role, admins only
setting-editor = Editors
    .about = The roles that may correct and extend what I know.
    .prompt = Choose roles
    .none = no role, admins only
setting-review = Second reader
    .about = Before a fact that an editor writes is public, another editor reads and approves it. Automatic: as soon as two editors have been at work here. What members suggest is always read by an editor.
    .prompt = Choose when
    .automatic = Automatic
    .always = Always
    .never = Never
    .none = automatic, once there are two editors
setting-mention = To notify
    .about = The roles that an announcement may mention. Discord notifies them only if anyone may mention them, or if my role has the permission “Mention @everyone, @here and All Roles”.
    .prompt = Choose roles
    .none = no role, I mention nobody
setting-quiet = Quiet hours
    .about = Between these two times I post nothing by myself, not even an announcement to be posted at once: it waits until the quiet ends.
    .value = from { $start } to { $end }
    .none = none, I post at any time
setting-holidays = Public holidays
    .about = The country whose public holidays count: on those days, what comes back every week or month can be skipped.
    .none = no country

language-of-server = The server’s
zone-default = Default time zone
holidays-none = No country

settings-zone-button = Choose the time zone
settings-zone-default-button = Default time zone
settings-quiet-button = Choose quiet hours
settings-quiet-none-button = No quiet hours
settings-holidays-button = Choose the country
settings-holidays-none-button = No public holidays

settings-form-city = A large city of the time zone
settings-form-city-example = Paris, Montreal, London…
settings-form-start = From
settings-form-end = Until
settings-form-time-example = 21:00, 9 pm, 9:30 pm…
settings-form-country = The country
settings-form-country-example = France, Belgium, Canada…

settings-lacking = In { $channel } I lack: { $rights }. To give me these rights: open the channel’s settings, then Permissions, add me, and tick these lines.
settings-gone = The channel for “{ $setting }” no longer exists, or is no longer a channel to write in. Choose another one.
right-view = View Channel
right-send = Send Messages
right-history = Read Message History
right-attach = Attach Files

error-unknown-zone = I find no time zone for “{ $typed }”. Give a large city of the same zone, such as Paris or Montreal, or choose from the list of /settings.
error-unknown-country = I do not know the public holidays of “{ $typed }”. Give the name of a country, such as France or Belgium, or choose from the list of /settings.
error-unclear-time = I do not understand the time “{ $typed }”. Write for example 21:00, 9 pm or 9:30 pm.
error-equal-times = Both times are the same: { $time }. To have no quiet hours, there is a button.

introduction-title = Hello! I have yet to get to know your community
introduction-text = I already answer everybody. To let me post and remind as well, admins tell me once:
introduction-places = where I post announcements, and where I speak to the team; without that, I post nothing by myself
introduction-roles = who may announce and plan, and who may correct what I know; without that, admins only
introduction-language = so that texts and times are the right ones
introduction-calm = when to keep quiet
introduction-review = Once there are two editors, a second person reads each fact before it is published, unless you choose otherwise in /settings.
introduction-once = This message is shown once, and to you alone. Later: /settings.
introduction-open = Open the settings
notice-title = For admins
notice-once = This note is shown once, and to you alone.
