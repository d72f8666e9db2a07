-- Documents of papers, walled as the papers are; pages that were read one by one; what a paper is inside.
create function kc.document_unit_of_paper(p_paper text) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select case when p_paper ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then (select unit_id from papers where id = p_paper::uuid) end $$;
create function kc.tell_paper_document(p_paper text, p_unit text, p_document uuid, p_text text) returns void
  language sql as $$ $$;
create function kc.paper_is_seen(p_paper text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select p_paper ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and exists (select from papers p
    where p.id = p_paper::uuid and (p.unit_id = any (kc.actor_units())
      and (p.security <> 'rahasia' or kc.actor_kind() = 'system' or p.created_by = kc.actor_person()
        or p.unit_id = any (kc.secret_units()))
      or p.below and p.unit_id = any (kc.actor_units_and_above()))) $$;
select kc.register_document_subject('paper', 'kc.document_unit_of_paper', 'kc.tell_paper_document');
select kc.wall_documents('paper', 'kc.paper_is_seen');

-- What the first bytes say that it is: pdf, word, text, picture, zip, mail, ...
alter table papers add column format text;
grant update (format) on papers to kc_app;

-- Files of a ZIP or an e-mail by their place in it: opening it once more takes none twice.
alter table intake_items add column entry int check (entry > 0);
create unique index intake_items_entry on intake_items (within, entry) where within is not null;

-- A page whose place or text was made apart: layout holds the words' boxes, text what a recogniser read, both in one
-- stored file (library/pages). A page that was read is not read again.
create table paper_pages (
  paper_id uuid not null references papers, unit_id text not null, page int not null check (page > 0),
  source text not null check (source in ('text', 'ocr')), kept text not null check (kept ~ '^[0-9a-f]{64}$'),
  verdict text check (verdict in ('good', 'doubtful', 'refused')), confidence real, coverage real,
  primary key (paper_id, page)
);
alter table paper_pages enable row level security;
create policy of_paper on paper_pages to kc_app using (exists (select from papers p where p.id = paper_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on paper_pages to kc_app;
grant update (source, kept, verdict, confidence, coverage) on paper_pages to kc_app;

-- What a rule says of another, as a person accepted it; the passage stands in the text of the paper that says it.
create table paper_relations (
  paper_id uuid not null references papers, unit_id text not null, id text not null,
  relation text not null check (relation in ('mencabut', 'mengubah')), kind text not null, number text not null,
  year int not null, issuer text, start int not null, "end" int not null, primary key (paper_id, id)
);
create index paper_relations_cited on paper_relations (number, year, kind);
alter table paper_relations enable row level security;
create policy of_paper on paper_relations to kc_app using (exists (select from papers p where p.id = paper_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert, delete on paper_relations to kc_app;

-- Classification codes and how long papers under them are kept: the whole country's, from a day on, never changed. Years
-- and fate are null where nobody has given them yet.
create table paper_classes (
  code text not null, since date not null, label_id text not null, label_en text not null,
  active_years int check (active_years >= 0), inactive_years int check (inactive_years >= 0),
  fate text check (fate in ('musnah', 'permanen', 'dinilai kembali')),
  source text not null check (source <> ''), verified boolean not null default false, saved_by text,
  saved_at timestamptz not null, primary key (code, since),
  check (num_nulls(active_years, inactive_years, fate) in (0, 3))
);
alter table paper_classes enable row level security;
create policy everyone_reads on paper_classes for select to kc_app using (kc.actor_kind() <> 'public');
create policy nationwide_adds on paper_classes for insert to kc_app
  with check ((select kc.actor_nationwide()) and saved_by = (select kc.actor_person()));
grant select, insert on paper_classes to kc_app;
insert into paper_classes (code, since, label_id, label_en, active_years, inactive_years, fate, source, saved_at)
  select code, date '2024-01-01', label_id, label_en, active, inactive, fate, source, now() from (values
    ('PL.01', 'Pemilihan umum', 'General election', null::int, null::int, null::text,
      'kode pada penomoran naskah; Keputusan KPU 1257/2024 belum dibaca'),
    ('PL.02', 'Pemilihan (kepala daerah)', 'Regional election', null, null, null,
      'kode pada penomoran naskah; Keputusan KPU 1257/2024 belum dibaca'),
    ('PP.01', 'Program dan anggaran', 'Programme and budget', null, null, null,
      'kode pada penomoran naskah; Keputusan KPU 1257/2024 belum dibaca'),
    ('PP.04', 'Badan adhoc', 'Ad hoc bodies', null, null, null,
      'kode pada penomoran naskah; Keputusan KPU 1257/2024 belum dibaca'),
    ('HK.03.1', 'Keputusan', 'Decrees', null, null, null,
      'kode pada penomoran naskah; Keputusan KPU 1257/2024 belum dibaca'),
    ('HM.02', 'Hubungan masyarakat', 'Public relations', null, null, null,
      'kode pada penomoran naskah; Keputusan KPU 1257/2024 belum dibaca'),
    ('TIK.02', 'Teknologi informasi', 'Information technology', null, null, null,
      'kode pada penomoran naskah; Keputusan KPU 1257/2024 belum dibaca'),
    ('RT.01', 'Agenda surat masuk', 'Register of incoming letters', 1, 2, 'musnah',
      'PKPU 17/2023 menurut uraian satuan kerja; kode dan tabel belum dibaca')
  ) as first (code, label_id, label_en, active, inactive, fate, source);

-- What a unit's people taught by classing a paper: the words of it that speak, counted. Its own unit learns from it.
create table paper_lessons (
  paper_id uuid primary key references papers, unit_id text not null, code text not null, words jsonb not null,
  at timestamptz not null
);
create index paper_lessons_unit on paper_lessons (unit_id, at desc);
alter table paper_lessons enable row level security;
create policy of_paper on paper_lessons to kc_app using (exists (select from papers p where p.id = paper_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert, delete on paper_lessons to kc_app;
grant update (code, words, at) on paper_lessons to kc_app;
