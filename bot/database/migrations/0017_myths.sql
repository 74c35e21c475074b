-- Common errors, their corrections and a question on each: what the documents in data/myths/ say.
create table myth_terms (
    vocabulary text not null check (vocabulary in ('category', 'verdict')),
    id text not null,
    document text not null references documents (path) on delete cascade,
    position integer not null,
    label_fr text not null,
    label_en text not null,
    primary key (vocabulary, id)
) strict;

create table myths (
    id text primary key,
    document text not null references documents (path) on delete cascade,
    category text not null,
    verdict text not null,
    claim_fr text not null,
    claim_en text not null,
    correction_fr text not null,
    correction_en text not null,
    as_of text not null,  -- EDTF
    confidence text not null check (confidence in ('high', 'medium', 'low')),
    question_fr text not null,
    question_en text not null,
    answers_fr text not null,  -- JSON list, in the order of the document
    answers_en text not null,
    correct integer not null  -- the right answer, counted from 0
) strict;

create table myth_sources (
    myth text not null references myths (id) on delete cascade,
    position integer not null,
    source text not null references sources (id) deferrable initially deferred,
    criteria text not null,  -- JSON list: the numbers of a framework that are meant
    primary key (myth, position)
) strict;
