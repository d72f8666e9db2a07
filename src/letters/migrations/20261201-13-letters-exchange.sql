-- Lists of letters that come from elsewhere: earlier books of incoming letters, and what SRIKANDI gives. A job reads
-- the rows, a person says which column holds what, a job reads the lines; nothing of a row is changed.
create table exchange_files (
  id uuid primary key, unit_id text not null,
  purpose text not null check (purpose in ('agenda', 'srikandi-masuk', 'srikandi-keluar')),
  period text not null check (period ~ '^\d{4}(-\d{2})?$'), name text not null, sha256 text not null,
  state text not null default 'dibaca'
    check (state in ('dibaca', 'dipetakan', 'disusun', 'siap', 'menyimpan', 'diterima', 'ditolak', 'gagal')),
  layouts jsonb, mapping jsonb, counts jsonb, missing text[] not null default '{}', failure jsonb, open_since date,
  asked_by text, asked_at timestamptz not null, mapped_by text, mapped_at timestamptz,
  decided_by text, decided_at timestamptz, check ((purpose = 'agenda') = (length(period) = 4))
);
create index exchange_files_unit on exchange_files (unit_id, purpose, asked_at desc);
-- `merged`: by column, what a cell below the first of a merged one stands for, and the row that says it.
create table exchange_rows (
  file_id uuid not null references exchange_files, unit_id text not null, n int not null, layout int,
  sheet text not null, line int not null, hidden boolean not null, cells jsonb not null, merged jsonb not null,
  primary key (file_id, n)
);
create table exchange_lines (
  file_id uuid not null references exchange_files, unit_id text not null, n int not null,
  verdict text not null check (verdict in ('ambil', 'tolak', 'sama', 'lewati')), secret boolean not null,
  agenda int, letter_id uuid, line jsonb not null, primary key (file_id, n)
);
create index exchange_lines_verdict on exchange_lines (file_id, verdict, n);
create index exchange_lines_waiting on exchange_lines (file_id, agenda) where verdict = 'ambil' and letter_id is null;
create table exchange_differences (
  id uuid primary key, file_id uuid not null references exchange_files, unit_id text not null, n int not null,
  kind text not null check (kind in ('hanya-di-sini', 'hanya-di-srikandi', 'tanggal', 'hal', 'tulisan')),
  secret boolean not null, ours jsonb, theirs jsonb, fingerprint text not null, reason text, note text,
  decided_by text, decided_at timestamptz, unique (file_id, fingerprint),
  check ((reason is null) = (decided_by is null)), check ((reason is null) = (decided_at is null)),
  check ((ours is null) = (kind = 'hanya-di-srikandi')), check ((theirs is null) = (kind = 'hanya-di-sini'))
);
create index exchange_differences_open on exchange_differences (file_id, kind, n) where reason is null;
create index exchange_differences_told on exchange_differences (unit_id, fingerprint) where reason is not null;

-- Columns of what we give out and of what we know of SRIKANDI's lists, from a day on; added, never changed. Without a
-- unit: of all that have none of their own.
create table exchange_columns (
  id uuid primary key, unit_id text, direction text not null check (direction in ('masuk', 'keluar')),
  version int not null check (version > 0), columns jsonb not null, since date not null,
  source text not null check (source <> ''), verified boolean not null default false, saved_by text,
  saved_at timestamptz not null
);
create unique index exchange_columns_version on exchange_columns (coalesce(unit_id, ''), direction, version);

create function kc.guard_exchange_file() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'dibaca' or new.asked_by is distinct from kc.actor_person() then
      raise exception 'asked_by is not the actor' using errcode = '42501'; end if;
    return new;
  end if;
  perform kc.guard_step('exchange-file', old.state, new.state);
  if (old.id, old.unit_id, old.purpose, old.period, old.sha256, old.asked_by, old.asked_at) is distinct from
    (new.id, new.unit_id, new.purpose, new.period, new.sha256, new.asked_by, new.asked_at) then
    raise exception 'a file stays as it was given' using errcode = '23514'; end if;
  if new.mapped_by is distinct from old.mapped_by and new.mapped_by is distinct from kc.actor_person()
    or new.decided_by is distinct from old.decided_by and new.decided_by is distinct from kc.actor_person() then
    raise exception 'decided_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_exchange_file before insert or update on exchange_files for each row
  execute function kc.guard_exchange_file();

-- A reason is a person's, or the same person's earlier one about the same difference (the job copies it).
create function kc.guard_difference() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and (old.id, old.file_id, old.unit_id, old.kind, old.ours, old.theirs, old.fingerprint)
    is distinct from (new.id, new.file_id, new.unit_id, new.kind, new.ours, new.theirs, new.fingerprint) then
    raise exception 'a difference stays as it was found' using errcode = '23514'; end if;
  if new.reason is not null and (tg_op = 'INSERT' or (old.reason, old.note, old.decided_by) is distinct from
    (new.reason, new.note, new.decided_by)) and new.decided_by is distinct from kc.actor_person()
    and not (tg_op = 'INSERT' and exists (select from exchange_differences d where d.unit_id = new.unit_id
      and d.fingerprint = new.fingerprint and d.reason = new.reason and d.decided_by = new.decided_by)) then
    raise exception 'decided_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_difference before insert or update on exchange_differences for each row
  execute function kc.guard_difference();

create function kc.guard_exchange_columns() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.saved_by is distinct from kc.actor_person() then
    raise exception 'saved_by is not the actor' using errcode = '42501'; end if;
  if exists (select from exchange_columns c where (c.unit_id, c.direction) is not distinct from
    (new.unit_id, new.direction) and c.since > new.since) then
    raise exception 'a later setting is there already' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_exchange_columns before insert on exchange_columns for each row
  execute function kc.guard_exchange_columns();

alter table exchange_files enable row level security;
alter table exchange_rows enable row level security;
alter table exchange_lines enable row level security;
alter table exchange_differences enable row level security;
alter table exchange_columns enable row level security;
create policy own_unit on exchange_files to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
-- Rows as they came may hold secret letters: whoever gave the file has had them.
create policy own_unit on exchange_rows to kc_app using (unit_id = any ((select kc.actor_units())::text[])
    and (kc.actor_kind() = 'system' or unit_id = any ((select kc.secret_units())::text[])
      or exists (select from exchange_files f where f.id = file_id and f.asked_by = (select kc.actor_person()))))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on exchange_lines to kc_app using (unit_id = any ((select kc.actor_units())::text[])
    and (not secret or kc.actor_kind() = 'system' or unit_id = any ((select kc.secret_units())::text[])))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on exchange_differences to kc_app using (unit_id = any ((select kc.actor_units())::text[])
    and (not secret or kc.actor_kind() = 'system' or unit_id = any ((select kc.secret_units())::text[])))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy everyone_reads on exchange_columns for select to kc_app using (kc.actor_kind() <> 'public');
create policy own_unit_adds on exchange_columns for insert to kc_app with check (
  case when unit_id is null then kc.actor_nationwide() else unit_id = any ((select kc.actor_units())::text[]) end);
grant select, insert on exchange_files, exchange_rows, exchange_lines, exchange_differences, exchange_columns to kc_app;
grant update (state, layouts, mapping, counts, missing, failure, open_since, mapped_by, mapped_at, decided_by,
  decided_at) on exchange_files to kc_app;
grant update (verdict, letter_id, line) on exchange_lines to kc_app;
grant update (n, reason, note, decided_by, decided_at) on exchange_differences to kc_app;
grant delete on exchange_lines, exchange_differences to kc_app;
