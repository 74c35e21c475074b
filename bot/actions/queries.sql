-- name: store_action(key, command)!
-- Keep a call that does not fit in a button. The key is its digest: what is there is the same.
insert into stored_actions (key, command) values (:key, :command) on conflict do nothing;

-- name: stored_action(key)
-- The call behind a key.
select command from stored_actions where key = :key;
