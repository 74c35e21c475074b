-- name: note(community, at, person, deed, about, details)!
-- Somebody did something.
insert into audit (community, at, person, deed, about, details)
values (:community, :at, :person, :deed, :about, :details);

-- name: keep_no_words(community, about)!
-- What was done to something is known, and not any more what that said.
update audit set details = json_remove(details, '$.text')
where community = :community and about = :about;

-- name: oldest(before)
-- Something that is older than it is kept, if there is any.
select id from audit where at < :before limit 1;

-- name: forget_old(before)!
-- What is older than it is kept goes, wherever it was done.
delete from audit where at < :before;

-- name: done(community, since, person, deeds, most, skip)
-- What was done in a community since an instant, the last first; person '': by anybody.
select at, person, deed, about, details from audit
where community = :community and at >= :since
    and deed in (select value from json_each(:deeds))
    and (:person = '' or coalesce(person, 'itself') = :person)
order by id desc limit :most offset :skip;

-- name: done_size(community, since, person, deeds)
select count(*) as size from audit
where community = :community and at >= :since
    and deed in (select value from json_each(:deeds))
    and (:person = '' or coalesce(person, 'itself') = :person);
