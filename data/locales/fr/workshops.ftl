# Les ateliers : ce qu’on en sait, et ce que l’équipe en fait.


workshop-untitled = Atelier sans titre
workshop-both-times = { $here } · chez vous : { $there }
workshop-from-to = { $start }, jusqu’à { $end } ({ $length })
workshop-length = { $hours ->
    [0] { $minutes } min
   *[other] { $minutes ->
        [0] { $hours } h
       *[other] { $hours } h { $minutes }
    }
}
workshop-when = Quand
workshop-where = Où
workshop-kind = Type
workshop-access = Pour qui
workshop-hosts = Animé par
workshop-speakers = Avec
workshop-themes = Thèmes
workshop-languages = Langue
workshop-capacity = Places
workshop-places = { $places }

workshop-kind-expert-talk = intervention d’experts
workshop-kind-experience-report = retour d’expérience (REX)
workshop-kind-conference = conférence
workshop-kind-forum = forum
workshop-kind-other = autre rencontre
workshop-format-online = en ligne
workshop-format-onsite = sur place
workshop-format-hybrid = sur place et en ligne
workshop-access-signatories = les signataires
workshop-access-open = ouvert à tous
workshop-access-internal = réservé à l’équipe
workshop-language-fr = français
workshop-language-en = anglais
workshop-other-language = Le texte de cet atelier n’existe qu’en anglais.

workshop-is-draft = Brouillon : personne d’autre que l’équipe ne le voit.
workshop-is-confirmed = Confirmé : les membres le voient.
workshop-is-moved = Date changée : voici la nouvelle.
workshop-is-cancelled = Annulé : il n’aura pas lieu.
workshop-is-done = Cet atelier a eu lieu.
