-- What was deleted and whose bytes may still stand in the file: gone for every query, not for who
-- reads the file itself. A row stays until the file was written anew without them.
create table wipes (
    id integer primary key,
    since text not null  -- in UTC
) strict;
