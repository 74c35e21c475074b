# What the answers say.

date-about = about { $date }
date-unknown = undated
source-title = “{ $title }”
age-years = { $years } years ago
age-over-years = over { $years } years ago
age-about-years = about { $years ->
    [one] { $years } year
   *[other] { $years } years
} ago
age-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
} ago
fact-opening = { $date }: { $text }
fact-vaguely-dated = approximate date
confidence-high = high confidence
confidence-medium = medium confidence
confidence-low = low confidence
sources-heading = { $count ->
    [one] Source
   *[other] Sources
}

qualifier-exact = { $number }
qualifier-about = about { $number }
qualifier-more_than = more than { $number }
qualifier-at_least = at least { $number }
qualifier-nearly = nearly { $number }
qualifier-reached = { $number } (mark reached)

subject-brief = In brief
subject-key-figures = Key figures, as of their dates
subject-key-facts = Some dated facts
gaps-heading = What I do not know
gap-entry = { $gap }: no public source found ({ $date })
gaps-nearest = The closest I know of:
history-button = History
history-title = { $subject }: { $topic }, history
history-no-longer = { $note } · replaced since
history-replaced-by = Replaced by:
history-back = Back to: { $topic }
evolution-of = Over time: { $what }
evolution-title = { $figure } over time
evolution-of-another = { $number } ({ $subject })
evolution-point = { $date }: { $number }
evolution-alt = Chart: { $title }. { $points }.
evolution-sources = Sources: { $names }
evolution-older = { $points ->
    [one] { $points } older point is not shown.
   *[other] { $points } older points are not shown.
}
evolution-facts = The facts
list-separator = { "; " }
programme-title = Programmes and organisations
programme-unknown = I have no programme or organisation called “{ $typed }”.
programme-menu = See what I know
topics-menu = Choose a topic
topic-title = { $subject }: { $topic }
topic-page = Page { $page } of { $pages }
topic-older = Older
topic-newer = Newer
topic-nothing-known = I have no sourced fact on this topic.
topic-unknown = I have no topic “{ $typed }”.
topic-nearest = Did you mean:
topic-find = Search in other words
topic-form-title = { $subject }
topic-form-label = What would you like to know?
topic-form-example = signatories, workshops, manifesto…

tip-in-short = Tip: { $title }.
tip-why = Why
tip-confidence = tip of { $confidence }
tip-audience = for: { $audiences }
tip-grades = { $effort ->
    [low] low
    [medium] medium
   *[high] high
} effort, { $impact ->
    [low] low
    [medium] medium
   *[high] high
} effect (editorial judgement)
tip-another = Another tip
tip-share = Share here
tip-one-for-me = A tip for me
tip-do = We do this
tip-stop = We no longer do this
tip-done = Your community does this (noted on { $date }).
tip-without-source = An editorial tip: no framework asks for it in these terms.

adopted-title = Noted
adopted-now = “{ $title }” is now on your community’s list.
adopted-before-title = Already noted
adopted-before = “{ $title }” is on your community’s list already.
given-up-title = Removed
given-up-now = “{ $title }” is no longer on your community’s list.
given-up-before-title = Already removed
given-up-before = “{ $title }” was no longer on your community’s list.
practices-title = Our practices
practices-title-theme = Our practices: { $theme }
practices-count = { $practices ->
    [one] { $practices } practice
   *[other] { $practices } practices
}, { $themes ->
    [one] { $themes } theme
   *[other] { $themes } themes
}
practices-noted = noted on { $date }
practices-menu = Read one of them in full
practices-none = This is where you see what your community already does. The list is still empty.
practices-none-in-theme = Your community has noted nothing on this theme yet.
practices-how = When you already do what a tip says, press “We do this” under it: it joins the list.
practices-elsewhere = This list belongs to a community: ask for it in a channel of yours. I can give you a tip anywhere.
practices-tip = A tip
page-previous = Previous page
page-next = Next page

language-title = Language
language-current = I answer you in { $language }.
language-current-automatic = I answer you in the language of your application.
language-fr = French
language-en = English
language-automatic = My application’s language

help-title = What I can do
help-intro = I answer with facts that carry their source and their date. When I do not know, I say so.
help-private = With the option “private”, only you see the answer.
about-unofficial = Unofficial bot, not affiliated with Numeum or Planet Tech'Care.

about-title = About Sobrio
about-intro = Sobrio answers questions on digital responsibility with sourced and dated facts, and gives tips. No language model: answers are found, never made up.
about-version = Version
about-content = Content
about-content-count = { $facts ->
    [one] { $facts } published fact
   *[other] { $facts } published facts
}, the newest: { $newest }; { $practices ->
    [one] { $practices } best practice
   *[other] { $practices } best practices
}
about-sources = Sources
about-sources-count = { $sources }, the newest: { $newest }
about-licences = Licences
about-licences-text = Code: MIT. Text of the facts and tips: CC BY 4.0. The frameworks cited (RGESN, RGAA, W3C, GR491…) remain under their authors’ licences; we give their numbers and links only.
about-correct = An error?
about-correct-here = Tell us through the link below, with a source: we will correct it.
about-correct-team = Tell the team that runs this bot, with a source.
about-contact = Ask for a correction
