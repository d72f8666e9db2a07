-- Watched folders of units as the last look found them: people see that somebody looks, and what waits.
create table inboxes (
  unit_id text primary key, looked_at timestamptz not null, waiting int not null check (waiting >= 0)
);
alter table inboxes enable row level security;
create policy own_unit on inboxes for select to kc_app using (unit_id = any ((select kc.actor_units())::text[]));
grant select on inboxes to kc_app;
