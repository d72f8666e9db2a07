-- Whether a file may go is asked for each thing in it; the hash of the whole list is computed once in a transaction. What
-- was approved cannot stop being so within one: an approved list does not change.
create unlogged table kc_private.files_that_go (xid xid8 not null, file_id uuid not null, primary key (xid, file_id));
create or replace function kc.record_may_go(p_file uuid) returns boolean language plpgsql volatile security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from kc_private.files_that_go g
    where g.xid = pg_current_xact_id_if_assigned() and g.file_id = p_file) then return true; end if;
  if not exists (select from record_destruction_lines l join record_destructions d on d.id = l.destruction_id
      join record_files f on f.id = l.file_id
    where l.file_id = p_file and l.active and d.state = 'disetujui' and f.fate = 'musnah' and f.inactive_until < d.until
      and d.text_hash = kc.record_destruction_hash(d.id)
      and kc.is_approved(d.unit_id, 'record-destruction', d.id::text, d.version, d.text_hash, d.approved_by)) then
    return false; end if;
  -- Only what changes something is remembered; rows of transactions that ended are swept.
  if pg_current_xact_id_if_assigned() is not null then
    delete from kc_private.files_that_go where xid < pg_snapshot_xmin(pg_current_snapshot());
    insert into kc_private.files_that_go values (pg_current_xact_id(), p_file) on conflict do nothing;
  end if;
  return true;
end $$;
create or replace function kc.record_thing_may_go(p_type text, p_id text) returns boolean language plpgsql volatile
  security definer set search_path = public, pg_temp as $$
begin
  return coalesce((select kc.record_may_go(i.file_id) from record_items i
    where (i.subject_type, i.subject_id) = (p_type, p_id)), false);
end $$;
create or replace function kc.record_paper_vote(p_paper uuid) returns boolean language plpgsql volatile
  security definer set search_path = public, pg_temp as $$
begin
  return (select kc.record_may_go(i.file_id) from record_items i
    where (i.subject_type, i.subject_id) = ('paper', p_paper::text));
end $$;
