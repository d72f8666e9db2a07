-- Figures set by regulation or by the office, each from a day on; the whole country's.
create table voter_parameters (
  code text not null, since date not null, value int not null check (value > 0), label_id text not null,
    label_en text not null,
  source text not null check (source <> ''), verified boolean not null default false, primary key (code, since)
);
grant select on voter_parameters to kc_app;
grant insert, update (value, source, verified) on voter_parameters to kc_app;
alter table voter_parameters enable row level security;
create policy everyone_reads on voter_parameters for select to kc_app using (true);
create policy nationwide_adds on voter_parameters for insert to kc_app with check ((select kc.actor_nationwide()));
create policy nationwide_changes on voter_parameters for update to kc_app using ((select kc.actor_nationwide()))
  with check ((select kc.actor_nationwide()));
insert into voter_parameters (code, since, value, label_id, label_en, source) values
  ('tps-cap/undang-undang', '2017-08-16', 500, 'Batas undang-undang', 'Cap of the law', 'UU 7/2017 pasal 350 ayat (1)'),
  ('tps-cap/pemilu', '2023-01-01', 300, 'Pemilu 2024', 'General election 2024',
    'Keputusan KPU untuk Pemilu 2024 (sebagaimana diberitakan)'),
  ('tps-cap/pilkada', '2024-01-01', 600, 'Pilkada 2024', 'Regional election 2024',
    'PKPU 7/2024 (sebagaimana diberitakan)'),
  ('import/retention-days', '2020-01-01', 365, 'Hari menyimpan berkas asal dan baris tertolak',
    'Days that original files and rejected rows are kept', 'Kerja Cerdas; belum ada peraturan yang ditemukan');
