-- name: meanings()
-- Words that mean the same.
select id, decides, fr, en from meanings order by id;

-- name: asked()
-- How people ask for each entry; several documents may say it.
select entry, fr, en from asked order by entry, document;

-- name: add_meaning(id, document, decides, fr, en)!
insert into meanings (id, document, decides, fr, en) values (:id, :document, :decides, :fr, :en);

-- name: add_asked(entry, document, fr, en)!
insert into asked (entry, document, fr, en) values (:entry, :document, :fr, :en);

-- name: documents()
-- What all documents say, in brief.
select coalesce(group_concat(hash), '') as documents from (select hash from documents order by path);

-- name: indexed()
-- Of which documents the entries were made.
select documents from indexed_documents;

-- name: note_indexed(documents)!
insert into indexed_documents (only, documents) values (1, :documents)
on conflict (only) do update set documents = excluded.documents;

-- name: said(terms)
-- How often these are said when people ask, for what is answered and for what is not.
select said.term, said.inside, said.outside
from json_each(:terms) as asked cross join said on said.term = asked.value;

-- name: forget_said()!
delete from said;

-- name: add_said(term, inside, outside)!
insert into said (term, inside, outside) values (:term, :inside, :outside);
