-- Under which class a unit keeps what its watched folder brings, until somebody has looked at it; `terbatas` where nobody
-- said. Rows are added, never changed: the last version holds.
create table inbox_classes (
  unit_id text not null, version int not null check (version > 0),
  security text not null check (security in ('biasa', 'terbatas', 'rahasia')), set_by text not null,
  set_at timestamptz not null, primary key (unit_id, version)
);
alter table inbox_classes enable row level security;
create policy own_unit on inbox_classes to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.secret_units())::text[]) and set_by = (select kc.actor_person()));
grant select, insert on inbox_classes to kc_app;
