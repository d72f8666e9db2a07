-- Which rules of the linter stop a letter that the office writes: dated, the whole country's. What is not named here
-- only warns.
create table letter_rules (
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,40}$'), since date not null, stops boolean not null,
  source text not null check (source <> ''), verified boolean not null default false,
  saved_by text, saved_at timestamptz not null, primary key (code, since)
);
alter table letter_rules enable row level security;
create policy everyone_reads on letter_rules for select to kc_app using (kc.actor_kind() <> 'public');
create policy national_writes on letter_rules for insert to kc_app with check ((select kc.actor_nationwide()));
grant select, insert on letter_rules to kc_app;
insert into letter_rules (code, since, stops, source, saved_at)
select code, '2020-01-01', true,
  'Keputusan perancang aplikasi: surat dengan nomor, tanggal, hari, jumlah lampiran, atau terbilang yang salah tidak keluar',
  now()
from unnest(array['number-form', 'number-kind', 'number-code', 'number-year', 'number-month', 'number-register',
  'number-day', 'date-impossible', 'weekday', 'meeting-before', 'attachments-count', 'words-differ', 'sum-differs',
  'reference-day']) as code;
