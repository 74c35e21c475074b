-- Buttons whose command does not fit in their id. The key is a digest of the command, so the same
-- button drawn a thousand times is one row.
create table stored_actions (
    key text primary key,
    command text not null
) strict;
