-- name: ask_for_place(workshop, person, locale, at)
-- Come last among those who wait, where one signs up here; no row for who came before.
insert into workshop_signups (workshop, person, locale, state, at)
select id, :person, :locale, 'waiting', :at from workshops
where id = :workshop and state in ('confirmed', 'moved')
    and json_extract(details, '$.sign_up_here')
on conflict (workshop, person) do nothing
returning id;

-- name: promote(workshop)
-- Those who have waited longest get the places that are free; nobody loses one when there are more
-- people than places. A limit of -1 is none.
update workshop_signups set state = 'in'
where id in (
    select id from workshop_signups
    where workshop = :workshop and state = 'waiting'
        and exists (
            select 1 from workshops
            where id = :workshop and state in ('confirmed', 'moved')
                and json_extract(details, '$.sign_up_here')
        )
    order by id
    limit coalesce(
        max(
            (select json_extract(details, '$.capacity') from workshops where id = :workshop)
            - (select count(*) from workshop_signups where workshop = :workshop and state = 'in'),
            0
        ),
        -1
    )
)
returning id, person;

-- name: give_up_place(workshop, person)
-- Nothing is kept of those who leave; no row for who was not there.
delete from workshop_signups where workshop = :workshop and person = :person returning id;

-- name: people(workshop)
-- Who takes part, then who waits, both in the order of coming.
select * from workshop_signups where workshop = :workshop order by state = 'waiting', id;

-- name: follow(workshop, person, locale, at)!
insert into workshop_followers (workshop, person, locale, at)
values (:workshop, :person, :locale, :at)
on conflict (workshop, person) do update set locale = excluded.locale;

-- name: unfollow(workshop, person)
delete from workshop_followers where workshop = :workshop and person = :person returning person;

-- name: unfollow_all(person)!
delete from workshop_followers where person = :person;

-- name: followers_at(workshop, minutes, usual)
-- Who wants to be reminded so many minutes before, in the order in which they said so.
select person from workshop_followers left join reminder_habits using (person)
where workshop = :workshop and closed_at is null
    and :minutes in (select value from json_each(coalesce(reminder_habits.minutes, :usual)))
order by at, person;

-- name: concerned(workshop)
-- Who signed up or wants to be reminded.
select person from workshop_signups where workshop = :workshop
union
select person from workshop_followers where workshop = :workshop
order by person;

-- name: standing(workshop, person, usual)
-- How a person stands with a workshop.
with own as (
    select * from workshop_signups where workshop = :workshop and person = :person
),
followed as (
    select locale from workshop_followers where workshop = :workshop and person = :person
)
select
    (select state from own) as part,
    (
        select count(*) from workshop_signups
        where workshop = :workshop and state = 'waiting'
            and id <= (select id from own where state = 'waiting')
    ) as position,
    exists (select 1 from followed) as following,
    (
        select count(*) from workshop_signups where workshop = :workshop and state = 'in'
    ) as taken,
    (
        select count(*) from workshop_signups where workshop = :workshop and state = 'waiting'
    ) as waiting,
    json_extract(workshops.details, '$.capacity') as capacity,
    coalesce((select locale from own), (select locale from followed)) as locale,
    coalesce(reminder_habits.minutes, :usual) as minutes,
    closed_at
from workshops left join reminder_habits on reminder_habits.person = :person
where workshops.id = :workshop;

-- name: of_person(person, since)
-- The workshops of somebody, in any community, from an instant on, the next first.
select id, community from workshops
where starts_at >= :since and id in (
    select workshop from workshop_signups where person = :person
    union
    select workshop from workshop_followers where person = :person
)
order by starts_at, id;

-- name: community_of_concerned(workshop, person)
-- Where a workshop is held that somebody signed up to or wants to be reminded of.
select community from workshops
where id = :workshop and id in (
    select workshop from workshop_signups where person = :person
    union
    select workshop from workshop_followers where person = :person
);

-- name: community_of(workshop)
-- Where a workshop is held.
select community from workshops where id = :workshop;

-- name: reminder_habits(person)
select * from reminder_habits where person = :person;

-- name: set_offsets(person, minutes)!
insert into reminder_habits (person, minutes) values (:person, :minutes)
on conflict (person) do update set minutes = excluded.minutes;

-- name: close(person, usual, at)!
-- Private messages did not arrive any more.
insert into reminder_habits (person, minutes, closed_at) values (:person, :usual, :at)
on conflict (person) do update set closed_at = excluded.closed_at;

-- name: reopen(person)!
update reminder_habits set closed_at = null where person = :person;
