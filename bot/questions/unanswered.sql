-- name: question(id, community)
-- One question of a community, whatever became of it.
select * from unanswered_questions where id = :id and community = :community;

-- name: waiting_same(community, folded)
-- The same question, if it waits.
select * from unanswered_questions
where community = :community and folded = :folded and state = 'waiting';

-- name: answered_same(community, folded)
-- The same question as it was answered last; nothing, where it waits again or was set aside since.
select * from answers_of_editors
where community = :community and folded = :folded and not doubted;

-- name: lessons(community)
-- All that editors answered and nobody doubts.
select text, fact from answers_of_editors
where community = :community and not doubted
order by decided_at, id;

-- name: lessons_mark(community)
-- Another text whenever any of that is another: the words of an answer change with who asks.
select coalesce(group_concat(id || ' ' || people || ' ' || doubted), '') as mark
from answers_of_editors
where community = :community;

-- name: add_question(id, community, folded, text, locales, now)!
-- Somebody is the first to ask it; they are counted with `count_person`.
insert into unanswered_questions (
    id, community, folded, text, locales, people, state, first_at, last_at
)
values (:id, :community, :folded, :text, :locales, 0, 'waiting', :now, :now);

-- name: add_asker(question, person, text, locale, now)
-- Somebody asks it; nothing, when they did before.
insert into unanswered_askers (question, person, text, locale, at)
values (:question, :person, :text, :locale, :now)
on conflict do nothing
returning person;

-- name: count_person(id, locales, now)!
-- One person more asks it.
update unanswered_questions
set people = people + 1, locales = :locales, last_at = :now
where id = :id;

-- name: asked_again(id, now)!
-- Somebody asks it again who did before.
update unanswered_questions set last_at = :now where id = :id;

-- name: count_off(id)!
-- One person fewer asks it: the words are those of the first who still does.
update unanswered_questions
set
    people = people - 1,
    text = coalesce(
        (select text from unanswered_askers where question = :id order by at, person limit 1), text
    )
where id = :id;

-- name: askers(question)
-- Who is to be told, in the order in which they asked.
select person, locale from unanswered_askers where question = :question order by at, person;

-- name: asker(question, person)
-- Somebody, if they are to be told.
select person, locale from unanswered_askers where question = :question and person = :person;

-- name: asked_by(person)
-- What somebody asked and was not told of yet, wherever.
select q.* from unanswered_questions as q
join unanswered_askers as a on a.question = q.id
where a.person = :person
order by q.community, q.id;

-- name: forget_asker(question, person)
-- Somebody is not told any more; nothing, when they would not have been.
delete from unanswered_askers where question = :question and person = :person
returning person;

-- name: forget_askers(question)!
-- Nobody is told any more.
delete from unanswered_askers where question = :question;

-- name: decide_question(id, community, state, fact, reason, person, now)
-- One caller decides; nothing, when another did.
update unanswered_questions
set state = :state, fact = :fact, reason = :reason, decided_by = :person, decided_at = :now
where id = :id and community = :community and state = 'waiting'
returning id;

-- name: empty_question(id, now)!
-- Without words from now on: nobody asks it any more.
update unanswered_questions
set
    state = 'withdrawn', folded = '', text = '', reason = '', people = 0, decided_by = null,
    decided_at = :now
where id = :id;

-- name: empty_askers(question)!
-- Nor do those keep its words who asked it.
update unanswered_askers set text = '' where question = :question;

-- name: forget_question(id, community)!
-- Nobody needs it any more.
delete from unanswered_questions where id = :id and community = :community;

-- name: waiting_questions(community, most, skip)
-- What waits, the most asked first, then what was asked last.
select * from unanswered_questions
where community = :community and state = 'waiting'
order by people desc, last_at desc, id
limit :most offset :skip;

-- name: count_waiting(community)
select count(*) as number from unanswered_questions
where community = :community and state = 'waiting';

-- name: count_new(community, since)
-- How many questions came up since an instant.
select count(*) as number from unanswered_questions
where community = :community and first_at >= :since;

-- name: count_sent(community, person, since)
-- How many somebody sent since an instant.
select count(*) as number from unanswered_askers as a
join unanswered_questions as q on q.id = a.question
where a.person = :person and a.at >= :since and q.community = :community;
