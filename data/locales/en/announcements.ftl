# Announcements: what is posted, what is planned, what happened.

command-announce = announce
    .description = Your community’s announcements: write, see, edit, cancel

command-announce-write = write
    .description = Write an announcement; nothing is posted before you confirm it
    .when = when
    .when-about = “Tuesday 8 December 2pm”, “tomorrow 9am”…; empty: as soon as you confirm
    .channel = channel
    .channel-about = Where to post it (by default: the channel for announcements)
    .repeat = repeat
    .repeat-about = Whether it repeats: every week, every month… (by default: once)
    .mention = mention
    .mention-about = The role to notify, among those that an admin allowed
    .publish = publish
    .publish-about = Also to the servers that follow the channel (by default: no)

command-announce-list = list
    .description = Upcoming announcements

command-announce-edit = edit
    .description = Edit an upcoming announcement; the old one stays planned until you confirm
    .announcement = announcement
    .announcement-about = The announcement to edit
    .when = when
    .when-about = “Tuesday 8 December 2pm”, “tomorrow 9am”…; empty: unchanged
    .channel = channel
    .channel-about = Another channel
    .repeat = repeat
    .repeat-about = Another repetition, or once
    .mention = mention
    .mention-about = Another role to notify, among those that an admin allowed
    .publish = publish
    .publish-about = Also to the servers that follow the channel, or not

command-announce-cancel = cancel
    .description = Cancel an upcoming announcement
    .announcement = announcement
    .announcement-about = The announcement to cancel

command-announce-log = log
    .description = What was posted or not, and why

announcement-form = Your announcement
announcement-text-fr = Text in French
announcement-text-en = Text in English
announcement-text-hint = One of the two languages is enough. **Bold**, links and lists work.
announcement-form-when = When

announcement-draft = Please check: nothing is posted yet
announcement-planned = Announcement planned
announcement-posting = Off it goes: the announcement is being posted
announcement-over = Past announcement
announcement-cancelled = Announcement cancelled
announcement-when-unclear = On which date?
announcement-text-kept = Your text is kept: only the date needs correcting.
announcement-content = What will be posted
announcement-content-over = The text

announcement-where = Where
announcement-when = When
announcement-repeats = Repeats
announcement-once = Once
announcement-calls = Notifies
announcement-followers = Followers
announcement-published = the servers that follow the channel get it too
announcement-at-once = As soon as you confirm
announcement-no-more = Nothing more to come

announcement-held = Your community’s quiet hours fall at that time: I post as soon as they end.
announcement-waits = It is waiting: { $reason }.
announcement-perhaps-posted = It is perhaps being posted, or posted already: look in the channel.
announcement-lacks = In this channel I lack: { $rights }. Until I have that, the announcement will wait.
announcement-no-followers = This is not an announcement channel on Discord: nobody can follow it, and the announcement stays in this channel.
announcement-one-language = The text exists in one language only: it is posted as it is, untranslated.
announcement-replaces = It will replace the previous one, which stays planned until you confirm.

announcement-post-now = Post now
announcement-confirm = Confirm
announcement-edit = Edit
announcement-discard = Discard
announcement-cancel = Cancel this announcement
announcement-reuse = Use the text again
announcement-write = Write an announcement
announcement-open = Open an announcement
announcement-cancelled-done = “{ $text }” will not be posted. What was posted before stays.

announcement-in-english = In English
announcement-late = Announcement planned for { $due }, posted late.

announcements-title = Upcoming announcements
announcements-none = No announcement is planned.

which-moment = When exactly?

log-title = Log of posts
log-none = Nothing has been posted here yet.
log-posted = { $how ->
    [not-published] posted in its channel, but not to its followers
    [found] posted (checked after an interruption)
    [removed] posted, then deleted by somebody
   *[other] posted
    }
log-pending = { $reason ->
    [none] waiting
   *[other] waiting: { $reason }
    }
log-withheld = not posted: { $reason }
log-failed = not posted: { $reason }
log-attempts = { $attempts ->
    [one] { $attempts } attempt ({ $last })
   *[other] { $attempts } attempts ({ $last })
    }

kind-written = announcement
kind-tip = tip
kind-notice = message to the team

reason-gone = the channel no longer exists
reason-forbidden = I am not allowed to write there
reason-malformed = Discord refuses the message
reason-busy = Discord asks to wait
reason-unsure = Discord did not answer; I check before trying again
reason-cannot-look = Discord did not answer, and I cannot check whether the message went out
reason-too-late = too late to be of use
reason-cancelled = cancelled
reason-nothing-to-say = nothing to say that day
reason-quiet = the community’s quiet hours
reason-broken = an error on our side
reason-posted = posted
reason-removed = posted
reason-found = posted
reason-not-published = not passed on to followers

error-no-channel = In which channel? Choose one with the option “channel”, or ask an admin to set one for announcements with /settings.
error-role-not-mentionable = This role cannot be notified. An admin can allow it with /settings.
error-empty-announcement = The announcement is empty. Write its text in one of the two languages at least.
error-already-over = Too late: it is already over or cancelled. Nothing was changed.
error-under-way = It is perhaps being posted, or posted already: look in the channel. Nothing was changed, your text is kept.

notice-gone = The channel { $channel } no longer exists, or I no longer see it: what was to be posted there waits, and is dropped once it is no longer useful. Choose another channel with /settings.
notice-forbidden = I am not allowed to write in { $channel }: what was to be posted there waits. Give me “View Channel” and “Send Messages”.
notice-malformed = Discord refuses a message planned for { $channel }. It is an error on our side: tell the team that hosts me.
notice-broken = An error on our side keeps me from posting in { $channel }. Tell the team that hosts me.
notice-cannot-look = Discord did not answer when I posted in { $channel }, and I cannot check whether the message went out. I do not post twice: give me “Read Message History”, or look yourself.
notice-not-published = An announcement was posted in { $channel }, but Discord did not pass it on to the servers that follow it.
