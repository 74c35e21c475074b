-- name: picture(key)
-- A picture that was drawn before.
select png from pictures where key = :key;

-- name: keep_picture(key, png)!
-- Keep a picture. The key is a digest of all that it shows: what is there is the same.
insert into pictures (key, png) values (:key, :png) on conflict do nothing;

-- name: sweep_pictures(most)!
-- Let go of all but the last ones drawn.
delete from pictures where number <= (select max(number) from pictures) - :most;
