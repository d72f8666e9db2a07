-- A document whose thing is destroyed keeps its name and hash, and loses its text, pages and proposals; so do those that
-- were taken from it. Called by the tables of the thing's room alone. Returns what was stored for them.
alter table documents add column forgotten_at timestamptz;
create function kc.forget_document(p_document uuid) returns text[] language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  v_all uuid[]; v_files text[];
begin
  select array_agg(id) into v_all from documents where id = p_document or taken_from = p_document;
  select array_agg(distinct file) into v_files from (
    select unnest(taken_layouts) as file from documents where id = any (v_all)
    union all select kept from document_pages where document_id = any (v_all)
    union all select picture from document_doubts where document_id = any (v_all)) as stored where file is not null;
  delete from document_pages where document_id = any (v_all);
  delete from document_doubts where document_id = any (v_all);
  delete from proposals where document_id = any (v_all);
  update document_links set inconsistencies = null where document_id = any (v_all);
  update documents set text = '', pages = '[]', warnings = '[]', taken_layouts = null, forgotten_at = now()
    where id = any (v_all);
  return coalesce(v_files, '{}');
end $$;
revoke execute on function kc.forget_document(uuid) from public;

-- The types of things that took their document from this one.
create function kc.document_takers(p_document uuid) returns text[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct l.subject_type), '{}') from documents d join document_links l on l.document_id = d.id
  where d.taken_from = p_document and d.forgotten_at is null $$;
grant execute on function kc.document_takers(uuid) to kc_app;

create index documents_file on documents (sha256) where forgotten_at is null;
create index document_pages_kept on document_pages (kept);
create function kc.document_keeps_file(p_sha256 text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from documents where sha256 = p_sha256 and forgotten_at is null)
    or exists (select from document_pages where kept = p_sha256)
    or exists (select from document_doubts where picture = p_sha256)
    or exists (select from documents where p_sha256 = any (taken_layouts)) $$;
select kc.register_file_keeper('kc.document_keeps_file');
