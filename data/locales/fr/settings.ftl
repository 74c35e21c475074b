# Les réglages d’une communauté : la commande, ses pages, et ce que l’administration doit savoir.

command-settings = réglages
    .description = Langue, fuseau, salons, rôles, heures calmes : ce qui vaut pour tout le serveur
    .language = langue
    .language-about = La langue de ce que je publie ici
    .zone = fuseau
    .zone-about = Une grande ville du fuseau horaire : Paris, Montréal, Nouméa…
    .holidays = fériés
    .holidays-about = Le pays dont les jours fériés comptent : France, Belgique…

settings-title = Réglages
settings-page-title = Réglages : { $page }
settings-intro = Ce qui est choisi ici vaut pour toute la communauté. Seule l’administration peut le changer, et cette page n’est visible que par vous.
settings-saved = C’est enregistré. { $setting } : { $value }.
settings-back = Tous les réglages

settings-language = Langue et fuseau
settings-places = Salons
settings-roles = Rôles
settings-calm = Calme et jours fériés

setting-language = Langue
    .about = Celle de ce que je publie ici, et de mes réponses à qui n’utilise Discord ni en français ni en anglais. Chacun peut choisir la sienne avec /langue.
    .prompt = Choisir une langue
    .none = pas encore choisie, je prends la mienne
setting-zone = Fuseau horaire
    .about = Je lis et j’écris toutes les dates et les heures dans ce fuseau.
    .none = { $zone }, par défaut
    .label = { $place } ({ $zone })
setting-announcements = Annonces
    .about = Le salon où je publie les annonces et les rappels.
    .prompt = Choisir un salon
    .none = aucun salon pour l’instant, je n’annonce rien
setting-organisers = Équipe
    .about = Le salon, plutôt privé, où l’équipe lit ce qui ne concerne qu’elle.
    .prompt = Choisir un salon
    .none = aucun salon pour l’instant, seule l’administration est prévenue
setting-organiser = Organisation
    .about = Les rôles qui peuvent écrire des annonces et planifier.
    .prompt = Choisir des rôles
    .none = aucun rôle, l’administration seulement
setting-editor = Rédaction
    .about = Les rôles qui peuvent corriger et compléter ce que je sais.
    .prompt = Choisir des rôles
    .none = aucun rôle, l’administration seulement
setting-review = Relecture
    .about = Avant qu’un fait écrit par la rédaction devienne public, une autre personne de la rédaction le relit et l’approuve. Automatique : dès que deux personnes de la rédaction ont été à l’œuvre ici. Ce que les membres proposent est toujours relu par la rédaction.
    .prompt = Choisir quand
    .automatic = Automatique
    .always = Toujours
    .never = Jamais
    .none = automatique, dès qu’il y a deux personnes à la rédaction
setting-mention = À prévenir
    .about = Les rôles qu’une annonce peut mentionner. Discord ne les prévient que s’ils sont mentionnables par tous, ou si mon rôle a la permission « Mentionner @everyone, @here et tous les rôles ».
    .prompt = Choisir des rôles
    .none = aucun rôle, je ne mentionne personne
setting-quiet = Heures calmes
    .about = Entre ces deux heures, je ne publie rien de moi-même, pas même une annonce à publier tout de suite : cela attend la fin du calme.
    .value = de { $start } à { $end }
    .none = aucune, je publie à toute heure
setting-holidays = Jours fériés
    .about = Le pays dont les jours fériés comptent : ces jours-là, ce qui revient chaque semaine ou chaque mois peut être sauté.
    .none = aucun pays

language-of-server = Celle du serveur
zone-default = Fuseau par défaut
holidays-none = Aucun pays

settings-zone-button = Choisir le fuseau
settings-zone-default-button = Fuseau par défaut
settings-quiet-button = Choisir les heures calmes
settings-quiet-none-button = Aucune heure calme
settings-holidays-button = Choisir le pays
settings-holidays-none-button = Aucun jour férié

settings-form-city = Une grande ville du fuseau
settings-form-city-example = Paris, Montréal, Nouméa…
settings-form-start = À partir de
settings-form-end = Jusqu’à
settings-form-time-example = 21:00, 21 h 30, 9 pm…
settings-form-country = Le pays
settings-form-country-example = France, Belgique, Canada…

settings-lacking = Dans { $channel }, il me manque : { $rights }. Pour me donner ces droits : paramètres du salon, Permissions, ajoutez-moi, puis cochez ces lignes.
settings-gone = Le salon pour « { $setting } » n’existe plus, ou ce n’est plus un salon où l’on écrit. Choisissez-en un autre.
right-view = Voir le salon
right-send = Envoyer des messages
right-history = Voir les anciens messages
right-attach = Joindre des fichiers

error-unknown-zone = Je ne trouve pas le fuseau de « { $typed } ». Donnez une grande ville du même fuseau, comme Paris ou Montréal, ou choisissez dans la liste de /réglages.
error-unknown-country = Je ne connais pas les jours fériés de « { $typed } ». Donnez le nom d’un pays, comme France ou Belgique, ou choisissez dans la liste de /réglages.
error-unclear-time = Je ne comprends pas l’heure « { $typed } ». Écrivez par exemple 21:00, 21 h 30 ou 9 pm.
error-equal-times = Les deux heures sont les mêmes : { $time }. Pour n’avoir aucune heure calme, il y a un bouton.

introduction-title = Bonjour ! Il me reste à connaître votre communauté
introduction-text = Je réponds déjà à tout le monde. Pour que je puisse aussi publier et prévenir, l’administration me dit une fois :
introduction-places = où je publie les annonces, et où je parle à l’équipe ; sans cela, je ne publie rien de moi-même
introduction-roles = qui peut annoncer et planifier, et qui peut corriger ce que je sais ; sans cela, l’administration seulement
introduction-language = pour que les textes et les heures soient les bons
introduction-calm = quand je dois me taire
introduction-review = Dès que deux personnes font la rédaction, une deuxième relit chaque fait avant sa publication, sauf si vous en décidez autrement dans /réglages.
introduction-once = Ce message n’est montré qu’une fois, et à vous seulement. Plus tard : /réglages.
introduction-open = Ouvrir les réglages
notice-title = Pour l’administration
notice-once = Ce message n’est montré qu’une fois, et à vous seulement.
