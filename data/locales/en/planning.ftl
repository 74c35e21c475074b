# Workshops as the team sees them: plan, confirm, move, cancel; and what appears in channels.

command-workshop = workshop
    .description = Workshops for the team: plan, confirm, move, cancel
command-workshop-plan = plan
    .description = Plan a workshop; nothing is announced before you confirm
    .title = title
    .title-about = The title, in your language; the other one is added afterwards
    .when = when
    .when-about = “Tuesday 8 December 11:00”, “15 January 2027 2:30pm”…
    .kind = kind
    .kind-about = Expert talk, experience report… (default: other meeting)
    .repeat = repeat
    .repeat-about = If it comes back: every 2 weeks, the last Thursday of the month… (default: no)
command-workshop-edit = edit
    .description = Complete or correct a workshop on its card
    .workshop = workshop
    .workshop-about = The workshop to edit
command-workshop-confirm = confirm
    .description = Announce a workshop; you first see exactly what will be posted
    .workshop = workshop
    .workshop-about = The workshop to confirm
command-workshop-move = move
    .description = Change the date of a workshop; those concerned are told once
    .workshop = workshop
    .workshop-about = The workshop to move
    .when = when
    .when-about = The new date: “Thursday 10 December 11:00”…
    .reason = reason
    .reason-about = Why, in one sentence (optional, published)
command-workshop-cancel = cancel
    .description = Cancel a workshop; those concerned are told once
    .workshop = workshop
    .workshop-about = The workshop to cancel
    .reason = reason
    .reason-about = Why, in one sentence (optional, published)
command-workshop-replay = replay
    .description = Give the replay or summary of a past workshop; the replay is posted once
    .workshop = workshop
    .workshop-about = The workshop that took place
    .replay = replay
    .replay-about = The address of the replay, with https://
    .summary = summary
    .summary-about = The address of the summary, with https://

workshop-state-draft = draft
workshop-state-confirmed = confirmed
workshop-state-moved = moved
workshop-state-cancelled = cancelled
workshop-state-done = past
workshop-choice = { $title } · { $day } · { $state }

workshop-refused = All the rest is saved. To be corrected:
workshop-correct = Correct
workshop-not-known = not known yet, so not announced
workshop-not-written = not written yet
workshop-not-said = { $what }: to be chosen
workshop-sign-up = Sign-up
workshop-sign-up-page = on a web page
workshop-sign-up-chat = here, in the chat
workshop-sign-up-none = to be chosen

workshop-form-texts = Titles and texts
workshop-form-links = Links and place
workshop-form-people = People and places
workshop-form-time = Date and length
workshop-form-length = Length
workshop-edit-texts = Edit titles and texts
workshop-edit-links = Edit links and place
workshop-edit-people = Edit people and places
workshop-edit-time = Edit date and length
workshop-edit-length = Edit the length
workshop-to-move = To change the date: /workshop move. You first see what will be posted.
workshop-choices = Choose kind, access, themes…
workshop-choices-title = Kind, access, themes: { $title }
workshop-choices-about = To choose from lists. What is not chosen is not announced. Each choice is saved at once.
workshop-choosing-kind = Kind of meeting
workshop-choosing-format = How people take part
workshop-choosing-access = For whom
workshop-choosing-themes = Themes
workshop-choosing-languages = Languages spoken
workshop-choosing-sign_up_here = Sign-up
workshop-confirm = Check and confirm
workshop-people = See who takes part
workshop-history = See the history
workshop-cancel = Cancel the workshop
workshop-drop = Discard this draft
workshop-back = Back to the card

workshop-field-title_fr = Title in French
workshop-field-title_en = Title in English
workshop-field-description_fr = Text in French
workshop-field-description_en = Text in English
workshop-field-registration_url = Registration page
workshop-field-join_url = Link to join, private
workshop-field-source_url = Source
workshop-field-replay_url = Replay
workshop-field-summary_url = Summary
workshop-field-place = Place
workshop-field-hosts = Led by
workshop-field-speakers = Speakers
workshop-field-capacity = Number of places
workshop-field-when = Date and time
workshop-field-length = Length
workshop-field-start = Date
workshop-field-minutes = Length
workshop-field-kind = Kind
workshop-field-format = Where
workshop-field-access = For whom
workshop-field-themes = Themes
workshop-field-languages = Language
workshop-field-sign_up_here = Sign-up
workshop-field-reason = Reason
workshop-hint-title_fr = One of the two languages is enough
workshop-hint-title_en = One of the two languages is enough
workshop-hint-description_fr = What it is about, in a few sentences
workshop-hint-description_en = What it is about, in a few sentences
workshop-hint-registration_url = https://…; the button “Sign up on its page” leads there
workshop-hint-join_url = https://…; shown only to those who signed up here
workshop-hint-source_url = https://…; where the information comes from
workshop-hint-replay_url = https://…
workshop-hint-summary_url = https://…
workshop-hint-place = The address, or the video-conference tool
workshop-hint-hosts = One organisation a line
workshop-hint-speakers = One person a line: name, role, organisation
workshop-hint-capacity = Empty: no limit is known
workshop-hint-when = “Tuesday 8 December 11:00”
workshop-hint-length = “1h30”, “45 min”; empty: not known

workshop-check = To be checked: nothing is posted yet
workshop-will-be-posted = What will be posted
workshop-posted-where = Channel
workshop-posted-when = Posted
workshop-with-buttons = With the buttons: { $buttons }
workshop-at-once = as soon as you confirm
workshop-held = { $when }, at the end of the quiet hours
workshop-caution = Caution
workshop-then-again = After that, a reminder in the channel: { $when }. Those who asked for it are reminded in private.
workshop-then-nothing = No other reminder in the channel. Those who asked for it are reminded in private.
workshop-no-end = Length not known: the workshop will not appear among Discord’s events, which need an end. Add it if you know it.
workshop-told-in-private = Those who signed up here or asked to be reminded are told in private as well.
workshop-announce = Confirm and announce
workshop-put = Move and tell
workshop-call-off = Cancel and tell
workshop-place-not-said = Place to be announced

workshop-announced = A new workshop.
workshop-ahead = Coming soon.
workshop-begun = The workshop has begun: there is still time to join.
workshop-late = Posted late.
workshop-cancelled-title = Cancelled: { $title }
workshop-moved-title = Moved: { $title }
workshop-was-on = It will not take place. Planned date: { $when }.
workshop-now-on = New date: { $when }.
workshop-reason = Reason: { $reason }
workshop-amended = Message updated since it was posted.

workshop-replay-asked-title = A replay?
workshop-replay-asked = “{ $title }” took place. Where can it be seen again?
workshop-replay-how = In your server, type /workshop replay with its address, or say there that there will be none.
workshop-replay-give = Give the replay
workshop-replay-none = There will be no replay
workshop-replay-form = Replay and summary
workshop-replay-kept = Thank you. The replay of “{ $title }” is saved; it is posted once in the channel for announcements.
workshop-summary-kept = Thank you. The links of “{ $title }” are saved; the announcement comes with the replay.
workshop-replay-change = Change the links
workshop-no-replay = Understood: I no longer ask for the replay of “{ $title }”.
workshop-replay = Watch the replay
workshop-summary = Read the summary
workshop-replay-title = To see again: { $title }
workshop-held-on = Date: { $when }.
workshop-replay-tips = { $count ->
    [one] To act on it, a tip on the same theme:
   *[other] To act on it, { $count } tips on the same theme:
}
workshop-tip-sources = Tip { $n }: reason and sources
workshop-try-question = And you, what will you try?
workshop-try = Say what I will try
workshop-try-title = What will you try?
workshop-try-label = What you will try
workshop-try-hint = What, where, with whom… The team reads it; nothing is published.
workshop-tried-title = Thank you
workshop-tried-thanks = Noted, and passed on to the team: an experience report may come of it. Nothing is published without you.
workshop-tried-draft-title = Draft of an experience report
workshop-tried-by = { $person }, after “{ $title }”, will try:
workshop-tried-draft = A draft: ask this person before anything is published.

workshop-history-title = History: { $title }
workshop-by-itself = the series
workshop-became = { $field }: { $value }
workshop-emptied = removed
workshop-deed-planned = planned
workshop-deed-proposed = proposed by its series
workshop-deed-imported = imported
workshop-deed-edited = edited
workshop-deed-confirmed = confirmed
workshop-deed-moved = moved
workshop-deed-cancelled = cancelled
workshop-deed-replay = replay or summary

kind-workshop-confirmed = new workshop
kind-workshop-ahead = reminder of a workshop
kind-workshop-changed = workshop moved or cancelled
kind-workshop-replay-asked = request for a replay
kind-workshop-replay = replay of a workshop
kind-workshop-tried = draft of an experience report
notice-events-forbidden = I cannot show workshops among the server’s events: I lack the permissions “Create Events” and “Manage Events”.
notice-events-full = The server already has 100 events to come: Discord takes no more. Further workshops are not among them, but everything else works.

error-workshop-no-title = A title is missing, in French or in English.
error-workshop-in-the-past = This date is past: choose one to come.
error-workshop-already-begun = This workshop has already begun: it can be neither moved nor cancelled any more.
error-workshop-not-begun = This workshop has not taken place yet.
error-workshop-is-off = This workshop is cancelled: plan another one with /workshop plan.
error-workshop-not-confirmed = This workshop was never confirmed.
error-workshop-changed = Somebody has just changed this workshop: open it again.
error-workshop-not-a-link = “{ $typed }” is not a web address: one begins with https://.
error-workshop-not-a-length = “{ $typed }” is not a length: write for example “1h30” or “45 min”.
error-workshop-not-a-number = “{ $typed }” is not a number of places: write a whole number, or nothing.
error-workshop-too-many = That is too many: { $most } names at most.

command-workshop-import = import
    .description = Take in workshops from an .ics or YAML file, as drafts
    .file = file
    .file-about = The file, of 1 MB at most; without one, a form in which its text is pasted

import-form = Workshops to take in
import-text = The text of the file
import-hint = An .ics calendar, or YAML that begins with “workshops:”
import-title = Workshops taken in
import-new = { $count ->
    [one] { $count } draft added
   *[other] { $count } drafts added
}
import-changed = { $count ->
    [one] { $count } workshop updated
   *[other] { $count } workshops updated
}
import-past = { $count ->
    [one] { $count } past workshop added
   *[other] { $count } past workshops added
}
import-alike = { $count ->
    [one] { $count } workshop already up to date
   *[other] { $count } workshops already up to date
}
import-left = { $count ->
    [one] { $count } cancelled workshop left aside
   *[other] { $count } cancelled workshops left aside
}
import-kept-date = These workshops are announced already, and the file gives them another date. I did not change it: if it is right, type /workshop move.
import-drafts = Nothing is announced: each draft waits for you to confirm it.
import-open = Open a workshop…

calendar-renew = Change the address of the calendar
calendar-renewed-title = New address of the calendar
calendar-renewed = { $address } — the former one leads nowhere any more: those who subscribed need this one.

command-workshop-people = people
    .description = Who takes part in a workshop with sign-up here
    .workshop = workshop
    .workshop-about = The workshop
people-title = Participants: { $title }
people-elsewhere = Sign-up is not done here: I do not know who takes part.
people-in = { $places ->
    [0] { $count ->
        [one] { $count } person signed up
       *[other] { $count } people signed up
    }
   *[other] { $count ->
        [one] { $count } person signed up
       *[other] { $count } people signed up
    } for { $places ->
        [one] { $places } place
       *[other] { $places } places
    }
}
people-waiting = { $count ->
    [0] nobody is waiting
    [one] { $count } person waiting
   *[other] { $count } people waiting
}
people-is-in = takes part, since { $since }
people-is-waiting = waiting, since { $since }

workshop-series = See the series
import-called-off = The file cancels these workshops, which are still planned here. I cancelled nothing: if it is right, type /workshop cancel.
month-none-left = The workshops of this month have been moved or cancelled since this was posted.
calendar-renewing-title = Change the address of the calendar?
calendar-renewing = The present address will lead nowhere: everybody who follows it will need the new one.
calendar-renew-sure = Yes, change the address
error-workshop-nowhere = There is no channel for announcements yet: an admin chooses one with /settings.
error-workshop-same-date = The workshop is on that date already: nothing has changed.
workshop-private-link = The place or the text holds a link to a video meeting: everybody will see it. To keep it for those who sign up here, put it into “Link to join, private”.
workshop-link-for-nobody = The link to join is shown to nobody: it only is when sign-up is done here.
