# Ce que les membres proposent : le formulaire, la carte remise aux éditeurs, la lettre qui dit la suite donnée.

error-unclean = { $kind ->
    [empty] Rien n’a été écrit. Rien n’a été enregistré.
    [too-long] C’est trop long : { $length } caractères, au plus { $longest }. Rien n’a été enregistré.
    [invisible] Le texte contient des caractères invisibles, souvent venus d’une page que l’on a copiée. Retapez-le, ou collez-le sans sa mise en forme. Rien n’a été enregistré.
    [direction] Le texte contient une marque qui retourne le sens de l’écriture. Retapez-le. Rien n’a été enregistré.
    [marks] Le texte empile des accents sur une même lettre. Retapez-le. Rien n’a été enregistré.
    [mention] Le texte appelle quelqu’un ou renvoie à un élément de la messagerie : « { $found } ». Dites-le avec des mots. Rien n’a été enregistré.
    [markup] Le texte contient de la mise en forme : « { $found } ». Écrivez-le en texte simple. Rien n’a été enregistré.
   *[control] Le texte contient des caractères illisibles. Retapez-le. Rien n’a été enregistré.
}

error-suggest-waiting = Vous avez déjà { $most } propositions en attente : c’est le maximum par personne. Attendez une réponse, ou retirez-en une.
error-suggest-today = Vous avez proposé { $most } faits en un jour : c’est le maximum par personne. Revenez demain.
error-suggest-young = Votre compte a moins d’un jour. Revenez demain pour proposer un fait.
error-suggest-nothing-new = Cette correction dit ce qui est déjà présenté, avec la même source. Changez le texte, la date ou la source.
error-suggest-not-waiting = Cette proposition n’attend plus : elle a été traitée, ou retirée.

command-suggest = proposer
    .description = Proposer un fait ou une correction ; la rédaction les lit avant tout le monde
    .subject = nom
    .subject-about = De qui ou de quoi parle le fait : Numeum, Planet Tech'Care…
    .topic = sujet
    .topic-about = Le sujet auquel il se rattache

suggest-form = Proposer un fait
suggest-form-correct = Proposer une correction
suggest-field-text = Que faut-il savoir ou corriger ?
suggest-field-correct = Que devrait dire ce fait ?
suggest-hint-text = Une seule information, en une ou deux phrases simples
suggest-field-source = Où l’avez-vous lu ?
suggest-hint-source = Un lien, ou « Ademe, rapport 2024 »
suggest-field-as-of = De quand cela date-t-il ? (facultatif)
suggest-hint-as-of = « 4 juillet 2023 », « mars 2024 », « 2022 »

suggest-which-title = { $subject } : proposer une correction
suggest-which = Quel fait voulez-vous faire corriger ? Ce message n’est visible que par vous.
suggest-which-menu = Choisir un fait
suggest-option = { $date } : { $text }
suggest-another = Un autre fait, qui manque ici

suggest-kept = Merci, votre proposition est enregistrée
suggest-kept-next = La rédaction va la lire ; rien n’est publié avant. Je vous dirai en message privé ce qu’elle devient. Si personne n’a décidé au bout de 90 jours, elle est classée sans suite, et je vous le dirai aussi.
suggest-kept-closed = Si je ne peux pas vous écrire en privé, vous trouverez la réponse dans « Mes propositions ».
suggest-not-kept = Voici votre texte, à recopier dans un nouveau formulaire :
suggest-nothing-kept = Rien n’a été enregistré. Voici votre texte, à recopier dans un nouveau formulaire :

suggest-mine = Mes propositions
suggest-mine-none = Vous n’avez encore rien proposé ici.
suggest-mine-more = { $count ->
    [one] et { $count } plus ancienne
   *[other] et { $count } plus anciennes
}
suggest-state = { $state ->
    [waiting] En attente de lecture
    [published] Publiée
    [rejected] Refusée
    [lapsed] Classée, faute de réponse
   *[withdrawn] Retirée
}
suggest-entry-reason = { $text } Raison : { $reason }
suggest-withdraw = Retirer cette proposition
suggest-withdraw-this = Retirer : { $text }
suggest-withdrawn = C’est retiré : votre proposition ne sera pas lue.

suggestion-title = { $kind ->
    [fact] Un fait est proposé
    [correction] Une correction est proposée
   *[second] Un fait attend une deuxième lecture
}
suggestion-decided = { $state ->
    [published] Proposition publiée
    [rejected] Proposition refusée
    [lapsed] Proposition classée : personne n’a décidé en 90 jours
   *[withdrawn] Proposition retirée par la personne qui l’avait faite
}
suggestion-from = De
suggestion-about = À propos de
suggestion-no-subject = pas précisé
suggestion-changed-by = Modifié par
suggestion-decided-by = Décidé par
suggestion-reason = Raison
suggestion-today = Dit aujourd’hui
suggestion-wanted = Proposé
suggestion-undated = sans date
suggestion-only = { $language ->
    [fr] Écrit en français seulement.
   *[en] Écrit en anglais seulement.
}
suggestion-lacks = À compléter avant publication : { $what }.
suggestion-lack = { $what ->
    [text] le texte
    [subject] de qui ou de quoi il s’agit
    [topic] le sujet
    [date] la date
   *[source] la source
}
suggestion-more-sources = { $count ->
    [one] et { $count } autre source
   *[other] et { $count } autres sources
}
suggestion-figures-lost = Le fait d’aujourd’hui donne un chiffre dont je montre l’évolution ; celui-ci n’en donne pas : « Modifier d’abord » permet de l’ajouter.
suggestion-approve = Approuver
suggestion-edit = Modifier d’abord
suggestion-reject = Refuser, avec une raison

outcome-title = { $state ->
    [published] Votre proposition est publiée
    [rejected] Votre proposition n’a pas été retenue
   *[lapsed] Votre proposition est classée
}
outcome-said = { $state ->
    [published] Merci : je le dis désormais dans votre communauté.
    [rejected] La rédaction de votre communauté a lu votre proposition et ne la publie pas.
   *[lapsed] Personne n’a décidé en 90 jours : votre proposition n’attend plus. Vous pouvez la faire de nouveau.
}
outcome-reason = Raison : { $reason }
outcome-adapted = La rédaction l’a adaptée ou complétée. Voici ce que cela dit :
outcome-words = { $state ->
    [published] Voici ce que cela dit :
   *[other] Vous aviez proposé :
}

kind-fact-waiting = proposition à lire
kind-fact-outcome = réponse à une proposition
notice-facts-waiting = Un fait attend la rédaction : il est dans /fait relire. Choisissez un salon pour l’équipe, et j’y publierai ce qui attend.
