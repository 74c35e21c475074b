# La promesse d’un atelier par mois : ce qui en est dit à tous, ce qui n’est dit qu’à l’équipe.

command-workshop-promise = promesse
    .description = La promesse d’un atelier par mois : les 12 derniers mois et les 12 prochains

promise-title = La promesse : un atelier par mois
promise-text = Chaque mois, au moins un atelier confirmé. Voici où nous en sommes ; seule l’équipe voit cette page.
promise-past = Les 12 derniers mois
promise-coming = Ce mois-ci et les 11 suivants
promise-kept = tenue
promise-open = pas encore
promise-broken = non tenue
promise-unknown = inconnu
promise-workshops = { $count ->
    [one] { $count } atelier
   *[other] { $count } ateliers
}
promise-of-drafts = { $count ->
    [one] { $count } brouillon à confirmer
   *[other] { $count } brouillons à confirmer
}
promise-of-cancelled = { $count ->
    [one] { $count } annulé
   *[other] { $count } annulés
}
promise-drafts = Les brouillons qui tiendraient la promesse
promise-confirm-one = Pour en confirmer un : /atelier confirmer. Vous verrez d’abord ce qui sera publié.

promise-legend-kept = ateliers confirmés : promesse tenue
promise-legend-drafts = brouillons, que l’équipe peut confirmer
promise-legend-broken = aucun atelier : promesse non tenue
promise-legend-open = pas encore d’atelier confirmé
promise-legend-unknown = inconnu : aucun atelier ne m’avait été indiqué
promise-alt = Graphique : ateliers par mois. { $parts }
promise-alt-part = { $heading } : { $months }.
promise-alt-month = { $month } { $standing }
promise-short = { $standing ->
    [broken] aucun
    [unknown] inconnu
   *[other] { $count }
}{ $drafts ->
    [0] { "" }
    [one] { " " }et { $drafts } brouillon
   *[other] { " " }et { $drafts } brouillons
}

promise-missing-title = Pas encore d’atelier pour { $month }
promise-missing = La promesse est d’un atelier par mois. Le mois commence dans { $days } jours ({ $month }), et aucun n’est confirmé.
promise-drafts-there = { $count ->
    [one] Un brouillon est prêt :
   *[other] { $count } brouillons sont prêts :
}
promise-plan-one = Aucun brouillon non plus. Pour en commencer un : /atelier préparer.
promise-team-only = Ce message ne s’adresse qu’à l’équipe.
promise-open-one = Ouvrir un atelier
promise-see = Voir la promesse mois par mois

notice-promise = Aucun atelier n’est confirmé pour { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }. { $drafts ->
    [0] Pour en préparer un : /atelier préparer.
    [one] Un brouillon attend d’être confirmé : /atelier promesse.
   *[other] { $drafts } brouillons attendent d’être confirmés : /atelier promesse.
} Avec un salon pour l’équipe, c’est elle qui serait prévenue.

month-title = Les ateliers du mois : { $month }
month-text = { $count ->
    [one] Un atelier vous attend.
   *[other] { $count } ateliers vous attendent.
}
month-more = { $count ->
    [one] Et { $count } autre.
   *[other] Et { $count } autres.
}
month-sign-up = S’inscrire
month-sign-up-to = S’inscrire : { $title }
month-join = Voir l’atelier et s’inscrire
month-join-to = Voir et s’inscrire : { $title }
month-see = Voir l’atelier
month-see-to = Voir : { $title }

kind-workshops-month = ateliers du mois
kind-workshops-promise = promesse du mois
kind-workshops-promise-notice = promesse du mois, à l’administration

habits-title = Ateliers
habits-text = Ce que j’annonce des ateliers confirmés, et quand. Rien n’est annoncé d’un brouillon.
habits-hour = Heure
habits-hour-hint = 9h, 14h30…
habits-change-hour = Changer l’heure des messages
habits-ahead = Rappel dans le salon
habits-ahead-about = Combien de jours avant chaque atelier le salon des annonces reçoit un rappel.
habits-none = aucun rappel
habits-ahead-none = Rappel dans le salon : aucun
habits-days = { $count ->
    [1] la veille
   *[other] { $count } jours avant
}
habits-of-month = Les ateliers du mois
habits-monthly = { $on ->
    [yes] un message le premier jour ouvré du mois, s’il y en a
   *[no] pas de message
}
habits-monthly-switch = { $on ->
    [yes] Ne plus publier le message du mois
   *[no] Publier un message chaque mois
}
habits-of-promise = Un mois sans atelier
habits-promise = { $on ->
    [yes] l’équipe seule est prévenue, 21 et 14 jours avant qu’il commence
   *[no] personne n’est prévenu
}
habits-promise-switch = { $on ->
    [yes] Ne plus prévenir d’un mois sans atelier
   *[no] Prévenir d’un mois sans atelier
}
habits-no-channel = Il n’y a pas de salon pour les annonces : rien n’est publié. Choisissez-en un dans les réglages.
habits-no-organisers = Il n’y a pas de salon pour l’équipe : l’administration est prévenue à sa place, à côté d’une réponse.
habits-settings = Tous les réglages
