-- Pictures as they were drawn, so that each is drawn once. The key is a digest of all that the
-- picture shows and of how it is drawn: what changed has another key. The numbers tell which are
-- the oldest, to be let go of.
create table pictures (
    number integer primary key,
    key text not null unique,
    png blob not null
) strict;
