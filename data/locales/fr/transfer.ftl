# Des faits en fichiers : repris, remis, proposés à tous.

command-fact-import = importer
    .description = Reprendre des faits d’un fichier ; vous voyez d’abord ce qui changerait
    .file = fichier
    .file-about = Un fichier de faits YAML, JSON ou CSV (par défaut : collez son texte)
    .dry = essai
    .dry-about = Montrer seulement ce qui changerait (par défaut : un bouton permet ensuite de reprendre)
command-fact-export = exporter
    .description = Tout ce que votre communauté a ajouté et décidé, en un fichier à garder ou à modifier
    .format = format
    .format-about = yaml, json, ou csv pour les tableurs (par défaut : yaml)
command-fact-promote = promouvoir
    .description = Préparer un fait de votre communauté pour tout le monde ; réservé au propriétaire du bot
    .fact = fait
    .fact-about = Quel fait : commencez à taper, puis choisissez

transfer-form = Des faits à reprendre
transfer-form-text = Le texte du fichier
transfer-form-hint = YAML ou JSON avec « facts: », ou CSV avec le nom des colonnes
transfer-checked-title = Ce que ce fichier changerait
transfer-would = Rien n’est encore fait. Une fois repris, ce fichier changerait ceci :
transfer-no-change = Rien ne changerait : tout ce qu’il contient est déjà ainsi ici.
transfer-changed-meanwhile = Quelque chose a changé ici depuis que ce fichier vous a été montré : je n’ai donc rien repris. Voici ce qu’il changerait maintenant :
transfer-take-in = Reprendre
transfer-done-title = Faits repris
transfer-done = C’est fait, en entier. Chaque changement figure dans l’historique de son fait.

transfer-new = { $count ->
    [one] { $count } nouveau fait
   *[other] { $count } nouveaux faits
}
transfer-changed = { $count ->
    [one] { $count } fait modifié
   *[other] { $count } faits modifiés
}
transfer-waiting = { $count ->
    [one] { $count } fait qui attend une deuxième personne : elle le trouvera dans /fait relire
   *[other] { $count } faits qui attendent une deuxième personne : elle les trouvera dans /fait relire
}
transfer-decided = { $count ->
    [one] { $count } décision sur un fait des documents
   *[other] { $count } décisions sur des faits des documents
}
transfer-verified = { $count ->
    [one] { $count } fait noté comme toujours vrai
   *[other] { $count } faits notés comme toujours vrais
}
transfer-left = { $count ->
    [one] { $count } laissé de côté : ici, deux personnes relisent chaque fait, et celui-ci ne peut pas être soumis à une deuxième
   *[other] { $count } laissés de côté : ici, deux personnes relisent chaque fait, et ceux-ci ne peuvent pas être soumis à une deuxième
}
transfer-same = { $count ->
    [one] { $count } est déjà ici, tel quel.
   *[other] { $count } sont déjà ici, tels quels.
}
transfer-cautions = { $count ->
    [one] { $count } point à regarder d’abord
   *[other] { $count } points à regarder d’abord
}
transfer-more = et { $count } de plus
transfer-new-id = nouveau
transfer-is-published = toujours vrai, comme le dit le document
transfer-is-superseded = remplacé par { $by }
transfer-is-retired = retiré
transfer-is-hidden = masqué ici

transfer-export-title = Les faits de votre communauté
transfer-export-about = { $count ->
    [one] { $count } fait ou décision de votre communauté. Personne n’y est nommé.
   *[other] { $count } faits et décisions de votre communauté. Personne n’y est nommé.
}
transfer-export-again = /fait importer reprend ce fichier, ici ou ailleurs.
transfer-export-large = Il est plus grand que ce que /fait importer reprend en une fois : partagez-le d’abord, les décisions en dernier.
transfer-export-nothing = Votre communauté n’a encore rien ajouté, ni rien décidé.

transfer-promoted-title = Un brouillon pour tout le monde
transfer-promoted-about = Un brouillon de documents : ce fait et ses nouvelles sources, pour data/.
transfer-promoted-kept = Il est gardé aussi sous le nom { $name } dans le dossier des brouillons. Personne ne le lit dans la messagerie avant qu’il soit mis dans data/ : ses premières lignes disent comment.
transfer-promoted-not-kept = Le dossier des brouillons n’a pas pu être écrit : enregistrez vous-même { $name }. Personne ne le lit dans la messagerie avant qu’il soit mis dans data/ : ses premières lignes disent comment.

# Ce qui ne va pas dans un fichier, et où.
transfer-row = Ligne { $row }
transfer-cell = Ligne { $row }, colonne { $column }
transfer-archive = C’est une archive ou un document de bureautique. Depuis un tableur, enregistrez en « CSV UTF-8 ».
transfer-unknown-form = Ce n’est pas un fichier de faits : du YAML ou du JSON avec « facts: » ou « decisions: », ou du CSV dont la première ligne nomme les colonnes.
transfer-nothing = Il ne contient ni fait ni décision.
transfer-format = Il a été fait pour une autre version de ce format : je connais la 1.
transfer-too-many = Il contient plus de { $most } faits et décisions. Partagez-le en plusieurs fichiers.
transfer-too-long-to-read = Je n’ai pas réussi à le lire en un temps raisonnable.
transfer-column = « { $field } » n’est pas une colonne connue.
transfer-column-twice = Il y a deux colonnes « { $field } ».
transfer-too-many-cells = Il y a plus de cellules que de colonnes dans la première ligne. Mettez entre guillemets les textes qui contiennent des séparateurs.
transfer-quotes = Ses guillemets ne vont pas par deux, ou une cellule est beaucoup trop longue. Un guillemet dans un texte s’écrit deux fois.
transfer-figure = « { $given } » n’est pas un chiffre : écrivez une mesure, une précision et un nombre, comme « signatories exact 872 ».
transfer-source-parts = « { $given } » a trop de parties : éditeur | titre | lien | date | langue. Une barre dans une partie s’écrit \|.
transfer-id = « { $field } » doit être un identifiant : des minuscules et des chiffres, reliés par des traits d’union.
transfer-own-id = L’identifiant d’un fait à vous commence par « own- » ; n’en donnez pas à un nouveau. Ce que disent les documents se change sous « decisions ».
transfer-date = « { $field } » doit être une date : 2026, 2026-11 ou 2026-11-22, suivie de ~ si elle est approximative.
transfer-day = « { $field } » doit être un jour, comme 2026-11-22.
transfer-no-text = Il ne dit rien : il manque un texte, en français ou en anglais.
transfer-no-source = Il manque une source.
transfer-subject = « { $given } » n’est pas un nom connu (subject). Les noms : { $choices }.
transfer-topic = « { $given } » n’est pas un sujet possible ici (topic). Les sujets : { $choices }.
transfer-metric = « { $given } » n’est pas une mesure connue ici (metric). Les mesures : { $choices }.
transfer-source = Une source a soit un « id » des documents, seul, soit un « publisher » avec un « title » ou une « url ».
transfer-source-id = « { $given } » n’est pas une source des documents. Décrivez-la plutôt : publisher, title, url, date, language.
transfer-source-twice = Cette source est déjà plus haut, dans le même fait.
transfer-figure-twice = Ce chiffre est deux fois dans le même fait, avec la même précision : « { $given } ».
transfer-to-come = { $given } est encore à venir.
transfer-too-old = { $given } est trop ancien : les dates commencent en { $first }.
transfer-unknown-fact = « { $given } » n’est pas un fait connu ici.
transfer-own-decision = Un fait de votre communauté va sous « facts », avec son propre statut.
transfer-nothing-decided = Rien n’est décidé ici : « status » ou « verified » manque.
transfer-not-superseded = « superseded_by » va avec le statut superseded.
transfer-same-id = « { $given } » est deux fois dans ce fichier.
transfer-circle = En suivant ce que « { $given } » a remplacé, on y revient.
transfer-resembles = Cela ressemble à ce qui est déjà connu, ou plus haut dans le fichier : « { $text } »

error-transfer-not-owner = Cela concerne toutes les communautés : c’est réservé au propriétaire du bot.
error-transfer-file-gone = Un fichier montré est gardé un jour, et celui-ci n’est plus là. Rien n’a changé ; redonnez-le avec /fait importer.
error-transfer-documents-own = Ce fait est dans les documents : tout le monde le lit déjà.
error-transfer-one-language = Les documents sont dans les deux langues, et ce fait est seulement en { $language ->
        [fr] français
       *[en] anglais
    }. Ajoutez l’autre langue avec /fait corriger, puis recommencez.
