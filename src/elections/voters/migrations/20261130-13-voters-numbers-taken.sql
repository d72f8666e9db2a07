-- Who took an exported file with NIK and NKK in full: counted together with the numbers that the person opened on the
-- screen that day. Append-only.
create table voter_numbers_taken (
  export_id uuid not null, "by" text not null, unit_id text not null, list_id uuid not null references voter_lists,
  voters int not null check (voters > 0), at timestamptz not null, primary key (export_id, "by")
);
create index voter_numbers_taken_person on voter_numbers_taken ("by", at);
alter table voter_numbers_taken enable row level security;
create policy own_unit on voter_numbers_taken to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on voter_numbers_taken to kc_app;
create trigger guard_own_act before insert on voter_numbers_taken for each row execute function kc.guard_own_act();
