-- What the admins of a community set. Null: not set, and what stands beside it holds.
create table communities (
    id text primary key,  -- "discord:…"
    locale text check (locale in ('fr', 'en')),  -- else that of the platform
    zone text,  -- an IANA time zone, else DEFAULT_TIMEZONE
    channel text,  -- where announcements are posted: "discord:…"; else nowhere
    organisers_channel text,  -- where the team reads what concerns it alone; else nowhere
    quiet_from text,  -- wall times, "21:00" and "08:00": nothing is posted unasked between them
    quiet_until text,
    holidays text  -- the country whose public holidays are kept: "FR"; else none
) strict;

create table community_roles (
    community text not null references communities (id) on delete cascade,
    purpose text not null check (purpose in ('organiser', 'editor', 'mention')),
    role text not null,  -- the platform's own: "discord:…"
    primary key (community, purpose, role)
) strict;

-- What the admins ought to know, told once each.
create table notices (
    community text not null,
    key text not null,  -- what it is about: the same is not told twice
    words text not null,  -- the key of its words in the catalogue
    details text not null,  -- JSON: what fills them in
    since text not null,  -- in UTC
    told_at text,  -- in UTC; null: nobody has read it yet
    primary key (community, key)
) strict;
