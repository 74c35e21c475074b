# Facts that the team adds and corrects: what it types, its cards, the history, the second reading.

command-fact = fact
    .description = The facts that the community adds, corrects, reviews and retires
command-fact-add = add
    .description = Add a fact with its date and source; nothing is published before you say so
    .subject = subject
    .subject-about = Whom or what it is about (optional, can be completed later)
    .topic = topic
    .topic-about = What is said of it: a topic of that subject (optional)
command-fact-edit = edit
    .description = Correct a fact; the former version stays in its history
    .fact = fact
    .fact-about = The fact to correct: type a few words
command-fact-retire = retire
    .description = No longer tell a fact here, saying why; it can be restored
    .fact = fact
    .fact-about = The fact to retire: type a few words
    .reason = reason
    .reason-about = Why, in a sentence; the team reads it in the history
command-fact-restore = restore
    .description = Tell a fact again, as it was in one of its versions
    .fact = fact
    .fact-about = The fact to restore: type a few words
command-fact-history = history
    .description = Every version of a fact: who, when, why, and what changed
    .fact = fact
    .fact-about = The fact: type a few words
command-fact-review = review
    .description = What waits for an editor to decide, and your drafts

draft-title = { $state ->
        [waiting] { $kind ->
            [change] A correction to review
           *[new] A fact to review
        }
       *[draft] { $kind ->
            [change] Correction of a fact: draft
           *[new] New fact: draft
        }
    }
draft-refused = The rest is saved. To put right:
draft-correct = Correct what I typed
draft-correct-source = Correct the source
draft-preview = What members will read
draft-told = What members read
draft-before-changed = Today
draft-before-replaced = The fact it replaces
draft-half-changed = { $language ->
        [en] Only the English changed: check the French too, and the figures.
       *[fr] Only the French changed: check the English too, and the figures.
    }
draft-figures-lost = It gives a figure that the draft has not: { $figures }. Without it, that figure leaves the key figures and the chart over time: the button “Figures” lets you give one.
draft-document-stays = The original document stays as it is: what is decided here holds for this community only.
draft-no-text = (no text yet)
draft-in-language = { $language ->
        [en] In English: { $text }
       *[fr] In French: { $text }
    }
draft-only-fr = not written yet: the fact is in French only
draft-only-en = not written yet: the fact is in English only
draft-where = Filed under
draft-sort = Kind
draft-kind-state = a state, which may change
draft-kind-event = an event, which does not age
draft-figures = Figures
draft-figure = { $metric }: { $figure }
draft-lacks = What is missing
draft-lacked-text = Text
draft-lacked-subject = Subject
draft-lacked-topic = Topic
draft-lacked-date = Date
draft-lacked-source = Source
draft-lack-text = to be written with the button “Text, subject, date”, in one language at least
draft-lack-subject = whom or what it is about: choose from the list below
draft-lack-topic = choose it from the list, once the subject is known
draft-lack-date = the date on which it is true: button “Text, subject, date”
draft-lack-source = nothing is published without a source: button “Sources”
draft-choose-subject = Choose the subject
draft-choose-topic = Choose the topic

draft-alike = A known fact resembles it
draft-older = An older figure of the same thing
draft-alike-title = To compare
draft-alike-more = { $count ->
        [one] One more known fact is to be compared.
       *[other] { $count } more known facts are to be compared.
    }
draft-alike-others = Compare the others
draft-replace = Replace this fact
draft-replace-older = Replace the older one
draft-replace-none = Replace nothing
draft-same = Same fact, another source
draft-publish = { $does ->
        [submit] { $beside ->
            [both] Keep both (over time): send for a second reading
            [other] It is another fact: send for a second reading
           *[none] Send for a second reading
        }
        [approve] { $beside ->
            [both] Keep both (over time): approve
            [other] It is another fact: approve
           *[none] Approve and publish
        }
       *[publish] { $beside ->
            [both] Keep both (over time): publish
            [other] It is another fact: publish
           *[none] Publish
        }
    }
draft-publish-anyway = I have read both: go on
draft-reject = Reject
draft-discard = Discard this draft
draft-discard-about = This draft will be deleted, and nothing of it will remain:
draft-discard-sure = Yes, delete it
draft-discarded = The draft is deleted.
draft-back = Back to the draft
draft-part-words = Text, subject, date
draft-part-sources = Sources
draft-part-figures = Figures
draft-part-choices = Kind and confidence
draft-part-review = When to check, reason
draft-second-reads = Here, a second person reads every fact before it is published; an admin can change that in /settings.
draft-own-waits = You wrote it: another editor has to decide.
draft-written-by = Written by { $person }, { $when }.
draft-suggested-by = Suggested by { $person }, { $when }.
draft-changed-by = Changed since by { $person }.
draft-because = Reason: { $reason }
draft-the-text = The text
draft-by-itself = the bot
draft-by-former = a former member

draft-done-title = { $outcome ->
        [waits] Sent for a second reading
        [rejected] Rejected
       *[published] Published
    }
draft-done = { $outcome ->
        [waits] Another editor will find it in /fact review. Nothing is published until then.
        [rejected] Nothing is published. Whoever wrote it can read the reason.
       *[published] The members of this community read it from now on.
    }
draft-replaced = It replaces: “{ $text }” The former one stays in the history.
draft-decided-title = Already decided
draft-was-published = { $person } published it, { $when }.
draft-was-rejected = { $person } rejected it, { $when }.
draft-was-lapsed = Nobody decided in time: the suggestion no longer waits, { $when }.
draft-was-withdrawn = The suggestion was withdrawn, { $when }.

draft-form-first = New fact
draft-form-words = Text, subject, date
draft-form-review = When to check, reason
draft-form-source = A source
draft-form-reject = Reject this text
draft-form-retire = Retire this fact
draft-field-text_fr = The fact, in French
draft-field-text_en = The fact, in English
draft-field-subject = Subject
draft-field-topic = Topic
draft-field-as_of = Date on which it is true
draft-field-source = Source
draft-field-sources = Sources
draft-field-value = The figure
draft-field-kind = Kind
draft-field-confidence = Confidence
draft-field-figures = Figures
draft-field-review_on = To be checked again on
draft-field-why = Reason for the change
draft-field-reason = Why
draft-hint-text_fr = One sentence that can be checked, and says no more than its source
draft-hint-text_en = One sentence that can be checked, and says no more than its source
draft-hint-subject = Planet Tech'Care, Numeum…
draft-hint-topic = signatories, workshops…
draft-hint-as_of = “4 July 2023”, “November 2026”, “about 2024”
draft-hint-source = a link, or: publisher, title, date, link
draft-hint-value = “872”, “more than 872”, “7.5%”; empty: no figure
draft-hint-review_on = “March 2028”; empty: a year after the date of the fact
draft-hint-why = What changes and why; the team reads it in the history
draft-hint-reason = In a sentence

draft-sources-title = Sources of the fact
draft-sources-about = Each source is corrected or removed by its button: in the form, an empty field removes it.
draft-no-source = No source yet: nothing is published without one.
draft-source-add = Add a source
draft-source-change = Correct or remove source { $mark }
draft-figures-title = Figures of the fact
draft-figures-about = A figure joins the key figures and the chart over time. Choose what is measured, then write the number; an empty field removes it.
draft-figures-menu = Choose what is measured
draft-no-metric = I show no figure over time here: the figure stays in the text.
draft-choices-title = Kind and confidence of the fact
draft-choices-about = Each choice is saved at once.
draft-choosing-kind = Kind
draft-choosing-kind-about = A state may change: it is shown with its age, and checked again after a year. An event took place once.
draft-choosing-confidence = Confidence
draft-choosing-confidence-about = High: an official source says so clearly. Low: to be confirmed.

fact-label = { $subject }: { $text }
fact-card-title = Fact: { $subject }
fact-card-standing = Here
fact-standing-published = { $origin ->
        [own] published by the community
       *[document] told as in the document
    }
fact-standing-superseded = { $origin ->
        [own] replaced, kept in the history
       *[document] replaced here by a fact of the community
    }
fact-standing-retired = { $origin ->
        [own] retired: nobody reads it
       *[document] hidden here: nobody reads it
    }
fact-card-since = { $standing } · { $person } · { $when }
fact-version-written = { $said } · text by { $person }
fact-version-changed = { $said } · changed by { $person }
fact-card-by = { $person } · { $when }
fact-card-verified = Verified by
fact-card-stale = The document has changed since the decision taken here. Keep it, or tell the fact again as in the document.
fact-card-outlives = This fact replaced another, which the documents do not have any more. Members still read this one: keep it, edit it or retire it.
fact-card-document-says = What the document says today
fact-card-replaced-by = What members read in its place
fact-card-replaced = What it had replaced
fact-card-replaced-stays = This fact stays in the history: members now read neither of the two.
fact-card-tell-again = Tell the former one again
fact-card-keep = Keep the decision
fact-card-drop = Go back to the document
fact-card-edit = Edit
fact-card-holds = It is still true
fact-card-retire = Retire
fact-card-restore = Restore
fact-card-history = History
fact-card-gone-history = History of the replaced fact
fact-card-open = See the fact
fact-retired = Done: nobody reads this fact here any more. It can be restored.
fact-restored = Done: members read this fact again.
fact-settled = Noted: the decision is kept.
fact-retire-title = Retire this fact?
fact-retire-own = Nobody will read it here any more. It stays in the history, and can be restored.
fact-retire-document = It comes from a document: the document stays as it is, but this community will no longer read it. It can be restored.
fact-retire-replaced = The fact that it had replaced does not come back by itself: you can tell it again afterwards.
fact-retire-sure = Yes, retire it

fact-history-title = History of a fact
fact-history-none = Nothing was decided about it here: it is told as in the document.
fact-history-gone = The documents do not have this fact any more, and I do not keep what it said. This is what this community had decided about it.
fact-history-menu = Read a version in full
fact-restore-title = Restore a fact
fact-restore-about = { $origin ->
        [own] Choose the version to be told again: you will read it in full first.
       *[document] What was decided here can be undone: the fact will be told as in the document.
    }
fact-restore-older = Older versions
fact-restore-menu = Choose a version
fact-version-title = { $number ->
        [0] What the document says
       *[other] Version { $number }
    }
fact-version-emptied = removed
fact-version-replaced = { $said } · replaced by: “{ $text }”
fact-version-unreadable = What this version is about is in no document any more.
fact-version-put-back = Restore this version

fact-queue-title = To review and to finish
fact-queue-empty = Nothing is waiting. To add a fact: /fact add.
fact-queue-open = See what is waiting
fact-queue-menu = Open
fact-queue-questions = { $count ->
        [one] { $count } question of members waits for an answer.
       *[other] { $count } questions of members wait for an answer.
    }
fact-queue-to-questions = See the questions
fact-queue-waiting = Waits for a decision
fact-queue-stale = The document has changed since the decision
fact-queue-outlives = What it replaced is no longer in the documents
fact-queue-homeless = No longer told: its topic is gone. Open it to choose another
fact-queue-mine = Your drafts
fact-queue-refused = Your texts that were rejected: open them to read the reason
fact-queue-from = { $origin ->
        [suggested] suggested by { $person }, { $when }
       *[written] written by { $person }, { $when }
    }
fact-queue-replaces = instead of: “{ $text }”

error-fact-not-a-date = “{ $typed }”: I cannot read this date. Write for example “4 July 2023”, “November 2026”, “2023” or “about 2024”.
error-fact-two-dates = “{ $typed }” can be read in two ways: { $one } or { $other }. Write the month in letters.
error-fact-date-ahead = “{ $typed }” is still to come: a fact bears the date on which it was observed.
error-fact-date-too-old = “{ $typed }” is too long ago: dates begin in { $first }.
error-fact-date-gone-by = “{ $typed }” has gone by: choose a day to come, for example “March 2028”.
error-fact-not-a-link = “{ $typed }” is not the address of a page that everybody can open: it begins with https:// or http://.
error-fact-link-with-password = This link holds a name or a password (before “@”): give the address without it.
error-fact-link-too-long = This link is too long: { $length } characters, at most { $longest }. Give a shorter address of the same page.
error-fact-several-links = There are several links: give one source at a time, the card lets you add others.
error-fact-vague-source = “{ $typed }” is not enough to find the source: add a link, or a title (“publisher, title, date”).
error-fact-not-a-figure = “{ $typed }”: I cannot read this figure. Write for example “872”, “more than 872” or “7.5%”.
error-fact-two-numbers = “{ $typed }” can be read in two ways. Set thousands apart with a comma (2,500) and decimals with a dot (2.5).
error-fact-another-unit = “{ $typed }”: this is counted in “{ $unit }”. Write the number alone.
error-fact-unknown-subject = “{ $typed }”: I have no such subject. { $nearest ->
        [none] The card offers the subjects that I know.
       *[other] Did you mean: { $nearest }?
    }
error-fact-unknown-topic = “{ $typed }”: this subject has no such topic. Its topics: { $known }.
error-fact-no-subject-yet = The topic depends on the subject: name the subject first.
error-fact-too-many-sources = { $most } sources at most: remove one first.
error-fact-too-many-figures = { $most } figures at most: remove one first.
error-fact-same-source = This source is in the list already.
