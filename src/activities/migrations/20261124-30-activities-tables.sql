-- Activities, their fact sheets and materials, each unit's local facts.

create table activity_kinds (
  code text primary key check (code ~ '^[a-z][a-z0-9-]{1,40}$'), label_id text not null, label_en text not null,
  words text[] not null, since date, until date, source text not null, verified boolean not null, rank int not null
);
alter table activity_kinds enable row level security;
create policy everyone_reads on activity_kinds for select to kc_app using (true);
create policy national_writes on activity_kinds to kc_app using ((select kc.actor_nationwide()))
  with check ((select kc.actor_nationwide()));
grant select, insert, update on activity_kinds to kc_app;

-- activities holds the sheet as its unit works on it; approved_sheets what the units below may see. fact_sheet_versions
-- and local_fact_versions are append-only: kc_app cannot update or delete them.
create table activities (
  id uuid primary key, unit_id text not null,
  state text not null default 'menyusun' check (state in ('menyusun', 'diajukan', 'disetujui')),
  version int not null default 1 check (version > 0),
  facts jsonb not null, facts_hash text not null,
  title text not null generated always as (coalesce(facts->>'title', '')) stored,
  starts_on text generated always as (facts->'when'->>'start') stored,
  created_by text not null, created_at timestamptz not null,
  edited_by text not null, edited_at timestamptz not null,
  submitted_by text, submitted_at timestamptz,
  approved_by text, approved_position text, approved_hash text, approved_at timestamptz,
  returned_by text, returned_reason text, returned_at timestamptz,
  check ((state = 'menyusun') = (submitted_by is null)),
  check ((state = 'disetujui') = (approved_by is not null)),
  constraint a_second_person_approves check (approved_by is null
    or (approved_by <> submitted_by and approved_by <> edited_by)),
  constraint approval_is_of_these_facts check (approved_by is null
    or (approved_hash = facts_hash and approved_position is not null and approved_at is not null))
);
create index activities_unit on activities (unit_id, edited_at desc, id);
create index activities_waiting on activities (unit_id) where state = 'diajukan';
create extension if not exists pg_trgm;
create index activities_title on activities using gin (lower(title) gin_trgm_ops);
alter table activities enable row level security;
create policy own_unit on activities to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on activities to kc_app;
grant update (state, version, facts, facts_hash, edited_by, edited_at, submitted_by, submitted_at, approved_by,
  approved_position,
  approved_hash, approved_at, returned_by, returned_reason, returned_at) on activities to kc_app;

create table fact_sheet_versions (
  activity_id uuid not null references activities, unit_id text not null, version int not null,
  facts jsonb not null, facts_hash text not null, saved_by text not null, saved_at timestamptz not null,
  primary key (activity_id, version)
);
alter table fact_sheet_versions enable row level security;
create policy own_unit on fact_sheet_versions for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]));
grant select on fact_sheet_versions to kc_app;

-- The state machine of a sheet, whoever writes it: menyusun -> diajukan -> disetujui, back to menyusun from either.
-- Facts change only while the sheet is (or becomes) menyusun; the people recorded are those of the signed actor.
create function kc.guard_activity() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  actor text := coalesce(kc.actor_person(), case kc.actor_kind() when 'system' then 'system' end);
  facts_changed boolean := tg_op = 'INSERT' or new.facts_hash is distinct from old.facts_hash
    or new.facts is distinct from old.facts;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'menyusun' or new.version <> 1 then
      raise exception 'a new activity begins as version 1 being drafted' using errcode = '23514'; end if;
    if new.created_by is distinct from actor then raise exception 'created_by is not the actor' using errcode = '42501';
    end if;
  else
    if facts_changed and (new.state <> 'menyusun' or new.version <> old.version + 1) then
      raise exception 'changed facts are a new version and void submission and approval' using errcode = '23514';
    end if;
    if not facts_changed and new.version <> old.version then raise exception 'a new version needs changed facts'
      using errcode = '23514'; end if;
    if (old.state, new.state) not in (('menyusun', 'menyusun'), ('menyusun', 'diajukan'), ('diajukan', 'diajukan'),
      ('diajukan', 'menyusun'),
        ('diajukan', 'disetujui'), ('disetujui', 'disetujui'), ('disetujui', 'menyusun')) then
      raise exception 'no way from % to %', old.state, new.state using errcode = '23514';
    end if;
    if old.state = 'menyusun' and new.state = 'diajukan' and new.submitted_by is distinct from actor then
      raise exception 'submitted_by is not the actor' using errcode = '42501'; end if;
    if old.state = 'diajukan' and new.state = 'disetujui' and new.approved_by is distinct from actor then
      raise exception 'approved_by is not the actor' using errcode = '42501'; end if;
    if old.state = new.state and (new.submitted_by is distinct from old.submitted_by
      or new.approved_by is distinct from old.approved_by
        or new.approved_hash is distinct from old.approved_hash
          or new.approved_position is distinct from old.approved_position) then
      raise exception 'who submitted and who approved cannot be rewritten' using errcode = '23514';
    end if;
    if new.state = 'disetujui' and new.submitted_by is distinct from old.submitted_by then
      raise exception 'who submitted cannot be rewritten' using errcode = '23514'; end if;
  end if;
  if facts_changed then
    if new.edited_by is distinct from actor then raise exception 'edited_by is not the actor' using errcode = '42501';
    end if;
    -- A version once written stands for ever: (activity, version) is unique and kc_app may not write here.
  elsif new.edited_by is distinct from old.edited_by then
    raise exception 'who edited last cannot be rewritten' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_activity before insert or update on activities for each row execute function kc.guard_activity();

create function kc.keep_fact_sheet_version() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.version <> old.version then
    insert into fact_sheet_versions values (new.id, new.unit_id, new.version, new.facts, new.facts_hash, new.edited_by,
      new.edited_at);
  end if;
  return new;
end $$;
create trigger keep_fact_sheet_version after insert or update on activities for each row
  execute function kc.keep_fact_sheet_version();

-- An approved sheet is shared with the owner's unit and every unit below it in the tree.
create table approved_sheets (
  activity_id uuid primary key references activities, unit_id text not null, version int not null, facts jsonb not null,
    facts_hash text not null,
  title text not null generated always as (coalesce(facts->>'title', '')) stored,
  starts_on text generated always as (facts->'when'->>'start') stored,
  approved_by text not null, approved_position text not null, approved_at timestamptz not null,
  -- The owner is changing the sheet: texts that rest on it must wait for the next approval.
  reopened_at timestamptz
);
create index approved_sheets_title on approved_sheets using gin (lower(title) gin_trgm_ops);
create index approved_sheets_unit on approved_sheets (unit_id, approved_at desc, activity_id);
create function kc.actor_units_and_above() returns text[] language sql stable security definer
  set search_path = public, pg_temp as $$
  with recursive above as (
    select id, parent_id from units where id = any (kc.actor_units())
    union select units.id, units.parent_id from units join above on units.id = above.parent_id
  ) select coalesce(array_agg(id), '{}') from above
$$;
grant execute on function kc.actor_units_and_above() to kc_app;
alter table approved_sheets enable row level security;
create policy below_the_owner on approved_sheets for select to kc_app
  using (unit_id = any ((select kc.actor_units_and_above())::text[]));
grant select on approved_sheets to kc_app;

create function kc.share_approved_sheet() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.state = 'disetujui' and old.state <> 'disetujui' then
    insert into approved_sheets (activity_id, unit_id, version, facts, facts_hash, approved_by, approved_position,
      approved_at)
      values (new.id, new.unit_id, new.version, new.facts, new.facts_hash, new.approved_by, new.approved_position,
        new.approved_at)
      on conflict (activity_id) do update set version = excluded.version, facts = excluded.facts,
        facts_hash = excluded.facts_hash,
        approved_by = excluded.approved_by, approved_position = excluded.approved_position,
          approved_at = excluded.approved_at, reopened_at = null;
  elsif old.state = 'disetujui' and new.state <> 'disetujui' then
    update approved_sheets set reopened_at = transaction_timestamp() where activity_id = new.id;
  end if;
  return new;
end $$;
create trigger share_approved_sheet after update on activities for each row execute function kc.share_approved_sheet();

create table local_facts (
  activity_id uuid not null references activities, unit_id text not null, version int not null check (version > 0),
  facts jsonb not null, facts_hash text not null, edited_by text not null, edited_at timestamptz not null,
  primary key (activity_id, unit_id)
);
create table local_fact_versions (
  activity_id uuid not null, unit_id text not null, version int not null, facts jsonb not null,
    facts_hash text not null,
  saved_by text not null, saved_at timestamptz not null, primary key (activity_id, unit_id, version)
);
create function kc.keep_local_fact_version() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.edited_by is distinct from coalesce(kc.actor_person(), case kc.actor_kind() when 'system'
    then 'system' end) then
    raise exception 'edited_by is not the actor' using errcode = '42501';
  end if;
  if new.version <> (case tg_op when 'INSERT' then 1 else old.version + 1 end) then
    raise exception 'versions count up by one' using errcode = '23514'; end if;
  if not exists (select from activities where id = new.activity_id and unit_id = new.unit_id)
    and not exists (select from approved_sheets where activity_id = new.activity_id
      and unit_id = any (kc.actor_units_and_above())) then
    raise exception 'this activity is not shared with this unit' using errcode = '42501';
  end if;
  insert into local_fact_versions values (new.activity_id, new.unit_id, new.version, new.facts, new.facts_hash,
    new.edited_by, new.edited_at);
  return new;
end $$;
create trigger keep_local_fact_version after insert or update on local_facts for each row
  execute function kc.keep_local_fact_version();
alter table local_facts enable row level security;
create policy own_unit on local_facts to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on local_facts to kc_app;
grant update (version, facts, facts_hash, edited_by, edited_at) on local_facts to kc_app;
alter table local_fact_versions enable row level security;
create policy own_unit on local_fact_versions for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]));
grant select on local_fact_versions to kc_app;

create table materials (
  id uuid primary key, activity_id uuid not null references activities, unit_id text not null,
  ordinal int not null, name text not null, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), mime text not null,
  date_hint date not null, status text not null default 'menunggu' check (status in ('menunggu', 'terbaca', 'gagal')),
  text text, pages jsonb, warnings jsonb, inconsistencies jsonb, failure jsonb,
  created_by text not null, created_at timestamptz not null, unique (activity_id, ordinal), unique (activity_id, sha256)
);
alter table materials enable row level security;
create policy own_unit on materials to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]) and exists (select from activities a
    where a.id = activity_id and a.unit_id = materials.unit_id));
grant select, insert on materials to kc_app;
grant update (status, text, pages, warnings, inconsistencies, failure) on materials to kc_app;

create table proposals (
  material_id uuid not null references materials, id text not null, activity_id uuid not null, unit_id text not null,
  ordinal int not null, proposal jsonb not null,
  decision text not null default 'menunggu' check (decision in ('menunggu', 'diterima', 'dikoreksi', 'ditolak')),
  corrected jsonb, decided_by text, decided_at timestamptz,
  primary key (material_id, id), check ((decision = 'menunggu') = (decided_by is null))
);
create index proposals_activity on proposals (activity_id, material_id, ordinal);
alter table proposals enable row level security;
create policy own_unit on proposals to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]) and exists (select from materials m
    where m.id = material_id and m.unit_id = proposals.unit_id));
grant select, insert on proposals to kc_app;
grant update (decision, corrected, decided_by, decided_at) on proposals to kc_app;

create table photos (
  id uuid primary key, activity_id uuid not null, unit_id text not null,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  width int not null, height int not null, sizes jsonb not null, created_by text not null,
    created_at timestamptz not null
);
create index photos_activity on photos (activity_id, unit_id);
alter table photos enable row level security;
create policy own_unit on photos to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
-- Photos in an approved sheet are for the units below as well.
create policy shared on photos for select to kc_app using (exists (
  select from approved_sheets s where s.activity_id = photos.activity_id and s.facts @> jsonb_build_object('photos',
    jsonb_build_array(jsonb_build_object('sha256', photos.sha256)))));
grant select, insert on photos to kc_app;

insert into activity_kinds (code, label_id, label_en, words, since, until, source, verified, rank) values
  ('pleno-terbuka', 'Rapat pleno terbuka', 'Open plenary meeting', array['rapat pleno terbuka', 'pleno terbuka'], null,
   null, 'PKPU 8/2019', false, 0),
  ('pleno', 'Rapat pleno', 'Plenary meeting', array['rapat pleno', 'pleno rutin'], null, null, 'PKPU 8/2019', false, 1),
  ('rakor', 'Rapat koordinasi', 'Coordination meeting', array['rapat koordinasi', 'rakor'], null, null,
   'Berita kegiatan satker 2023–2026 (kebiasaan, bukan aturan)', false, 2),
  ('raker', 'Rapat kerja', 'Working meeting', array['rapat kerja', 'raker'], null, null,
   'Berita kegiatan satker 2023–2026 (kebiasaan, bukan aturan)', false, 3),
  ('bimtek', 'Bimbingan teknis', 'Technical training', array['bimbingan teknis', 'bimtek', 'pembinaan teknis'], null,
   null, 'Berita kegiatan satker 2023–2026 (kebiasaan, bukan aturan)', false, 4),
  ('webinar', 'Webinar', 'Webinar', array['webinar', 'seminar daring'], null, null,
   'Berita kegiatan satker 2023–2026 (kebiasaan, bukan aturan)', false, 5),
  ('fgd', 'Diskusi kelompok terpumpun', 'Focus group discussion',
   array['focus group discussion', 'diskusi kelompok terpumpun', 'fgd'], null, null,
   'Berita kegiatan satker 2023–2026 (kebiasaan, bukan aturan)', false, 6),
  ('pendidikan-pemilih', 'Pendidikan pemilih', 'Voter education',
   array['pendidikan pemilih', 'goes to school', 'go to school'], null, null,
   'Berita kegiatan satker 2023–2026 (kebiasaan, bukan aturan)', false, 7),
  ('sosialisasi', 'Sosialisasi', 'Public outreach', array['sosialisasi'], null, null,
   'Berita kegiatan satker 2023–2026 (kebiasaan, bukan aturan)', false, 8),
  ('coktas', 'Coklit terbatas', 'Limited voter verification', array['coklit terbatas', 'coktas'], null, null,
   'PKPU 1/2025', false, 9),
  ('pelatihan', 'Pelatihan', 'Training', array['pelatihan', 'training of trainer', 'knowledge sharing'], null, null,
   'Berita kegiatan satker 2023–2026 (kebiasaan, bukan aturan)', false, 10),
  ('kunjungan', 'Kunjungan dan audiensi', 'Visit or audience', array['audiensi', 'kunjungan kerja', 'kunjungan'], null,
   null, 'Berita kegiatan satker 2023–2026 (kebiasaan, bukan aturan)', false, 11),
  ('apel', 'Apel dan upacara', 'Roll call or ceremony', array['upacara', 'apel'], null, null,
   'Berita kegiatan satker 2023–2026 (kebiasaan, bukan aturan)', false, 12),
  ('rapat', 'Rapat lain', 'Other meeting', array['rapat', 'evaluasi'], null, null,
   'Berita kegiatan satker 2023–2026 (kebiasaan, bukan aturan)', false, 13),
  ('lainnya', 'Kegiatan lain', 'Other activity', '{}', null, null,
   'Berita kegiatan satker 2023–2026 (kebiasaan, bukan aturan)', false, 14);
