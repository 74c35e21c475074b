-- name: known(community, names)
-- Of these entries of a community those that there are, and what stamp they have.
select entries.id, entries.name, entries.stamp
from search_shelves as shelves
cross join json_each(:names) as asked
cross join search_entries as entries
    on entries.shelf = shelves.id and entries.name = asked.value
where shelves.community = :community;

-- name: add_shelf(community)!
insert or ignore into search_shelves (community) values (:community);

-- name: shelf(community)
-- Where the entries of a community stand, and what the next entry and the next key are numbered.
select
    id,
    (select coalesce(max(id), 0) + 1 from search_entries) as next_entry,
    (select coalesce(max(id), 0) + 1 from search_keys) as next_key
from search_shelves where community = :community;

-- name: count_entries(shelf, more)!
update search_shelves set entries = entries + :more where id = :shelf;

-- name: remove_if_empty(shelf)!
delete from search_shelves where id = :shelf and entries = 0;

-- name: forget(community)!
-- What hangs on a shelf goes with it.
delete from search_shelves where community = :community;

-- name: named(shelf, names)
-- Entries of a shelf by their names, with their terms.
select entries.id, entries.terms
from json_each(:names) as asked
cross join search_entries as entries
    on entries.shelf = :shelf and entries.name = asked.value;

-- name: numbered(ids)
-- Entries by their numbers, with their terms.
select entries.id, entries.terms
from json_each(:ids) as asked cross join search_entries as entries on entries.id = asked.value;

-- name: asked_for(community)
-- The entries of a community that hold how people ask for them.
select entries.id
from search_shelves as shelves
cross join search_entries as entries on entries.shelf = shelves.id
where shelves.community = :community and entries.questions > 0;

-- name: remove_entries(ids)!
delete from search_entries where id in (select value from json_each(:ids));

-- name: add_entry(id, shelf, name, stamp, terms, facets, questions)!
insert into search_entries (id, shelf, name, stamp, terms, facets, questions)
values (:id, :shelf, :name, :stamp, :terms, :facets, :questions);

-- name: add_asked(entry, term, times)!
insert into search_asked (entry, term, times) values (:entry, :term, :times);

-- name: asked(ids)
-- What is said in the questions for these entries.
select said.entry, said.term
from json_each(:ids) as asked cross join search_asked as said on said.entry = asked.value;

-- name: asked_of(ids, terms)
-- In how many questions for these entries each of these terms is said.
select said.entry, said.term, said.times
from json_each(:ids) as asked
cross join json_each(:terms) as terms
cross join search_asked as said on said.entry = asked.value and said.term = terms.value;

-- name: keys(shelf, kind, names)
-- Under which numbers the sets of these names are kept.
select keys.id, keys.name
from json_each(:names) as asked
cross join search_keys as keys
    on keys.shelf = :shelf and keys.kind = :kind and keys.name = asked.value;

-- name: add_key(id, shelf, kind, name)!
insert into search_keys (id, shelf, kind, name) values (:id, :shelf, :kind, :name);

-- name: unused_keys(ids)
-- Of these keys those whose set is empty.
select value as id from json_each(:ids)
where not exists (select 1 from search_sets where search_sets.key = json_each.value);

-- name: remove_keys(ids)!
delete from search_keys where id in (select value from json_each(:ids));

-- name: sets(chunk, keys)
-- What is kept under these keys in one chunk.
select sets.key, sets.members
from json_each(:keys) as asked
cross join search_sets as sets on sets.key = asked.value and sets.chunk = :chunk;

-- name: keep_set(key, chunk, held, members)!
insert into search_sets (key, chunk, held, members) values (:key, :chunk, :held, :members)
on conflict (key, chunk) do update set held = excluded.held, members = excluded.members;

-- name: remove_set(key, chunk)!
delete from search_sets where key = :key and chunk = :chunk;

-- name: chunks(community)
-- The chunks in which a community has entries.
select sets.key, sets.chunk
from search_shelves as shelves
cross join search_keys as keys
    on keys.shelf = shelves.id and keys.kind = 'all' and keys.name = ''
cross join search_sets as sets on sets.key = keys.id
where shelves.community = :community
order by sets.chunk;

-- name: chunk(key, chunk)
select members from search_sets where key = :key and chunk = :chunk;

-- name: whereabouts(owners, kind, names)
-- In which chunks some names have a set, and under which keys; owners null: everybody's.
select keys.id as key, keys.name, sets.chunk
from search_shelves as shelves
cross join json_each(:names) as asked
cross join search_keys as keys
    on keys.shelf = shelves.id and keys.kind = :kind and keys.name = asked.value
cross join search_sets as sets on sets.key = keys.id
where :owners is null or shelves.community in (select value from json_each(:owners));

-- name: pieces(keys, chunks)
-- What is kept under these keys in these chunks.
select sets.key, sets.chunk, sets.members
from json_each(:keys) as asked
cross join json_each(:chunks) as chunks
cross join search_sets as sets on sets.key = asked.value and sets.chunk = chunks.value;

-- name: entries(ids)
-- Entries by their numbers, whole.
select entries.*, shelves.community
from json_each(:ids) as asked
cross join search_entries as entries on entries.id = asked.value
cross join search_shelves as shelves on shelves.id = entries.shelf;

-- name: how_many(owners)
-- How many entries there are; owners null: of everybody.
select coalesce(sum(entries), 0) as entries from search_shelves
where :owners is null or community in (select value from json_each(:owners));

-- name: holding(owners, names)
-- How many entries hold each of these terms.
select keys.name, sum(sets.held) as held
from search_shelves as shelves
cross join json_each(:names) as asked
cross join search_keys as keys
    on keys.shelf = shelves.id and keys.kind = 'term' and keys.name = asked.value
cross join search_sets as sets on sets.key = keys.id
where :owners is null or shelves.community in (select value from json_each(:owners))
group by keys.name;

-- name: key_names(ids)
-- What keys are of.
select keys.name
from json_each(:ids) as asked cross join search_keys as keys on keys.id = asked.value;
