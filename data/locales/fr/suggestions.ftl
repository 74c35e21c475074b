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
