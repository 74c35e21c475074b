# Les commandes : nom, description, arguments. Un nom : minuscules, sans espace, 32 caractères.
# Une description : 100 caractères au plus.

command-subject = { $command }
    .description = Faits sourcés et datés sur { $subject }
    .topic = sujet
    .topic-about = Ce que vous voulez savoir ; sans sujet, l’essentiel
    .private = privé
    .private-about = Réponse visible par vous uniquement (par défaut : non)

command-programme = programme
    .description = Faits sourcés et datés sur un programme, une organisation ou un thème
    .name = nom
    .name-about = Numéric'Emploi, Syntec Numérique, bourse des stages…
    .topic = sujet
    .topic-about = Ce que vous voulez savoir ; sans sujet, l’essentiel
    .private = privé
    .private-about = Réponse visible par vous uniquement (par défaut : non)

command-tip = conseil
    .description = Un conseil de numérique responsable, avec sa raison et ses sources
    .theme = thème
    .theme-about = Un thème : équipement, achats, conception…
    .audience = public
    .audience-about = À qui le conseil s’adresse
    .here = ici
    .here-about = Pour tout le salon, sans répéter ce que la communauté a déjà vu (par défaut : non)

command-practices = pratiques
    .description = Ce que votre communauté fait déjà, par thème
    .theme = thème
    .theme-about = Un seul thème : équipement, achats, conception…
    .private = privé
    .private-about = Réponse visible par vous uniquement (par défaut : non)

command-language = langue
    .description = La langue dans laquelle le bot vous répond
    .language = langue
    .language-about = Français, anglais ou celle de votre application

command-help = aide
    .description = Ce que le bot sait faire

command-about = apropos
    .description = Version, contenu, licences, et où demander une correction
