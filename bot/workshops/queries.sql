-- name: workshop(id, community)
-- One workshop of a community.
select * from workshops where id = :id and community = :community;

-- name: workshop_by_uid(community, uid)
-- The one that calendars know by a name.
select * from workshops where community = :community and uid = :uid;

-- name: workshops_standing(community, since)
-- Those that take place, from an instant on, the next first.
select * from workshops
where community = :community and state in ('confirmed', 'moved') and starts_at >= :since
order by starts_at, id;

-- name: workshops_begun(community, now, most)
-- Those that took place, and those that have begun, the last first.
select * from workshops
where community = :community and state in ('confirmed', 'moved', 'done') and starts_at <= :now
order by starts_at desc, id desc limit :most;

-- name: workshops_begun_size(community, now)
-- How many there are of these.
select count(*) as size from workshops
where community = :community and state in ('confirmed', 'moved', 'done') and starts_at <= :now;

-- name: workshops_between(community, start, end)
-- All that begin from one instant until before another, drafts and those called off as well.
select * from workshops
where community = :community and starts_at >= :start and starts_at < :end
order by starts_at, id;

-- name: workshops_in(community, state)
-- Those that stand somewhere, the earliest first.
select * from workshops where community = :community and state = :state order by starts_at, id;

-- name: workshops_known(community, since)
-- Those that people outside may know, from an instant on: somebody confirmed them once.
select * from workshops
where community = :community and starts_at >= :since and state <> 'draft'
    and (state <> 'cancelled' or organiser is not null)
order by starts_at, id;

-- name: beginning(community)
-- Since when workshops are known: the earliest that was ever confirmed, and when one was learned of
-- for the first time; nothing where there is none.
select
    min(starts_at) filter (
        where state in ('confirmed', 'moved', 'done')
            or (state = 'cancelled' and organiser is not null)
    ) as first,
    min(made_at) as since
from workshops where community = :community;

-- name: communities_with_workshops()
-- Where there is any workshop.
select distinct community from workshops order by community;

-- name: add_workshop(id, community, uid, state, local, fold, zone, starts_at, minutes, details, sequence, revision, series, occurrence, organiser, replay_wanted, made_at, changed_at)
-- A new one; no row when calendars know it already, or its series proposed it before.
insert into workshops (
    id, community, uid, state, local, fold, zone, starts_at, minutes, details, sequence, revision,
    series, occurrence, organiser, replay_wanted, made_at, changed_at
) values (
    :id, :community, :uid, :state, :local, :fold, :zone, :starts_at, :minutes, :details, :sequence,
    :revision, :series, :occurrence, :organiser, :replay_wanted, :made_at, :changed_at
)
on conflict do nothing
returning id;

-- name: keep_workshop(id, state, local, fold, zone, starts_at, minutes, details, sequence, organiser, replay_wanted, changed_at, was)
-- What is known of it from now on; no row when somebody changed it since it was read.
update workshops set
    state = :state, local = :local, fold = :fold, zone = :zone, starts_at = :starts_at,
    minutes = :minutes, details = :details, sequence = :sequence, organiser = :organiser,
    replay_wanted = :replay_wanted, changed_at = :changed_at, revision = revision + 1
where id = :id and revision = :was
returning id;

-- name: add_change(workshop, at, person, deed, before, after)!
-- What somebody did with it.
insert into workshop_changes (workshop, at, person, deed, before, after)
values (:workshop, :at, :person, :deed, :before, :after);

-- name: changes(workshop)
-- What was done with it, the last first.
select * from workshop_changes where workshop = :workshop order by id desc;

-- name: habits(community)
-- What a community wants of its workshops; no row: what most want.
select * from workshop_habits where community = :community;

-- name: set_habits(community, hour, ahead, monthly, promise)!
insert into workshop_habits (community, hour, ahead, monthly, promise)
values (:community, :hour, :ahead, :monthly, :promise)
on conflict (community) do update set
    hour = excluded.hour, ahead = excluded.ahead, monthly = excluded.monthly,
    promise = excluded.promise;

-- name: add_experience(workshop, community, person, text, at)
-- What somebody will try.
insert into experience_drafts (workshop, community, person, text, at)
values (:workshop, :community, :person, :text, :at)
returning id;

-- name: experience(id)
-- One of those.
select * from experience_drafts where id = :id;

-- name: event(workshop)
-- The event that shows it in the platform's own calendar.
select event from workshop_events where workshop = :workshop;

-- name: set_event(workshop, event)!
insert into workshop_events (workshop, event) values (:workshop, :event)
on conflict (workshop) do update set event = excluded.event;

-- name: forget_event(workshop)!
delete from workshop_events where workshop = :workshop;

-- name: workshops_of_person(person)
-- Those that somebody signed up to or wants to be reminded of, wherever and whenever.
select * from workshops where id in (
    select workshop from workshop_signups where person = :person
    union
    select workshop from workshop_followers where person = :person
)
order by id;
