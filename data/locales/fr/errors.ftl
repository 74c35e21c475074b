# Ce que la personne peut corriger, et les excuses.

error-title = Cela n’a pas marché
error-correctable = La demande n’a pas pu aboutir.
error-not-allowed = Il faut le rôle « { $role } » pour cela. Demandez à l’administration de votre communauté.
error-unknown-command = Il n’y a pas de commande « { $command } ». /aide donne la liste.
error-unknown-argument = La commande /{ $command } ne prend pas « { $argument } ».
error-missing-argument = Il manque « { $argument } » à la commande /{ $command }.
error-malformed-argument = « { $given } » ne convient pas à « { $argument } ».
error-too-long = C’est trop long : { $length } caractères, { $longest } au plus.
error-file-too-large = Ce fichier est trop lourd : { $most } Mo au plus. Rien n’a été changé.
error-file-unreadable = Je n’ai pas pu lire le fichier « { $name } ». Rien n’a été changé ; réessayez.
error-unknown-choice = « { $typed } » n’est pas un des choix proposés. Choisissez dans la liste qui apparaît en tapant.
error-nothing-matches = Aucun conseil ne réunit ce thème et ce public. Essayez avec un seul des deux.
error-already-shared = Ce conseil vient d’être partagé ici : je ne le publie pas deux fois.
error-outside-communities = Cela se fait dans une communauté, pas en message privé. Essayez dans un salon de la vôtre.
error-unknown-place = Ce salon ne convient pas : choisissez un salon textuel ou d’annonces de votre serveur, ni vocal, ni fil, ni forum.
error-unknown-role = Ce rôle ne convient pas : choisissez un rôle de votre serveur, autre que @everyone.
error-gone-action = Ce bouton n’est plus valable. Relancez la commande pour en avoir un nouveau.
error-storage-unavailable = Ma base de données est indisponible pour le moment. Rien n’a été changé ; réessayez dans quelques minutes.
error-too-late = Cela a pris trop de temps. Appuyez encore une fois.
error-gone-command = Cette commande a changé depuis que votre application l’a chargée. Rouvrez Discord, puis réessayez.
error-unexpected = Désolé, une erreur de notre côté. Rien n’est perdu ; si elle se répète, donnez ce code à l’équipe : { $reference }

role-member = membre
role-editor = rédaction
role-organiser = organisation
role-admin = administration
