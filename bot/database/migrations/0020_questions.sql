-- Questions that had no answer, as members sent them to the editors of their community.
create table unanswered_questions (
    id text primary key,  -- drawn at random: it stands in buttons
    community text not null,
    folded text not null,  -- by which those that are the same are known; '' once it has no words
    text text not null,  -- as the first of those who ask it typed it
    locales text not null,  -- what those read who asked: "fr", "en", "en fr"
    people integer not null,  -- how many asked
    state text not null
        check (state in ('waiting', 'answered', 'aside', 'lapsed', 'withdrawn')),
    fact text,  -- what answers it
    reason text not null default '',  -- why it was set aside
    decided_by text,
    decided_at text,
    first_at text not null,
    last_at text not null
) strict;

-- What waits is one row, however many ask it.
create unique index waiting_questions on unanswered_questions (community, folded)
where state = 'waiting';
create index questions_of_community on unanswered_questions (community, state, people);

-- Who is to be told of the answer. The row goes once they were.
create table unanswered_askers (
    question text not null references unanswered_questions (id) on delete cascade,
    person text not null,  -- "discord:…"
    text text not null,  -- as they typed it
    locale text not null check (locale in ('fr', 'en')),  -- in which they are told
    at text not null,
    primary key (question, person)
) strict;

create index questions_of_person on unanswered_askers (person, at);
