# Ce qui est gardé sur les personnes : le dire, l’effacer. Les rubriques servent aussi au fichier.

command-privacy = confidentialité
    .description = Ce que je garde sur vous : l’avoir en fichier, le faire effacer

command-privacy-export = exporter
    .description = Tout ce que je garde sur vous, dans un fichier pour vous uniquement

command-privacy-delete = effacer
    .description = Faire effacer tout ce que je garde sur vous ; je demande avant de le faire

former-member = un ancien membre

privacy-file = Le fichier (JSON, lisible dans tout éditeur de texte).
privacy-file-about = Tout ce que Sobrio garde sur la personne désignée ici. Rubrique par rubrique : ce que c’est, pourquoi et combien de temps c’est gardé, puis les lignes telles qu’elles sont dans la base. Les autres personnes ne sont pas nommées.
privacy-somebody-else = quelqu’un d’autre
privacy-mentions = Là où d’autres vous ont nommé dans ce qu’ils ont écrit
privacy-export-title = Vos données
privacy-export-text = Voici tout ce que je garde sur vous. Je ne lis pas les messages et ne garde aucun nom : pour moi, une personne est le numéro que Discord lui donne.
privacy-export-others = Vos messages, votre nom et votre image sont chez Discord, pas chez moi.
privacy-to-delete = Effacer mes données
privacy-to-export = Les avoir d’abord en fichier
privacy-contact = Poser une question

privacy-delete-title = Effacer vos données
privacy-nothing = Je ne garde rien sur vous.
privacy-going = Ce qui sera effacé
privacy-staying = Ce qui reste, sans votre nom
privacy-rows = { $count ->
    [one] { $count } ligne
   *[other] { $count } lignes
}
privacy-mentioned = { $count ->
    [one] { $count } texte écrit par d’autres vous nomme : il dira « un ancien membre » à la place.
   *[other] { $count } textes écrits par d’autres vous nomment : ils diront « un ancien membre » à la place.
}
privacy-consequences = Ce que cela entraîne
privacy-consequence-places = Vous cédez vos places : elles vont à qui attend. Je ne vous rappelle plus rien.
privacy-consequence-subscriptions = Je ne vous envoie plus rien en privé : vos abonnements sont désactivés.
privacy-consequence-drafts = Ce que vous avez écrit ou proposé et que personne n’a publié est retiré, comme les questions que personne d’autre n’a posées. Ce qui est publié reste, comme le travail d’un ancien membre.
privacy-consequence-language = Je suis de nouveau la langue de votre Discord.
privacy-consequence-chat = Ce qui a été publié sur Discord y reste : je n’efface aucun message.
privacy-no-way-back = C’est sans retour. Vous pourrez continuer à m’utiliser : je ne vous connaîtrai qu’à partir de ce moment.
privacy-erase = Tout effacer
privacy-erased-title = C’est fait
privacy-erased-text = Je ne garde plus rien sur vous : votre numéro n’est plus dans aucune de mes tables ni dans aucun de mes fichiers.
privacy-erased-elsewhere = Les sauvegardes faites auparavant par qui m’héberge disparaissent à leur terme. Ce qui a été publié sur Discord y reste.

holding-language = Votre langue
    .why = pour vous répondre dans la langue que vous avez choisie
    .kept = jusqu’à ce que vous choisissiez l’automatique ou fassiez effacer vos données
holding-tips = Conseils vus, pratiques suivies
    .why = pour qu’aucun conseil ne revienne avant que vous, ou votre communauté, ayez vu les autres ; pour une communauté, la liste de ce qu’elle fait
    .kept = pour une personne, jusqu’à l’effacement de ses données ; pour une communauté, jusqu’à 30 jours après le départ du bot ; le conseil qui vient d’être partagé dans un salon, quelques minutes
holding-quiz = Quiz : questions vues, réponses, score
    .why = pour qu’aucune question ne revienne avant que vous ayez vu les autres, et pour vous dire votre score ; personne d’autre ne le voit
    .kept = jusqu’à ce que vous repartiez de zéro (/quiz) ou fassiez effacer vos données ; de chaque question, la dernière réponse seulement
holding-signups = Inscriptions, rappels et leurs préférences
    .why = pour tenir les places et la liste d’attente, et écrire à qui l’a demandé
    .kept = avec l’atelier, ou jusqu’au désistement ; rien n’est gardé de qui s’est désisté
holding-subscriptions = Abonnements aux messages privés
    .why = pour vous envoyer ce que vous avez demandé, dans votre langue, et rien d’autre
    .kept = jusqu’à ce que vous les désactiviez, quittiez la communauté ou fassiez effacer vos données ; au plus 30 jours après le départ du bot
holding-letters = Annonces et messages privés
    .why = pour publier chacun une seule fois, et dire ensuite ce qui a été publié et quand
    .kept = jusqu’à 30 jours après le départ du bot ; ce qui a été écrit à une personne, jusqu’à l’effacement de ses données
holding-workshops = Ateliers et leur historique
    .why = pour que les membres les connaissent et que l’équipe sache qui a changé quoi
    .kept = jusqu’à 30 jours après le départ du bot
holding-experiences = Ce que des personnes veulent essayer après un atelier
    .why = pour que l’équipe puisse en faire un retour d’expérience
    .kept = jusqu’à 30 jours après le départ du bot
holding-facts = Faits, brouillons et propositions
    .why = pour dire qui a écrit, changé et vérifié ce que la communauté raconte, et le faire relire par une deuxième personne
    .kept = jusqu’à 30 jours après le départ du bot
holding-questions = Questions transmises à la rédaction
    .why = pour que la rédaction y réponde, et pour vous envoyer la réponse
    .kept = qui a posé la question : jusqu’à l’envoi de la réponse, 180 jours s’il n’y en a pas ; la question elle-même : 180 jours de plus, pour ne pas la transmettre deux fois
holding-audit = Qui a fait quoi
    .why = pour que l’administration puisse suivre ce qui est fait dans sa communauté
    .kept = 400 jours
holding-settings = Réglages d’une communauté
    .why = pour publier où, quand et comme son administration le veut
    .kept = jusqu’à 30 jours après le départ du bot
holding-notices = Messages à l’administration
    .why = pour lui dire une fois ce qu’elle doit régler
    .kept = jusqu’à ce que ce soit réglé, ou 30 jours après le départ du bot
holding-buttons = Boutons dont la commande est longue
    .why = pour qu’ils marchent tant qu’on peut les presser : Discord prend 100 caractères, le reste est ici
    .kept = tant que le bot fonctionne ; ceux qui nomment une personne ou une communauté partent avec elle
holding-machinery = Ce que le bot note pour lui-même
    .why = pour enregistrer les commandes une fois, dessiner une image une fois, achever d’effacer ce qui est effacé
    .kept = jusqu’à ce que ce soit remplacé ; les images, jusqu’à ce qu’assez d’autres aient été dessinées
holding-documents = Ce que disent les documents
    .why = pour répondre aux questions ; écrit par le projet, lu par tout le monde
    .kept = tant que le document le dit
