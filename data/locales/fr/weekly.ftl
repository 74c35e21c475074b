# Le conseil de la semaine, réglé par l’administration.

weekly-title = Conseil de la semaine
weekly-off = Désactivé : je ne publie aucun conseil de moi-même. Activé, je publie un conseil à heure fixe, sans en répéter aucun avant d’avoir donné tous les autres.
weekly-begins = Pour commencer : { $when }, dans le salon des annonces. Tout se change ensuite.
weekly-start = Activer
weekly-stop = Désactiver
weekly-hour = Changer l’heure
weekly-hour-label = Heure
weekly-hour-hint = 9h, 14h30…
weekly-skip-holidays = Sauter les jours fériés
weekly-on-holidays = Publier aussi les jours fériés
weekly-settings = Réglages

weekly-when = Quand
weekly-where = Où
weekly-themes = Thèmes
weekly-holidays = Les jours fériés
weekly-next = Prochain conseil
weekly-all-themes = Tous les thèmes
weekly-lacks = Il me manque dans ce salon : { $rights }. Tant que je ne l’ai pas, le conseil attendra.
weekly-skipped = pas de conseil
weekly-not-skipped = comme les autres jours
weekly-days = { $days } à { $hour }

weekly-monday = le lundi
weekly-tuesday = le mardi
weekly-wednesday = le mercredi
weekly-thursday = le jeudi
weekly-friday = le vendredi
weekly-saturday = le samedi
weekly-sunday = le dimanche
weekly-weekdays = du lundi au vendredi
weekly-daily = tous les jours

error-no-country = Les jours fériés de quel pays ? Choisissez-le d’abord avec /réglages.
