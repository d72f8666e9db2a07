-- A thing may say itself who sees its documents, in place of its unit: kc.wall_documents names the function (text)
-- returns boolean that tells whether the actor does. Such documents are walled.
alter table document_subjects add column seen text;
create function kc.wall_documents(p_type text, p_seen text) returns void language sql
  set search_path = public, pg_temp as $$ update document_subjects set seen = p_seen where subject_type = p_type $$;
alter table documents add column walled boolean not null default false;

create function kc.walled_types() returns text[] language sql stable security definer
  set search_path = public, pg_temp as $$
  select coalesce(array_agg(subject_type), '{}') from document_subjects where seen is not null $$;
create function kc.walled_thing_seen(p_type text, p_id text) returns boolean language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  v_seen text; v_answer boolean;
begin
  select seen into v_seen from document_subjects where subject_type = p_type;
  if v_seen is null then return false; end if;
  execute format('select %s($1)', v_seen) into v_answer using p_id;
  return coalesce(v_answer, false);
end $$;
create function kc.walled_document_seen(p_document uuid) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from document_links l where l.document_id = p_document
    and kc.walled_thing_seen(l.subject_type, l.subject_id)) $$;
grant execute on function kc.walled_types(), kc.walled_thing_seen(text, text), kc.walled_document_seen(uuid) to kc_app;

create function kc.wall_linked_document() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.subject_type = any (kc.walled_types()) then
    update documents set walled = true where id = new.document_id and not walled;
  end if;
  return null;
end $$;
create trigger wall_linked_document after insert on document_links for each row
  execute function kc.wall_linked_document();

create policy thing_decides on documents as restrictive for select to kc_app
  using (not walled or kc.walled_document_seen(id));
create policy thing_shares on documents for select to kc_app using (walled and kc.walled_document_seen(id));
create policy thing_decides on document_links as restrictive for select to kc_app
  using (subject_type <> all ((select kc.walled_types())::text[]) or kc.walled_thing_seen(subject_type, subject_id));
create policy thing_shares on document_links for select to kc_app
  using (subject_type = any ((select kc.walled_types())::text[]) and kc.walled_thing_seen(subject_type, subject_id));
create policy thing_decides on proposals as restrictive for select to kc_app
  using (subject_type <> all ((select kc.walled_types())::text[]) or kc.walled_thing_seen(subject_type, subject_id));
create policy thing_shares on proposals for select to kc_app
  using (subject_type = any ((select kc.walled_types())::text[]) and kc.walled_thing_seen(subject_type, subject_id));
