-- What was last registered with Discord, per application and place, so that an unchanged set of
-- commands costs no request.
create table command_syncs (
    scope text primary key,  -- "<application>:global" or "<application>:<guild>"
    fingerprint text not null
) strict;
