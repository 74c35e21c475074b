# Les calendriers en fichiers : ce qui empêche de lire celui qu’on envoie, et le nom de celui qu’on reçoit.

error-flawed = Plusieurs choses sont à corriger.
error-broken-sheet = Je n’ai rien repris de ce fichier. Corrigez ceci, puis envoyez-le de nouveau :
error-more-flaws =
    { $count ->
        [one] Et { $count } autre point à corriger.
       *[other] Et { $count } autres points à corriger.
    }

sheet-file = Le fichier
sheet-line = Ligne { $line }
sheet-event = « { $event } »

sheet-too-large = Il est trop grand : { $most } Ko au plus.
sheet-archive = C’est une archive ou un document de bureautique. Envoyez le fichier .ics ou YAML lui-même.
sheet-not-utf-8 = Ce n’est pas du texte en UTF-8. Enregistrez-le en UTF-8.
sheet-unknown-form = Ce n’est ni un calendrier (.ics), ni un fichier YAML qui commence par « workshops: ».
sheet-not-calendar = Il commence comme un calendrier, mais sa suite n’en est pas un. Exportez-le de nouveau.
sheet-nothing = Il ne contient aucun atelier.
sheet-nothing-between = Il ne contient aucun événement entre il y a trois ans et dans dix-huit mois.
sheet-too-many-workshops = Il contient plus de { $most } ateliers. Partagez-le en plusieurs fichiers.
sheet-too-many-events = Il contient plus de { $most } événements. N’exportez que les ateliers.
sheet-restless = Un événement y revient plusieurs fois par jour : ce n’est pas un atelier.
sheet-too-long-to-read = Je n’ai pas réussi à le lire en un temps raisonnable. Une de ses règles de répétition ne donne sans doute aucune date.

sheet-form = je ne comprends pas ce passage. Vérifiez les espaces au début des lignes, mettez les textes et les dates entre guillemets, et écrivez chaque valeur en entier, une seule fois, sans & ni *.
sheet-key = « { $field } » n’est pas une clé connue ici.
sheet-near-key = « { $field } » n’est pas une clé connue ici. Vouliez-vous « { $near } » ?
sheet-missing = « { $field } » manque.
sheet-empty = « { $field } » est vide.
sheet-not-text = « { $field } » doit être un texte : mettez-le entre guillemets.
sheet-not-number = « { $field } » doit être un nombre entier.
sheet-number = « { $field } » doit être un nombre, comme 872 ou 4.5.
sheet-not-yes-no = « { $field } » doit être true (oui) ou false (non).
sheet-not-list = « { $field } » doit être une liste : un tiret par ligne.
sheet-not-mapping = « { $field } » doit être fait de lignes « clé: valeur ».
sheet-not-so = « { $field } » ne convient pas.
sheet-too-long = « { $field } » est trop long : { $most } caractères au plus.
sheet-too-many = « { $field } » est trop long : { $most } éléments au plus.
sheet-range = « { $field } » doit être entre { $least } et { $most }.
sheet-choice = « { $field } » doit être un de ces mots : { $choices }.
sheet-theme = « { $given } » n’est pas un thème connu. Les thèmes : { $choices }.
sheet-link = « { $field } » doit être un lien qui commence par https:// ou http://, sans espace.
sheet-date = « { $field } » doit être une date et une heure, comme 2026-12-08 11:00.
sheet-zone = « { $given } » n’est pas un fuseau horaire connu, comme Europe/Paris.
sheet-twice = Les horloges montrent cette heure deux fois ce jour-là. Ajoutez le décalage, comme 2026-10-25 02:30 +01:00.
sheet-never = Cette heure n’existe pas ce jour-là : les horloges passent à l’heure d’été.
sheet-offset = Ce décalage n’est pas celui du fuseau à cette heure.
sheet-ends-or-minutes = Donnez « ends » ou « minutes », pas les deux.
sheet-end = La fin doit venir après le début, { $days } jours après au plus. Passé minuit, écrivez aussi la date.
sheet-no-title = Il manque un titre.
sheet-same-uid = Deux ateliers ont le même « uid ».
sheet-same-start = Deux ateliers commencent au même moment : donnez un « uid » à chacun.

sheet-all-day = C’est un événement d’une journée entière : il lui faut une heure de début.
sheet-no-start = Il lui manque un début.
sheet-no-uid = Il lui faut un UID, de { $most } caractères au plus, que les logiciels de calendrier écrivent d’eux-mêmes.
sheet-broken-property = Sa ligne { $field } est illisible.
sheet-broken-event = Ses dates ou sa répétition sont illisibles.
sheet-too-many-dates = Il revient plus de { $most } fois.
sheet-too-long-event = Il dure plus de { $days } jours.

calendar-name = Ateliers
error-no-feed = Le calendrier ne peut pas être suivi ici : la personne qui héberge le bot n’a pas ouvert d’adresse pour cela.
