-- Rules of voter lists (the whole country's, append-only) and the record of every check.

create table voter_rules (
  code text not null check (code ~ '^[A-Z][0-9]{2}$'), version int not null check (version > 0),
    scope text not null check (scope in ('row', 'group', 'cross-list', 'pair')), grouping text not null,
  since date not null, until date check (until >= since), "on" boolean not null, content jsonb not null, saved_by text,
    saved_at timestamptz not null, reason text not null check (reason <> ''),
  primary key (code, version)
);
alter table voter_rules enable row level security;
create policy everyone_reads on voter_rules for select to kc_app using (true);
create policy nationwide_adds on voter_rules for insert to kc_app with check ((select kc.actor_nationwide()));
grant select, insert on voter_rules to kc_app;

create table voter_check_runs (
  id uuid primary key, list_id uuid not null references voter_lists, unit_id text not null,
    source text not null check (source in ('rules', 'linkage')), revision int not null,
  counts jsonb not null, added int not null, kept int not null, closed int not null, started_at timestamptz not null,
    finished_at timestamptz not null
);
create index voter_check_runs_list on voter_check_runs (list_id, source, finished_at desc);

alter table voter_check_runs enable row level security;
create policy own_unit on voter_check_runs to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_check_runs to kc_app;

insert into voter_rules (code, version, scope, grouping, since, until, "on", content, saved_by, saved_at, reason) values
  ('V01', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {"digits": "length(v.nik)"}, "hiddenBy": [], "risk": 700, "severity": "error",
     "sql": "v.nik is not null and v.nik_number is null",
     "title": {"id": "NIK bukan 16 angka", "en": "NIK is not 16 digits"},
     "message": {
       "id": "NIK terdiri atas {digits} tanda, atau memuat tanda selain angka.",
       "en": "The NIK has {digits} characters, or some that are not digits."
     },
     "why": {
       "id": "NIK selalu 16 angka. Nol di depan yang hilang atau angka yang terpotong biasanya berasal dari lembar '
         'kerja.",
       "en": "A NIK is always 16 digits. Lost zeros or cut digits mostly come from a spreadsheet."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga pemilih, atau hasil pemadanan Dukcapil.",
       "en": "The voter''s identity or family card, or the match by the civil registry."
     },
     "fields": ["nik"],
     "legalBasis": "UU 23/2006 jo. UU 24/2013 ps. 13 (NIK); PP 37/2007 ps. 37 (susunan NIK)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V02', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {"province": "v.nik_province"}, "hiddenBy": [], "risk": 700, "severity": "error",
     "sql": "v.nik_province not in {provinces}",
     "title": {"id": "Kode provinsi NIK tidak pernah ada", "en": "Province code of the NIK never existed"},
     "message": {
       "id": "NIK diawali {province}, yang tidak pernah menjadi kode provinsi.",
       "en": "The NIK begins with {province}, which was never the code of a province."
     },
     "why": {
       "id": "Dua angka pertama NIK adalah provinsi tempat NIK diterbitkan. Kode yang kini sudah tidak berlaku tetap '
         'sah, dan boleh berbeda dari domisili.",
       "en": "The first two digits name the province that issued the NIK. Codes no longer in use stay right, and may '
         'differ from the domicile."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga pemilih, atau hasil pemadanan Dukcapil.",
       "en": "The voter''s identity or family card, or the match by the civil registry."
     },
     "fields": ["nik"],
     "legalBasis": "UU 23/2006 jo. UU 24/2013 ps. 13 (NIK); PP 37/2007 ps. 37 (susunan NIK)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V03', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {}, "hiddenBy": [], "risk": 700, "severity": "error",
     "sql": "v.nik_month not between 1 and 12 or v.nik_day not between 1 and 31 or v.nik_day > case when v.nik_month '
       'in (4, 6, 9, 11) then 30 when v.nik_month <> 2 then 31 when v.nik_year % 4 = 0 then 29 else 28 end",
     "title": {"id": "Tanggal dalam NIK mustahil", "en": "The date in the NIK is impossible"},
     "message": {
       "id": "NIK memuat tanggal yang tidak ada di kalender.",
       "en": "The NIK holds a date that no calendar has."
     },
     "why": {
       "id": "Angka ke-7 sampai ke-12 adalah tanggal lahir; untuk perempuan tanggalnya ditambah 40.",
       "en": "Digits 7 to 12 are the birth date; for women 40 is added to the day."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga pemilih, atau hasil pemadanan Dukcapil.",
       "en": "The voter''s identity or family card, or the match by the civil registry."
     },
     "fields": ["nik"],
     "legalBasis": "UU 23/2006 jo. UU 24/2013 ps. 13 (NIK); PP 37/2007 ps. 37 (susunan NIK)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V04', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {}, "hiddenBy": [], "risk": 700, "severity": "error", "sql": "v.nik_serial = 0",
     "title": {"id": "Nomor urut NIK 0000", "en": "Serial number of the NIK is 0000"},
     "message": {
       "id": "Empat angka terakhir NIK adalah 0000.", "en": "The last four digits of the NIK are 0000."
     },
     "why": {
       "id": "Nomor urut dimulai dari 0001. Angka 0000 sering timbul dari lembar kerja yang membulatkan bilangan '
         'panjang.",
       "en": "Serial numbers begin with 0001. 0000 often comes from a spreadsheet that rounds long numbers."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga pemilih, atau hasil pemadanan Dukcapil.",
       "en": "The voter''s identity or family card, or the match by the civil registry."
     },
     "fields": ["nik"],
     "legalBasis": "UU 23/2006 jo. UU 24/2013 ps. 13 (NIK); PP 37/2007 ps. 37 (susunan NIK)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V05', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {}, "hiddenBy": ["V01", "V03", "V19"], "risk": 600, "severity": "error",
     "sql": "v.nik_day <> extract(day from v.birth_date) or v.nik_month <> extract(month from v.birth_date) or '
       'v.nik_year <> extract(year from v.birth_date) % 100",
     "title": {"id": "Tanggal lahir berbeda dari NIK", "en": "Birth date differs from the NIK"},
     "message": {
       "id": "Tanggal lahir tidak sama dengan tanggal di dalam NIK.",
       "en": "The birth date is not the date in the NIK."
     },
     "why": {
       "id": "Salah satunya keliru: NIK memuat tanggal lahir saat diterbitkan.",
       "en": "One of the two is wrong: a NIK holds the birth date known when it was issued."
     },
     "proof": {
       "id": "Akta kelahiran, KTP-el, atau kartu keluarga.",
       "en": "Birth certificate, identity card or family card."
     },
     "fields": ["nik", "birth_date"],
     "legalBasis": "UU 23/2006 jo. UU 24/2013 ps. 13 (NIK); PP 37/2007 ps. 37 (susunan NIK)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V06', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {"sex": "v.sex", "nikSex": "v.nik_sex"}, "hiddenBy": ["V01", "V03"], "risk": 600,
     "severity": "error", "sql": "v.nik_sex <> v.sex",
     "title": {"id": "Jenis kelamin berbeda dari NIK", "en": "Sex differs from the NIK"},
     "message": {
       "id": "Tercatat {sex}, sedangkan NIK menunjukkan {nikSex}.",
       "en": "Recorded as {sex}, while the NIK shows {nikSex}."
     },
     "why": {
       "id": "Tanggal di dalam NIK perempuan ditambah 40, laki-laki tidak.",
       "en": "The day in a woman''s NIK is raised by 40, a man''s is not."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga pemilih, atau hasil pemadanan Dukcapil.",
       "en": "The voter''s identity or family card, or the match by the civil registry."
     },
     "fields": ["nik", "sex"],
     "legalBasis": "UU 23/2006 jo. UU 24/2013 ps. 13 (NIK); PP 37/2007 ps. 37 (susunan NIK)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V07', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {"age": "v.age"}, "hiddenBy": ["V19"], "risk": 800, "severity": "error",
     "sql": "v.age < {votingAge} and coalesce(v.marital, ''B'') not in (''S'', ''P'')",
     "title": {"id": "Belum cukup umur dan belum pernah kawin", "en": "Too young and never married"},
     "message": {
       "id": "Berumur {age} tahun pada hari pemungutan suara ({votingDay}) dan belum pernah kawin.",
       "en": "Aged {age} on voting day ({votingDay}) and never married."
     },
     "why": {
       "id": "Pemilih berumur paling sedikit {votingAge} tahun pada hari pemungutan suara, atau sudah/pernah kawin.",
       "en": "Voters are at least {votingAge} on voting day, or are or were married."
     },
     "proof": {
       "id": "Akta kelahiran atau KTP-el; bila sudah kawin: buku nikah atau akta perkawinan.",
       "en": "Birth certificate or identity card; if married: the marriage book or certificate."
     },
     "fields": ["birth_date", "marital"], "legalBasis": "UU 7/2017 ps. 198 ayat (1)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V08', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {"age": "v.age"}, "hiddenBy": ["V19"], "risk": 500, "severity": "warning",
     "sql": "v.age >= {oldAge}", "title": {"id": "Umur sangat lanjut", "en": "Very old"},
     "message": {
       "id": "Berumur {age} tahun (batas {oldAge}). Pastikan pemilih masih hidup dan tanggal lahirnya benar.",
       "en": "Aged {age} (limit {oldAge}). Make sure that the voter is alive and the birth date right."
     },
     "why": {
       "id": "Di atas umur itu lebih sering data yang keliru atau pemilih yang sudah meninggal.",
       "en": "Above that age the record is more often wrong, or the voter has died."
     },
     "proof": {
       "id": "Hasil coktas; bila meninggal: akta kematian atau surat keterangan desa.",
       "en": "The visit (coktas); if dead: death certificate or statement of the village."
     },
     "fields": ["birth_date"], "legalBasis": "PKPU 1/2025 (pencermatan, coktas)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V09', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {"age": "v.age", "marital": "v.marital"}, "hiddenBy": ["V19"], "risk": 400,
     "severity": "warning", "sql": "v.marital in (''S'', ''P'') and v.age < {marriedAge}",
     "title": {"id": "Status kawin tidak sesuai umur", "en": "Marital status does not fit the age"},
     "message": {
       "id": "Berstatus {marital} pada umur {age} tahun.",
       "en": "Marital status {marital} at the age of {age}."
     },
     "why": {
       "id": "Perkawinan di bawah {marriedAge} tahun sangat jarang; tanggal lahir atau status kawin mungkin keliru.",
       "en": "Marriage under {marriedAge} is very rare; the birth date or the status may be wrong."
     },
     "proof": {
       "id": "Buku nikah atau akta perkawinan, dan penetapan dispensasi bila ada.",
       "en": "Marriage book or certificate, and the court''s dispensation if any."
     },
     "fields": ["marital", "birth_date"],
     "legalBasis": "UU 16/2019 ps. 7 (umur kawin 19 tahun, dispensasi pengadilan)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V10', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {"digits": "length(v.nkk)"}, "hiddenBy": [], "risk": 500, "severity": "error",
     "sql": "v.nkk is not null and v.nkk_number is null or v.nkk_province not in {provinces} or v.nkk_month not '
       'between 1 and 12 or v.nkk_day not between 1 and 31 or v.nkk_serial = 0",
     "title": {"id": "Susunan NKK keliru", "en": "The NKK is malformed"},
     "message": {
       "id": "NKK ({digits} tanda) tidak tersusun atas kode wilayah, tanggal terbit, dan nomor urut.",
       "en": "The NKK ({digits} characters) is not made of region code, day of issue and serial number."
     },
     "why": {
       "id": "NKK 16 angka: 6 kode wilayah, 6 tanggal terbit, 4 nomor urut. Kode wilayahnya boleh berbeda dari '
         'domisili.",
       "en": "An NKK is 16 digits: 6 region, 6 day of issue, 4 serial. Its region may differ from the domicile."
     },
     "proof": {"id": "Kartu keluarga.", "en": "The family card."}, "fields": ["nkk"],
     "legalBasis": "UU 23/2006 jo. UU 24/2013 ps. 61 (kartu keluarga)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V11', 1, 'group', 'family', '2020-01-01', null, true,
   '{
     "values": {"members": "g.members"}, "hiddenBy": [], "risk": 500, "severity": "warning",
     "sql": "g.members > {familySize}",
     "title": {"id": "Anggota satu NKK terlalu banyak", "en": "Too many people with one NKK"},
     "message": {
       "id": "{members} pemilih memakai NKK yang sama (wajar sampai {familySize}).",
       "en": "{members} voters have the same NKK (up to {familySize} is plausible)."
     },
     "why": {
       "id": "NKK pengganti atau salah tempel sering dipakai untuk banyak orang.",
       "en": "A placeholder or wrongly pasted NKK is often used for many people."
     },
     "proof": {"id": "Kartu keluarga masing-masing.", "en": "The family card of each."}, "fields": ["nkk"],
     "legalBasis": "UU 23/2006 jo. UU 24/2013 ps. 61 (kartu keluarga)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V12', 1, 'group', 'family', '2020-01-01', null, true,
   '{
     "values": {
       "members": "g.members", "tps": "g.least_station % 100000",
       "village": "kc_div(g.least_station, 100000)", "otherTps": "g.most_station % 100000",
       "otherVillage": "kc_div(g.most_station, 100000)"
     },
     "hiddenBy": ["V11"], "risk": 400, "severity": "warning", "sql": "g.least_station <> g.most_station",
     "title": {"id": "Satu NKK di beberapa TPS", "en": "One NKK at several polling stations"},
     "message": {
       "id": "{members} pemilih satu NKK terdaftar di TPS {tps} (desa {village}) dan TPS {otherTps} (desa '
         '{otherVillage}).",
       "en": "{members} voters of one NKK are listed at TPS {tps} (village {village}) and TPS {otherTps} (village '
         '{otherVillage})."
     },
     "why": {
       "id": "Pemilih satu keluarga tidak dipisahkan ke TPS yang berbeda.",
       "en": "Voters of one family are not parted between polling stations."
     },
     "proof": {
       "id": "Peta TPS atau berita acara penyusunan TPS, atau keterangan RT/desa.",
       "en": "The map or minutes of polling stations, or a statement of the RT or village."
     },
     "fields": ["nkk", "tps"],
     "legalBasis": "PKPU 7/2022 (penyusunan daftar pemilih per TPS: tidak memisahkan satu keluarga)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V13', 1, 'group', 'street', '2020-01-01', null, true,
   '{
     "values": {
       "rt": "g.rt", "rw": "g.rw", "rtBefore": "g.rt_before", "rwBefore": "g.rw_before",
       "village": "g.village"
     },
     "hiddenBy": [], "risk": 100, "severity": "info",
     "sql": "g.rw > g.rw_before + 1 or g.rw = g.rw_before and g.rt > g.rt_before + 1 or g.rw = g.rw_before + 1 and '
       'g.rt not in (1, g.rt_before + 1)",
     "title": {"id": "Nomor RT/RW meloncat", "en": "RT/RW numbers have a gap"},
     "message": {
       "id": "Di desa {village}, sesudah RT {rtBefore}/RW {rwBefore} langsung RT {rt}/RW {rw}.",
       "en": "In village {village}, RT {rt}/RW {rw} follows directly on RT {rtBefore}/RW {rwBefore}."
     },
     "why": {
       "id": "RT yang hilang dapat berarti pemilihnya belum terdaftar atau nomornya salah tulis.",
       "en": "A missing RT can mean that its voters are not listed or that numbers are wrong."
     },
     "proof": {
       "id": "Peta TPS atau berita acara penyusunan TPS, atau keterangan RT/desa.",
       "en": "The map or minutes of polling stations, or a statement of the RT or village."
     },
     "fields": ["rt", "rw"], "legalBasis": "PKPU 1/2025 (Model A-Daftar Pemilih-PDPB)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V14', 1, 'group', 'station', '2020-01-01', null, true,
   '{
     "values": {"size": "g.size", "tps": "g.tps", "village": "g.village"}, "hiddenBy": [], "risk": 700,
     "severity": "error", "sql": "g.size > {tpsCap}",
     "title": {"id": "TPS melebihi batas pemilih", "en": "Polling station over its cap"},
     "message": {
       "id": "TPS {tps} desa {village} berisi {size} pemilih; batasnya {tpsCap}.",
       "en": "TPS {tps} of village {village} has {size} voters; the cap is {tpsCap}."
     },
     "why": {
       "id": "Banyak pemilih di satu TPS dibatasi peraturan kontesnya.",
       "en": "The contest''s regulation limits the voters of one polling station."
     },
     "proof": {
       "id": "Penataan ulang TPS (berita acara).", "en": "Rearrangement of polling stations (minutes)."
     },
     "fields": ["tps"], "legalBasis": "UU 7/2017 ps. 350 ayat (1); batas per kontes menurut PKPU-nya",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V15', 1, 'cross-list', 'station-before', '2020-01-01', null, true,
   '{
     "values": {"tps": "g.tps", "village": "g.village", "before": "g.voters_before"}, "hiddenBy": [],
     "risk": 800, "severity": "warning", "sql": "g.voters_now = 0",
     "title": {"id": "TPS kini tanpa pemilih", "en": "Polling station now without voters"},
     "message": {
       "id": "TPS {tps} desa {village} sebelumnya berisi {before} pemilih, kini tidak ada.",
       "en": "TPS {tps} of village {village} had {before} voters before and has none now."
     },
     "why": {
       "id": "Satu TPS yang hilang seluruhnya dapat berarti bagian daftar tidak ikut diimpor.",
       "en": "A polling station that vanished whole can mean that a part of the list was not imported."
     },
     "proof": {
       "id": "Peta TPS atau berita acara penyusunan TPS, atau keterangan RT/desa.",
       "en": "The map or minutes of polling stations, or a statement of the RT or village."
     },
     "fields": ["tps"], "legalBasis": "PKPU 1/2025 (Model A-Daftar Pemilih-PDPB)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V16', 1, 'group', 'station', '2020-01-01', null, true,
   '{
     "values": {"tps": "g.tps", "before": "g.tps_before", "village": "g.village"}, "hiddenBy": [],
     "risk": 400, "severity": "warning", "sql": "g.tps > g.tps_before + 1",
     "title": {"id": "Nomor TPS meloncat", "en": "Polling station numbers have a gap"},
     "message": {
       "id": "Di desa {village}, sesudah TPS {before} langsung TPS {tps}.",
       "en": "In village {village}, TPS {tps} follows directly on TPS {before}."
     },
     "why": {
       "id": "TPS diberi nomor urut per desa; nomor yang hilang dapat berarti pemilihnya tidak ikut.",
       "en": "Polling stations are numbered per village; a missing number can mean missing voters."
     },
     "proof": {
       "id": "Peta TPS atau berita acara penyusunan TPS, atau keterangan RT/desa.",
       "en": "The map or minutes of polling stations, or a statement of the RT or village."
     },
     "fields": ["tps"], "legalBasis": "UU 7/2017 ps. 350 ayat (1); batas per kontes menurut PKPU-nya",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V17', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {
       "fields": "case when v.nik is null then '',nik'' else '''' end || case when v.nkk is null '
         'then '',nkk'' else '''' end || case when v.name is null then '',name'' else '''' end || case when '
           'v.birth_place is null then '',birth_place'' else '''' end || case when v.birth_date is null '
             'then '',birth_date'' else '''' end || case when v.marital is null then '',marital'' else '''' end || '
               'case when v.sex is null then '',sex'' else '''' end || case when v.address is null '
                 'then '',address'' else '''' end || case when v.tps is null then '',tps'' else '''' end"
     },
     "hiddenBy": [], "risk": 700, "severity": "error",
     "sql": "v.nik is null or v.nkk is null or v.name is null or v.birth_place is null or v.birth_date is null or '
       'v.marital is null or v.sex is null or v.address is null or v.tps is null",
     "title": {"id": "Isian wajib kosong", "en": "A required field is empty"},
     "message": {"id": "Belum diisi: {fields}.", "en": "Not filled in: {fields}."},
     "why": {
       "id": "Isian itu ada pada formulir daftar pemilih dan menentukan siapa pemilihnya dan di mana ia memilih.",
       "en": "The form of the voter list has the field; it says who the voter is and where they vote."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga pemilih, atau hasil pemadanan Dukcapil.",
       "en": "The voter''s identity or family card, or the match by the civil registry."
     },
     "fields": ["nik", "nkk", "name", "birth_place", "birth_date", "marital", "sex", "address", "tps"],
     "legalBasis": "PKPU 1/2025 (Model A-Daftar Pemilih-PDPB)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V18', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {"region": "coalesce(v.region, ''-'')"}, "hiddenBy": [], "risk": 700, "severity": "error",
     "sql": "v.region is null or v.region_text is not null or v.region_known = 0",
     "title": {"id": "Kode wilayah tidak dikenal", "en": "Unknown region code"},
     "message": {
       "id": "Kode wilayah {region} tidak ada dalam daftar wilayah, atau nama wilayahnya tidak terbaca.",
       "en": "Region code {region} is not in the list of regions, or the name of the region could not be read."
     },
     "why": {
       "id": "Tanpa kode desa/kelurahan yang benar pemilih tidak masuk rekap mana pun.",
       "en": "Without the right village code a voter is in no recap."
     },
     "proof": {
       "id": "Peta TPS atau berita acara penyusunan TPS, atau keterangan RT/desa.",
       "en": "The map or minutes of polling stations, or a statement of the RT or village."
     },
     "fields": ["village"],
     "legalBasis": "Kepmendagri tentang kode dan data wilayah administrasi pemerintahan",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V19', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {}, "hiddenBy": [], "risk": 750, "severity": "error",
     "sql": "v.birth_date > {today} or extract(year from v.birth_date) < {firstBirthYear} or v.birth_date = '
       'kc_day(''1900-01-01'')",
     "title": {"id": "Tanggal lahir mustahil", "en": "Impossible birth date"},
     "message": {
       "id": "Tanggal lahir di masa depan, sebelum tahun {firstBirthYear}, atau 1 Januari 1900 (hari nol lembar '
         'kerja).",
       "en": "The birth date is in the future, before {firstBirthYear}, or 1 January 1900 (day zero of spreadsheets)."
     },
     "why": {
       "id": "Tanggal seperti itu timbul dari salah ketik atau tanggal bawaan lembar kerja.",
       "en": "Such dates come from typing errors or a spreadsheet''s default date."
     },
     "proof": {
       "id": "Akta kelahiran, KTP-el, atau kartu keluarga.",
       "en": "Birth certificate, identity card or family card."
     },
     "fields": ["birth_date"], "legalBasis": "PKPU 1/2025 (Model A-Daftar Pemilih-PDPB)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V20', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {}, "hiddenBy": [], "risk": 300, "severity": "error",
     "sql": "v.disability not in (''1'', ''2'', ''3'', ''4'', ''5'', ''6'')",
     "title": {"id": "Kode disabilitas tidak dikenal", "en": "Unknown disability code"},
     "message": {
       "id": "Ragam disabilitas tidak termasuk enam ragam (1–6).",
       "en": "The kind of disability is not one of the six (1–6)."
     },
     "why": {
       "id": "Daftar lama memakai lima ragam yang lain; kodenya perlu dipetakan.",
       "en": "Older lists used five other kinds; their codes must be mapped."
     },
     "proof": {
       "id": "Keterangan pemilih, keluarga, atau pendamping.",
       "en": "Statement of the voter, the family or a companion."
     },
     "fields": ["disability"], "legalBasis": "UU 8/2016 ps. 4; PKPU 1/2025",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V21', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {}, "hiddenBy": [], "risk": 350, "severity": "warning",
     "sql": "kc_matches(v.name, ''[^\\p{L}\\p{M} .,''''’`/()-]'') or not kc_matches(v.name, ''\\p{L}.*\\p{L}'')",
     "title": {"id": "Nama tidak wajar", "en": "Malformed name"},
     "message": {
       "id": "Nama memuat angka atau lambang, atau hanya satu huruf.",
       "en": "The name has digits or symbols, or is one letter."
     },
     "why": {
       "id": "Nama satu kata itu sah; angka, lambang, dan satu huruf biasanya sisa dari berkas lain.",
       "en": "A single name is right; digits, symbols and one letter are mostly left over from another file."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga pemilih, atau hasil pemadanan Dukcapil.",
       "en": "The voter''s identity or family card, or the match by the civil registry."
     },
     "fields": ["name"], "legalBasis": "PKPU 1/2025 (Model A-Daftar Pemilih-PDPB)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V22', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {"region": "v.region"}, "hiddenBy": ["V18"], "risk": 700, "severity": "error",
     "sql": "{unit} <> ''00'' and substr(v.region, 1, length({unit})) <> {unit}",
     "title": {"id": "Wilayah di luar satker", "en": "Region outside the unit"},
     "message": {
       "id": "Kode wilayah {region} bukan bagian dari {unit}.",
       "en": "Region code {region} is not part of {unit}."
     },
     "why": {
       "id": "Daftar satu satker hanya memuat pemilih di wilayahnya; ini menilai kode desa, bukan kode di dalam NIK.",
       "en": "The list of a unit holds voters of its region only; this looks at the village code, not at the code in '
         'the NIK."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga pemilih, atau hasil pemadanan Dukcapil.",
       "en": "The voter''s identity or family card, or the match by the civil registry."
     },
     "fields": ["village"], "legalBasis": "PKPU 1/2025 (Model A-Daftar Pemilih-PDPB)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V23', 1, 'row', 'voter', '2020-01-01', null, true,
   '{
     "values": {}, "hiddenBy": [], "risk": 700, "severity": "error", "sql": "v.nik = v.nkk",
     "title": {"id": "NIK sama dengan NKK", "en": "NIK equals NKK"},
     "message": {"id": "NIK dan NKK berisi nomor yang sama.", "en": "NIK and NKK hold the same number."},
     "why": {
       "id": "Kedua nomor tidak pernah sama; satu kolom tersalin ke kolom lain.",
       "en": "The two numbers are never equal; one column was copied over the other."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga pemilih, atau hasil pemadanan Dukcapil.",
       "en": "The voter''s identity or family card, or the match by the civil registry."
     },
     "fields": ["nik", "nkk"], "legalBasis": "UU 23/2006 jo. UU 24/2013 ps. 61 (kartu keluarga)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('X01', 1, 'cross-list', 'person-before', '2020-01-01', null, true,
   '{
     "values": {"rowBefore": "p.row", "village": "coalesce(p.village, ''-'')"}, "hiddenBy": [], "risk": 850,
     "severity": "warning", "sql": "p.same_person = 0",
     "title": {
       "id": "Ada pada versi sebelumnya, kini tidak ada", "en": "In the version before, absent here"
     },
     "message": {
       "id": "Pemilih baris {rowBefore} pada versi sebelumnya (desa {village}) tidak ada di daftar ini, tanpa alasan '
         'TMS.",
       "en": "The voter of row {rowBefore} of the version before (village {village}) is not in this list, without a '
         'reason of removal."
     },
     "why": {
       "id": "Pemilih hanya keluar dari daftar dengan alasan TMS yang terbukti.",
       "en": "A voter leaves the list only for a proven reason."
     },
     "proof": {
       "id": "Dokumen alasan TMS, atau pemilih dimasukkan kembali.",
       "en": "The document of the reason, or the voter is put back."
     },
     "fields": ["nik"], "legalBasis": "PKPU 1/2025 (Model A-Daftar Pemilih-PDPB)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('X02', 1, 'cross-list', 'person-removed', '2020-01-01', null, true,
   '{
     "values": {"reason": "v.reason", "removedOn": "cast(v.removed_on as varchar)"}, "hiddenBy": [],
     "risk": 850, "severity": "warning", "sql": "v.reason is not null",
     "title": {"id": "Pernah dinyatakan TMS, kini ada lagi", "en": "Removed before, back here"},
     "message": {
       "id": "Dinyatakan TMS ({reason}) pada {removedOn}, tetapi ada lagi di daftar ini.",
       "en": "Removed ({reason}) on {removedOn}, but back in this list."
     },
     "why": {
       "id": "Sumber data yang belum diperbarui sering mengembalikan orang yang sudah dikeluarkan.",
       "en": "Sources that were not updated often bring back people who were removed."
     },
     "proof": {
       "id": "Bukti bahwa alasan TMS dahulu keliru atau sudah berakhir.",
       "en": "Proof that the reason was wrong or has ended."
     },
     "fields": ["nik"], "legalBasis": "PKPU 1/2025 (Model A-Daftar Pemilih-PDPB)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('D01', 1, 'pair', 'pair', '2020-01-01', null, true,
   '{
     "values": {}, "hiddenBy": [], "risk": 950, "severity": "error", "sql": "",
     "title": {"id": "NIK sama", "en": "Same NIK"},
     "message": {
       "id": "NIK yang sama tercatat lebih dari sekali.", "en": "The same NIK is listed more than once."
     },
     "why": {
       "id": "Satu orang memilih satu kali dan terdaftar satu kali. Kembar dan orang senama ada; karena itu orang yang '
         'memutuskan.",
       "en": "A person votes once and is listed once. Twins and people of the same name exist; that is why a person '
         'decides."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga keduanya, atau hasil coktas.",
       "en": "Identity or family cards of both, or the visit (coktas)."
     },
     "fields": ["nik"], "legalBasis": "UU 7/2017 ps. 198 jo. ps. 348; PKPU 1/2025 (TMS: ganda)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('D02', 1, 'pair', 'pair', '2020-01-01', null, true,
   '{
     "values": {}, "hiddenBy": [], "risk": 990, "severity": "error", "sql": "",
     "title": {"id": "NIK, nama, dan tanggal lahir sama", "en": "Same NIK, name and birth date"},
     "message": {
       "id": "NIK, nama, dan tanggal lahir sama persis.",
       "en": "NIK, name and birth date are exactly the same."
     },
     "why": {
       "id": "Satu orang memilih satu kali dan terdaftar satu kali. Kembar dan orang senama ada; karena itu orang yang '
         'memutuskan.",
       "en": "A person votes once and is listed once. Twins and people of the same name exist; that is why a person '
         'decides."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga keduanya, atau hasil coktas.",
       "en": "Identity or family cards of both, or the visit (coktas)."
     },
     "fields": ["nik", "name", "birth_date"],
     "legalBasis": "UU 7/2017 ps. 198 jo. ps. 348; PKPU 1/2025 (TMS: ganda)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('D03', 1, 'pair', 'pair', '2020-01-01', null, true,
   '{
     "values": {}, "hiddenBy": [], "risk": 850, "severity": "error", "sql": "",
     "title": {"id": "Nama, tanggal, dan tempat lahir sama", "en": "Same name, birth date and birth place"},
     "message": {
       "id": "Nama, tanggal lahir, dan tempat lahir sama, NIK berbeda.",
       "en": "Name, birth date and birth place are the same, the NIK differs."
     },
     "why": {
       "id": "Satu orang memilih satu kali dan terdaftar satu kali. Kembar dan orang senama ada; karena itu orang yang '
         'memutuskan.",
       "en": "A person votes once and is listed once. Twins and people of the same name exist; that is why a person '
         'decides."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga keduanya, atau hasil coktas.",
       "en": "Identity or family cards of both, or the visit (coktas)."
     },
     "fields": ["nik", "name", "birth_date"],
     "legalBasis": "UU 7/2017 ps. 198 jo. ps. 348; PKPU 1/2025 (TMS: ganda)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('D04', 1, 'pair', 'pair', '2020-01-01', null, true,
   '{
     "values": {}, "hiddenBy": [], "risk": 800, "severity": "error", "sql": "",
     "title": {"id": "NKK dan nama sama", "en": "Same NKK and name"},
     "message": {"id": "Nama yang sama dua kali dalam satu NKK.", "en": "The same name twice in one NKK."},
     "why": {
       "id": "Satu orang memilih satu kali dan terdaftar satu kali. Kembar dan orang senama ada; karena itu orang yang '
         'memutuskan.",
       "en": "A person votes once and is listed once. Twins and people of the same name exist; that is why a person '
         'decides."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga keduanya, atau hasil coktas.",
       "en": "Identity or family cards of both, or the visit (coktas)."
     },
     "fields": ["nkk", "name"], "legalBasis": "UU 7/2017 ps. 198 jo. ps. 348; PKPU 1/2025 (TMS: ganda)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('D10', 1, 'pair', 'pair', '2020-01-01', null, true,
   '{
     "values": {}, "hiddenBy": [], "risk": 700, "severity": "warning", "sql": "",
     "title": {"id": "Mungkin orang yang sama", "en": "Probably the same person"},
     "message": {
       "id": "Isian kedua pemilih cukup mirip untuk diperiksa.",
       "en": "The fields of the two voters are alike enough to be looked at."
     },
     "why": {
       "id": "Satu orang memilih satu kali dan terdaftar satu kali. Kembar dan orang senama ada; karena itu orang yang '
         'memutuskan.",
       "en": "A person votes once and is listed once. Twins and people of the same name exist; that is why a person '
         'decides."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga keduanya, atau hasil coktas.",
       "en": "Identity or family cards of both, or the visit (coktas)."
     },
     "fields": ["nik", "name", "birth_date"],
     "legalBasis": "UU 7/2017 ps. 198 jo. ps. 348; PKPU 1/2025 (TMS: ganda)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('D20', 1, 'pair', 'pair', '2020-01-01', null, true,
   '{
     "values": {}, "hiddenBy": [], "risk": 800, "severity": "warning", "sql": "",
     "title": {"id": "Ganda antarsatker", "en": "Duplicate across units"},
     "message": {
       "id": "Pemilih yang sama mungkin tercatat di satker lain.",
       "en": "The same voter may be listed by another unit."
     },
     "why": {
       "id": "Satu orang memilih satu kali dan terdaftar satu kali. Kembar dan orang senama ada; karena itu orang yang '
         'memutuskan.",
       "en": "A person votes once and is listed once. Twins and people of the same name exist; that is why a person '
         'decides."
     },
     "proof": {
       "id": "KTP-el atau kartu keluarga keduanya, atau hasil coktas.",
       "en": "Identity or family cards of both, or the visit (coktas)."
     },
     "fields": ["nik", "name", "birth_date"],
     "legalBasis": "UU 7/2017 ps. 198 jo. ps. 348; PKPU 1/2025 (TMS: ganda)",
     "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan belum '
       'dibaca)",
     "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal');

insert into voter_parameters (code, since, value, label_id, label_en, source, verified) values
  ('rules/voting-age', '2020-01-01', 17, 'Umur paling rendah untuk memilih', 'Lowest age to vote',
   'UU 7/2017 ps. 198 ayat (1)', false),
  ('rules/old-age', '2020-01-01', 100, 'Umur yang perlu dipastikan', 'Age that must be made sure',
   'Praktik pencermatan data pemilih 2025', false),
  ('rules/married-age', '2020-01-01', 15, 'Umur kawin paling rendah yang masih wajar',
   'Lowest plausible age of marriage', 'Perkiraan; UU 16/2019 ps. 7 menetapkan 19 tahun dengan dispensasi', false),
  ('rules/family-size', '2020-01-01', 15, 'Pemilih paling banyak dalam satu NKK yang masih wajar',
   'Most plausible voters of one NKK', 'Praktik pencermatan data pemilih 2025', false),
  ('rules/first-birth-year', '2020-01-01', 1900, 'Tahun lahir paling awal', 'Earliest birth year',
   'Perkiraan: tidak ada pemilih hidup yang lahir sebelumnya', false);
