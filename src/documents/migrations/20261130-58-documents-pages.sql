-- Pages of a document that recognition read one by one, each kept as a file: a page that was read is not read again.
create table document_pages (
  document_id uuid not null references documents, unit_id text not null, page int not null check (page > 0),
  kept text not null check (kept ~ '^[0-9a-f]{64}$'),
  verdict text not null check (verdict in ('good', 'doubtful', 'refused')), confidence real not null,
  coverage real not null, primary key (document_id, page)
);
alter table document_pages enable row level security;
create policy of_document on document_pages to kc_app using (exists (select from documents d where d.id = document_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on document_pages to kc_app;
grant update (kept, verdict, confidence, coverage) on document_pages to kc_app;
