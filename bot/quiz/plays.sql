-- name: asked(person)
-- What a person was asked, and what they last answered.
select myth, turn, times, waiting, answer, was_right from quiz_answers where person = :person;

-- name: score(person)^
-- A person's score, and where their present round began.
select since, answered, rights, streak, best from quiz_scores where person = :person;

-- name: show(person, myth, turn)!
-- Note that a question was shown to a person, after all that was shown before.
insert into quiz_answers (person, myth, turn, times, waiting) values (:person, :myth, :turn, 0, 1)
on conflict (person, myth) do update set turn = excluded.turn, waiting = 1;

-- name: begin_round(person, since)!
-- Begin a person's round after that turn.
insert into quiz_scores (person, since, answered, rights, streak, best)
values (:person, :since, 0, 0, 0, 0)
on conflict (person) do update set since = excluded.since;

-- name: answer(person, myth, turn, times, answer, was_right)!
-- Keep an answer. A question that was never shown, as after a new start, takes this turn.
insert into quiz_answers (person, myth, turn, times, waiting, answer, was_right)
values (:person, :myth, :turn, :times, 0, :answer, :was_right)
on conflict (person, myth) do update set
    times = excluded.times, waiting = 0, answer = excluded.answer, was_right = excluded.was_right;

-- name: keep_score(person, answered, rights, streak, best)!
-- Keep a person's score; their round goes on.
insert into quiz_scores (person, since, answered, rights, streak, best)
values (:person, 0, :answered, :rights, :streak, :best)
on conflict (person) do update set
    answered = excluded.answered, rights = excluded.rights, streak = excluded.streak,
    best = excluded.best;

-- name: forget_answers(person)!
-- Forget what a person was asked and answered.
delete from quiz_answers where person = :person;

-- name: forget_score(person)!
-- Forget a person's score.
delete from quiz_scores where person = :person;
