-- What people make of the quiz: what each was asked and answered last, and their score. A myth is
-- named without a link: it may leave with its document and come back, these rows stay.

-- `turn` tells the order of asking for one person and nothing else: no time is kept of a person.
create table quiz_answers (
    person text not null,  -- "discord:…"
    myth text not null,
    turn integer not null,
    times integer not null,  -- how many times it was answered
    waiting integer not null check (waiting in (0, 1)),  -- shown since, and not answered
    answer text,  -- the last one, by the name that its question gives it
    was_right integer check (was_right in (0, 1)),
    primary key (person, myth)
) strict;

create table quiz_scores (
    person text primary key,
    since integer not null,  -- the last turn of the round before
    answered integer not null,
    rights integer not null,
    streak integer not null,
    best integer not null
) strict;
