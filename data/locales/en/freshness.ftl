# What a fact owes to the people who keep it up to date.

answer-suggest-correction = Suggest a correction
fact-own = added by the community
fact-only-fr = in French only
fact-only-en = in English only
fact-verified = verified { $month }

kind-freshness = facts to check again
freshness-title = Facts to check again: { $month }
freshness-text = { $count ->
    [one] Here is a fact that may no longer be true: it is more than a year old, or the day to check it again has come. Open it and say whether it is still true; if not, edit or retire it.
   *[other] Here are { $count } facts that may no longer be true: they are more than a year old, or the day to check them again has come. Open them one by one and say whether they are still true; if not, edit or retire them.
}
freshness-source = source: { $names }
freshness-more = { $due } facts are to be checked in all; these are the most read.
freshness-year = What you verify is not asked again for a year.
freshness-menu = Open a fact

still-true-title = Still true
still-true-text = Noted: this fact is still true, verified on { $date }.
still-true-again = I will ask again on { $date }.
still-true-card = Back to the fact

kind-facts-stale = documents that changed
stale-title = Documents have changed
stale-text = { $count ->
    [one] Your community decided something about this fact: to correct it, or not to tell it. Its document has changed since. Your decision still holds: open the fact and see whether it is still the right one.
   *[other] Your community decided something about these { $count } facts: to correct them, or not to tell them. Their documents have changed since. Your decisions still hold: open the facts and see whether they are still the right ones.
}
stale-outlives = { $count ->
    [one] This fact of your community replaced another, which the documents do not have any more. Members still read it: open it and see whether it is still right.
   *[other] These { $count } facts of your community replaced others, which the documents do not have any more. Members still read them: open them and see whether they are still right.
}
stale-lost = { $count ->
    [one] This fact that you added is no longer told: the topic it was filed under is no longer in the documents. Open /fact review to choose another for it.
   *[other] These { $count } facts that you added are no longer told: the topics they were filed under are no longer in the documents. Open /fact review to choose others for them.
}
notice-fact-stale = A document has changed since your community decided something about this fact: “{ $fact }” Your decision still holds; see whether it is still the right one.
notice-fact-outlives = A fact of your community replaced another, which the documents do not have any more: “{ $fact }” Members still read it; see whether it is still right.
notice-fact-homeless = A fact that your community added is no longer told, as the topic it was filed under is no longer in the documents: “{ $fact }” Open /fact review to choose another for it.
