-- The emblem that stands at the head of an office's letters: added, never changed; the newest holds, none where it was
-- taken away.
create table letter_emblems (
  unit_id text not null, version int not null check (version > 0), sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  saved_by text not null, saved_at timestamptz not null, primary key (unit_id, version)
);
alter table letter_emblems enable row level security;
create policy own_unit on letter_emblems to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on letter_emblems to kc_app;
create function kc.guard_letter_emblem() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.saved_by is distinct from kc.acting() then
    raise exception 'saved_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_letter_emblem before insert on letter_emblems for each row
  execute function kc.guard_letter_emblem();
