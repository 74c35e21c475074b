-- Files of facts that were checked and shown to an editor, for a day: what the button takes in is
-- what was shown.

create table checked_files (
    community text not null,
    digest text not null,  -- of what it holds: it stands in a button
    content text not null,  -- JSON: the facts and decisions that were read in it
    at text not null,  -- in UTC
    primary key (community, digest)
) strict;
