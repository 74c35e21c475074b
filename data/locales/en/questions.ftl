# Questions: the answer with its source and its date, or the word that there is none.

command-ask = ask
    .description = A question, in a few words or a sentence: an answer with source and date, or none
    .question = question
    .question-about = How many signatories today? REEN law, footprint of a smartphone…
    .private = private
    .private-about = Show the answer to you alone (default: no)

ask-asked = Question: “{ $question }”
ask-answered = The editors of your community chose this fact as the answer to this very question.
ask-anyway = Send it to the editors all the same
ask-day = { $date }
ask-period = For { $period }, here is what I know.
ask-around = I have no sourced fact for { $period } itself. Here is what I know of the closest dates.
ask-latest = The latest that I know of: { $date }.
ask-latest-sure = The latest with a certain date: { $date }.
ask-latest-below = The date of this answer: { $date }. Further down you will also read what is more recent.
ask-dated = The date of this answer: { $date }.
ask-date-and-age = { $date }, { $age }
ask-myth-title = Common error: { $category }
ask-related = See also

ask-unknown-title = I have no sourced fact on this
ask-unknown = I answer only with what has a source and a date: on this, I have nothing.
ask-unknown-gap = I answer only with what has a source and a date. On this, here is what was looked for and not found:
ask-nearest = { $count ->
    [one] The first button leads to the closest topic.
   *[other] The first { $count } buttons lead to the closest topics.
}
ask-otherwise = To ask in other words: one or two precise words will do (“signatories 2021”, “REEN law”), in French or in English.
ask-send-about = You can also send your question to the editors of your community, who will look for a source.
ask-again = Ask in other words
ask-send = Send to the editors
ask-menu = See what I know

ask-empty-title = What would you like to know?
ask-empty = I saw no letter and no digit in your question.
ask-long-title = That is too long for me
ask-long = Your question has { $length } characters; I read { $longest } at most. Keep the essentials, in a few words.

ask-form-title = Your question
ask-form-question = What would you like to know?
ask-form-example = signatories in 2021, impact of video…
ask-send-title = Send to the editors
ask-send-question = Your question, read by the editors
