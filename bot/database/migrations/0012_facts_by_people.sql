-- What people add to what the documents say. Nothing here is ever overwritten: whoever changes a
-- fact adds a version of it, and the one with the highest number holds in its community.

create table fact_versions (
    community text not null,
    fact text not null,  -- one of the community's own ("own-…"), or one of a document
    number integer not null,  -- counted from 1
    standing text not null check (standing in ('published', 'superseded', 'retired')),
    content text,  -- JSON: what it says; null: what its document says
    successor text,  -- the fact that took its place
    why text not null default '',
    seen text,  -- a digest of what the document said when this was decided
    person text,  -- who decided it: "discord:…"; null: the bot itself
    written_by text,  -- who wrote it, where that is somebody else
    changed_by text,  -- who changed last what they wrote, where that is a third person
    at text not null,  -- in UTC
    primary key (community, fact, number)
) strict;

-- What editors write and what members suggest, until somebody decides.
create table fact_drafts (
    id text primary key,  -- drawn at random: it stands in buttons
    community text not null,
    person text not null,  -- who wrote it: "discord:…"
    suggested integer not null,  -- 1: by a member, who is told what becomes of it
    locale text not null check (locale in ('fr', 'en')),  -- in which they are told
    state text not null
        check (state in ('draft', 'waiting', 'published', 'rejected', 'lapsed', 'withdrawn')),
    content text not null,  -- JSON: what it says so far
    revises text,  -- the community's own fact of which it is to be a version
    supersedes text,  -- the fact whose place it is to take
    why text not null default '',
    changed_by text,  -- the editor who changed it last, where another wrote it
    decided_by text,
    decided_at text,
    reason text not null default '',  -- why it was rejected
    fact text,  -- what was published of it
    revision integer not null default 0,
    made_at text not null,
    changed_at text not null
) strict;

create index drafts_of_community on fact_drafts (community, state, made_at);
create index drafts_of_person on fact_drafts (person, state);

-- Who said last that a fact still holds, and of what it said then.
create table fact_verifications (
    community text not null,
    fact text not null,
    person text,
    at text not null,  -- in UTC
    seen text not null,  -- a digest of what it said
    primary key (community, fact)
) strict;

-- How often a fact was shown in a community: what is read most is looked at first. No person, no
-- time is kept.
create table shown_facts (
    community text not null,
    fact text not null,
    times integer not null,
    primary key (community, fact)
) strict;

-- Who used what takes the role of an editor: with a second one, every fact is read by two.
create table known_editors (
    community text not null,
    person text not null,
    since text not null,
    primary key (community, person)
) strict;

-- Whether a second person reads a fact before it is public; null: once there are two editors.
alter table communities add column review text check (review in ('always', 'never'));

-- Who did what in a community.
create table audit (
    id integer primary key,
    community text not null,
    at text not null,  -- in UTC
    person text,  -- "discord:…"; null: the bot itself; 'former': a person who had their data deleted
    deed text not null,
    about text not null default '',  -- what it was done to: the id of a fact, of a workshop
    details text not null default '{}'  -- JSON: what tells more, such as a title or a reason
) strict;

create index audit_of_community on audit (community, id);
create index audit_by_age on audit (at);
