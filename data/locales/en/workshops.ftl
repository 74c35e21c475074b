# Workshops: what is known of them, and what the team does with them.


workshop-untitled = Workshop without a title
workshop-both-times = { $here } · where you are: { $there }
workshop-from-to = { $start }, until { $end } ({ $length })
workshop-length = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes } min
    }
}
workshop-when = When
workshop-where = Where
workshop-kind = Kind
workshop-access = For whom
workshop-hosts = Led by
workshop-speakers = With
workshop-themes = Themes
workshop-languages = Language
workshop-capacity = Places
workshop-places = { $places }

workshop-kind-expert-talk = expert talk
workshop-kind-experience-report = experience report (REX)
workshop-kind-conference = conference
workshop-kind-forum = forum
workshop-kind-other = other meeting
workshop-format-online = online
workshop-format-onsite = on site
workshop-format-hybrid = on site and online
workshop-access-signatories = signatories
workshop-access-open = open to everybody
workshop-access-internal = the team alone
workshop-language-fr = French
workshop-language-en = English
workshop-other-language = The text of this workshop exists in French only.

workshop-is-draft = Draft: nobody but the team sees it.
workshop-is-confirmed = Confirmed: members see it.
workshop-is-moved = The date has changed: this is the new one.
workshop-is-cancelled = Cancelled: it will not take place.
workshop-is-done = This workshop has taken place.
