-- What people make of the practices: which were shown to whom, so that none comes back before the
-- others; which was just shared where, so that it is not posted twice; what a community does. A
-- practice is named without a link: it may leave with its document and come back, these rows stay.

-- `turn` tells the order of showing within a bag and nothing else: no time is kept of a person.
create table shown_practices (
    bag text not null check (bag in ('person', 'community')),
    owner text not null,  -- the id of that person or community: "discord:…"
    practice text not null,
    turn integer not null,
    primary key (bag, owner, practice)
) strict;

-- A row is deleted some minutes later; nobody's name is on it.
create table shared_practices (
    place text not null,  -- the channel: "discord:…"
    practice text not null,
    shared_at text not null,  -- an instant in UTC
    primary key (place, practice)
) strict;

-- Who said so is not kept: the list is the community's.
create table community_practices (
    community text not null,
    practice text not null,
    since text not null,  -- the instant in UTC at which somebody said "we do this"
    primary key (community, practice)
) strict;
