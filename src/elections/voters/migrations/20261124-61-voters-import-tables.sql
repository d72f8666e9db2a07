-- Imports of files into lists, mappings that people settled on, and which rejected rows were corrected by which later
-- import.

-- What a file held is in the vault (sha256 original, sample, rejects); here are only counts.
create table voter_imports (
  id uuid primary key, list_id uuid not null references voter_lists, unit_id text not null,
    name text not null check (name <> ''), format text not null check (format in ('csv', 'xlsx', 'parquet')),
  bytes bigint not null, content_hash text not null, sha256 text, sample_sha256 text, fingerprint text not null,
  state text not null default 'menunggu' check (state in ('menunggu', 'berjalan', 'selesai', 'gagal', 'dibatalkan')),
  mapping jsonb, job_id uuid, read bigint, accepted bigint, rejected bigint, not_voters bigint not null default 0,
    reasons jsonb not null default '{}', rejects_sha256 text,
  corrects uuid references voter_imports, failure jsonb, created_by text not null, created_at timestamptz not null,
    finished_at timestamptz, kept_until date, purged_at timestamptz,
  -- Nothing is dropped silently: the database takes no other result.
  check (state <> 'selesai' or (read is not null and read = accepted + rejected)),
    check (not_voters >= 0 and not_voters <= coalesce(rejected, 0))
);
create index voter_imports_list on voter_imports (list_id, created_at desc);
create unique index voter_imports_once on voter_imports (list_id, content_hash) where state in ('menunggu', 'berjalan',
  'selesai');
create unique index voter_imports_one_at_a_time on voter_imports (list_id) where state = 'berjalan';

alter table voter_imports enable row level security;
create policy own_unit on voter_imports to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_imports to kc_app;
grant update (state, mapping, job_id, read, accepted, rejected, not_voters, reasons, rejects_sha256, failure,
  finished_at, kept_until, sha256, sample_sha256, purged_at) on voter_imports to kc_app;

create table voter_corrected_rejects (
  import_id uuid not null references voter_imports, n bigint not null check (n > 0), unit_id text not null,
    by_import uuid not null references voter_imports, primary key (import_id, n)
);

alter table voter_corrected_rejects enable row level security;
create policy own_unit on voter_corrected_rejects to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_corrected_rejects to kc_app;

create table voter_mappings (
  unit_id text not null references units, fingerprint text not null, mapping jsonb not null, saved_by text not null,
    saved_at timestamptz not null, primary key (unit_id, fingerprint)
);

alter table voter_mappings enable row level security;
create policy own_unit on voter_mappings to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_mappings to kc_app;
grant update (mapping, saved_by, saved_at) on voter_mappings to kc_app;

-- Sealed files are named by their content: two units may point at the same one, and neither sees the other's rows.
create function kc.voter_file_used(p_sha256 text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select exists (select from voter_imports where p_sha256 in (sha256, sample_sha256, rejects_sha256))
    or exists (select from voter_list_parts where sha256 = p_sha256) $$;
grant execute on function kc.voter_file_used(text) to kc_app;
