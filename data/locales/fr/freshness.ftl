# Ce qu’un fait doit aux personnes qui le tiennent à jour.

answer-suggest-correction = Proposer une correction
fact-own = ajouté par la communauté
fact-only-fr = en français seulement
fact-only-en = en anglais seulement
fact-verified = vérifié en { $month }

kind-freshness = faits à relire
freshness-title = Faits à relire : { $month }
freshness-text = { $count ->
    [one] Voici un fait qui n’est peut-être plus vrai : il a plus d’un an, ou sa date de relecture est passée. Ouvrez-le, puis dites s’il est toujours vrai ; sinon, modifiez-le ou retirez-le.
   *[other] Voici { $count } faits qui ne sont peut-être plus vrais : ils ont plus d’un an, ou leur date de relecture est passée. Ouvrez-les un par un, et dites s’ils sont toujours vrais ; sinon, modifiez-les ou retirez-les.
}
freshness-source = source : { $names }
freshness-more = { $due } faits sont à relire en tout ; ce sont ici les plus lus.
freshness-year = Ce que vous vérifiez ne sera plus demandé pendant un an.
freshness-menu = Ouvrir un fait

still-true-title = Toujours vrai
still-true-text = C’est noté : ce fait est toujours vrai, vérifié le { $date }.
still-true-again = Je reposerai la question le { $date }.
still-true-card = Revenir au fait

kind-facts-stale = documents modifiés
stale-title = Des documents ont changé
stale-text = { $count ->
    [one] Votre communauté a pris une décision sur ce fait : le corriger, ou ne plus le dire. Depuis, son document a changé. Votre décision tient toujours : ouvrez le fait, et voyez si elle est encore bonne.
   *[other] Votre communauté a pris une décision sur ces { $count } faits : les corriger, ou ne plus les dire. Depuis, leurs documents ont changé. Vos décisions tiennent toujours : ouvrez les faits, et voyez si elles sont encore bonnes.
}
stale-lost = { $count ->
    [one] Ce fait que vous aviez ajouté n’est plus dit : son sujet ou son thème n’existe plus dans les documents.
   *[other] Ces { $count } faits que vous aviez ajoutés ne sont plus dits : leur sujet ou leur thème n’existe plus dans les documents.
}
notice-fact-stale = Un document a changé depuis que votre communauté a pris une décision sur ce fait : « { $fact } » Votre décision tient toujours ; voyez si elle est encore bonne.
notice-fact-homeless = Un fait que votre communauté avait ajouté n’est plus dit, car son sujet ou son thème n’existe plus dans les documents : « { $fact } »
