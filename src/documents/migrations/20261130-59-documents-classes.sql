-- A document that was taken from another, as it stood read, is of its class from then on, in whichever unit it is.
alter table documents add column taken_from uuid references documents;
create index documents_taken on documents (taken_from) where taken_from is not null;
update documents d set taken_from = w.document_id from document_links l join document_links w on w.sha256 = l.sha256
    and w.unit_id = l.unit_id and w.document_id <> l.document_id and w.subject_type = any (kc.walled_types())
  where l.document_id = d.id and l.subject_type <> all (kc.walled_types());
grant update (security) on documents to kc_app;
create function kc.set_document_class(p_document uuid, p_class text) returns void language sql
  set search_path = public, pg_temp as $$ update documents set security = p_class where id = p_document $$;
create function kc.class_follows() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update documents set security = new.security where taken_from = new.id and security <> new.security;
  return null;
end $$;
create trigger class_follows after update of security on documents for each row
  when (new.security <> old.security) execute function kc.class_follows();

-- The highest class of the documents of each of these things: of those that its own unit added, also where the wall
-- hides them, and of those of the actor's units.
create function kc.classes_of_things(p_type text, p_ids text[]) returns table (id text, security text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_unit_of text;
begin
  select unit_of into v_unit_of from document_subjects where subject_type = p_type;
  if v_unit_of is null then return; end if;
  return query execute format('select l.subject_id, case max(case d.security when ''rahasia'' then 2
      when ''terbatas'' then 1 else 0 end) when 2 then ''rahasia'' when 1 then ''terbatas'' else ''biasa'' end
    from document_links l join documents d on d.id = l.document_id
    where l.subject_type = $1 and l.subject_id = any ($2)
      and (l.unit_id = any (kc.actor_units()) or l.unit_id = %s(l.subject_id))
    group by l.subject_id', v_unit_of) using p_type, p_ids;
end $$;
grant execute on function kc.classes_of_things(text, text[]) to kc_app;
-- Things of this kind that have a document taken from one of these things.
create function kc.things_taken_from(p_type text, p_ids text[]) returns table (id text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct l.subject_id from document_links w join documents d on d.taken_from = w.document_id
    join document_links l on l.document_id = d.id
  where w.subject_id = any (p_ids) and l.subject_type = p_type and l.unit_id = any (kc.actor_units()) $$;
grant execute on function kc.things_taken_from(text, text[]) to kc_app;
