-- name: chosen_locale(person)
-- The language the person chose, if any.
select locale from chosen_locales where person = :person;

-- name: choose_locale(person, locale)!
-- Remember the person's language.
insert into chosen_locales (person, locale) values (:person, :locale)
on conflict (person) do update set locale = excluded.locale;

-- name: forget_locale(person)!
-- Follow the application's language again: nothing is kept of the person.
delete from chosen_locales where person = :person;

-- name: community(id)
-- What a community set, once for each of its roles; no row: it set nothing.
select
    locale, zone, channel, organisers_channel, quiet_from, quiet_until, holidays, review, purpose,
    role
from communities left join community_roles on community = id
where id = :id;

-- name: communities_with_team()
-- Those whose team has a channel of its own.
select id from communities where organisers_channel is not null order by id;

-- name: add_community(id)!
-- A community that sets something for the first time.
insert into communities (id) values (:id) on conflict do nothing;

-- name: set_locale(id, locale)!
update communities set locale = :locale where id = :id;

-- name: set_zone(id, zone)!
update communities set zone = :zone where id = :id;

-- name: set_channel(id, channel)!
update communities set channel = :channel where id = :id;

-- name: set_organisers_channel(id, organisers_channel)!
update communities set organisers_channel = :organisers_channel where id = :id;

-- name: set_quiet_from(id, quiet_from)!
update communities set quiet_from = :quiet_from where id = :id;

-- name: set_quiet_until(id, quiet_until)!
update communities set quiet_until = :quiet_until where id = :id;

-- name: set_holidays(id, holidays)!
update communities set holidays = :holidays where id = :id;

-- name: set_review(id, review)!
update communities set review = :review where id = :id;

-- name: forget_roles(community, purpose)!
-- Before others take their place.
delete from community_roles where community = :community and purpose = :purpose;

-- name: add_role(community, purpose, role)!
insert into community_roles (community, purpose, role) values (:community, :purpose, :role)
on conflict do nothing;

-- name: untold_notice(community)
-- The oldest notice that nobody has read.
select key, words, details from notices
where community = :community and told_at is null
order by since, rowid limit 1;

-- name: notice(community, key)
-- One notice, read or not.
select key, words, details from notices where community = :community and key = :key;

-- name: put_notice(community, key, words, details, now)!
-- One that is there already, read or not, stays as it is.
insert into notices (community, key, words, details, since)
values (:community, :key, :words, :details, :now)
on conflict do nothing;

-- name: tell_notice(community, key, now)
-- One caller gets the row: the one who reads it. None: another did before, or it is settled.
update notices set told_at = :now
where community = :community and key = :key and told_at is null
returning key;

-- name: take_back_notice(community, key)!
-- It could not be shown: the next one reads it.
update notices set told_at = null where community = :community and key = :key;

-- name: known_notices(community, keys)
-- Those of some keys that there are.
select key from notices
where community = :community and key in (select value from json_each(:keys));

-- name: settle_notices(community, keys)!
-- Their cause is gone; should it come back, it is told anew.
delete from notices where community = :community and key in (select value from json_each(:keys));
