# Les faits que l’équipe ajoute et corrige : ce qu’elle tape, ses fiches, l’historique, la relecture.

command-fact = fait
    .description = Les faits que la communauté ajoute, corrige, relit et retire
command-fact-add = ajouter
    .description = Ajouter un fait avec sa date et sa source ; rien n’est publié avant votre accord
    .subject = nom
    .subject-about = De qui ou de quoi parle le fait : Numeum… (facultatif, se complète ensuite)
    .topic = sujet
    .topic-about = Le sujet auquel il se rattache (facultatif, se complète ensuite)
command-fact-edit = corriger
    .description = Corriger un fait ; l’ancienne version reste dans l’historique
    .fact = fait
    .fact-about = Le fait à corriger : tapez quelques mots
command-fact-retire = retirer
    .description = Ne plus présenter un fait ici, en disant pourquoi ; il peut être rétabli
    .fact = fait
    .fact-about = Le fait à retirer : tapez quelques mots
    .reason = raison
    .reason-about = Pourquoi, en une phrase ; l’équipe la lit dans l’historique
command-fact-restore = rétablir
    .description = Présenter de nouveau un fait, tel qu’il était dans l’une de ses versions
    .fact = fait
    .fact-about = Le fait à rétablir : tapez quelques mots
command-fact-history = historique
    .description = Toutes les versions d’un fait : qui, quand, pourquoi, ce qui a changé
    .fact = fait
    .fact-about = Le fait : tapez quelques mots
command-fact-review = relire
    .description = Ce qui attend une décision de la rédaction, et vos brouillons

draft-title = { $state ->
        [waiting] { $kind ->
            [change] Correction à relire
           *[new] Fait à relire
        }
       *[draft] { $kind ->
            [change] Correction d’un fait : brouillon
           *[new] Nouveau fait : brouillon
        }
    }
draft-refused = Le reste est enregistré. À corriger :
draft-correct = Corriger ma saisie
draft-correct-source = Corriger la source
draft-preview = Ce que les membres liront
draft-told = Ce que les membres lisent
draft-before-changed = Aujourd’hui
draft-before-replaced = Le fait qu’il remplace
draft-half-changed = { $language ->
        [en] Seul l’anglais a changé : vérifiez aussi le français, et les chiffres.
       *[fr] Seul le français a changé : vérifiez aussi l’anglais, et les chiffres.
    }
draft-figures-lost = Il donne un chiffre que le brouillon n’a pas : { $figures }. Sans lui, ce chiffre sort des chiffres clés et de l’évolution : le bouton « Chiffres » permet d’en donner un.
draft-document-stays = Le document d’origine reste tel quel : ce qui est décidé ici ne vaut que pour cette communauté.
draft-no-text = (pas encore de texte)
draft-in-language = { $language ->
        [en] En anglais : { $text }
       *[fr] En français : { $text }
    }
draft-only-fr = pas encore écrit : le fait n’existe qu’en français
draft-only-en = pas encore écrit : le fait n’existe qu’en anglais
draft-where = Rangé dans
draft-sort = Nature
draft-kind-state = état qui peut changer
draft-kind-event = événement, qui ne vieillit pas
draft-figures = Chiffres
draft-figure = { $metric } : { $figure }
draft-lacks = Ce qui manque
draft-lacked-text = Texte
draft-lacked-subject = Nom
draft-lacked-topic = Sujet
draft-lacked-date = Date
draft-lacked-source = Source
draft-lack-text = à écrire avec le bouton « Texte, sujet, date », dans une langue au moins
draft-lack-subject = de qui ou de quoi parle le fait : choisissez dans la liste ci-dessous
draft-lack-topic = choisissez-le dans la liste, une fois le nom choisi
draft-lack-date = la date à laquelle c’est vrai : bouton « Texte, sujet, date »
draft-lack-source = rien n’est publié sans source : bouton « Sources »
draft-choose-subject = Choisir de qui ou de quoi il parle
draft-choose-topic = Choisir le sujet

draft-alike = Un fait connu y ressemble
draft-older = Un chiffre plus ancien de la même chose
draft-alike-title = À comparer
draft-alike-more = { $count ->
        [one] Un autre fait connu est à comparer.
       *[other] { $count } autres faits connus sont à comparer.
    }
draft-alike-others = Voir les autres à comparer
draft-replace = Remplacer ce fait
draft-replace-older = Remplacer l’ancien
draft-replace-none = Ne rien remplacer
draft-same = Même fait, autre source
draft-publish = { $does ->
        [submit] { $beside ->
            [both] Garder les deux (évolution) : envoyer en relecture
            [other] C’est autre chose : envoyer en relecture
           *[none] Envoyer en relecture
        }
        [approve] { $beside ->
            [both] Garder les deux (évolution) : approuver
            [other] C’est autre chose : approuver
           *[none] Approuver et publier
        }
       *[publish] { $beside ->
            [both] Garder les deux (évolution) : publier
            [other] C’est autre chose : publier
           *[none] Publier
        }
    }
draft-publish-anyway = J’ai relu les deux : continuer
draft-reject = Refuser
draft-discard = Abandonner ce brouillon
draft-discard-about = Ce brouillon sera effacé, et rien n’en restera :
draft-discard-sure = Oui, l’effacer
draft-discarded = Le brouillon est effacé.
draft-back = Revenir au brouillon
draft-part-words = Texte, sujet, date
draft-part-sources = Sources
draft-part-figures = Chiffres
draft-part-choices = Nature et fiabilité
draft-part-review = Date à revoir, raison
draft-second-reads = Ici, une deuxième personne relit chaque fait avant sa publication ; l’administration peut changer cela dans /réglages.
draft-own-waits = C’est vous qui l’avez écrit : une autre personne de la rédaction doit décider.
draft-written-by = Écrit par { $person }, { $when }.
draft-suggested-by = Proposé par { $person }, { $when }.
draft-changed-by = Modifié ensuite par { $person }.
draft-because = Raison : { $reason }
draft-the-text = Le texte
draft-by-itself = le bot
draft-by-former = un ancien membre

draft-done-title = { $outcome ->
        [waits] Envoyé en relecture
        [rejected] Refusé
       *[published] Publié
    }
draft-done = { $outcome ->
        [waits] Une autre personne de la rédaction le trouvera dans /fait relire. Rien n’est publié d’ici là.
        [rejected] Rien n’est publié. La personne qui l’a écrit peut lire la raison.
       *[published] Les membres de cette communauté le lisent dès maintenant.
    }
draft-replaced = Il remplace : « { $text } » L’ancien reste dans l’historique.
draft-decided-title = C’est déjà décidé
draft-was-published = { $person } l’a publié, { $when }.
draft-was-rejected = { $person } l’a refusé, { $when }.
draft-was-lapsed = Personne n’a décidé à temps : la proposition n’attend plus, { $when }.
draft-was-withdrawn = La proposition a été retirée, { $when }.

draft-form-first = Nouveau fait
draft-form-words = Texte, sujet, date
draft-form-review = Date à revoir, raison
draft-form-source = Une source
draft-form-reject = Refuser ce texte
draft-form-retire = Retirer ce fait
draft-field-text_fr = Le fait, en français
draft-field-text_en = Le fait, en anglais
draft-field-subject = De qui ou de quoi parle le fait
draft-field-topic = Sujet
draft-field-as_of = Date à laquelle c’est vrai
draft-field-source = Source
draft-field-sources = Sources
draft-field-value = Le chiffre
draft-field-kind = Nature
draft-field-confidence = Fiabilité
draft-field-figures = Chiffres
draft-field-review_on = À revoir le
draft-field-why = Raison du changement
draft-field-reason = Pourquoi
draft-hint-text_fr = Une phrase qu’on peut vérifier, qui ne dit que ce que dit la source
draft-hint-text_en = Une phrase qu’on peut vérifier, qui ne dit que ce que dit la source
draft-hint-subject = Planet Tech'Care, Numeum…
draft-hint-topic = signataires, ateliers…
draft-hint-as_of = « 4 juillet 2023 », « novembre 2026 », « vers 2024 »
draft-hint-source = un lien, ou : éditeur, titre, date, lien
draft-hint-value = « 872 », « plus de 872 », « 7,5 % » ; vide : pas de chiffre
draft-hint-review_on = « mars 2028 » ; vide : un an après la date du fait
draft-hint-why = Ce qui change et pourquoi ; l’équipe le lit dans l’historique
draft-hint-reason = En une phrase

draft-sources-title = Sources du fait
draft-sources-about = Chaque source se corrige ou se retire avec son bouton : dans le formulaire, un champ vide la retire.
draft-no-source = Pas encore de source : rien n’est publié sans elle.
draft-source-add = Ajouter une source
draft-source-change = Corriger ou retirer la source { $mark }
draft-figures-title = Chiffres du fait
draft-figures-about = Un chiffre rejoint les chiffres clés et le graphique d’évolution. Choisissez ce qui est mesuré, puis écrivez le nombre ; un champ vide le retire.
draft-figures-menu = Choisir ce qui est mesuré
draft-no-metric = Je ne montre l’évolution d’aucun chiffre ici : le chiffre reste dans le texte.
draft-choices-title = Nature et fiabilité du fait
draft-choices-about = Chaque choix est enregistré aussitôt.
draft-choosing-kind = Nature
draft-choosing-kind-about = Un état peut changer : il est montré avec son âge, et à revoir au bout d’un an. Un événement a eu lieu une fois.
draft-choosing-confidence = Fiabilité
draft-choosing-confidence-about = Élevée : une source officielle le dit clairement. Faible : à confirmer.

fact-label = { $subject } : { $text }
fact-card-title = Fait : { $subject }
fact-card-standing = Ici
fact-standing-published = { $origin ->
        [own] publié par la communauté
       *[document] présenté comme dans le document
    }
fact-standing-superseded = { $origin ->
        [own] remplacé, gardé dans l’historique
       *[document] remplacé ici par un fait de la communauté
    }
fact-standing-retired = { $origin ->
        [own] retiré : personne ne le lit
       *[document] masqué ici : personne ne le lit
    }
fact-card-since = { $standing } · { $person } · { $when }
fact-version-written = { $said } · texte de { $person }
fact-version-changed = { $said } · modifié par { $person }
fact-card-by = { $person } · { $when }
fact-card-verified = Vérifié par
fact-card-stale = Le document a changé depuis la décision prise ici. Gardez-la, ou présentez de nouveau le fait comme dans le document.
fact-card-outlives = Ce fait en a remplacé un autre, que les documents ne contiennent plus. Les membres continuent de lire celui-ci : gardez-le, corrigez-le ou retirez-le.
fact-card-document-says = Ce que dit le document aujourd’hui
fact-card-replaced-by = Ce que les membres lisent à la place
fact-card-replaced = Ce qu’il avait remplacé
fact-card-replaced-stays = Ce fait reste dans l’historique : les membres ne lisent plus ni l’un ni l’autre.
fact-card-tell-again = Présenter de nouveau l’ancien
fact-card-keep = Garder la décision
fact-card-drop = Revenir au document
fact-card-edit = Corriger
fact-card-holds = C’est toujours vrai
fact-card-retire = Retirer
fact-card-restore = Rétablir
fact-card-history = Historique
fact-card-gone-history = Historique du fait remplacé
fact-card-open = Voir le fait
fact-retired = C’est fait : plus personne ne lit ce fait ici. Il peut être rétabli.
fact-restored = C’est fait : les membres lisent de nouveau ce fait.
fact-settled = C’est noté : la décision est gardée.
fact-retire-title = Retirer ce fait ?
fact-retire-own = Plus personne ne le lira ici. Il reste dans l’historique, et peut être rétabli.
fact-retire-document = Il vient d’un document : le document reste tel quel, mais cette communauté ne le lira plus. Il peut être rétabli.
fact-retire-replaced = Le fait qu’il avait remplacé ne revient pas de lui-même : vous pourrez ensuite le présenter de nouveau.
fact-retire-sure = Oui, le retirer

fact-history-title = Historique d’un fait
fact-history-none = Rien n’a été décidé ici à son sujet : il est présenté comme dans le document.
fact-history-gone = Les documents ne contiennent plus ce fait, et je ne garde pas ce qu’il disait. Voici ce que cette communauté avait décidé à son sujet.
fact-history-menu = Lire une version en entier
fact-restore-title = Rétablir un fait
fact-restore-about = { $origin ->
        [own] Choisissez la version à présenter de nouveau : vous la lirez d’abord en entier.
       *[document] Ce qui a été décidé ici peut être défait : le fait sera présenté comme dans le document.
    }
fact-restore-older = Versions plus anciennes
fact-restore-menu = Choisir une version
fact-version-title = { $number ->
        [0] Ce que dit le document
       *[other] Version { $number }
    }
fact-version-emptied = retiré
fact-version-replaced = { $said } · remplacé par : « { $text } »
fact-version-unreadable = Ce dont parle cette version n’existe plus dans les documents.
fact-version-put-back = Rétablir cette version

fact-queue-title = À relire et à terminer
fact-queue-empty = Rien n’attend. Pour ajouter un fait : /fait ajouter.
fact-queue-open = Voir ce qui attend
fact-queue-menu = Ouvrir
fact-queue-questions = { $count ->
        [one] { $count } question de membre attend une réponse.
       *[other] { $count } questions de membres attendent une réponse.
    }
fact-queue-to-questions = Voir les questions
fact-queue-waiting = Attend une décision
fact-queue-stale = Le document a changé depuis la décision
fact-queue-outlives = Le fait remplacé n’est plus dans les documents
fact-queue-homeless = N’est plus dit : son sujet n’existe plus. Ouvrez-le pour en choisir un autre
fact-queue-mine = Vos brouillons
fact-queue-refused = Vos textes refusés : ouvrez-les pour lire la raison
fact-queue-from = { $origin ->
        [suggested] proposé par { $person }, { $when }
       *[written] écrit par { $person }, { $when }
    }
fact-queue-replaces = à la place de : « { $text } »

error-fact-not-a-date = « { $typed } » : je ne lis pas cette date. Écrivez par exemple « 4 juillet 2023 », « novembre 2026 », « 2023 » ou « vers 2024 ».
error-fact-two-dates = « { $typed } » peut se lire de deux façons : { $one } ou { $other }. Écrivez le mois en lettres.
error-fact-date-ahead = « { $typed } » n’est pas encore arrivé : un fait porte la date à laquelle on l’a constaté.
error-fact-date-too-old = « { $typed } » est trop ancien : les dates commencent en { $first }.
error-fact-date-gone-by = « { $typed } » est déjà passé : choisissez un jour à venir, par exemple « mars 2028 ».
error-fact-not-a-link = « { $typed } » n’est pas l’adresse d’une page que tout le monde peut ouvrir : elle commence par https:// ou http://.
error-fact-link-with-password = Ce lien contient un nom ou un mot de passe (avant « @ ») : donnez l’adresse sans lui.
error-fact-link-too-long = Ce lien est trop long : { $length } caractères, { $longest } au plus. Donnez une adresse plus courte de la même page.
error-fact-several-links = Il y a plusieurs liens : donnez une source à la fois, la fiche permet d’en ajouter d’autres.
error-fact-vague-source = « { $typed } » ne permet pas de retrouver la source : ajoutez un lien, ou un titre (« éditeur, titre, date »).
error-fact-not-a-figure = « { $typed } » : je ne lis pas ce chiffre. Écrivez par exemple « 872 », « plus de 872 » ou « 7,5 % ».
error-fact-two-numbers = « { $typed } » peut se lire de deux façons. Séparez les milliers par une espace (2 500) et les décimales par une virgule (2,5).
error-fact-another-unit = « { $typed } » : ici, on compte en « { $unit } ». Écrivez le nombre seul.
error-fact-unknown-subject = « { $typed } » : je ne connais pas ce nom. { $nearest ->
        [none] La fiche propose les noms que je connais.
       *[other] Vouliez-vous dire : { $nearest } ?
    }
error-fact-unknown-topic = « { $typed } » : je n’ai pas ce sujet ici. Les sujets possibles : { $known }.
error-fact-no-subject-yet = Les sujets possibles dépendent du nom : indiquez d’abord de qui ou de quoi parle le fait.
error-fact-too-many-sources = { $most } sources au plus : retirez-en une d’abord.
error-fact-too-many-figures = { $most } chiffres au plus : retirez-en un d’abord.
error-fact-same-source = Cette source est déjà dans la liste.
