-- Personal data is cleared, and a sentence confirmed, by a second person: nobody whose hand is in the version. The
-- program asks it, too.
create function kc.guard_second_hand() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from draft_versions v join drafts d on d.id = v.draft_id
    where d.id = new.draft_id and v.n = coalesce((to_jsonb(new) ->> 'version')::int, d.version)
      and new.person = any (v.contributors)) then
    raise exception 'nobody clears or confirms their own text' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_second_hand before insert on personal_data_clearances for each row
  execute function kc.guard_second_hand();
create trigger guard_second_hand before insert on claim_confirmations for each row
  execute function kc.guard_second_hand();
