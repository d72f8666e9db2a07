-- How far the papers of a file are copies (tingkat perkembangan), from a dated list, and where its box stands (lokasi
-- simpan). Rows are added, never changed: the last version of a file holds.
create table record_developments (
  code text not null, since date not null, label_id text not null check (label_id <> ''),
  label_en text not null check (label_en <> ''), rank int not null, source text not null check (source <> ''),
  verified boolean not null default false, saved_by text, saved_at timestamptz not null, primary key (code, since)
);
alter table record_developments enable row level security;
create policy everyone_reads on record_developments for select to kc_app using (true);
create policy nationwide_adds on record_developments for insert to kc_app with check ((select kc.actor_nationwide())
  and saved_by = (select kc.actor_person()));
grant select, insert on record_developments to kc_app;
insert into record_developments (code, since, label_id, label_en, rank, source, saved_at)
select code, '2020-01-01', id, en, rank, 'Istilah yang lazim pada daftar arsip (kebiasaan, belum dicocokkan)', now()
from (values ('asli', 'Asli', 'Original', 1), ('tembusan', 'Tembusan', 'Carbon copy', 2),
  ('salinan', 'Salinan', 'Copy', 3), ('petikan', 'Petikan', 'Excerpt', 4),
  ('campuran', 'Asli dan salinan', 'Originals and copies', 5)) as first (code, id, en, rank);

create table record_holdings (
  file_id uuid not null, unit_id text not null, version int not null check (version > 0), development text,
  location text check (location <> ''), said_by text not null, said_at timestamptz not null,
  primary key (file_id, version), foreign key (file_id, unit_id) references record_files (id, unit_id)
);
alter table record_holdings enable row level security;
create policy of_file on record_holdings to kc_app using (unit_id = any ((select kc.actor_units())::text[])
    and exists (select from record_files f where f.id = file_id))
  with check (unit_id = any ((select kc.actor_units())::text[]) and said_by = (select kc.actor_person())
    and exists (select from record_files f where f.id = file_id and f.state <> 'dimusnahkan'));
grant select, insert on record_holdings to kc_app;

create function kc.guard_record_holding() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.version <> 1 + coalesce((select max(version) from record_holdings h where h.file_id = new.file_id), 0) then
    raise exception 'versions count up by one' using errcode = '40001'; end if;
  if new.development is not null and not exists (select from record_developments d where d.code = new.development) then
    raise exception 'the list has no such value' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_record_holding before insert on record_holdings for each row
  execute function kc.guard_record_holding();
