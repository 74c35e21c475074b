-- name: turn_on(person, community, thing, locale, at)!
-- Once, however often it is asked for; the language is that of the last time.
insert into subscriptions (community, thing, person, locale, since)
values (:community, :thing, :person, :locale, :at)
on conflict (community, thing, person) do update set locale = excluded.locale;

-- name: turn_off(person, community, thing)
-- No row for what was off.
delete from subscriptions
where person = :person and community = :community and thing = :thing
returning person;

-- name: leave(person, community)!
-- Nothing from a community that somebody is not in any more.
delete from subscriptions where person = :person and community = :community;

-- name: close(person, at)!
-- Private messages did not arrive any more.
update subscriptions set closed_at = :at where person = :person;

-- name: reopen(person)!
-- It is tried again.
update subscriptions set closed_at = null where person = :person;

-- name: subscribers(community, thing)
-- Who can be written to, in the order in which they asked for it.
select person from subscriptions
where community = :community and thing = :thing and closed_at is null
order by since, person;

-- name: anybody(community, thing)
-- Whether there is anybody who wants it, to be reached just now or not.
select 1 from subscriptions where community = :community and thing = :thing limit 1;

-- name: wanted(person, community, thing)
-- The language in which somebody is written to; no row for who is not.
select locale from subscriptions
where person = :person and community = :community and thing = :thing and closed_at is null;

-- name: of_person(person)
-- All that somebody has sent to them, from the community where they began first.
select community, thing, closed_at is not null as closed, since from subscriptions
where person = :person
order by min(since) over (partition by community), community, thing;
