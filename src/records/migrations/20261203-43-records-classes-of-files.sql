-- The class of a file is told by the database, of all that is in it, so that a list of files reads none of their items.
-- A room says by a function of ids (text[]) which class the most secret of its things has.
alter table record_subjects add column class_of text;
create function kc.class_record_subject(p_type text, p_class_of text, p_hidden text) returns void language sql
  set search_path = public, pg_temp as $$
  update record_subjects set class_of = p_class_of, hidden = p_hidden where subject_type = p_type $$;
create function kc.record_papers_class(p_ids text[]) returns text language sql stable
  set search_path = public, pg_temp as $$ select kc.papers_class(p_ids::uuid[]) $$;
select kc.class_record_subject('paper', 'kc.record_papers_class', 'kc.hidden_papers');

-- Of these files, where the actor's units have them: how many things are in each, and the class of the most secret one.
create function kc.record_files_hold(p_files uuid[]) returns table (file_id uuid, items bigint, security text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v record; v_class text;
begin
  for v in select i.file_id as file, count(*) as things, s.class_of as class_of, array_agg(i.subject_id) as ids
    from record_items i join record_subjects s using (subject_type)
    where i.file_id = any (p_files) and i.unit_id = any (kc.actor_units()) group by i.file_id, s.class_of
  loop
    v_class := 'rahasia';
    if v.class_of is not null then execute format('select %s($1)', v.class_of) into v_class using v.ids; end if;
    file_id := v.file; items := v.things; security := v_class;
    return next;
  end loop;
end $$;
grant execute on function kc.record_files_hold(uuid[]) to kc_app;
