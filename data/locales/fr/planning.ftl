# Les ateliers du côté de l’équipe : préparer, confirmer, déplacer, annuler ; et ce qui paraît dans les salons.

command-workshop = atelier
    .description = Les ateliers, côté équipe : préparer, confirmer, déplacer, annuler
command-workshop-plan = préparer
    .description = Préparer un atelier ; rien n’est annoncé avant votre confirmation
    .title = titre
    .title-about = Le titre, dans votre langue ; l’autre langue se complète ensuite
    .when = quand
    .when-about = « mardi 8 décembre 11h », « 15/01/2027 14h30 »…
    .kind = type
    .kind-about = Intervention d’experts, retour d’expérience… (par défaut : autre rencontre)
    .repeat = répétition
    .repeat-about = S’il revient : une semaine sur deux, le dernier jeudi du mois… (par défaut : non)
command-workshop-edit = modifier
    .description = Compléter ou corriger un atelier sur sa fiche
    .workshop = atelier
    .workshop-about = L’atelier à modifier
command-workshop-confirm = confirmer
    .description = Annoncer un atelier ; vous voyez d’abord exactement ce qui sera publié
    .workshop = atelier
    .workshop-about = L’atelier à confirmer
command-workshop-move = déplacer
    .description = Changer la date d’un atelier ; les personnes concernées sont prévenues une fois
    .workshop = atelier
    .workshop-about = L’atelier à déplacer
    .when = quand
    .when-about = La nouvelle date : « jeudi 10 décembre 11h »…
    .reason = raison
    .reason-about = Pourquoi, en une phrase (facultatif, publié)
command-workshop-cancel = annuler
    .description = Annuler un atelier ; les personnes concernées sont prévenues une fois
    .workshop = atelier
    .workshop-about = L’atelier à annuler
    .reason = raison
    .reason-about = Pourquoi, en une phrase (facultatif, publié)
command-workshop-replay = replay
    .description = Donner le replay ou le résumé d’un atelier passé ; le replay est publié une fois
    .workshop = atelier
    .workshop-about = L’atelier qui a eu lieu
    .replay = replay
    .replay-about = L’adresse du replay, en https://
    .summary = résumé
    .summary-about = L’adresse du résumé, en https://

workshop-state-draft = brouillon
workshop-state-confirmed = confirmé
workshop-state-moved = déplacé
workshop-state-cancelled = annulé
workshop-state-done = passé
workshop-choice = { $title } · { $day } · { $state }

workshop-refused = Tout le reste est enregistré. À corriger :
workshop-correct = Corriger
workshop-not-known = pas encore connue, donc pas annoncée
workshop-not-written = pas encore écrit
workshop-not-said = { $what } : à préciser
workshop-sign-up = Inscription
workshop-sign-up-page = sur une page web
workshop-sign-up-chat = ici, dans le salon
workshop-sign-up-none = à préciser

workshop-form-texts = Titres et textes
workshop-form-links = Liens et lieu
workshop-form-people = Personnes et places
workshop-form-time = Date et durée
workshop-form-length = Durée
workshop-edit-texts = Modifier titres et textes
workshop-edit-links = Modifier liens et lieu
workshop-edit-people = Modifier personnes et places
workshop-edit-time = Modifier date et durée
workshop-edit-length = Modifier la durée
workshop-to-move = Pour changer la date : /atelier déplacer. Vous verrez d’abord ce qui sera publié.
workshop-choices = Choisir type, accès, thèmes…
workshop-choices-title = Type, accès, thèmes : { $title }
workshop-choices-about = À choisir dans des listes. Ce qui n’est pas précisé n’est pas annoncé. Chaque choix est enregistré aussitôt.
workshop-choosing-kind = Type de rencontre
workshop-choosing-format = Où l’on participe
workshop-choosing-access = Pour qui
workshop-choosing-themes = Thèmes
workshop-choosing-languages = Langues parlées
workshop-choosing-sign_up_here = Inscription
workshop-confirm = Vérifier et confirmer
workshop-people = Voir les participants
workshop-history = Voir l’historique
workshop-cancel = Annuler l’atelier
workshop-drop = Abandonner ce brouillon
workshop-back = Revenir à la fiche

workshop-field-title_fr = Titre en français
workshop-field-title_en = Titre en anglais
workshop-field-description_fr = Texte en français
workshop-field-description_en = Texte en anglais
workshop-field-registration_url = Page d’inscription
workshop-field-join_url = Lien de connexion, privé
workshop-field-source_url = Source
workshop-field-replay_url = Replay
workshop-field-summary_url = Résumé
workshop-field-place = Lieu
workshop-field-hosts = Animé par
workshop-field-speakers = Intervenants
workshop-field-capacity = Nombre de places
workshop-field-when = Date et heure
workshop-field-length = Durée
workshop-field-start = Date
workshop-field-minutes = Durée
workshop-field-kind = Type
workshop-field-format = Où
workshop-field-access = Pour qui
workshop-field-themes = Thèmes
workshop-field-languages = Langue
workshop-field-sign_up_here = Inscription
workshop-field-reason = Raison
workshop-hint-title_fr = L’une des deux langues suffit
workshop-hint-title_en = L’une des deux langues suffit
workshop-hint-description_fr = De quoi il sera question, en quelques phrases
workshop-hint-description_en = De quoi il sera question, en quelques phrases
workshop-hint-registration_url = https://… ; le bouton « S’inscrire sur la page » y mène
workshop-hint-join_url = https://… ; montré seulement aux personnes inscrites ici
workshop-hint-source_url = https://… ; d’où vient l’information
workshop-hint-replay_url = https://…
workshop-hint-summary_url = https://…
workshop-hint-place = L’adresse, ou l’outil de visioconférence
workshop-hint-hosts = Une organisation par ligne
workshop-hint-speakers = Une personne par ligne : nom, rôle, organisation
workshop-hint-capacity = Vide : pas de limite connue
workshop-hint-when = « mardi 8 décembre 11h »
workshop-hint-length = « 1h30 », « 45 min » ; vide : pas connue

workshop-check = À vérifier : rien n’est encore publié
workshop-will-be-posted = Ce qui sera publié
workshop-posted-where = Salon
workshop-posted-when = Publication
workshop-with-buttons = Avec les boutons : { $buttons }
workshop-at-once = dès votre confirmation
workshop-held = { $when }, à la fin des heures calmes
workshop-caution = Attention
workshop-then-again = Ensuite, rappel dans le salon : { $when }. Les personnes qui l’ont demandé sont rappelées en privé.
workshop-then-nothing = Pas d’autre rappel dans le salon. Les personnes qui l’ont demandé sont rappelées en privé.
workshop-no-end = Durée inconnue : l’atelier ne figurera pas parmi les événements de Discord, qui demandent une heure de fin. Ajoutez-la si vous la connaissez.
workshop-told-in-private = Les personnes inscrites ici ou qui ont demandé un rappel sont aussi prévenues en privé.
workshop-announce = Confirmer et annoncer
workshop-put = Déplacer et prévenir
workshop-call-off = Annuler et prévenir
workshop-place-not-said = Lieu à venir

workshop-announced = Nouvel atelier.
workshop-ahead = C’est bientôt.
workshop-begun = L’atelier a commencé : il est encore temps de le rejoindre.
workshop-late = Publié en retard.
workshop-cancelled-title = Annulé : { $title }
workshop-moved-title = Déplacé : { $title }
workshop-was-on = Il n’aura pas lieu. Date prévue : { $when }.
workshop-now-on = Nouvelle date : { $when }.
workshop-reason = Raison : { $reason }
workshop-amended = Message mis à jour depuis sa publication.

workshop-replay-asked-title = Un replay ?
workshop-replay-asked = « { $title } » a eu lieu. Où peut-on le revoir ?
workshop-replay-how = Dans votre serveur, tapez /atelier replay avec l’adresse, ou dites-y qu’il n’y en aura pas.
workshop-replay-give = Donner le replay
workshop-replay-none = Il n’y aura pas de replay
workshop-replay-form = Replay et résumé
workshop-replay-kept = Merci. Le replay de « { $title } » est enregistré ; il est publié une seule fois dans le salon des annonces.
workshop-summary-kept = Merci. Les liens de « { $title } » sont enregistrés ; l’annonce paraîtra avec le replay.
workshop-replay-change = Changer les liens
workshop-no-replay = Entendu : je ne demande plus le replay de « { $title } ».
workshop-replay = Voir le replay
workshop-summary = Lire le résumé
workshop-replay-title = À revoir : { $title }
workshop-held-on = Date : { $when }.
workshop-replay-tips = { $count ->
    [one] Pour passer à l’action, un conseil sur le même thème :
   *[other] Pour passer à l’action, { $count } conseils sur le même thème :
}
workshop-tip-sources = Conseil { $n } : raison et sources
workshop-try-question = Et vous, qu’allez-vous essayer ?
workshop-try = Dire ce que je vais essayer
workshop-try-title = Qu’allez-vous essayer ?
workshop-try-label = Ce que vous allez essayer
workshop-try-hint = Quoi, où, avec qui… L’équipe le lit ; rien n’est publié.
workshop-tried-title = Merci
workshop-tried-thanks = C’est noté, et transmis à l’équipe : un retour d’expérience en naîtra peut-être. Rien n’est publié sans vous.
workshop-tried-draft-title = Projet de retour d’expérience
workshop-tried-by = { $person }, après « { $title } », va essayer :
workshop-tried-draft = Un brouillon : demandez à cette personne avant de publier quoi que ce soit.

workshop-history-title = Historique : { $title }
workshop-by-itself = la série
workshop-became = { $field } : { $value }
workshop-emptied = retiré
workshop-deed-planned = préparé
workshop-deed-proposed = proposé par la série
workshop-deed-imported = importé
workshop-deed-edited = modifié
workshop-deed-confirmed = confirmé
workshop-deed-moved = déplacé
workshop-deed-cancelled = annulé
workshop-deed-replay = replay ou résumé

kind-workshop-confirmed = nouvel atelier
kind-workshop-ahead = rappel d’atelier
kind-workshop-changed = atelier déplacé ou annulé
kind-workshop-replay-asked = demande de replay
kind-workshop-replay = replay d’atelier
kind-workshop-tried = projet de retour d’expérience
notice-events-forbidden = Je ne peux pas montrer les ateliers parmi les événements du serveur : il me manque les permissions « Créer des événements » et « Gérer les événements ».
notice-events-full = Le serveur a déjà 100 événements à venir : Discord n’en prend pas plus. Les ateliers suivants n’y figurent pas, mais tout le reste fonctionne.

error-workshop-no-title = Il manque un titre, en français ou en anglais.
error-workshop-in-the-past = Cette date est passée : choisissez-en une à venir.
error-workshop-already-begun = Cet atelier a déjà commencé : on ne peut plus le déplacer ni l’annuler.
error-workshop-not-begun = Cet atelier n’a pas encore eu lieu.
error-workshop-is-off = Cet atelier est annulé : préparez-en un autre avec /atelier préparer.
error-workshop-not-confirmed = Cet atelier n’a jamais été confirmé.
error-workshop-changed = Quelqu’un vient de modifier cet atelier : ouvrez-le de nouveau.
error-workshop-not-a-link = « { $typed } » n’est pas une adresse web : elle commence par https://.
error-workshop-not-a-length = « { $typed } » n’est pas une durée : écrivez par exemple « 1h30 » ou « 45 min ».
error-workshop-not-a-number = « { $typed } » n’est pas un nombre de places : écrivez un nombre entier, ou rien.
error-workshop-too-many = C’est trop : { $most } noms au plus.

command-workshop-import = importer
    .description = Reprendre des ateliers d’un fichier .ics ou YAML, comme brouillons
    .file = fichier
    .file-about = Le fichier, d’un Mo au plus ; sans fichier, un formulaire où coller son texte

import-form = Ateliers à reprendre
import-text = Le texte du fichier
import-hint = Un calendrier .ics, ou du YAML qui commence par « workshops: »
import-title = Ateliers repris
import-new = { $count ->
    [one] { $count } brouillon ajouté
   *[other] { $count } brouillons ajoutés
}
import-changed = { $count ->
    [one] { $count } atelier mis à jour
   *[other] { $count } ateliers mis à jour
}
import-past = { $count ->
    [one] { $count } atelier passé ajouté
   *[other] { $count } ateliers passés ajoutés
}
import-alike = { $count ->
    [one] { $count } atelier déjà à jour
   *[other] { $count } ateliers déjà à jour
}
import-left = { $count ->
    [one] { $count } atelier annulé, laissé de côté
   *[other] { $count } ateliers annulés, laissés de côté
}
import-kept-date = Ces ateliers sont déjà annoncés, et le fichier leur donne une autre date. Je ne l’ai pas changée : si elle est juste, tapez /atelier déplacer.
import-drafts = Rien n’est annoncé : chaque brouillon attend votre confirmation.
import-open = Ouvrir un atelier…

calendar-renew = Changer l’adresse du calendrier
calendar-renewed-title = Nouvelle adresse du calendrier
calendar-renewed = { $address } — l’ancienne ne mène plus nulle part : les personnes abonnées doivent prendre celle-ci.

command-workshop-people = participants
    .description = Qui participe à un atelier dont l’inscription se fait ici
    .workshop = atelier
    .workshop-about = L’atelier
people-title = Participants : { $title }
people-elsewhere = L’inscription ne se fait pas ici : je ne sais pas qui participe.
people-in = { $places ->
    [0] { $count ->
        [one] { $count } personne inscrite
       *[other] { $count } personnes inscrites
    }
   *[other] { $count ->
        [one] { $count } personne inscrite
       *[other] { $count } personnes inscrites
    } pour { $places ->
        [one] { $places } place
       *[other] { $places } places
    }
}
people-waiting = { $count ->
    [0] personne n’attend
    [one] { $count } personne en attente
   *[other] { $count } personnes en attente
}
people-is-in = participe, depuis { $since }
people-is-waiting = en attente, depuis { $since }

workshop-series = Voir la série
import-called-off = Le fichier annule ces ateliers, qui sont encore prévus ici. Je n’ai rien annulé : si c’est juste, tapez /atelier annuler.
month-none-left = Les ateliers de ce mois ont été déplacés ou annulés depuis la publication.
calendar-renewing-title = Changer l’adresse du calendrier ?
calendar-renewing = L’adresse actuelle ne mènera plus nulle part : chaque personne abonnée devra prendre la nouvelle.
calendar-renew-sure = Oui, changer l’adresse
error-workshop-nowhere = Il manque le salon des annonces : un membre de l’administration le choisit avec /réglages.
error-workshop-same-date = L’atelier est déjà à cette date : rien n’a changé.
workshop-private-link = Le lieu ou le texte contient un lien de visioconférence : il sera visible par tous. Pour le réserver aux personnes inscrites ici, mettez-le dans « Lien de connexion, privé ».
workshop-link-for-nobody = Le lien de connexion n’est montré à personne : il l’est seulement si l’inscription se fait ici.
