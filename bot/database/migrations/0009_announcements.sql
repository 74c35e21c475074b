-- What is to be posted, and what became of it. An announcement has occurrences; when one is due, a
-- delivery is made of it, one for each place, and that row is the only proof that it was posted.

create table announcements (
    id text primary key,  -- drawn at random: it stands in buttons
    kind text not null,  -- who composes it: 'written', 'tip'
    about text not null default '',  -- what it is about, in the words of its kind
    community text not null,
    place text not null,  -- the channel: "discord:…"
    local text not null,  -- the wall time of its first occurrence, "2026-12-08T14:00"
    fold integer not null default 0,  -- 1: the second of two hours of the same name
    zone text not null,  -- the IANA time zone of the wall time
    rule text not null default '',  -- how it comes back: an RRULE of RFC 5545; '': once
    holidays text,  -- the country on whose public holidays it does not take place
    state text not null check (state in ('draft', 'planned', 'over', 'cancelled')),
    next_at text,  -- the instant of its next occurrence, in UTC; null when there is none
    made_at text not null
) strict;

create index announcements_due on announcements (next_at) where next_at is not null;
create index announcements_of_community on announcements (community, state);
create index announcements_drafted on announcements (made_at) where state = 'draft';

create table deliveries (
    id integer primary key,
    announcement text not null references announcements (id) on delete cascade,
    occurrence text not null,  -- the instant at which it was to be posted, in UTC
    place text not null,
    platform text not null generated always as (substr(place, 1, instr(place, ':') - 1)) virtual,
    state text not null default 'pending'
        check (state in ('pending', 'posted', 'withheld', 'failed')),
    due_at text not null,  -- when it is to be posted, in UTC: the same, or the end of quiet hours
    try_at text not null,  -- not tried before this instant, in UTC; at the earliest when a lease ends
    leased_until text,  -- somebody is posting it until then, in UTC
    attempts integer not null default 0,
    unsure_since text,  -- from this instant on it may have been posted without our knowing
    message text,  -- the platform's id of what was posted
    reason text,  -- why it is not posted yet, or never will be
    ended_at text,
    unique (announcement, occurrence, place)
) strict;

-- Those that were tried or are being tried are few among those that wait, however many these are.
create index deliveries_due on deliveries (platform, try_at) where state = 'pending';
create index deliveries_tried on deliveries (try_at) where state = 'pending' and attempts > 0;
create index deliveries_leased on deliveries (leased_until) where state = 'pending' and attempts > 0;

create table delivery_attempts (
    id integer primary key,
    delivery integer not null references deliveries (id) on delete cascade,
    at text not null,
    outcome text not null  -- 'posted', 'found', or why not
) strict;

create index attempts_of_delivery on delivery_attempts (delivery);

-- What people write themselves.
create table written_announcements (
    announcement text primary key references announcements (id) on delete cascade,
    text_fr text not null default '',
    text_en text not null default '',
    mention text,  -- the role that is called: "discord:…"
    publish integer not null default 0,  -- 1: passed on to those who follow the channel
    at_once integer not null default 0,  -- 1: as soon as it is confirmed
    replaces text  -- the announcement that it takes the place of, once it is confirmed
) strict;
