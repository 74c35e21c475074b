# Ce que des personnes se font envoyer par message privé : un interrupteur chacun, désactivé au départ.

error-subscription-elsewhere = Je ne vous vois pas dans cette communauté : on ne reçoit que les messages de celles dont on est membre.
error-subscription-nobody-tells = Discord ne me dit pas à l’instant si vous êtes dans cette communauté. Réessayez dans un moment.

command-subscribe = abonnement
    .description = Recevoir en privé les ateliers du mois, le conseil, les replays ; tout arrêter

subscriptions-title = Vos abonnements
subscriptions-text = Choisissez ce que je vous envoie par message privé depuis { $named ->
    [yes] la communauté « { $community } »
   *[no] cette communauté
}. Rien ne part sans votre accord, et chaque message porte le bouton qui l’arrête.
subscriptions-unnamed = une communauté dont je ne connais pas le nom
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
subscriptions-month = Les ateliers confirmés du mois, le premier jour ouvré. La prochaine liste : { $when }.
subscriptions-month-not-posted = Les ateliers confirmés de chaque mois. Cette communauté ne les publie pas : rien ne part tant qu’elle ne le fait pas.
subscriptions-tip = { $posted ->
    [yes] Le conseil que publie la communauté.
   *[no] La communauté n’en publie pas : j’en choisis un pour vous, chaque mardi.
} Le prochain : { $when }.
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
subscriptions-turned = C’est noté : { $on ->
    [yes] je vous envoie { $thing ->
        [month] les ateliers du mois
        [tip] le conseil de la semaine
       *[replay] les replays
    }
   *[no] je ne vous envoie plus { $thing ->
        [month] les ateliers du mois
        [tip] le conseil de la semaine
       *[replay] les replays
    }
}.

subscriptions-none = Vous n’avez rien activé. Dans une communauté, /abonnement montre ce que je peux vous envoyer en privé.
subscriptions-mine = Voici ce que je vous envoie, communauté par communauté.
subscriptions-open = Changer pour une communauté

subscriptions-why = Vous recevez ce message parce que vous avez demandé { $thing ->
    [month] les ateliers du mois
    [tip] le conseil de la semaine
   *[replay] les replays
} { $named ->
    [yes] de la communauté « { $community } »
   *[no] d’une communauté que nous avons en commun
}.
subscriptions-dates-change = Une date peut changer après ce message. À jour dans la communauté : /ateliers à-venir
subscriptions-stop = { $thing ->
    [month] Ne plus recevoir les ateliers du mois
    [tip] Ne plus recevoir le conseil
   *[replay] Ne plus recevoir les replays
}
subscriptions-stopped-title = C’est arrêté
subscriptions-stopped = Vous ne recevez plus par message privé { $thing ->
    [month] les ateliers du mois
    [tip] le conseil de la semaine
   *[replay] les replays
} de { $named ->
    [yes] la communauté « { $community } »
   *[no] cette communauté
}.
subscriptions-again = { $thing ->
    [month] Recevoir de nouveau les ateliers du mois
    [tip] Recevoir de nouveau le conseil
   *[replay] Recevoir de nouveau les replays
}

kind-own-tip = conseil personnel
