-- name: due_announcements(now, most)
-- Those whose next occurrence has come, the earliest first.
select * from announcements where next_at <= :now order by next_at, id limit :most;

-- name: advance(id, next_at, was)
-- Go on to the next occurrence, or be over; no row when it was changed in the meantime.
update announcements
set next_at = :next_at, state = case when :next_at is null then 'over' else state end
where id = :id and next_at = :was
returning id;

-- name: give_up(id)!
-- Nothing more is posted of it.
update announcements set next_at = null, state = 'over' where id = :id;

-- name: deliver(announcement, occurrence, place, due_at)!
-- An occurrence for a place: once, however often it is asked for.
insert into deliveries (announcement, occurrence, place, due_at, try_at)
values (:announcement, :occurrence, :place, :due_at, :due_at)
on conflict (announcement, occurrence, place) do nothing;

-- name: claimable(now, far, longest, platforms, held, most)
-- Deliveries to try now: one a place, so that what is posted there keeps its order, and none where
-- one is being posted, by another (a lease) or by ourselves (held). A lease or a pause that lies
-- further ahead than any that we give (but for quiet hours) was given by a clock that has been put
-- back since; the "+" has it found among those that were tried, and not among all that wait.
with due as (
    select id, place, due_at from deliveries
    where state = 'pending' and try_at <= :now
        and platform in (select value from json_each(:platforms))
    union
    select id, place, due_at from deliveries
    where state = 'pending' and attempts > 0 and try_at > :far and reason is not 'quiet'
        and +platform in (select value from json_each(:platforms))
    union
    select id, place, due_at from deliveries
    where state = 'pending' and attempts > 0 and leased_until > :longest
        and +platform in (select value from json_each(:platforms))
),
busy as (
    select place from deliveries
    where state = 'pending' and attempts > 0 and leased_until > :now and leased_until <= :longest
    union all
    select value from json_each(:held)
),
free as (
    select id, row_number() over (partition by place order by due_at, id) as turn
    from due where place not in (select place from busy)
)
select
    deliveries.id as delivery, deliveries.occurrence, deliveries.place as destination,
    deliveries.due_at, deliveries.attempts, deliveries.unsure_since, deliveries.message,
    deliveries.reason, announcements.*
from free
join deliveries using (id) join announcements on announcements.id = deliveries.announcement
where turn = 1
order by deliveries.due_at, deliveries.id
limit :most;

-- name: claim(ids, now, until)!
-- Nobody else posts these until the lease ends; from now on they may have been posted.
update deliveries
set leased_until = :until, try_at = :until, attempts = attempts + 1,
    unsure_since = coalesce(unsure_since, :now)
where id in (select value from json_each(:ids));

-- name: next_due(now, far, longest, platforms)
-- When the next thing is to be done: an occurrence, a delivery of a platform that is connected, or
-- the end of another's lease, for which all else in that place waits. At once, if a clock that was
-- put back gave a lease or a pause.
with busy as (
    select place, leased_until from deliveries
    where state = 'pending' and attempts > 0 and leased_until > :now and leased_until <= :longest
)
select min(at) as at from (
    select (
        select next_at from announcements where next_at is not null order by next_at limit 1
    ) as at
    union all
    select min(leased_until) from busy
    union all
    select (
        select try_at from deliveries
        where state = 'pending' and platform = connected.value
            and place not in (select place from busy)
        order by try_at limit 1
    ) from json_each(:platforms) as connected
    union all
    select :now from deliveries
    where state = 'pending' and attempts > 0 and try_at > :far and reason is not 'quiet'
        and +platform in (select value from json_each(:platforms))
    union all
    select :now from deliveries
    where state = 'pending' and attempts > 0 and leased_until > :longest
        and +platform in (select value from json_each(:platforms))
);

-- name: note_message(id, attempt, message)!
-- It was posted; what remains to be done with it is not.
update deliveries set message = :message
where id = :id and attempts = :attempt and state = 'pending';

-- name: put_off(id, attempt, try_at, unsure_since, reason)
-- Try again later; no row when another attempt has begun meanwhile.
update deliveries
set leased_until = null, try_at = :try_at, unsure_since = :unsure_since, reason = :reason
where id = :id and attempts = :attempt and state = 'pending'
returning id;

-- name: end(id, attempt, state, reason, message, now)
-- What became of it; no row when another attempt has begun meanwhile.
update deliveries
set state = :state, leased_until = null, unsure_since = null, ended_at = :now, reason = :reason,
    message = coalesce(:message, message)
where id = :id and attempts = :attempt and state = 'pending'
returning id;

-- name: note_attempt(delivery, at, outcome)!
-- What came of one attempt.
insert into delivery_attempts (delivery, at, outcome) values (:delivery, :at, :outcome);

-- name: add_announcement(id, kind, about, community, place, local, fold, zone, rule, holidays, state, next_at, now)!
-- A new one; without `next_at` nothing is posted of it.
insert into announcements
    (id, kind, about, community, place, local, fold, zone, rule, holidays, state, next_at, made_at)
values (
    :id, :kind, :about, :community, :place, :local, :fold, :zone, :rule, :holidays, :state,
    :next_at, :now
);

-- name: start_announcement(id, community, local, fold, next_at)
-- A draft becomes a plan: once, whoever presses first.
update announcements set state = 'planned', local = :local, fold = :fold, next_at = :next_at
where id = :id and community = :community and state = 'draft'
returning id;

-- name: perhaps_posted(id, next_at)
-- Whether one is being posted, may have been without our knowing, or was at that very instant.
select 1 from deliveries
where announcement = :id and (
    (state = 'pending' and unsure_since is not null)
    or (state = 'posted' and occurrence >= :next_at)
);

-- name: hand_over(id, replaces, next_at)!
-- What is waiting of one that comes back is posted in the words of the one that takes its place,
-- unless that one begins at another time.
update deliveries
set announcement = :id, place = (select place from announcements where id = :id)
where announcement = :replaces and state = 'pending' and unsure_since is null
    and (select next_at from announcements where id = :replaces) = :next_at;

-- name: cancel_announcement(id, community)
-- Nothing more is posted of it; no row when there was nothing to call off.
update announcements set state = 'cancelled', next_at = null
where id = :id and community = :community
    and (state in ('draft', 'planned') or exists (
        select 1 from deliveries
        where announcement = announcements.id and deliveries.state = 'pending'
    ))
returning id;

-- name: cancel_kind(community, kind)
-- Nothing more is posted of a kind in a community.
update announcements set state = 'cancelled', next_at = null
where community = :community and kind = :kind and state in ('planned', 'over')
    and (state = 'planned' or exists (
        select 1 from deliveries
        where announcement = announcements.id and deliveries.state = 'pending'
    ))
returning id;

-- name: withhold_pending(id, now)!
-- What of it is waiting and not under way is not posted any more.
update deliveries set state = 'withheld', reason = 'cancelled', ended_at = :now
where announcement = :id and state = 'pending' and unsure_since is null;

-- name: redirect_announcements(community, kinds, place)!
-- What is still to come of some kinds, or waits, is for another place from now on.
update announcements set place = :place
where community = :community and kind in (select value from json_each(:kinds))
    and place <> :place and (state = 'planned' or (state = 'over' and exists (
        select 1 from deliveries
        where announcement = announcements.id and deliveries.state = 'pending'
    )));

-- name: redirect_deliveries(community, kinds, place)!
-- What waits and was never under way is posted there, without delay; what may stand in the former
-- place is looked for there. What goes to single persons beside the channel still goes to them. To
-- be asked before the announcements themselves are for another place.
update deliveries set place = :place, try_at = due_at, reason = null
where state = 'pending' and unsure_since is null and place <> :place and announcement in (
    select id from announcements
    where community = :community and kind in (select value from json_each(:kinds))
        and state in ('planned', 'over')
)
and (place not glob '*:@*' or exists (
    select 1 from announcements
    where id = deliveries.announcement and announcements.place = deliveries.place
));

-- name: overtaken(id)
-- Whether the same was said since about the same day or a later one, or waits to be.
select 1 from announcements as asked
join announcements as other using (community, about, kind)
join deliveries on deliveries.announcement = other.id
where asked.id = :id and asked.about <> '' and other.id <> asked.id and (
    (deliveries.state = 'posted' and other.local >= substr(asked.local, 1, 10))
    or (deliveries.state = 'pending' and other.state <> 'cancelled' and other.local > asked.local)
)
limit 1;

-- name: announcement(id, community)
-- One announcement of a community.
select * from announcements where id = :id and community = :community;

-- name: waiting(announcement)
-- What is made of one and waits to be posted; first what may have been posted already.
select
    case reason when 'quiet' then try_at else due_at end as due_at, reason,
    unsure_since is not null as unsure
from deliveries
where announcement = :announcement and state = 'pending'
order by unsure_since is null, due_at limit 1;

-- name: planned(community, kind)
-- What is still to come of a kind, the next first; what is being posted comes before.
select * from announcements
where community = :community and kind = :kind and (state = 'planned' or exists (
    select 1 from deliveries where announcement = announcements.id and deliveries.state = 'pending'
) and state <> 'cancelled')
order by next_at is not null, next_at, id;

-- name: planned_everywhere(kind)
-- What is still to come of a kind, in any community.
select * from announcements
where kind = :kind and (state = 'planned' or exists (
    select 1 from deliveries where announcement = announcements.id and deliveries.state = 'pending'
) and state <> 'cancelled')
order by next_at is not null, next_at, id;

-- name: planned_about(community, about, kinds)
-- What is still to come, or waits, about something, of some kinds.
select * from announcements
where community = :community and about = :about and about <> ''
    and kind in (select value from json_each(:kinds))
    and (state = 'planned' or (state = 'over' and exists (
        select 1 from deliveries
        where announcement = announcements.id and deliveries.state = 'pending'
    )));

-- name: posted_about(community, about, kinds)
-- What stands in channels about something, of some kinds, in the order of posting.
select
    deliveries.id as delivery, deliveries.occurrence, deliveries.place as destination,
    deliveries.due_at, deliveries.attempts, deliveries.unsure_since, deliveries.message,
    deliveries.reason, announcements.*
from announcements join deliveries on deliveries.announcement = announcements.id
where community = :community and about = :about and about <> ''
    and kind in (select value from json_each(:kinds))
    and deliveries.state = 'posted' and deliveries.message is not null
    and deliveries.place not glob '*:@*'
order by deliveries.id;

-- name: sent_since(id, place, since)
-- Whether a place got the same since an instant, by another announcement of that kind.
select 1 from announcements as asked
join announcements as other using (community, about, kind)
join deliveries on deliveries.announcement = other.id
where asked.id = :id and other.id <> asked.id and deliveries.occurrence >= :since
    and deliveries.place = :place and deliveries.state = 'posted'
limit 1;

-- name: posted_around(id, kinds)
-- How often something of these kinds was posted about the same, before an announcement was made and
-- since, and how often nobody knows yet. What was found afterwards was posted before.
select
    coalesce(sum(told.state = 'posted' and (
        told.ended_at <= asked.made_at or told.reason = 'found'
    )), 0) as before,
    coalesce(sum(told.state = 'posted' and (
        told.ended_at > asked.made_at and told.reason <> 'found'
    )), 0) as since,
    coalesce(sum(told.state = 'pending' and told.unsure_since is not null), 0) as unsure
from announcements as asked
join announcements using (community, about)
join deliveries as told on told.announcement = announcements.id
where asked.id = :id and asked.about <> '' and announcements.id <> asked.id
    and announcements.kind in (select value from json_each(:kinds));

-- name: forget_drafts(before)!
-- Drafts that nobody confirmed.
delete from announcements where state = 'draft' and made_at < :before;

-- name: log(community, most, skip)
-- What was posted in the channels of a community and what was not, the last first. What a person got
-- in private is between them and the bot, and what was changed is no post.
select
    deliveries.id as delivery, deliveries.occurrence, deliveries.place as destination,
    deliveries.due_at, deliveries.attempts, deliveries.unsure_since, deliveries.message,
    deliveries.reason, deliveries.state as ending, deliveries.ended_at, announcements.*
from deliveries join announcements on announcements.id = deliveries.announcement
where community = :community and deliveries.place not glob '*:[@!]*'
    and deliveries.place not glob '*/*'
order by deliveries.due_at desc, deliveries.id desc
limit :most offset :skip;

-- name: log_size(community)
-- How many deliveries there were.
select count(*) as size
from deliveries join announcements on announcements.id = deliveries.announcement
where community = :community and deliveries.place not glob '*:[@!]*'
    and deliveries.place not glob '*/*';

-- name: attempts(delivery)
-- What came of each attempt, in their order.
select at, outcome from delivery_attempts where delivery = :delivery order by id;

-- name: add_written(announcement, text_fr, text_en, mention, publish, at_once, replaces)!
-- What is to be posted, in people's own words.
insert into written_announcements
    (announcement, text_fr, text_en, mention, publish, at_once, replaces)
values (:announcement, :text_fr, :text_en, :mention, :publish, :at_once, :replaces);

-- name: written(announcement)
-- The words of an announcement.
select * from written_announcements where announcement = :announcement;
