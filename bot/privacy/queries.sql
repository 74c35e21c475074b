-- name: tables()
-- Every table of ours.
select name from sqlite_master where type = 'table' and name not like 'sqlite\_%' escape '\'
order by name;

-- name: text_columns(table)
-- The columns of a table that hold text.
select name from pragma_table_info(:table) where upper(type) = 'TEXT' order by cid;

-- name: owe_wipe(now)
-- Something was deleted in this transaction: its bytes are still to be wiped out.
insert into wipes (since) values (:now) returning id;

-- name: owed_wipes()
-- What was deleted and is not wiped out yet.
select id from wipes;

-- name: wiped(ids)!
-- Nothing is left of these.
delete from wipes where id in (select value from json_each(:ids));

-- name: drawn_for_announcements(community)!
-- Which practice was drawn for what was announced: occasions begin with the announcement.
delete from drawn_practices where substr(occasion, 1, instr(occasion, '/') - 1) in (
    select id from announcements where community = :community
);
