# Les séries d’ateliers : ce qu’elles proposent, avant et après leur enregistrement.

series-outline-title = Série à vérifier : rien n’est encore enregistré
series-title = Série d’ateliers
series-what = Atelier
series-rule = Rythme
series-length = Durée
series-on-holidays = Les jours fériés
series-skipped = aucune date proposée ({ $country })

series-next-dates = Les prochaines dates
series-on-holiday = { $date } · jour férié{ $name ->
    [none] { "" }
   *[other] { " " }({ $name })
    }, sauté si vous enregistrez sans les jours fériés
series-drafts-only = Je propose chaque date comme brouillon, six mois à l’avance. Rien n’est annoncé tant que personne ne la confirme ; chaque date se déplace, se modifie ou s’annule seule.
series-holidays = Les jours fériés sont ceux du pays réglé pour votre communauté : { $country }.
series-no-country = Je ne sais pas quels jours sont fériés : l’administration peut choisir un pays avec /réglages.

series-save = Enregistrer la série
series-save-without-holidays = Enregistrer sans les jours fériés
series-discard = Ne rien enregistrer
series-discarded-title = Série abandonnée
series-discarded = Rien n’a été enregistré.

series-proposed = Dates à venir
series-proposal = { $date } · { $state }
series-proposal-draft = brouillon
series-proposal-confirmed = confirmé
series-proposal-moved = confirmé, date changée
series-proposal-cancelled = annulé
series-proposal-done = a eu lieu
series-more-dates = { $count ->
    [one] Et { $count } autre date.
   *[other] Et { $count } autres dates.
}
series-end = Arrêter la série
series-end-about = { $drafts ->
    [0] Si vous l’arrêtez, je ne propose plus de date. Ce que quelqu’un a confirmé ou modifié reste.
    [one] Si vous l’arrêtez, je ne propose plus de date, et { $drafts } brouillon que personne n’a modifié est annulé. Ce que quelqu’un a confirmé ou modifié reste.
   *[other] Si vous l’arrêtez, je ne propose plus de date, et { $drafts } brouillons que personne n’a modifiés sont annulés. Ce que quelqu’un a confirmé ou modifié reste.
}
series-ended = Série arrêtée : elle ne propose plus de date.
