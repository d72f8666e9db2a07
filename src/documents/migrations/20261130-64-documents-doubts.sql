-- What recognition doubts in a document: where it stands in the text, and its cutting out of the page, kept as a file;
-- null where it could not be cut.
create table document_doubts (
  document_id uuid not null references documents, unit_id text not null, n int not null check (n > 0),
  page int not null check (page > 0), start int not null check (start >= 0), "end" int not null check ("end" > start),
  picture text check (picture ~ '^[0-9a-f]{64}$'), primary key (document_id, n)
);
alter table document_doubts enable row level security;
create policy of_document on document_doubts to kc_app using (exists (select from documents d where d.id = document_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on document_doubts to kc_app;
-- Of a text that was taken from another document: the files that say where the words of its scanned pages stand.
alter table documents add column taken_layouts text[];
