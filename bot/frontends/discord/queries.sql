-- name: synced(scope)
-- What was last registered in a place.
select fingerprint from command_syncs where scope = :scope;

-- name: synced_scopes(application)
-- The places in which an application registered commands.
select scope from command_syncs where scope like :application || ':%';

-- name: forget_sync(scope)!
-- Nothing is registered there any more.
delete from command_syncs where scope = :scope;

-- name: remember_sync(scope, fingerprint)!
-- What is registered there now.
insert into command_syncs (scope, fingerprint) values (:scope, :fingerprint)
on conflict (scope) do update set fingerprint = excluded.fingerprint;
