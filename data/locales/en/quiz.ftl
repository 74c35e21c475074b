# Common errors and the quiz.

command-quiz = quiz
    .description = A question on a common error, then the correction with its sources
    .about = about
    .about-about = A theme: e-mail, streaming, footprint… (default: all)
    .score = score
    .score-about = See your score rather than a question (default: no)

myth-claim = People say: “{ $claim }” That is { $verdict }.
myth-criterion = { $name }, no. { $number }

quiz-title = Quiz: { $category }
quiz-letter = Answer { $letter }
quiz-category-over = You have answered every question on this theme. Here is one on another theme.
quiz-changed = The question you just answered has been changed in the meantime. Your answer does not count; here is the question as it stands now.
quiz-withdrawn = The question you just answered has been withdrawn in the meantime. Your answer does not count; here is another question.

quiz-on-this = Quiz on this theme
quiz-right = Right answer
quiz-wrong = Not the right answer
quiz-before = You had already answered this question: that first answer counts.
quiz-yours = Your answer
quiz-the-right = The right answer
quiz-next = Next question
quiz-again = Go round again
quiz-round-over = Well done, the round is complete: you have answered every question, { $rights ->
    [one] { $rights } right answer
   *[other] { $rights } right answers
} of { $questions }. { $wrong ->
    [0] Not a single mistake.
    [one] If you go round again, the question you missed will be among the first.
   *[other] If you go round again, the { $wrong } questions you missed will come first.
}

quiz-score-title = My score
quiz-score-none = You have not answered any question yet.
quiz-score-rights = { $rights ->
    [one] { $rights } right answer of { $answered }
   *[other] { $rights } right answers of { $answered }
}
quiz-score-streak = current streak: { $streak }
quiz-score-best = best streak: { $best }
quiz-score-left = { $left ->
    [0] round complete
   *[other] { $left } of { $questions } still to come in this round
}
quiz-score-yours = Only you see this score. A streak counts your right answers in a row.
quiz-begin = Begin
quiz-start-over = Start over
quiz-start-over-what = Your score, your streaks and the questions already seen will be forgotten, for good. The quiz will begin anew.
quiz-start-over-sure = Forget it all
quiz-start-over-keep = Keep my score
quiz-started-over-title = It is forgotten
quiz-started-over = I no longer know anything of your answers to the quiz.
