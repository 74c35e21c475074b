# Les annonces : ce qui est publié, ce qui est prévu, ce qui s’est passé.

command-announce = annonce
    .description = Les annonces de votre communauté : écrire, voir, modifier, annuler

command-announce-write = écrire
    .description = Écrire une annonce ; rien n’est publié avant votre confirmation
    .when = quand
    .when-about = « mardi 8 décembre 14h », « demain 9h »… ; vide : dès la confirmation
    .channel = salon
    .channel-about = Où la publier (par défaut : le salon des annonces)
    .repeat = répétition
    .repeat-about = Si elle revient : chaque semaine, chaque mois… (par défaut : une seule fois)
    .mention = mention
    .mention-about = Le rôle à prévenir, parmi ceux que l’administration a permis
    .publish = diffuser
    .publish-about = Aussi pour les serveurs abonnés au salon (par défaut : non)

command-announce-list = liste
    .description = Les annonces à venir

command-announce-edit = modifier
    .description = Modifier une annonce à venir ; l’ancienne reste prévue jusqu’à votre confirmation
    .announcement = annonce
    .announcement-about = L’annonce à modifier
    .when = quand
    .when-about = « mardi 8 décembre 14h », « demain 9h »… ; vide : sans changement
    .channel = salon
    .channel-about = Un autre salon
    .repeat = répétition
    .repeat-about = Une autre répétition, ou une seule fois
    .mention = mention
    .mention-about = Un autre rôle à prévenir, parmi ceux que l’administration a permis
    .publish = diffuser
    .publish-about = Aussi pour les serveurs abonnés au salon, ou non

command-announce-cancel = annuler
    .description = Annuler une annonce à venir
    .announcement = annonce
    .announcement-about = L’annonce à annuler

command-announce-log = journal
    .description = Ce qui a été publié ou non, et pourquoi

announcement-form = Votre annonce
announcement-text-fr = Texte en français
announcement-text-en = Texte en anglais
announcement-text-hint = L’une des deux langues suffit. **gras**, liens et listes sont possibles.
announcement-form-when = Quand

announcement-draft = À vérifier : rien n’est encore publié
announcement-planned = Annonce programmée
announcement-posting = C’est parti : l’annonce paraît maintenant
announcement-over = Annonce passée
announcement-cancelled = Annonce annulée
announcement-when-unclear = À quelle date ?
announcement-text-kept = Votre texte est gardé : corrigez seulement la date.
announcement-content = Ce qui sera publié
announcement-content-over = Le texte

announcement-where = Où
announcement-when = Quand
announcement-repeats = Répétition
announcement-once = Une seule fois
announcement-calls = Prévient
announcement-followers = Abonnés
announcement-published = les serveurs abonnés au salon la reçoivent aussi
announcement-at-once = Dès votre confirmation
announcement-no-more = Plus rien à venir

announcement-held = Ce sont alors les heures calmes de votre communauté : je publie dès qu’elles sont finies.
announcement-waits = Elle est en attente : { $reason }.
announcement-perhaps-posted = Elle est peut-être en train de paraître, ou déjà parue : regardez dans le salon.
announcement-lacks = Il me manque dans ce salon : { $rights }. Tant que je ne l’ai pas, l’annonce attendra.
announcement-no-followers = Ce n’est pas un salon d’annonces de Discord : personne ne peut s’y abonner, et l’annonce reste dans ce salon.
announcement-one-language = Le texte n’existe que dans une langue : il est publié tel quel, sans traduction.
announcement-replaces = Elle remplacera la précédente, qui reste prévue jusqu’à votre confirmation.

announcement-post-now = Publier maintenant
announcement-confirm = Confirmer
announcement-edit = Modifier
announcement-discard = Jeter
announcement-cancel = Annuler cette annonce
announcement-reuse = Reprendre le texte
announcement-write = Écrire une annonce
announcement-open = Ouvrir une annonce
announcement-cancelled-done = « { $text } » ne sera pas publiée. Ce qui l’a déjà été reste en place.

announcement-in-english = En anglais
announcement-late = Annonce prévue { $due }, publiée avec retard.

announcements-title = Annonces à venir
announcements-none = Aucune annonce n’est programmée.

which-moment = Quand, exactement ?

log-title = Journal des publications
log-none = Rien n’a encore été publié ici.
log-posted = { $how ->
    [not-published] publication faite dans le salon, mais pas chez ses abonnés
    [found] publication faite (vérifiée après une coupure)
    [removed] publication faite, puis supprimée par quelqu’un
   *[other] publication faite
    }
log-pending = { $reason ->
    [none] en attente
   *[other] en attente : { $reason }
    }
log-withheld = pas de publication : { $reason }
log-failed = pas de publication : { $reason }
log-attempts = { $attempts ->
    [one] { $attempts } essai ({ $last })
   *[other] { $attempts } essais ({ $last })
    }

kind-written = annonce
kind-tip = conseil
kind-notice = message à l’équipe

reason-gone = le salon n’existe plus
reason-forbidden = je n’ai pas le droit d’y écrire
reason-malformed = Discord refuse le message
reason-busy = Discord demande d’attendre
reason-unsure = Discord n’a pas répondu ; je vérifie avant de réessayer
reason-cannot-look = Discord n’a pas répondu, et je ne peux pas vérifier si le message est parti
reason-too-late = trop tard pour être utile
reason-cancelled = annulation
reason-nothing-to-say = rien à dire ce jour-là
reason-quiet = les heures calmes de la communauté
reason-broken = une erreur de notre côté
reason-posted = publication faite
reason-removed = publication faite
reason-found = publication faite
reason-not-published = pas de diffusion aux abonnés

error-no-channel = Dans quel salon ? Choisissez-en un avec l’option « salon », ou demandez à l’administration d’en régler un par défaut avec /réglages.
error-role-not-mentionable = Ce rôle ne peut pas être prévenu. L’administration peut le permettre avec /réglages.
error-empty-announcement = L’annonce est vide. Écrivez le texte dans une des deux langues au moins.
error-already-over = Trop tard : elle est déjà passée ou annulée. Rien n’a été changé.
error-under-way = Elle est peut-être en train de paraître, ou déjà parue : regardez dans le salon. Rien n’a été changé, votre texte est gardé.

notice-gone = Le salon { $channel } n’existe plus ou ne m’est plus visible : ce qui devait y paraître attend, et sera abandonné quand il ne servira plus. Choisissez un autre salon avec /réglages.
notice-forbidden = Je n’ai pas le droit d’écrire dans { $channel } : ce qui devait y paraître attend. Donnez-moi « Voir le salon » et « Envoyer des messages ».
notice-malformed = Discord refuse un message prévu dans { $channel }. C’est une erreur de notre côté : prévenez l’équipe qui m’héberge.
notice-broken = Une erreur de notre côté m’empêche de publier dans { $channel }. Prévenez l’équipe qui m’héberge.
notice-cannot-look = Discord n’a pas répondu quand je publiais dans { $channel }, et je ne peux pas vérifier si le message est parti. Je ne publie pas deux fois : donnez-moi « Voir les anciens messages », ou regardez vous-même.
notice-not-published = Une annonce est parue dans { $channel }, mais Discord ne l’a pas transmise aux serveurs abonnés.
