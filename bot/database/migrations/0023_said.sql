-- How often people say what they say when they ask, counted from data/asked/.

-- In how many questions for an entry people say each term: a question reads few of them.
create table search_asked (
    entry integer not null references search_entries (id) on delete cascade,
    term text not null,
    times integer not null,
    primary key (entry, term)
) strict;

alter table search_entries add column questions integer not null default 0;  -- in how many questions

create table said (
    term text primary key,  -- '': the questions themselves
    inside integer not null,  -- in how many of those that something answers
    outside integer not null  -- in how many of those that nothing does
) strict;

-- What people ask shows by itself which words say little.
drop table light_words;

-- Every entry is made anew with what people ask for it, whether the documents changed or not.
delete from indexed_documents;
