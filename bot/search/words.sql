-- name: meanings()
-- Words that mean the same.
select id, decides, fr, en from meanings order by id;

-- name: light_words()
-- Words that say little.
select locale, word from light_words order by locale, word;

-- name: asked()
-- How people ask for each entry; several documents may say it.
select entry, fr, en from asked order by entry, document;

-- name: add_meaning(id, document, decides, fr, en)!
insert into meanings (id, document, decides, fr, en) values (:id, :document, :decides, :fr, :en);

-- name: add_light_word(document, locale, word)!
insert or ignore into light_words (document, locale, word) values (:document, :locale, :word);

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
