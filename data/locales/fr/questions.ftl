# Les questions : la réponse avec sa source et sa date, ou l’aveu qu’il n’y en a pas.

command-ask = demander
    .description = Une question, en quelques mots ou en une phrase : une réponse sourcée et datée, ou aucune
    .question = question
    .question-about = Combien de signataires aujourd’hui ? loi REEN, empreinte d’un smartphone…
    .private = privé
    .private-about = Réponse visible par vous uniquement (par défaut : non)

ask-asked = Question : « { $question } »
ask-answered = La rédaction de votre communauté a choisi ce fait en réponse à cette même question.
ask-anyway = Transmettre quand même à la rédaction
ask-day = le { $date }
ask-period = Pour { $period }, voici ce que je sais.
ask-around = Pour { $period } même, je n’ai aucun fait sourcé. Voici ce que je sais des dates les plus proches.
ask-latest = Le plus récent que je connaisse : { $date }.
ask-latest-sure = Le plus récent dont la date soit sûre : { $date }.
ask-latest-below = Cette réponse a pour date : { $date }. Plus bas, vous lirez aussi ce qui est plus récent.
ask-dated = Cette réponse a pour date : { $date }.
ask-date-and-age = { $date }, { $age }
ask-myth-title = Idée reçue : { $category }
ask-related = À lire aussi

ask-unknown-title = Je n’ai pas de fait sourcé là-dessus
ask-unknown = Je réponds seulement par ce qui a une source et une date : sur ce point, je n’ai rien.
ask-unknown-gap = Je réponds seulement par ce qui a une source et une date. Sur ce point, voici ce qui a été cherché sans être trouvé :
ask-nearest = { $count ->
    [one] Le premier bouton mène au sujet le plus proche.
   *[other] Les { $count } premiers boutons mènent aux sujets les plus proches.
}
ask-otherwise = Pour reformuler : un ou deux mots précis suffisent (« signataires 2021 », « loi REEN »), en français ou en anglais.
ask-send-about = Vous pouvez aussi transmettre votre question à la rédaction de votre communauté, qui cherchera une source.
ask-again = Reformuler ma question
ask-send = Transmettre à la rédaction
ask-menu = Voir ce que je connais

ask-empty-title = Que voulez-vous savoir ?
ask-empty = Je n’ai vu ni lettre ni chiffre dans votre question.
ask-long-title = C’est trop long pour moi
ask-long = Votre question fait { $length } caractères ; j’en lis { $longest } au plus. Gardez l’essentiel, en quelques mots.

ask-form-title = Votre question
ask-form-question = Que voulez-vous savoir ?
ask-form-example = signataires en 2021, impact de la vidéo…
ask-send-title = Transmettre à la rédaction
ask-send-question = Votre question, lue par la rédaction
