# What a fact owes to the people who keep it up to date.

answer-suggest-correction = Suggest a correction
fact-own = added by the community
fact-only-fr = in French only
fact-only-en = in English only
fact-verified = verified { $month }
