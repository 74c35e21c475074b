# Les dates et les heures : comment elles se disent, pourquoi une phrase est refusée.

when-moment = { $day } à { $time } (heure : { $city })
when-time-summer = { $time }, heure d’été
when-time-winter = { $time }, heure d’hiver
when-time-offset = { $time }, { $offset }
when-what-hour = { $day } : à quelle heure ?

error-unclear-day = Je ne comprends pas « { $typed } » comme un jour passé. Tapez par exemple 2026-10-01, 1er octobre, lundi dernier ou hier.
error-when-empty = Il manque la date et l’heure. Tapez par exemple « 8 décembre 14h » ou « demain 9h30 ».
error-when-not-understood = Je ne comprends pas « { $words } ». Tapez un jour et une heure, par exemple « mardi 8 décembre 14h » ou « dans 2 heures ».
error-when-no-hour = « { $understood } » : à quelle heure ? Ajoutez-la, par exemple « 14h » ou « 9h30 ».
error-when-no-day = « { $understood } » : quel jour ? Ajoutez-le, par exemple « aujourd’hui », « demain » ou « 8 décembre ».
error-when-past = C’est déjà passé : { $day } à { $time }. Tapez une date à venir, avec l’année si besoin.
error-when-day-past = C’est déjà passé : { $day }. Tapez une date à venir.
error-when-just-passed = C’est déjà passé : { $day }. Si vous pensez à { $year }, tapez aussi l’année.
error-when-too-far = C’est dans plus de cinq ans : { $day }. Vérifiez l’année.
error-when-beyond = C’est trop loin : dans plus de cinq ans, ou dans un passé lointain. Vérifiez la date et l’année.
error-when-no-such-day = Il n’y a pas de { $day } en { $month }. Vérifiez le jour.
error-when-no-such-month = « { $typed } » n’est pas une date : il n’y a que douze mois. Tapez d’abord le jour, puis le mois, par exemple « 25/12 ».
error-when-no-such-weekday = Ce jour n’existe pas : { $month } n’en a que quatre. Tapez la date, ou « dernier ».
error-when-no-such-time = « { $typed } » n’est pas une heure. Tapez par exemple « 14h » ou « 9h30 ».
error-when-skipped-time = Le { $day }, { $time } n’existe pas : cette nuit-là, on avance les horloges. Choisissez une heure plus tôt ou plus tard.
error-when-wrong-weekday = Le { $day } est un { $weekday }. Corrigez le jour ou la date.
error-when-contradiction = Ces indications ne vont pas ensemble. Tapez seulement la date et l’heure, par exemple « 8 décembre 14h ».
error-when-two-digit-year = « { $year } » est-il une année ? Écrivez-la en quatre chiffres, par exemple « 8/12/2026 ».
error-when-ambiguous = Cela peut vouloir dire { $day } à { $time }, ou { $other_day } à { $other_time }. Tapez la date et l’heure que vous voulez, en entier.
error-when-happens-twice = Le { $day }, { $time } arrive deux fois : cette nuit-là, on recule les horloges. Ajoutez « heure d’été » pour la première, « heure d’hiver » pour la seconde.

error-rule-malformed = Je ne comprends pas cette répétition : { $typed }. Choisissez-en une dans la liste.

rule-days = { $count ->
    [1] tous les jours
   *[other] tous les { $count } jours
}
rule-weeks = { $count ->
    [1] chaque semaine
    [2] une semaine sur deux
   *[other] toutes les { $count } semaines
}
rule-months = { $count ->
    [1] chaque mois
    [2] un mois sur deux
   *[other] tous les { $count } mois
}
rule-working-days = du lundi au vendredi
rule-on = { $rule }, { $days }
rule-weekday = le { $weekday }
rule-day = { $day ->
    [-2] l’avant-dernier jour
    [-1] le dernier jour
    [1] le 1er
   *[other] le { $day }
}
rule-day-from-end = le { $day }e jour en partant de la fin
rule-nth = { $place ->
    [-2] l’avant-dernier { $weekday }
    [-1] le dernier { $weekday }
    [1] le 1er { $weekday }
   *[other] le { $place }e { $weekday }
}
rule-until = { $rule }, jusqu’au { $day }
rule-times = { $rule }, { $count } fois
