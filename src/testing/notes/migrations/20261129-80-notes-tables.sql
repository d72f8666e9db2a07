create table notes (
  id uuid primary key, unit_id text not null, text text not null check (text <> ''),
  written_by text not null, written_at timestamptz not null
);
alter table notes enable row level security;
create policy own_unit on notes to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on notes to kc_app;
