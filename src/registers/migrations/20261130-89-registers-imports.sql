-- Registers kept by hand, taken in from workbooks: read by a job, looked at by a person, then taken. Every line stays
-- with what became of it.
create table register_imports (
  id uuid primary key, unit_id text not null, kind text not null, series text not null, year int not null,
  name text not null, sha256 text not null,
  state text not null default 'dibaca'
    check (state in ('dibaca', 'siap', 'menyimpan', 'diterima', 'ditolak', 'gagal')),
  counts jsonb, missing text[] not null default '{}', failure jsonb, asked_by text, asked_at timestamptz not null,
  decided_by text, decided_at timestamptz
);
create index register_imports_unit on register_imports (unit_id, asked_at desc);
create table register_import_lines (
  import_id uuid not null references register_imports, unit_id text not null, n int not null,
  verdict text not null check (verdict in ('ambil', 'tolak', 'sama')), line jsonb not null, primary key (import_id, n)
);

create function kc.guard_register_import() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'dibaca' or new.asked_by is distinct from kc.actor_person() then
      raise exception 'asked_by is not the actor' using errcode = '42501'; end if;
    return new;
  end if;
  perform kc.guard_step('register-import', old.state, new.state);
  if (old.id, old.unit_id, old.kind, old.series, old.year, old.sha256, old.asked_by, old.asked_at)
    is distinct from (new.id, new.unit_id, new.kind, new.series, new.year, new.sha256, new.asked_by, new.asked_at) then
    raise exception 'an import stays as it was asked for' using errcode = '23514'; end if;
  if new.state in ('menyimpan', 'ditolak') and new.decided_by is distinct from kc.actor_person() then
    raise exception 'decided_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_register_import before insert or update on register_imports for each row
  execute function kc.guard_register_import();

alter table register_imports enable row level security;
alter table register_import_lines enable row level security;
create policy own_unit on register_imports to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on register_import_lines to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on register_imports, register_import_lines to kc_app;
grant update (state, counts, missing, failure, decided_by, decided_at) on register_imports to kc_app;
grant update (verdict, line) on register_import_lines to kc_app;
