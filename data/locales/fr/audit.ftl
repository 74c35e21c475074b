# Qui a fait quoi dans une communauté, pour son administration.

command-audit = audit
    .description = Qui a fait quoi dans cette communauté, et quand
    .person = personne
    .person-about = Quelqu’un : mentionnez la personne, ou donnez son identifiant
    .area = domaine
    .area-about = Un seul domaine : faits, réglages, ateliers…
    .since = depuis
    .since-about = À partir de ce jour : hier, 1er octobre, 2026-10-01…

audit-title = Qui a fait quoi
audit-none = Rien n’a été noté ici.
audit-kept = Chaque ligne est gardée 400 jours, puis effacée. Seule l’administration lit cette page.
audit-export = Obtenir le fichier
audit-all = Tout afficher
audit-areas = Domaine
audit-areas-prompt = Choisir un domaine
audit-by = par { $person }
audit-in = domaine : { $area }
audit-since = depuis le { $day }

audit-itself = Sobrio

audit-area-any = Tous les domaines
audit-area-facts = Faits
audit-area-settings = Réglages
audit-area-announcements = Annonces et conseils
audit-area-workshops = Ateliers
audit-area-practices = Bonnes pratiques
audit-area-privacy = Données personnelles

audit-about = « { $title } »
audit-reason = raison : { $reason }
audit-count = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
audit-facts-number = { $count ->
    [one] un fait ou une décision
   *[other] { $count } faits et décisions
}
audit-facts-new = { $count ->
    [one] un nouveau fait
   *[other] { $count } nouveaux faits
}
audit-facts-changed = { $count ->
    [one] un fait modifié
   *[other] { $count } faits modifiés
}
audit-facts-waiting = { $count ->
    [one] un fait remis à la relecture
   *[other] { $count } faits remis à la relecture
}
audit-facts-decided = { $count ->
    [one] une décision sur un fait des documents
   *[other] { $count } décisions sur des faits des documents
}
audit-facts-verified = { $count ->
    [one] une vérification
   *[other] { $count } vérifications
}
audit-changed = { $name } : { $value } (avant : { $former })
audit-nothing = rien de choisi
audit-yes = oui
audit-no = non
audit-habit-hour = Heure des messages
audit-habit-ahead = Rappels avant un atelier (jours)
audit-habit-monthly = Les ateliers du mois en un message
audit-habit-promise = Alerte de mois sans atelier

audit-file-title = Qui a fait quoi, en fichier
audit-file = { $count ->
    [one] { $count } ligne, pour un tableur (CSV). Ce fichier nomme des personnes : ne le donnez qu’à celles qui en ont besoin, puis effacez-le.
   *[other] { $count } lignes, pour un tableur (CSV). Ce fichier nomme des personnes : ne le donnez qu’à celles qui en ont besoin, puis effacez-le.
}
audit-column-at = Quand
audit-column-person = Qui
audit-column-area = Domaine
audit-column-deed = Quoi
audit-column-details = Détails

deed-fact-added = Fait ajouté
deed-fact-edited = Fait modifié
deed-fact-superseded = Fait remplacé par un plus récent
deed-fact-retired = Fait retiré
deed-fact-restored = Fait rétabli
deed-fact-verified = Fait vérifié
deed-fact-promoted = Fait étendu à toutes les communautés
deed-fact-submitted = Fait remis à la relecture
deed-fact-suggested = Fait proposé
deed-draft-rejected = Brouillon d’un fait refusé
deed-decision-kept = Décision sur un fait maintenue, bien que son document ait changé
deed-suggestion-withdrawn = Fait proposé, puis retiré
deed-suggestion-lapsed = Fait proposé, puis classé faute de réponse
deed-facts-imported = Faits importés
deed-facts-exported = Faits exportés
deed-question-answered = Question de membre : réponse donnée par un fait
deed-question-aside = Question de membre laissée de côté
deed-question-lapsed = Question de membre classée, faute de décision
deed-setting-changed = Réglage changé
deed-announcement-confirmed = Annonce confirmée
deed-announcement-edited = Annonce modifiée
deed-announcement-cancelled = Annonce annulée
deed-tips-set = Conseil de la semaine réglé
deed-tips-stopped = Conseil de la semaine arrêté
deed-workshop-planned = Atelier préparé
deed-workshop-imported = Atelier importé
deed-workshop-edited = Atelier modifié
deed-workshop-confirmed = Atelier confirmé
deed-workshop-moved = Atelier déplacé
deed-workshop-cancelled = Atelier annulé
deed-workshop-replay = Replay ou résumé donné
deed-series-made = Série d’ateliers créée
deed-series-ended = Série d’ateliers arrêtée
deed-habit-changed = Habitude des ateliers changée
deed-calendar-renewed = Adresse de l’agenda renouvelée
deed-practice-adopted = Bonne pratique notée comme suivie ici
deed-practice-given-up = Bonne pratique notée comme abandonnée
deed-audit-exported = « Qui a fait quoi » pris en fichier
deed-data-deleted = Ses propres données supprimées

error-unknown-person = Je ne sais pas qui est « { $typed } ». Mentionnez la personne, ou donnez son identifiant.
