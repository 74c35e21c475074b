-- What can be found by searching: derived from the rest, and made anew wherever it differs.

-- What is found by everybody (''), or in one community alone: all that follows goes with it.
create table search_shelves (
    id integer primary key,
    community text not null unique,
    entries integer not null default 0  -- how many stand on it
) strict;

create table search_entries (
    id integer primary key,  -- the newer, the greater
    shelf integer not null references search_shelves (id) on delete cascade,
    name text not null,  -- the id of a fact, a practice, a myth
    stamp text not null,  -- another one when anything of it is another
    terms text not null,  -- JSON: lists, by field
    facets text not null,  -- JSON
    unique (shelf, name)
) strict;

-- What there are sets of: all entries, those that hold a term, the terms that hold a pair of letters.
create table search_keys (
    id integer primary key,
    shelf integer not null references search_shelves (id) on delete cascade,
    kind text not null check (kind in ('all', 'term', 'part')),
    name text not null,
    unique (shelf, kind, name)
) strict;

-- Sets of ids, of search_entries or of search_keys, in chunks of 32,768.
create table search_sets (
    key integer not null references search_keys (id) on delete cascade,
    chunk integer not null,
    held integer not null,  -- how many
    members blob not null,  -- where they stand in the chunk: up to 256 in two bytes each, else one bit for each place
    primary key (key, chunk)
) strict;
