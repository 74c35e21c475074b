# Questions without an answer: what members read of them, then editors, then whoever gets the answer.

command-fact-questions = questions
    .description = Questions without an answer that members sent, the most asked first

error-question-no-words = It takes a word at least for editors to understand the question. Nothing was sent.
error-question-today = You have sent { $most } questions within a day: that is as many as one person may. Come back tomorrow.
error-question-full = The editors have many questions to read already: yours was not sent. Try again tomorrow.
error-question-young = Your account is less than a day old. Come back tomorrow to send a question.
error-question-unknown = This question is not there any more. The list of questions shows those that still wait.
error-question-over = This question no longer waits: somebody decided on it already, or it has lapsed.

question-quoted = “{ $text }”
question-change = Change my question
question-sent = Your question is with the editors
question-sent-before = You had sent it before: it counts once.
question-sent-others = { $count ->
    [one] Another person asked it too.
   *[other] { $count } other people asked it too.
}
question-sent-next = The editors see the question and how many people ask it, not who. When they have an answer, I send it to you in a private message. If they have none within 180 days, the question lapses.
question-sent-closed = If I cannot write to you in private, send the same question again later: I will give the answer they found.
question-withdraw = Take my question back
question-withdrawn-title = Your question is taken back
question-withdrawn = I keep nothing of what you wrote.
question-known = The editors have answered this question already
question-known-said = They point to this fact:
question-anyway = Send it all the same

question-list-title = Questions without an answer
question-list-empty = No question is waiting.
question-list-about = { $count ->
    [one] { $count } question waits.
   *[other] { $count } questions wait, the most asked first.
}
question-list-menu = Open a question
question-list-open = See the questions that wait
question-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
question-at-least = at least { $count } people
question-last = last on { $day }

question-card = A question without an answer
question-card-how = Is there a fact that answers it? Choose it. If not, write it, publish it, then come back here to choose it.
question-people = Asked by
question-when = When
question-once = on { $day }
question-span = from { $first } to { $last }
question-languages = Language
question-language = { $language ->
    [fr] French
    [en] English
   *[en-fr] French and English
}
question-write = Write a fact
question-answer = Choose the fact that answers
question-aside = Set aside

question-which-title = Which fact answers this question?
question-which = Choose the fact; I show it in full before anybody is told.
question-which-none = I found no fact with these words. Look for others, or write the fact first.
question-which-menu = Choose a fact
question-search = Look for another fact
question-search-field = A few words of the fact, or its id
question-search-hint = signatories 2023
question-back = Back to the question
question-check-title = Is this the answer?
question-check = { $count ->
    [one] The person who asked gets this in a private message:
   *[other] The { $count } people who asked get this in a private message:
}
question-check-sure = Yes, send this answer
question-check-another = Choose another fact
question-aside-field = Why? (optional)
question-aside-hint = Sent to those who asked. Leave it empty to tell nobody.

question-done = { $state ->
    [answered] Done: those who asked get the answer in a private message.
    [told] Done: those who asked get the reason in a private message.
   *[aside] Done. Nobody is told.
}
question-too-late = Somebody decided before you: nothing has changed. Here is their decision.
question-over = { $state ->
    [answered] An answer is given
    [aside] Question set aside
    [lapsed] Question lapsed: nobody decided within 180 days
   *[withdrawn] Question taken back by whoever asked it
}
question-decided-by = Decided by
question-fact = Answer
question-reason = Reason

question-letter = { $state ->
    [answered] Your question has an answer
   *[aside] Your question stays without an answer
}
question-letter-answer = What the editors answer
question-letter-aside = The editors of your community read it and will not answer it with a fact.
question-letter-reason = Reason: { $reason }
question-ask = Ask the question again

kind-question-waiting = question without an answer
kind-question-outcome = answer to a question
notice-questions-waiting = A question of your members is waiting for an editor: it is in /fact questions. Choose a channel for the team, and I will post there what waits.
