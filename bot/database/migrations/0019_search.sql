-- Words that mean the same when somebody asks, and words that say little: data/words.yaml.
create table meanings (
    id text primary key,
    document text not null references documents (path) on delete cascade,
    decides integer not null check (decides in (0, 1)),
    fr text not null,  -- JSON list of words and phrases
    en text not null
) strict;

create table light_words (
    document text not null references documents (path) on delete cascade,
    locale text not null check (locale in ('fr', 'en')),
    word text not null,
    primary key (locale, word)
) strict;

-- How people ask for something, beside its own words: data/asked/.
create table asked (
    entry text not null,  -- "fact:ptc-18"
    document text not null references documents (path) on delete cascade,
    fr text not null,  -- JSON list of words and phrases
    en text not null,
    primary key (entry, document)
) strict;

-- Of which documents everybody's entries were made: one row, or none before the first question.
create table indexed_documents (
    only integer primary key check (only = 1),
    documents text not null  -- the hashes of all of them
) strict;
