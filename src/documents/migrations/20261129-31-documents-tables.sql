-- Documents: files that were read into text, what they are about, and what was proposed from them.

-- Which things have documents, and who keeps them, is known to the rooms of those things. unit_of (text) gives the unit
-- that keeps a thing; read (text, text, uuid, text) is told of thing, unit, document and text when one was read.
-- (Names, not regproc: pg_upgrade takes no table that has those.)
create table document_subjects (subject_type text primary key, unit_of text not null, read text not null);
create function kc.register_document_subject(p_type text, p_unit_of text, p_read text) returns void language sql
  set search_path = public, pg_temp as $$ insert into document_subjects values (p_type, p_unit_of, p_read) $$;

-- The unit that keeps a thing, where it is one of the actor's; null where nothing like it has documents.
create function kc.document_unit(p_type text, p_id text) returns text language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  v_unit_of text; v_unit text;
begin
  select unit_of into v_unit_of from document_subjects where subject_type = p_type;
  if v_unit_of is null then return null; end if;
  execute format('select %s($1)', v_unit_of) into v_unit using p_id;
  return case when v_unit = any (kc.actor_units()) then v_unit end;
end $$;
grant execute on function kc.document_unit(text, text) to kc_app;

create table documents (
  id uuid primary key, unit_id text not null, name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), mime text not null, date_hint date not null,
  status text not null default 'menunggu' check (status in ('menunggu', 'terbaca', 'gagal')),
  text text, pages jsonb, warnings jsonb, failure jsonb, created_by text not null, created_at timestamptz not null,
  unique (id, unit_id, sha256)
);
alter table documents enable row level security;
create policy own_unit on documents to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on documents to kc_app;
grant update (status, text, pages, warnings, failure) on documents to kc_app;

-- What a document is about. A thing's documents count from 1, and it has no file twice. inconsistencies: what reading it
-- for this thing found that cannot all be true.
create table document_links (
  document_id uuid not null, unit_id text not null, sha256 text not null, subject_type text not null,
  subject_id text not null, role text not null, ordinal int not null check (ordinal > 0), inconsistencies jsonb,
  primary key (document_id, subject_type, subject_id),
  foreign key (document_id, unit_id, sha256) references documents (id, unit_id, sha256),
  unique (subject_type, subject_id, ordinal), unique (subject_type, subject_id, sha256)
);
alter table document_links enable row level security;
create policy own_unit on document_links to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[])
    and kc.document_unit(subject_type, subject_id) is not distinct from unit_id);
grant select, insert on document_links to kc_app;
grant update (inconsistencies) on document_links to kc_app;

-- A fact that the thing's form (src/documents/fact-form.ts) found in a document, and what a person decided about it.
create table proposals (
  document_id uuid not null, subject_type text not null, subject_id text not null, id text not null,
  unit_id text not null, ordinal int not null, proposal jsonb not null,
  decision text not null default 'menunggu' check (decision in ('menunggu', 'diterima', 'dikoreksi', 'ditolak')),
  corrected jsonb, decided_by text, decided_at timestamptz,
  primary key (document_id, subject_type, subject_id, id), check ((decision = 'menunggu') = (decided_by is null)),
  foreign key (document_id, subject_type, subject_id) references document_links
);
create index proposals_subject on proposals (subject_type, subject_id, document_id, ordinal);
alter table proposals enable row level security;
create policy own_unit on proposals to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]) and exists (select from document_links l
    where l.document_id = proposals.document_id and l.subject_type = proposals.subject_type
      and l.subject_id = proposals.subject_id and l.unit_id = proposals.unit_id));
grant select, insert on proposals to kc_app;
grant update (decision, corrected, decided_by, decided_at) on proposals to kc_app;

-- Whoever keeps what a document is about hears when it was read.
create function kc.tell_document(p_document uuid) returns void language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  v record;
begin
  for v in select s.read, l.subject_id, l.unit_id, coalesce(d.text, '') as text
    from documents d join document_links l on l.document_id = d.id
      join document_subjects s on s.subject_type = l.subject_type
    where d.id = p_document and d.status = 'terbaca'
  loop
    execute format('select %s($1, $2, $3, $4)', v.read) using v.subject_id, v.unit_id, p_document, v.text;
  end loop;
end $$;
create function kc.tell_read_document() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$ begin perform kc.tell_document(new.id); return null; end $$;
create function kc.tell_linked_document() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$ begin perform kc.tell_document(new.document_id); return null; end $$;
create trigger tell_read_document after update on documents for each row execute function kc.tell_read_document();
create trigger tell_linked_document after insert on document_links for each row
  execute function kc.tell_linked_document();
