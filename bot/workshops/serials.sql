-- name: add_series(id, community, local, fold, zone, rule, holidays, minutes, details, proposed_until, made_by, made_at)
-- A new one; no row when it was saved before.
insert into workshop_series (
    id, community, local, fold, zone, rule, holidays, minutes, details, proposed_until, made_by,
    made_at
) values (
    :id, :community, :local, :fold, :zone, :rule, :holidays, :minutes, :details, :proposed_until,
    :made_by, :made_at
)
on conflict do nothing
returning id;

-- name: series(id, community)
-- One series of a community.
select * from workshop_series where id = :id and community = :community;

-- name: open_series(community)
-- Those that still propose dates, the oldest first.
select * from workshop_series
where community = :community and state = 'open' order by made_at, id;

-- name: note_proposed(id, until, was)
-- Dates were proposed up to an instant; no row when it has ended, or somebody else did it first.
update workshop_series set proposed_until = :until
where id = :id and state = 'open' and proposed_until is :was
returning id;

-- name: end_series(id, community)
-- It proposes nothing any more; no row when that was so before.
update workshop_series set state = 'ended'
where id = :id and community = :community and state = 'open'
returning id;
