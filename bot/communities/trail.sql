-- name: note(community, at, person, deed, about, details)!
-- Somebody did something.
insert into audit (community, at, person, deed, about, details)
values (:community, :at, :person, :deed, :about, :details);

-- name: forget_old(before)!
-- What is older than it is kept goes, wherever it was done.
delete from audit where at < :before;
