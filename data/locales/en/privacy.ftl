# What is held about people: told, deleted. Sections are also the table of docs/privacy.md.

command-privacy = privacy
    .description = What I keep about you: have it as a file, have it deleted

command-privacy-export = export
    .description = Everything that I keep about you, as a file for you alone

command-privacy-delete = delete
    .description = Have everything that I keep about you deleted; I ask before I do it

former-member = a former member

privacy-file = The file (JSON, readable in any text editor).
privacy-file-about = All that Sobrio keeps about the person named here. Section by section: what it is, why it is kept and for how long, then the rows as they stand in the database. Other people are not named.
privacy-somebody-else = somebody else
privacy-mentions = Where others named you in what they wrote
privacy-export-title = Your data
privacy-export-text = Here is everything that I keep about you. I read no messages and keep no names: people are numbers to me, those that Discord gives them.
privacy-export-others = Your messages, your name and your picture are with Discord, not with me.
privacy-to-delete = Delete my data
privacy-to-export = Have it as a file first
privacy-contact = Ask a question

privacy-delete-title = Delete your data
privacy-nothing = I keep nothing about you.
privacy-going = What will be deleted
privacy-staying = What stays, without your name
privacy-rows = { $count ->
    [one] one row
   *[other] { $count } rows
}
privacy-mentioned = { $count ->
    [one] One text of others names you: it will say “a former member” instead.
   *[other] { $count } texts of others name you: they will say “a former member” instead.
}
privacy-consequences = What that means
privacy-consequence-places = You give up your places: those who wait get them. You are reminded of nothing any more.
privacy-consequence-subscriptions = I send you nothing in private any more: your subscriptions are off.
privacy-consequence-drafts = What you wrote or suggested and nobody has published is withdrawn, as are questions that nobody else asked. What is published stays, as the work of a former member.
privacy-consequence-language = I follow the language of your Discord again.
privacy-consequence-chat = What was posted on Discord stays there: I delete no messages.
privacy-no-way-back = This cannot be undone. You can go on using me: I will know you from that moment only.
privacy-erase = Delete everything
privacy-erased-title = It is done
privacy-erased-text = I keep nothing about you any more: your number is in none of my tables and none of my files.
privacy-erased-elsewhere = Backups that the operator made earlier go when they expire. What was posted on Discord stays there.

holding-language = Your language
    .why = to answer you in the language that you chose
    .kept = until you choose the automatic one, or have your data deleted
holding-tips = Tips seen, practices done
    .why = so that no tip comes back before you, or your community, saw the others; for a community, the list of what it does
    .kept = a person’s until they have their data deleted, a community’s until 30 days after the bot left; which tip was just shared in a channel, for some minutes
holding-quiz = Quiz: questions seen, answers, score
    .why = so that no question comes back before you have seen the others, and to tell you your score; nobody else sees it
    .kept = until you start over (/quiz) or have your data deleted; of each question, the last answer only
holding-signups = Sign-ups, reminders and how you want them
    .why = to keep places and the waiting list, and to write to those who asked for it
    .kept = with the workshop, or until one leaves it; nothing is kept of those who left
holding-subscriptions = Subscriptions to private messages
    .why = to send you what you asked for, in your language, and nothing else
    .kept = until you turn them off, leave the community or have your data deleted; at most 30 days after the bot left
holding-letters = Announcements and private messages
    .why = to post each of them once, and to say afterwards what was posted when
    .kept = until 30 days after the bot left the community; what was written to a person, until they have their data deleted
holding-workshops = Workshops and their history
    .why = so that members know of them, and the team knows who changed what
    .kept = until 30 days after the bot left the community
holding-experiences = What people want to try after a workshop
    .why = so that the team can make an experience report of it
    .kept = until 30 days after the bot left the community
holding-facts = Facts, drafts and suggestions
    .why = to say who wrote, changed and checked what the community tells, and to have a second person read it
    .kept = until 30 days after the bot left the community
holding-questions = Questions sent to the editors
    .why = so that editors answer them, and you are sent the answer
    .kept = who asked: until the answer is sent, 180 days where there is none; the question itself: 180 days more, so that it is not sent twice
holding-audit = Who did what
    .why = so that admins can follow what was done in their community
    .kept = 400 days
holding-settings = Settings of a community
    .why = to post where, when and how its admins want it
    .kept = until 30 days after the bot left the community
holding-notices = Notes to admins
    .why = to tell them once what they have to put right
    .kept = until the cause is gone, or 30 days after the bot left the community
holding-buttons = Buttons with a long command
    .why = so that they work for as long as they can be pressed: Discord holds 100 characters, the rest stands here
    .kept = for as long as the bot runs; those that name a person or a community go with them
holding-machinery = What the bot notes for itself
    .why = to register commands once, to draw a picture once, to wipe out what was deleted
    .kept = until it is replaced; pictures until enough others were drawn
holding-documents = What the documents say
    .why = to answer questions; written by the project, read by everybody
    .kept = for as long as the document says it
