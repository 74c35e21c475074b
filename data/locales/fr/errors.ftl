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

# Les faits ajoutés par les personnes.
error-fact-unknown = Je ne connais pas ce fait ici. Choisissez dans la liste qui apparaît en tapant.
error-fact-no-draft = Ce brouillon n’est plus là. La file de relecture montre ce qui attend encore.
error-fact-decided = { $state ->
        [published] C’est déjà décidé : ce fait est publié. { $by ->
            [nobody] { "" }
           *[other] Décision de { $by }.
        }
        [rejected] C’est déjà décidé : cette proposition a été refusée. { $by ->
            [nobody] { "" }
           *[other] Décision de { $by }.
        }
       *[other] Cette proposition n’attend plus : elle a été retirée, ou personne n’a décidé à temps.
    }
error-fact-changed = Ceci a changé depuis que vous l’avez lu : rien n’est fait. Relisez, puis recommencez.
error-fact-overtaken = Le fait a changé depuis que ce brouillon a été commencé. Relisez les deux avant de publier.
error-fact-own-draft = Ici, deux personnes relisent chaque fait : celui-ci est de vous, une autre personne doit décider.
error-fact-lacking = Il manque encore quelque chose : rien n’est publié sans texte, nom, sujet, date et source.
error-fact-near-duplicate = Cela ressemble à un fait déjà connu. Dites d’abord si le vôtre le remplace, si c’est le même, ou si c’est autre chose.
error-fact-no-reason = Dites pourquoi : ce qui est retiré ou refusé l’est toujours avec une raison.
error-fact-nothing-to-restore = Il n’y a rien à rétablir : ce fait est déjà présenté ainsi, ou cette version n’existe pas.
error-fact-not-told = Ce fait n’est plus présenté ici : il a été retiré ou remplacé. Son historique dit comment le rétablir.
