-- name: list_for(occasion)
-- The list of an occasion.
select facts, due from freshness_lists where occasion = :occasion;

-- name: keep_list(occasion, community, facts, due, now)!
-- Have an occasion keep its list.
insert into freshness_lists (occasion, community, facts, due, drawn_at)
values (:occasion, :community, :facts, :due, :now)
on conflict do nothing;

-- name: forget_lists(before)!
-- Lists that nobody posts any more.
delete from freshness_lists where drawn_at < :before;
