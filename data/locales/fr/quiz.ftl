# Les idées reçues et le quiz.

command-quiz = quiz
    .description = Une question sur une idée reçue, puis la correction et ses sources
    .about = thème
    .about-about = Un thème : courriel, vidéo en ligne, empreinte… (par défaut : tous)
    .score = score
    .score-about = Voir votre score plutôt qu’une question (par défaut : non)

myth-claim = On entend dire : « { $claim } » C’est { $verdict }.
myth-criterion = { $name }, n° { $number }

quiz-title = Quiz : { $category }
quiz-letter = Réponse { $letter }
quiz-category-over = Vous avez répondu à toutes les questions de ce thème. En voici une d’un autre thème.
quiz-changed = La question à laquelle vous venez de répondre a été modifiée entre-temps. Votre réponse n’est pas comptée ; voici la question telle qu’elle est maintenant.
quiz-withdrawn = La question à laquelle vous venez de répondre a été retirée entre-temps. Votre réponse n’est pas comptée ; voici une autre question.

quiz-on-this = Quiz sur ce thème
quiz-right = Bonne réponse
quiz-wrong = Ce n’est pas la bonne réponse
quiz-before = Vous aviez déjà répondu à cette question : c’est cette première réponse qui compte.
quiz-yours = Votre réponse
quiz-the-right = La bonne réponse
quiz-next = Question suivante
quiz-again = Refaire un tour
quiz-round-over = Bravo, le tour est complet : vous avez répondu à toutes les questions, { $rights ->
    [one] { $rights } bonne réponse
   *[other] { $rights } bonnes réponses
} sur { $questions }. { $wrong ->
    [0] C’est un sans-faute.
    [one] Si vous refaites un tour, la question que vous avez manquée reviendra parmi les premières.
   *[other] Si vous refaites un tour, les { $wrong } questions que vous avez manquées reviendront en premier.
}

quiz-score-title = Mon score
quiz-score-none = Vous n’avez encore répondu à aucune question.
quiz-score-rights = { $rights ->
    [one] { $rights } bonne réponse sur { $answered }
   *[other] { $rights } bonnes réponses sur { $answered }
}
quiz-score-streak = série en cours : { $streak }
quiz-score-best = meilleure série : { $best }
quiz-score-left = { $left ->
    [0] tour complet
   *[other] encore { $left } sur { $questions } dans ce tour
}
quiz-score-yours = Vous êtes la seule personne à voir ce score. Une série compte vos bonnes réponses d’affilée.
quiz-begin = Commencer
quiz-start-over = Repartir de zéro
quiz-start-over-what = Votre score, vos séries et les questions déjà vues seront oubliés, sans retour. Le quiz recommencera depuis le début.
quiz-start-over-sure = Tout oublier
quiz-start-over-keep = Garder mon score
quiz-started-over-title = C’est oublié
quiz-started-over = Je ne sais plus rien de vos réponses au quiz.
