-- From here on a changed basis voids what rests on it.
alter table draft_versions alter column basis set not null, alter column recipe set not null,
  drop column facts_hash, drop column local_hash, drop column material_ids;
alter table draft_versions add constraint basis_of_hashes check (jsonb_typeof(basis) = 'object');

create function kc.basis_changed() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform kc.void_changed_drafts(new.subject_type, new.subject_id,
    case when new.below or tg_op = 'UPDATE' and old.below then null else new.unit_id end);
  return null;
end $$;
create trigger basis_changed after insert or update on text_bases for each row execute function kc.basis_changed();
