# Les faits que l’équipe ajoute et corrige : ce qu’elle tape, ses fiches, l’historique, la relecture.

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
error-fact-unknown-subject = « { $typed } » : je n’ai pas ce sujet. { $nearest ->
        [none] La fiche propose les sujets que je connais.
       *[other] Vouliez-vous dire : { $nearest } ?
    }
error-fact-unknown-topic = « { $typed } » : ce sujet n’a pas ce thème. Ses thèmes : { $known }.
error-fact-no-subject-yet = Le thème dépend du sujet : indiquez d’abord le sujet.
error-fact-too-many-sources = { $most } sources au plus : retirez-en une d’abord.
error-fact-too-many-figures = { $most } chiffres au plus : retirez-en un d’abord.
error-fact-same-source = Cette source est déjà dans la liste.
