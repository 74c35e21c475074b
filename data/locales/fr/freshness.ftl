# Ce qu’un fait doit aux personnes qui le tiennent à jour.

answer-suggest-correction = Proposer une correction
fact-own = ajouté par la communauté
fact-only-fr = en français seulement
fact-only-en = en anglais seulement
fact-verified = vérifié en { $month }
