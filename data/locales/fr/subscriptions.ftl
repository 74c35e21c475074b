# Ce que des personnes se font envoyer par message privé : un interrupteur chacun, désactivé au départ.

error-subscription-elsewhere = Je ne vous vois pas dans cette communauté : on ne reçoit que les messages de celles dont on est membre.
error-subscription-nobody-tells = Discord ne me dit pas à l’instant si vous êtes dans cette communauté. Réessayez dans un moment.

command-subscribe = abonnement
    .description = Recevoir en privé les ateliers du mois, le conseil, les replays ; tout arrêter

subscriptions-title = Vos messages privés
subscriptions-text = Choisissez ce que je vous envoie en privé depuis { $community }. Rien ne part sans votre accord, et chaque message porte le bouton qui l’arrête.
subscriptions-unnamed = une communauté dont je ne connais pas le nom
subscriptions-that-community = cette communauté
subscriptions-left = Je ne suis plus dans cette communauté : rien ne part.
subscriptions-closed = Mon dernier message privé n’a pas pu vous être remis : je ne vous envoie plus rien pour le moment. Pour reprendre, autorisez les messages privés d’un serveur que nous avons en commun, puis choisissez « Reprendre l’envoi ».
subscriptions-resume = Reprendre l’envoi
subscriptions-all = Tous mes abonnements

subscriptions-thing = { $thing ->
    [month] Ateliers du mois
    [tip] Conseil de la semaine
   *[replay] Replays
}
subscriptions-state = { $state ->
    [yes] Activé
    [paused] Activé, envoi suspendu
   *[no] Désactivé
}. { $about }
subscriptions-month = Le premier jour ouvré du mois, les ateliers confirmés. Prochain envoi prévu : { $when }.
subscriptions-month-not-posted = Les ateliers confirmés de chaque mois. Cette communauté ne les publie pas encore : rien ne part avant.
subscriptions-tip = { $posted ->
    [yes] Le conseil que publie la communauté.
   *[no] La communauté n’en publie pas : vous en recevez un rien que pour vous, chaque mardi.
} Prochain envoi prévu : { $when }.
subscriptions-tip-under-way = Le conseil que publie la communauté.
subscriptions-replay = Dès qu’un atelier peut être revu.
subscriptions-switch = { $on ->
    [yes] Désactiver : { $thing ->
        [month] ateliers du mois
        [tip] conseil
       *[replay] replays
    }
   *[no] Activer : { $thing ->
        [month] ateliers du mois
        [tip] conseil
       *[replay] replays
    }
}
subscriptions-turned = { $thing ->
    [month] C’est noté : { $on ->
        [yes] je vous envoie les ateliers du mois.
       *[no] je ne vous envoie pas les ateliers du mois.
    }
    [tip] C’est noté : { $on ->
        [yes] je vous envoie le conseil de la semaine.
       *[no] je ne vous envoie pas le conseil de la semaine.
    }
   *[replay] C’est noté : { $on ->
        [yes] je vous envoie les replays.
       *[no] je ne vous envoie pas les replays.
    }
}

subscriptions-none = Vous n’avez rien activé. Dans une communauté, /abonnement montre ce que je peux vous envoyer en privé.
subscriptions-mine = Voici ce que je vous envoie, communauté par communauté.
subscriptions-open = Changer pour une communauté

subscriptions-why = { $thing ->
    [month] Vous avez demandé les ateliers du mois : { $community }.
    [tip] Vous avez demandé le conseil de la semaine : { $community }.
   *[replay] Vous avez demandé les replays : { $community }.
}
subscriptions-dates-change = Une date peut changer après ce message. À jour dans la communauté : /ateliers à-venir
subscriptions-stop = { $thing ->
    [month] Ne plus recevoir les ateliers du mois
    [tip] Ne plus recevoir le conseil
   *[replay] Ne plus recevoir les replays
}
subscriptions-stopped-title = C’est arrêté
subscriptions-stopped = { $thing ->
    [month] Vous ne recevez plus en privé les ateliers du mois : { $community }.
    [tip] Vous ne recevez plus en privé le conseil de la semaine : { $community }.
   *[replay] Vous ne recevez plus en privé les replays : { $community }.
}
subscriptions-again = Recevoir de nouveau

kind-own-tip = conseil personnel
