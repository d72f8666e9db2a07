-- A place that an earlier book left empty may be filled with the thing that bears its number.
create or replace function kc.keep_number() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then raise exception 'a number stays' using errcode = '23514'; end if;
  perform kc.guard_step('number', old.state, new.state);
  if (old.id, old.unit_id, old.year, old.series, old.seq, old.suffix, old.inserted)
    is distinct from (new.id, new.unit_id, new.year, new.series, new.seq, new.suffix, new.inserted)
    or old.state <> 'kosong' and
      (old.kind, old.text, old.form, old.date, old.title, old.party, old.origin, old.subject_type, old.subject_id)
      is distinct from
      (new.kind, new.text, new.form, new.date, new.title, new.party, new.origin, new.subject_type, new.subject_id) then
    raise exception 'a number stays as it was given' using errcode = '23514'; end if;
  if new.state = 'batal' and old.state <> 'kosong' and new.voided_by is distinct from kc.actor_person() then
    raise exception 'voided_by is not the actor' using errcode = '42501'; end if;
  new.text := kc.number_text(new.form, new.seq, new.suffix);
  return new;
end $$;
grant update (subject_type, subject_id) on numbers to kc_app;
