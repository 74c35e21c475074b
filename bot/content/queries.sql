-- name: known_documents()
-- The documents taken in so far.
select path, hash, outline from documents;

-- name: forget_document(path)!
-- The document and, by cascade, everything that it said.
delete from documents where path = :path;

-- name: remember_document(path, hash, outline)!
-- The document as it now is.
insert into documents (path, hash, outline) values (:path, :hash, :outline);
