# Les questions restées sans réponse : ce qu’en lisent les membres, puis la rédaction, puis qui a la réponse.

command-fact-questions = questions
    .description = Les questions sans réponse que les membres ont transmises, les plus posées d’abord

error-question-no-words = Il faut au moins un mot pour que la rédaction comprenne la question. Rien n’a été transmis.
error-question-today = Vous avez transmis { $most } questions en un jour : c’est le maximum par personne. Revenez demain.
error-question-full = La rédaction a déjà beaucoup de questions à lire : la vôtre n’est pas transmise. Réessayez demain.
error-question-young = Votre compte a moins d’un jour. Revenez demain pour transmettre une question.
error-question-unknown = Cette question n’est plus là. La liste des questions montre celles qui attendent encore.
error-question-over = Cette question n’attend plus : quelqu’un a déjà décidé, ou elle est classée.

question-quoted = « { $text } »
question-change = Modifier ma question
question-sent = Votre question est transmise à la rédaction
question-sent-before = Vous l’aviez déjà transmise : elle compte une fois.
question-sent-others = { $count ->
    [one] Une autre personne l’a posée aussi.
   *[other] { $count } autres personnes l’ont posée aussi.
}
question-sent-next = La rédaction voit la question et combien de personnes la posent, pas qui. Quand elle a une réponse, je vous l’envoie en message privé. Si elle n’en a pas au bout de 180 jours, la question est classée.
question-sent-closed = Si je ne peux pas vous écrire en privé, transmettez de nouveau la même question plus tard : je donnerai la réponse trouvée.
question-withdraw = Retirer ma question
question-withdrawn-title = Votre question est retirée
question-withdrawn = Je ne garde rien de ce que vous aviez écrit.
question-known = La rédaction a déjà répondu à cette question
question-known-said = Elle renvoie à ce fait :
question-anyway = Transmettre quand même

question-list-title = Questions sans réponse
question-list-empty = Aucune question n’attend.
question-list-about = { $count ->
    [one] { $count } question attend.
   *[other] { $count } questions attendent, les plus posées d’abord.
}
question-list-menu = Ouvrir une question
question-list-open = Voir les questions qui attendent
question-count = { $count ->
    [one] { $count } personne
   *[other] { $count } personnes
}
question-at-least = au moins { $count } personnes
question-last = dernière fois le { $day }

question-card = Une question sans réponse
question-card-how = Le fait qui répond existe déjà ? Choisissez-le. Sinon, écrivez-le, publiez-le, puis revenez le choisir ici.
question-people = Posée par
question-when = Quand
question-once = le { $day }
question-span = du { $first } au { $last }
question-languages = Langue
question-language = { $language ->
    [fr] français
    [en] anglais
   *[en-fr] français et anglais
}
question-write = Écrire un fait
question-answer = Choisir le fait qui répond
question-aside = Laisser de côté

question-which-title = Quel fait répond à cette question ?
question-which = Choisissez le fait ; je le montre en entier avant de prévenir qui que ce soit.
question-which-none = Je n’ai trouvé aucun fait avec ces mots. Cherchez-en d’autres, ou écrivez d’abord le fait.
question-which-menu = Choisir un fait
question-search = Chercher un autre fait
question-search-field = Quelques mots du fait, ou son identifiant
question-search-hint = signataires 2023
question-back = Revenir à la question
question-check-title = Est-ce la réponse ?
question-check = { $count ->
    [one] La personne qui a posé la question reçoit ceci en message privé :
   *[other] Les { $count } personnes qui ont posé la question reçoivent ceci en message privé :
}
question-check-sure = Oui, envoyer cette réponse
question-check-another = Choisir un autre fait
question-aside-field = Pourquoi ? (facultatif)
question-aside-hint = Envoyé à qui a posé la question. Laissez vide pour ne prévenir personne.

question-done = { $state ->
    [answered] C’est fait : qui a posé la question reçoit la réponse en message privé.
    [told] C’est fait : qui a posé la question en reçoit la raison en message privé.
   *[aside] C’est fait. Personne n’est prévenu.
}
question-too-late = Quelqu’un a décidé avant vous : rien n’a changé. Voici sa décision.
question-over = { $state ->
    [answered] Une réponse est donnée
    [aside] Question laissée de côté
    [lapsed] Question classée : personne n’a décidé en 180 jours
   *[withdrawn] Question retirée par qui l’avait posée
}
question-decided-by = Décidé par
question-fact = Réponse
question-reason = Raison

question-letter = { $state ->
    [answered] Votre question a une réponse
   *[aside] Votre question reste sans réponse
}
question-letter-answer = La réponse de la rédaction
question-letter-aside = La rédaction de votre communauté l’a lue et ne va pas y répondre par un fait.
question-letter-reason = Raison : { $reason }
question-ask = Poser de nouveau la question

kind-question-waiting = question sans réponse
kind-question-outcome = réponse à une question
notice-questions-waiting = Une question de vos membres attend la rédaction : elle est dans /fait questions. Choisissez un salon pour l’équipe, et j’y publierai ce qui attend.
