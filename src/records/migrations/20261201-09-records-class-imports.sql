-- Tables of classes taken in from workbooks: read by a job, looked at by a person, then taken into the library's table.
create table record_class_imports (
  id uuid primary key, unit_id text not null, name text not null, sha256 text not null, since date not null,
  source text not null check (source <> ''), verified boolean not null,
  state text not null default 'dibaca' check (state in ('dibaca', 'siap', 'diterima', 'ditolak', 'gagal')),
  counts jsonb, failure jsonb, asked_by text not null, asked_at timestamptz not null, decided_by text,
  decided_at timestamptz, unique (id, unit_id)
);
create index record_class_imports_newest on record_class_imports (unit_id, asked_at desc, id);
create table record_class_lines (
  import_id uuid not null, unit_id text not null, n int not null check (n > 0),
  verdict text not null check (verdict in ('ambil', 'tolak')), line jsonb not null, primary key (import_id, n),
  foreign key (import_id, unit_id) references record_class_imports (id, unit_id)
);
create function kc.guard_class_import() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'dibaca' or new.asked_by is distinct from kc.actor_person() then
      raise exception 'asked_by is not the actor' using errcode = '42501'; end if;
    return new;
  end if;
  perform kc.guard_step('record-class-import', old.state, new.state);
  if new.state in ('diterima', 'ditolak') and new.decided_by is distinct from kc.actor_person() then
    raise exception 'decided_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_class_import before insert or update on record_class_imports for each row
  execute function kc.guard_class_import();
create function kc.class_import_keeps_file(p_sha256 text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$ select exists (select from record_class_imports where sha256 = p_sha256) $$;
select kc.register_file_keeper('kc.class_import_keeps_file');
alter table record_class_imports enable row level security;
alter table record_class_lines enable row level security;
create policy own_unit on record_class_imports to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on record_class_lines to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on record_class_imports, record_class_lines to kc_app;
grant update (state, counts, failure, decided_by, decided_at) on record_class_imports to kc_app;
