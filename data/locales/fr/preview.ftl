# L’aperçu dans le navigateur : ce qu’aucun vrai bot n’a.

command-forward = avancer
    .description = Aperçu seulement : avancer le temps et voir ce qui se passe d’ici là
    .when = quand
    .when-about = « demain 9h », « dans 1 semaine à 10h », « vendredi 14h »…

preview-time = Le temps a passé
preview-now = Nous sommes maintenant { $now }.
preview-stops = Ce qui était dû en chemin

preview-to-person = Message privé à { $person }
preview-in-channel = Message dans { $channel }
preview-copy = Une copie, boutons compris : cette page ne montre qu’un salon.
