# Ce que disent les réponses.

date-about = vers { $date }
date-unknown = sans date
source-title = « { $title } »
age-years = il y a { $years } ans
age-over-years = il y a plus de { $years } ans
age-about-years = il y a environ { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
age-months = il y a { $months } mois
fact-opening = { $date } : { $text }
fact-vaguely-dated = date approximative
confidence-high = fiabilité élevée
confidence-medium = fiabilité moyenne
confidence-low = fiabilité faible
sources-heading = { $count ->
    [one] Source
   *[other] Sources
}

qualifier-exact = { $number }
qualifier-about = environ { $number }
qualifier-more_than = plus de { $number }
qualifier-at_least = au moins { $number }
qualifier-nearly = près de { $number }
qualifier-reached = { $number } (cap atteint)

subject-brief = En bref
subject-key-figures = Chiffres clés, à leur date
subject-key-facts = Quelques faits datés
gaps-heading = Ce que je ne sais pas
gap-entry = { $gap } : aucune source publique trouvée ({ $date })
gaps-nearest = Le plus proche que je connaisse :
history-button = Historique
history-title = { $subject } : { $topic }, historique
history-no-longer = { $note } · remplacé depuis
history-replaced-by = Remplacé par :
history-back = Revenir à : { $topic }
evolution-of = Évolution : { $what }
evolution-title = { $figure } : évolution
evolution-of-another = { $number } ({ $subject })
evolution-point = { $date } : { $number }
evolution-alt = Graphique : { $title }. { $points }.
evolution-sources = Sources : { $names }
evolution-older = { $points ->
    [one] { $points } point plus ancien n’est pas montré.
   *[other] { $points } points plus anciens ne sont pas montrés.
}
evolution-facts = Les faits
list-separator = { " ; " }
programme-title = Programmes et organisations
programme-unknown = Je n’ai pas de programme ni d’organisation du nom de « { $typed } ».
programme-menu = Voir ce que je connais
topics-menu = Choisir un sujet
topic-title = { $subject } : { $topic }
topic-page = Page { $page } sur { $pages }
topic-older = Plus ancien
topic-newer = Plus récent
topic-nothing-known = Je n’ai pas de fait sourcé sur ce sujet.
topic-unknown = Je n’ai pas de sujet « { $typed } ».
topic-nearest = Vouliez-vous dire :
topic-find = Chercher autrement
topic-form-title = { $subject }
topic-form-label = Que voulez-vous savoir ?
topic-form-example = signataires, ateliers, manifeste…

tip-in-short = Conseil : { $title }.
tip-why = Pourquoi
tip-confidence = conseil de { $confidence }
tip-audience = pour : { $audiences }
tip-grades = effort { $effort ->
    [low] faible
    [medium] moyen
   *[high] élevé
}, effet { $impact ->
    [low] faible
    [medium] moyen
   *[high] fort
} (appréciation de la rédaction)
tip-another = Un autre conseil
tip-share = Partager ici
tip-one-for-me = Un conseil pour moi
tip-do = Nous le faisons
tip-stop = Nous ne le faisons plus
tip-done = Votre communauté le fait (noté le { $date }).
tip-without-source = Conseil de la rédaction : aucun référentiel ne le demande en ces termes.

adopted-title = C’est noté
adopted-now = « { $title } » est désormais dans la liste de votre communauté.
adopted-before-title = C’était déjà noté
adopted-before = « { $title } » est déjà dans la liste de votre communauté.
given-up-title = C’est retiré
given-up-now = « { $title } » n’est plus dans la liste de votre communauté.
given-up-before-title = C’était déjà retiré
given-up-before = « { $title } » n’était plus dans la liste de votre communauté.
practices-title = Nos pratiques
practices-title-theme = Nos pratiques : { $theme }
practices-count = { $practices ->
    [one] { $practices } pratique
   *[other] { $practices } pratiques
}, { $themes ->
    [one] { $themes } thème
   *[other] { $themes } thèmes
}
practices-noted = noté le { $date }
practices-menu = Lire une pratique en entier
practices-none = Ici apparaît ce que votre communauté fait déjà. La liste est encore vide.
practices-none-in-theme = Votre communauté n’a encore rien noté dans ce thème.
practices-how = Quand un conseil est déjà une habitude chez vous, appuyez sur « Nous le faisons » sous ce conseil : il s’ajoute à la liste.
practices-elsewhere = Cette liste est celle d’une communauté : demandez-la dans un salon de la vôtre. Un conseil, je peux vous en donner partout.
practices-tip = Un conseil
page-previous = Page précédente
page-next = Page suivante

language-title = Langue
language-current = Je vous réponds en { $language }.
language-current-automatic = Je vous réponds dans la langue de votre application.
language-fr = français
language-en = anglais
language-automatic = Langue de l’application

help-title = Ce que je sais faire
help-intro = Je réponds par des faits qui portent leur source et leur date. Quand je ne sais pas, je le dis.
help-private = Avec l’option « privé », la réponse n’est visible que par vous.
about-unofficial = Bot non officiel, sans lien avec Numeum ni Planet Tech'Care.

about-title = À propos de Sobrio
about-intro = Sobrio répond aux questions sur le numérique responsable avec des faits sourcés et datés, et donne des conseils. Aucun modèle de langage : les réponses sont retrouvées, jamais inventées.
about-version = Version
about-content = Contenu
about-content-count = { $facts ->
    [one] { $facts } fait publié
   *[other] { $facts } faits publiés
}, le plus récent : { $newest } ; { $practices ->
    [one] { $practices } bonne pratique
   *[other] { $practices } bonnes pratiques
}
about-sources = Sources
about-sources-count = { $sources }, la plus récente : { $newest }
about-licences = Licences
about-licences-text = Code : MIT. Textes des faits et des conseils : CC BY 4.0. Les référentiels cités (RGESN, RGAA, W3C, GR491…) restent sous la licence de leurs auteurs ; nous n’en donnons que les numéros et les liens.
about-correct = Une erreur ?
about-correct-here = Signalez-la par le lien ci-dessous, avec une source : nous corrigerons.
about-correct-team = Signalez-la à l’équipe qui vous propose ce bot, avec une source.
about-contact = Demander une correction
