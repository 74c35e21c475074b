-- name: keep(community, digest, content, at)!
-- A file that was shown to an editor.
insert into checked_files (community, digest, content, at)
values (:community, :digest, :content, :at)
on conflict (community, digest) do update set at = excluded.at;

-- name: forget_old(before)!
-- What was shown long ago goes, wherever it was shown.
delete from checked_files where at < :before;

-- name: oldest(before)
-- Whether anything is there that is to go.
select 1 as there from checked_files where at < :before limit 1;

-- name: content(community, digest, since)
-- What one holds that was shown since then.
select content from checked_files
where community = :community and digest = :digest and at >= :since;
