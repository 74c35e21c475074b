# What members suggest: the form, the card that editors get, the letter that tells the outcome.

error-unclean = { $kind ->
    [empty] Nothing was written. Nothing was kept.
    [too-long] That is too long: { $length } characters, at most { $longest }. Nothing was kept.
    [invisible] The text holds invisible characters, which often come along when text is copied from a page. Type it anew, or paste it without its formatting. Nothing was kept.
    [direction] The text holds a mark that turns the direction of writing. Type it anew. Nothing was kept.
    [marks] The text stacks accents on one letter. Type it anew. Nothing was kept.
    [mention] The text calls somebody or points to something in the chat: “{ $found }”. Say it in words. Nothing was kept.
    [markup] The text holds formatting: “{ $found }”. Write it as plain text. Nothing was kept.
   *[control] The text holds characters that cannot be read. Type it anew. Nothing was kept.
}

error-suggest-waiting = You have { $most } suggestions waiting already: that is as many as one person may have. Wait for an answer, or withdraw one.
error-suggest-today = You have suggested { $most } facts within a day: that is as many as one person may. Come back tomorrow.
error-suggest-young = Your account is less than a day old. Come back tomorrow to suggest a fact.
error-suggest-nothing-new = This correction says what is already told, with the same source. Change the text, the date or the source.
error-suggest-not-waiting = This suggestion is no longer waiting: it has been decided, or withdrawn.

command-suggest = suggest
    .description = Suggest a fact or a correction; an editor reads it before anybody else does
    .subject = subject
    .subject-about = Who or what the fact is about: Numeum, Planet Tech'Care…
    .topic = topic
    .topic-about = The topic in which it belongs

suggest-form = Suggest a fact
suggest-form-correct = Suggest a correction
suggest-field-text = What should be known or corrected?
suggest-field-correct = What should this fact say?
suggest-hint-text = One piece of information, in one or two plain sentences
suggest-field-source = Where did you read it?
suggest-hint-source = A link, or “Ademe, 2024 report”
suggest-field-as-of = As of when? (optional)
suggest-hint-as-of = “4 July 2023”, “March 2024”, “2022”

suggest-which-title = { $subject }: suggest a correction
suggest-which = Which fact would you like to have corrected? Nobody else sees this message.
suggest-which-menu = Choose a fact
suggest-option = { $date }: { $text }
suggest-another = Another fact, which is missing here

suggest-kept = Thank you, your suggestion is saved
suggest-kept-next = An editor will read it; nothing is published before. I will tell you in a private message what becomes of it. If nobody has decided within 90 days it lapses, and I will tell you that too.
suggest-kept-closed = If I cannot write to you in private, you will find the answer under “My suggestions”.
suggest-not-kept = Here is your text, to be copied into a new form:
suggest-nothing-kept = Nothing was saved. Here is your text, to be copied into a new form:

suggest-mine = My suggestions
suggest-mine-none = You have not suggested anything here yet.
suggest-mine-more = { $count ->
    [one] and { $count } older one
   *[other] and { $count } older ones
}
suggest-state = { $state ->
    [waiting] Waiting to be read
    [published] Published
    [rejected] Rejected
    [lapsed] Lapsed, without an answer
   *[withdrawn] Withdrawn
}
suggest-entry-reason = { $text } Reason: { $reason }
suggest-withdraw = Withdraw this suggestion
suggest-withdraw-this = Withdraw: { $text }
suggest-withdrawn = Withdrawn: your suggestion will not be read.

suggestion-title = { $kind ->
    [fact] A fact is suggested
    [correction] A correction is suggested
   *[second] A fact waits for a second reader
}
suggestion-decided = { $state ->
    [published] Suggestion published
    [rejected] Suggestion rejected
    [lapsed] Suggestion lapsed: nobody decided within 90 days
   *[withdrawn] Suggestion withdrawn by its author
}
suggestion-from = From
suggestion-about = About
suggestion-no-subject = not said
suggestion-changed-by = Changed by
suggestion-decided-by = Decided by
suggestion-reason = Reason
suggestion-today = Told today
suggestion-wanted = Suggested
suggestion-undated = no date given
suggestion-only = { $language ->
    [fr] Written in French only.
   *[en] Written in English only.
}
suggestion-lacks = Missing before it can be published: { $what }.
suggestion-lack = { $what ->
    [text] the text
    [subject] the subject
    [topic] the topic
    [date] the date
   *[source] the source
}
suggestion-more-sources = { $count ->
    [one] and { $count } further source
   *[other] and { $count } further sources
}
suggestion-figures-lost = Today’s fact gives a figure that I show over time; this one gives none: “Edit first” lets you add it.
suggestion-approve = Approve
suggestion-edit = Edit first
suggestion-reject = Reject, with a reason

outcome-title = { $state ->
    [published] Your suggestion is published
    [rejected] Your suggestion was not taken up
   *[lapsed] Your suggestion has lapsed
}
outcome-said = { $state ->
    [published] Thank you: from now on I tell this in your community.
    [rejected] An editor of your community read your suggestion and decided not to publish it.
   *[lapsed] Nobody decided on your suggestion within 90 days, so it no longer waits. You may suggest it again.
}
outcome-reason = Reason: { $reason }
outcome-adapted = An editor adapted or completed it. It now reads:
outcome-words = { $state ->
    [published] It reads:
   *[other] You had suggested:
}

kind-fact-waiting = suggestion to be read
kind-fact-outcome = answer to a suggestion
notice-facts-waiting = A fact is waiting for an editor: it is in /fact review. Choose a channel for the team, and I will post there what waits.
