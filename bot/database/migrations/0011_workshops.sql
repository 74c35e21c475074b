-- Workshops, the series that propose them, and what became of each. What is asked for stands in
-- columns of its own; what is only shown, in `details`.

create table workshop_series (
    id text primary key,  -- drawn at random: it stands in buttons
    community text not null,
    local text not null,  -- the wall time of its first occurrence, "2026-12-08T11:00"
    fold integer not null default 0,
    zone text not null,  -- the IANA time zone of the wall time
    rule text not null,  -- how it comes back: an RRULE of RFC 5545
    holidays text,  -- the country on whose public holidays it proposes none
    minutes integer,  -- how long each takes; null: not known
    details text not null,  -- JSON: what each proposal begins with
    proposed_until text,  -- proposals were made up to this instant, in UTC
    state text not null default 'open' check (state in ('open', 'ended')),
    made_by text,
    made_at text not null
) strict;

create index workshop_series_of_community on workshop_series (community, state);

create table workshops (
    id text primary key,  -- drawn at random: it stands in buttons
    community text not null,
    uid text not null,  -- names it in calendars, for ever
    state text not null
        check (state in ('draft', 'confirmed', 'moved', 'cancelled', 'done')),
    local text not null,  -- the wall time of its start, "2026-12-08T11:00"
    fold integer not null default 0,  -- 1: the second of two hours of the same name
    zone text not null,
    starts_at text not null,  -- the same instant, in UTC
    minutes integer,  -- how long it takes; null: not known
    details text not null,  -- JSON
    sequence integer not null default 0,  -- changes that matter to calendars (RFC 5545)
    revision integer not null default 0,  -- every change
    series text references workshop_series (id),
    occurrence text,  -- the wall time at which the series proposed it
    organiser text,  -- who confirmed it last: "discord:…"
    replay_wanted integer not null default 1,  -- 0: nobody is asked for the replay any more
    made_at text not null,
    changed_at text not null,
    unique (community, uid),
    unique (series, occurrence)
) strict;

create index workshops_of_community on workshops (community, starts_at);

create table workshop_changes (
    id integer primary key,
    workshop text not null references workshops (id) on delete cascade,
    at text not null,
    person text,  -- who did it: "discord:…"; null: the bot itself
    deed text not null,
    before text not null,  -- JSON: the fields that changed, as they were
    after text not null  -- JSON: the same, as they are since
) strict;

create index changes_of_workshop on workshop_changes (workshop);

-- Who takes part. Of those who left nothing is kept; the order of the ids is that of coming.
create table workshop_signups (
    id integer primary key autoincrement,
    workshop text not null references workshops (id) on delete cascade,
    person text not null,  -- "discord:…"
    locale text not null check (locale in ('fr', 'en')),  -- in which they are written to
    state text not null check (state in ('in', 'waiting')),
    at text not null,  -- in UTC
    unique (workshop, person)
) strict;

create index signups_of_person on workshop_signups (person);
create index signups_in_order on workshop_signups (workshop, state, id);

-- Who wants to be reminded of a workshop in private.
create table workshop_followers (
    workshop text not null references workshops (id) on delete cascade,
    person text not null,
    locale text not null check (locale in ('fr', 'en')),
    at text not null,
    primary key (workshop, person)
) strict;

create index followers_of_person on workshop_followers (person);

-- How long before, for whom the default does not fit; and whose private messages are closed.
create table reminder_habits (
    person text primary key,
    minutes text not null,  -- JSON: how many minutes before a workshop, [1440, 60]
    closed_at text  -- the last reminder could not be delivered: private messages are closed
) strict;

-- What people say they will try after a workshop: drafts of experience reports.
create table experience_drafts (
    id integer primary key,
    workshop text not null references workshops (id) on delete cascade,
    community text not null,
    person text not null,
    text text not null,
    at text not null
) strict;

create index experience_drafts_of_community on experience_drafts (community);

-- What a community wants of its workshops; without a row, the defaults of the model hold.
create table workshop_habits (
    community text primary key,
    hour text not null,  -- a wall time, "09:00"
    ahead text not null,  -- JSON: how many days before, [7]
    monthly integer not null,
    promise integer not null
) strict;

-- The secret part of the address of a community's calendar.
create table calendar_tokens (
    community text primary key,
    token text not null unique,
    made_at text not null
) strict;

-- The events by which a platform shows workshops in its own calendar.
create table workshop_events (
    workshop text primary key references workshops (id) on delete cascade,
    event text not null  -- the platform's id: "discord:…"
) strict;

-- What is announced about a workshop, and what was posted about it.
create index announcements_about on announcements (about, kind) where about <> '';
