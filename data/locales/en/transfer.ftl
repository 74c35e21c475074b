# Facts as files: taken in, handed out, offered to all.

command-fact-import = import
    .description = Take facts in from a file; you see first what would change
    .file = file
    .file-about = A YAML, JSON or CSV file of facts (by default: paste its text)
    .dry = dry
    .dry-about = Only show what would change (by default: a button then takes it in)
command-fact-export = export
    .description = Everything your community added and decided, as a file to keep or to edit
    .format = format
    .format-about = yaml, json, or csv for spreadsheets (by default: yaml)
command-fact-promote = promote
    .description = Draft a fact of your community for everybody; for the owner of the bot
    .fact = fact
    .fact-about = Which fact: begin to type, then choose

transfer-form = Facts to take in
transfer-form-text = The text of the file
transfer-form-hint = YAML or JSON with “facts:”, or CSV with the names of its columns
transfer-checked-title = What this file would change
transfer-would = Nothing is done yet. Taken in, this file would change the following:
transfer-no-change = Nothing would change: all that is in it is here already.
transfer-changed-meanwhile = Something was changed here since you were shown this file, so I took nothing in. This is what it would change now:
transfer-take-in = Take it in
transfer-done-title = Facts taken in
transfer-done = Done, all of it. Each change is in the history of its fact.

transfer-new = { $count ->
    [one] { $count } new fact
   *[other] { $count } new facts
}
transfer-changed = { $count ->
    [one] { $count } changed fact
   *[other] { $count } changed facts
}
transfer-waiting = { $count ->
    [one] { $count } fact that waits for a second person, who will find it in /fact review
   *[other] { $count } facts that wait for a second person, who will find them in /fact review
}
transfer-decided = { $count ->
    [one] { $count } decision on a fact of the documents
   *[other] { $count } decisions on facts of the documents
}
transfer-verified = { $count ->
    [one] { $count } fact noted as still true
   *[other] { $count } facts noted as still true
}
transfer-left = { $count ->
    [one] { $count } left out: two people read every fact here, and this cannot be put before a second one
   *[other] { $count } left out: two people read every fact here, and these cannot be put before a second one
}
transfer-same = { $count ->
    [one] { $count } is here already, word for word.
   *[other] { $count } are here already, word for word.
}
transfer-cautions = { $count ->
    [one] { $count } thing to look at first
   *[other] { $count } things to look at first
}
transfer-more = and { $count } more
transfer-new-id = new
transfer-is-published = still true, as the document says it
transfer-is-superseded = superseded by { $by }
transfer-is-retired = retired
transfer-is-hidden = hidden here

transfer-export-title = Facts of your community
transfer-export-about = { $count ->
    [one] { $count } fact or decision of your community. It names nobody.
   *[other] { $count } facts and decisions of your community. It names nobody.
}
transfer-export-again = /fact import takes this file in again, here or elsewhere.
transfer-export-large = It is larger than what /fact import takes at once: split it first, decisions last.
transfer-export-nothing = Your community has added nothing yet, and decided nothing.

transfer-promoted-title = A draft for everybody
transfer-promoted-about = A draft of documents: this fact and its new sources, for data/.
transfer-promoted-kept = It is also kept as { $name } in the folder of drafts. Nobody reads it in the chat before it is put into data/: its first lines say how.
transfer-promoted-not-kept = The folder of drafts could not be written: save { $name } yourself. Nobody reads it in the chat before it is put into data/: its first lines say how.

# What is wrong with a file, and where.
transfer-row = Row { $row }
transfer-cell = Row { $row }, column { $column }
transfer-archive = It is an archive or an office document. From a spreadsheet, save as “CSV UTF-8”.
transfer-unknown-form = It is not a file of facts: YAML or JSON with “facts:” or “decisions:”, or CSV whose first row names the columns.
transfer-nothing = There is no fact and no decision in it.
transfer-format = It was made for another version of this format: 1 is the one I know.
transfer-too-many = There are more than { $most } facts and decisions in it. Split it into several files.
transfer-too-long-to-read = I could not read it within a reasonable time.
transfer-column = “{ $field }” is not a known column.
transfer-column-twice = There are two columns “{ $field }”.
transfer-too-many-cells = There are more cells than the first row has columns. Put texts with separators in quotes.
transfer-quotes = Its quotes do not match, or a cell is far too long. A quote inside a text is written twice.
transfer-figure = “{ $given }” is not a figure: write a metric, a qualifier and a number, such as “signatories exact 872”.
transfer-source-parts = “{ $given }” has too many parts: publisher | title | link | date | language. Write a bar inside a part as \|.
transfer-id = “{ $field }” must be an id: lower-case letters and digits, joined by hyphens.
transfer-own-id = The id of a fact of yours begins with “own-”; leave it out of a new one. What the documents say is changed under “decisions”.
transfer-date = “{ $field }” must be a date: 2026, 2026-11 or 2026-11-22, with ~ after it where it is approximate.
transfer-day = “{ $field }” must be a day, such as 2026-11-22.
transfer-no-text = It says nothing: a text is missing, in French or in English.
transfer-no-source = A source is missing.
transfer-subject = “{ $given }” is not a known subject. The subjects: { $choices }.
transfer-topic = “{ $given }” is not a topic of this subject. Its topics: { $choices }.
transfer-metric = “{ $given }” is not a metric of this subject. Its metrics: { $choices }.
transfer-source = A source needs either an “id” of the documents, alone, or a “publisher” with a “title” or a “url”.
transfer-source-id = “{ $given }” is not a source of the documents. Describe it instead: publisher, title, url, date, language.
transfer-source-twice = This source stands above already, in the same fact.
transfer-figure-twice = This figure is in the same fact twice, with the same qualifier: “{ $given }”.
transfer-to-come = { $given } is still to come.
transfer-too-old = { $given } is too long ago: dates begin in { $first }.
transfer-unknown-fact = “{ $given }” is not a fact known here.
transfer-own-decision = A fact of your community stands under “facts”, with its own status.
transfer-nothing-decided = Nothing is decided here: “status” or “verified” is missing.
transfer-not-superseded = “superseded_by” goes with the status superseded.
transfer-same-id = “{ $given }” is in this file twice.
transfer-circle = Following what “{ $given }” superseded leads back to it.
transfer-resembles = It resembles what is known already, or stands above: “{ $text }”

error-transfer-not-owner = This concerns all communities: it is for the owner of the bot.
error-transfer-file-gone = A file that was shown is kept for a day, and this one is no longer here. Nothing was changed; give it again with /fact import.
error-transfer-documents-own = This fact stands in the documents: everybody reads it already.
error-transfer-one-language = Documents are in both languages, and this fact is in { $language ->
        [fr] French
       *[en] English
    } alone. Add the other language with /fact edit, then start over.
