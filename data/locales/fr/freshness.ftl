# Ce qu’un fait doit aux personnes qui le tiennent à jour.

answer-suggest-correction = Proposer une correction
fact-own = ajouté par la communauté
fact-only-fr = en français seulement
fact-only-en = en anglais seulement
fact-verified = vérifié en { $month }

kind-freshness = faits à revoir
freshness-title = Faits à revoir : { $month }
freshness-text = { $count ->
    [one] Voici un fait qui n’est peut-être plus vrai : il a plus d’un an, ou le jour de le revoir est venu. Ouvrez-le, puis dites s’il est toujours vrai ; sinon, corrigez-le ou retirez-le.
   *[other] Voici { $count } faits qui ne sont peut-être plus vrais : ils ont plus d’un an, ou le jour de les revoir est venu. Ouvrez-les un par un, et dites s’ils sont toujours vrais ; sinon, corrigez-les ou retirez-les.
}
freshness-source = source : { $names }
freshness-more = { $due } faits sont à revoir en tout ; voici les plus lus.
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
stale-outlives = { $count ->
    [one] Ce fait de votre communauté en a remplacé un autre, que les documents ne contiennent plus. Les membres continuent de le lire : ouvrez-le, et voyez s’il est encore juste.
   *[other] Ces { $count } faits de votre communauté en ont remplacé d’autres, que les documents ne contiennent plus. Les membres continuent de les lire : ouvrez-les, et voyez s’ils sont encore justes.
}
stale-lost = { $count ->
    [one] Ce fait que vous aviez ajouté n’est plus dit : le sujet où il était rangé n’existe plus dans les documents. Ouvrez /fait relire pour lui en choisir un autre.
   *[other] Ces { $count } faits que vous aviez ajoutés ne sont plus dits : le sujet où ils étaient rangés n’existe plus dans les documents. Ouvrez /fait relire pour leur en choisir un autre.
}
notice-fact-stale = Un document a changé depuis que votre communauté a pris une décision sur ce fait : « { $fact } » Votre décision tient toujours ; voyez si elle est encore bonne.
notice-fact-outlives = Un fait de votre communauté en a remplacé un autre, que les documents ne contiennent plus : « { $fact } » Les membres continuent de le lire ; voyez s’il est encore juste.
notice-fact-homeless = Un fait que votre communauté avait ajouté n’est plus dit, car le sujet où il était rangé n’existe plus dans les documents : « { $fact } » Ouvrez /fait relire pour lui en choisir un autre.
