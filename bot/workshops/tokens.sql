-- name: token(community)
-- The secret part of the address of a community's calendar.
select token from calendar_tokens where community = :community;

-- name: community_of(token)
-- Whose calendar it is; no row: nobody's, or it was renewed.
select community from calendar_tokens where token = :token;

-- name: give_token(community, token, now)!
-- The first one; a community that has one keeps it.
insert into calendar_tokens (community, token, made_at) values (:community, :token, :now)
on conflict (community) do nothing;

-- name: renew_token(community, token, now)!
-- From here on the former address is nobody's.
insert into calendar_tokens (community, token, made_at) values (:community, :token, :now)
on conflict (community) do update set token = excluded.token, made_at = excluded.made_at;
