-- The columns of SRIKANDI's lists, from a day on: by which heads they are known when a list comes in, and in which order
-- and under which heads a register leaves. Rows are added and never changed; a unit's own stand before the country's.
create table srikandi_columns (
  id uuid primary key default gen_random_uuid(), unit_id text, direction text not null
    check (direction in ('masuk', 'keluar')), version int not null check (version > 0),
  -- [{"field": "number", "head": "Nomor Naskah", "also": ["Nomor Surat"]}], in their order.
  columns jsonb not null check (jsonb_typeof(columns) = 'array' and jsonb_array_length(columns) between 2 and 40),
  since date not null, source text not null check (source <> ''), verified boolean not null default false,
  saved_by text, saved_at timestamptz not null
);
create unique index srikandi_columns_version on srikandi_columns (coalesce(unit_id, ''), direction, version);
alter table srikandi_columns enable row level security;
create policy everyone_reads on srikandi_columns for select to kc_app using ((select kc.actor_kind()) <> 'public');
create policy own_unit_adds on srikandi_columns for insert to kc_app with check (
  case when unit_id is null then kc.actor_nationwide() else unit_id = any ((select kc.actor_units())::text[]) end);
grant select, insert on srikandi_columns to kc_app;

create function kc.guard_srikandi_columns() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.saved_by is null or new.saved_by is distinct from kc.actor_person() then
    raise exception 'saved_by is not the actor' using errcode = '42501'; end if;
  if exists (select from srikandi_columns c where (c.unit_id, c.direction) is not distinct from
    (new.unit_id, new.direction) and c.since > new.since) then
    raise exception 'a later setting is there already' using errcode = '23514'; end if;
  return new;
end $$;

insert into srikandi_columns (direction, version, columns, since, source, saved_at)
select direction, 1, columns::jsonb, '2020-01-01',
  'Perkiraan perancang aplikasi dari istilah SRIKANDI yang lazim; daftar aslinya belum dilihat', now()
from (values ('masuk', '[{"field": "agenda", "head": "Nomor Agenda", "also": ["No. Agenda"]},
    {"field": "received", "head": "Tanggal Terima", "also": ["Tanggal Diterima", "Tanggal Registrasi"]},
    {"field": "number", "head": "Nomor Naskah", "also": ["Nomor Surat", "Nomor Referensi"]},
    {"field": "date", "head": "Tanggal Naskah", "also": ["Tanggal Surat"]},
    {"field": "party", "head": "Pengirim", "also": ["Asal Naskah", "Asal Surat", "Instansi Pengirim"]},
    {"field": "recipient", "head": "Penerima", "also": ["Tujuan", "Kepada"]},
    {"field": "subject", "head": "Hal", "also": ["Perihal", "Isi Ringkas"]},
    {"field": "secrecy", "head": "Sifat Naskah", "also": ["Sifat", "Tingkat Keamanan"]},
    {"field": "note", "head": "Keterangan", "also": ["Catatan"]}, {"field": "class", "head": "Kelas", "also": []},
    {"field": "state", "head": "Keadaan", "also": []}, {"field": "file", "head": "Berkas", "also": []}]'),
  ('keluar', '[{"field": "number", "head": "Nomor Naskah", "also": ["Nomor Surat", "Nomor Referensi"]},
    {"field": "date", "head": "Tanggal Naskah", "also": ["Tanggal Surat"]},
    {"field": "recipient", "head": "Tujuan", "also": ["Penerima", "Kepada"]},
    {"field": "subject", "head": "Hal", "also": ["Perihal", "Isi Ringkas"]},
    {"field": "secrecy", "head": "Sifat Naskah", "also": ["Sifat", "Tingkat Keamanan"]},
    {"field": "note", "head": "Keterangan", "also": ["Catatan"]}, {"field": "class", "head": "Kelas", "also": []},
    {"field": "state", "head": "Keadaan", "also": []}, {"field": "file", "head": "Berkas", "also": []}]')
) as first (direction, columns);
create trigger guard_srikandi_columns before insert on srikandi_columns for each row
  execute function kc.guard_srikandi_columns();
