-- Files that were made about a thing are over with it, also where they were not made from one source. Returns their
-- stored bytes. For the tables of whoever destroys the thing; nobody else may call it.
do $$
declare v_name text;
begin
  for v_name in select conname from pg_constraint where conrelid = 'exports'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) like '%ended_at IS NULL%source_id IS NOT NULL%' loop
    execute format('alter table exports drop constraint %I', v_name);
  end loop;
end $$;
create index exports_about on exports (subject_type, subject_id) where purged_at is null;
create function kc.end_exports_about(p_type text, p_ids uuid[], p_at timestamptz) returns setof text language sql
  security definer set search_path = public, pg_temp as $$
  with ended as (update exports set ended_at = p_at where subject_type = p_type and subject_id = any (p_ids)
    and ended_at is null and purged_at is null returning sha256)
  select sha256 from ended where sha256 is not null $$;
revoke execute on function kc.end_exports_about(text, uuid[], timestamptz) from public;
