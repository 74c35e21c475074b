# Ce que les membres font avec les ateliers : s’inscrire, se les faire rappeler, les retrouver.

error-workshop-called-off = Cet atelier est annulé : il n’aura pas lieu. Les dates à venir : /ateliers à-venir
error-workshop-over = Cet atelier est terminé. Les dates à venir : /ateliers à-venir ; les replays : /ateliers passés
error-reminder-begun = Cet atelier a déjà commencé : il n’y a plus rien à rappeler.
error-sign-up-on-page = On s’inscrit à cet atelier sur sa page : { $url }
error-no-sign-up = Je ne prends pas d’inscription pour cet atelier. Je peux vous le rappeler.
error-nothing-to-leave = Il n’y a rien à changer : vous n’avez pas d’inscription à cet atelier, et je ne vous le rappelle pas.
error-no-offset = Choisissez au moins un moment. Pour ne plus recevoir de rappel d’un atelier, ouvrez-le et choisissez « Ne plus me le rappeler ».

command-workshops = ateliers
    .description = Les ateliers : à venir, passés, les vôtres, et votre agenda

command-workshops-next = prochain
    .description = Le prochain atelier : y participer, se le faire rappeler, l’ajouter à son agenda

command-workshops-coming = à-venir
    .description = Les ateliers à venir

command-workshops-past = passés
    .description = Les ateliers passés, leurs replays et leurs résumés

command-workshops-mine = miens
    .description = Vos inscriptions et vos rappels, visibles par vous uniquement

command-workshops-calendar = calendrier
    .description = Avoir les ateliers dans votre agenda

workshops-register = S’inscrire sur la page
workshops-join = Je participe
workshops-wait = Me mettre en liste d’attente
workshops-leave = Je me désiste
workshops-leave-waiting = Quitter la liste d’attente
workshops-follow = Me le rappeler
workshops-unfollow = Ne plus me le rappeler
workshops-to-calendar = Ajouter à mon agenda
workshops-join-online = Rejoindre en ligne
workshops-replay = Voir le replay
workshops-summary = Lire le résumé
workshops-replay-of = Replay : { $title }
workshops-summary-of = Résumé : { $title }
workshops-to-mine = Mes ateliers et mes rappels
workshops-to-coming = Les ateliers à venir
workshops-to-past = Les ateliers passés
workshops-to-calendar-page = Avoir les ateliers dans mon agenda
workshops-open = Ouvrir un atelier
workshops-named = { $day } – { $title }

workshops-next-is = C’est le prochain atelier.

workshops-has-begun = Il a commencé.
workshops-begun-still-open = Il a commencé ; vous pouvez encore vous inscrire et le rejoindre en cours de route.
workshops-link-is-yours = Le lien « Rejoindre en ligne » n’est montré qu’aux personnes inscrites : ne le partagez pas.
workshops-page-signs-up = Les inscriptions se font sur la page de l’atelier : je ne sais pas qui s’y inscrit.
workshops-state-moved = date changée
workshops-state-cancelled = annulé
workshops-state-begun = a commencé

signup-in = Vous participez : votre place est réservée.
signup-waiting = C’est complet : vous êtes en liste d’attente, à la position { $position } sur { $waiting }. Dès que vient votre tour, la place est à vous et je vous l’écris en privé.
signup-left = C’est noté : vous ne participez pas, et je ne vous le rappelle plus.
signup-taken = { $taken ->
    [0] Les inscriptions sont ouvertes ; personne n’est encore inscrit.
    [one] { $taken } personne participe.
   *[other] { $taken } personnes participent.
}
signup-taken-of = { $taken ->
    [one] { $taken } personne inscrite
   *[other] { $taken } personnes inscrites
    } pour { $capacity ->
    [one] { $capacity } place
   *[other] { $capacity } places
    }{ $waiting ->
    [0] .
   *[other] { " " }; en liste d’attente : { $waiting }.
    }
signup-state-in = vous participez
signup-state-waiting = en liste d’attente, position { $position } sur { $waiting }

reminder-ahead = Je vous le rappelle en privé : { $when }.
reminder-none-ahead = Il commence bientôt : aucun de vos rappels n’arriverait à temps. Dans « Mes ateliers et mes rappels », choisissez un moment plus proche.
reminder-stopped = C’est noté : je ne vous rappelle plus cet atelier.
reminder-closed = Mon dernier message privé n’a pas pu vous être remis : j’ai arrêté vos rappels. Pour les reprendre, autorisez les messages privés de ce serveur, puis choisissez « Me le rappeler ».
reminder-state-on = avec rappel
reminder-when = Mes rappels
reminder-when-about = Combien de temps avant, pour tous les ateliers dont vous demandez le rappel.
reminder-before = { $unit ->
    [days] { $count ->
        [one] { $count } jour avant
       *[other] { $count } jours avant
    }
    [hours] { $count ->
        [one] { $count } heure avant
       *[other] { $count } heures avant
    }
   *[minutes] { $count ->
        [one] { $count } minute avant
       *[other] { $count } minutes avant
    }
}

workshops-coming-title = Ateliers à venir
workshops-none-known = La prochaine date n’est pas encore connue. Voici comment l’apprendre dès qu’elle le sera.
workshops-announced-in = Chaque atelier confirmé est annoncé dans { $channel }. Sous l’annonce, « Me le rappeler » vous le rappelle en privé.
workshops-past-title = Ateliers passés
workshops-past-none = Les ateliers passés apparaîtront ici, avec leur replay et leur résumé.
workshops-past-entry = { $day } · { $what ->
    [both] replay et résumé ci-dessous
    [replay] replay ci-dessous
    [summary] résumé ci-dessous
   *[nothing] pas encore de replay
}
workshops-mine-title = Mes ateliers et mes rappels
workshops-mine-none = Vos inscriptions et vos rappels apparaîtront ici. Pour commencer, ouvrez un atelier à venir.

workshops-calendar-title = Les ateliers dans votre agenda
workshops-calendar-one = Un seul atelier : ouvrez-le, puis choisissez « Ajouter à mon agenda ». Vous recevez un fichier que votre agenda sait lire.
workshops-calendar-all = Tous les ateliers : abonnez votre agenda à cette adresse. Il suit alors les nouvelles dates, les changements et les annulations.
workshops-calendar-address = Adresse
workshops-calendar-how = Dans votre agenda, cherchez « S’abonner à un agenda » ou « Ajouter par URL », puis collez l’adresse. Elle est réservée à votre communauté : ne la publiez pas.
workshops-calendar-open = Ouvrir l’adresse du calendrier
workshops-file = Fichier de l’atelier pour votre agenda (.ics)
workshops-file-how = Ouvrez ce fichier : votre agenda propose d’ajouter l’atelier, à l’heure de chez vous.

reminder-title = Rappel : { $title }
reminder-in = { $unit ->
    [days] { $count ->
        [one] C’est dans { $count } jour.
       *[other] C’est dans { $count } jours.
    }
    [hours] { $count ->
        [one] C’est dans { $count } heure.
       *[other] C’est dans { $count } heures.
    }
   *[minutes] { $count ->
        [one] C’est dans { $count } minute.
       *[other] C’est dans { $count } minutes.
    }
}
reminder-late = Ce rappel était prévu { $due } : il vous arrive avec retard.
signup-place-title = Une place pour vous : { $title }
signup-place = Une place s’est libérée.
signup-place-late = Une place s’est libérée { $due } : je vous l’écris avec retard.
workshops-told-moved = Nouvelle date : { $title }
workshops-told-cancelled = Atelier annulé : { $title }
workshops-told-late = J’aurais dû vous l’écrire { $due } : ce message arrive avec retard.

kind-workshop-reminder = rappel d’atelier
kind-workshop-place = place dans un atelier
kind-workshop-told = changement d’atelier
