-- What KETERANGAN says comes to the queue: V24 lists voters of whom it states a reason of removal, V25 those of whom it
-- is not certain. Words of it know titles before names, places and jobs beside TNI and Polri, former states, marriage
-- under age, and moves within the area. Nobody has compared these with the texts of the regulations.
alter table voter_note_words drop constraint voter_note_words_kind_check;
alter table voter_note_words add constraint voter_note_words_kind_check check (kind in ('meaning', 'title', 'code',
  'not', 'doubt', 'other', 'around', 'former', 'now', 'married', 'spelling'));

update voter_note_words set words = array(select distinct word from unnest(words || '{}'::text[]) word where word <>
  all (array['ALM', 'ALMH', 'ALMR', 'ALMRH', 'ALMARHUM', 'ALMARHUMAH', 'MENDIANG']) order by word) where kind =
  'meaning' and meaning = 'meninggal';
update voter_note_words set words = array(select distinct word from unnest(words || array['SUDAH KEMBALI',
  'KEMBALI LAGI', 'SUDAH BALIK', 'BALIK LAGI', 'SUDAH PULANG']) word where word <> all ('{}'::text[]) order by word)
  where kind = 'meaning' and meaning = 'ms';
update voter_note_words set words = array(select distinct word from unnest(words || array['PINDAH AGAMA']) word
  where word <> all ('{}'::text[]) order by word) where kind = 'meaning' and meaning = 'ubah';
update voter_note_words set words = array(select distinct word from unnest(words || array['BATAL', 'URUNG', 'GAGAL',
  'TIDAK JADI', 'AKAN', 'MAU', 'HENDAK', 'INGIN', 'RENCANA', 'BERENCANA', 'HAMPIR', 'SELEKSI', 'TES']) word where
  word <> all ('{}'::text[]) order by word) where kind = 'not' and meaning = 'tidak';
update voter_note_words set words = array(select distinct word from unnest(words || array['DIKIRA', 'DISANGKA',
  'ENTAH', 'BELUM TENTU']) word where word <> all ('{}'::text[]) order by word) where kind = 'doubt' and meaning =
  'ragu';
update voter_note_words set words = array(select distinct word from unnest(words || array['ORTU', 'KAKEK', 'NENEK',
  'PAMAN', 'BIBI', 'IPAR', 'KEPONAKAN', 'SEPUPU', 'AYAHANDA', 'IBUNDA', 'MERTUANYA', 'MENANTUNYA', 'CUCUNYA',
  'ORANG TUANYA', 'AHLI WARIS', 'YATIM', 'KTP MATI', 'KTP SUDAH MATI', 'KARTU MATI', 'POLISI PAMONG PRAJA',
  'POLISI PP', 'POLISI HUTAN', 'POLISI KEHUTANAN', 'POLISI KHUSUS']) word where word <> all (array['PNS', 'ASN',
  'PEGAWAI', 'SIPIL', 'HONORER', 'ASRAMA', 'KOMPLEK', 'KOMPLEKS', 'RUMAH DINAS']) order by word) where kind =
  'other' and meaning = 'orang-lain';
update voter_note_words set words = array(select distinct word from unnest(words || array['DULU', 'DULUNYA',
  'DAHULU', 'TADINYA', 'PERNAH', 'SEKARANG SIPIL', 'KINI SIPIL', 'SUDAH SIPIL', 'JADI SIPIL', 'KEMBALI SIPIL',
  'BERHENTI', 'SUDAH KELUAR', 'SUDAH TIDAK', 'TIDAK LAGI', 'BUKAN LAGI', 'MENGUNDURKAN DIRI', 'DIPECAT',
  'DIBERHENTIKAN', 'PTDH']) word where word <> all ('{}'::text[]) order by word) where kind = 'former' and meaning =
  'mantan';

insert into voter_note_words select * from jsonb_populate_recordset(null::voter_note_words, '[
    {"kind": "title", "meaning": "meninggal", "label_id": "Meninggal", "label_en": "Died", "words": ["ALM", "ALMH",
    "ALMR", "ALMRH", "ALMARHUM", "ALMARHUMAH", "MENDIANG"], "since": "2018-01-01", "until": null, "source":
    "Praktik pencocokan dan penelitian: kata yang biasa ditulis di kolom keterangan", "verified": false},
    {"kind": "meaning", "meaning": "pindah-setempat", "label_id": "Pindah di dalam wilayah (TPS, RT, dusun)",
    "label_en": "Moved within the area (TPS, RT, hamlet)", "words": ["PINDAH TPS", "PINDAH KE TPS",
    "PINDAH LAIN TPS", "PINDAH KE LAIN TPS", "PINDAH ANTAR TPS", "PINDAH NOMOR TPS", "PINDAH RT", "PINDAH KE RT",
    "PINDAH RW", "PINDAH KE RW", "PINDAH DUSUN", "PINDAH KE DUSUN", "PINDAH LINGKUNGAN", "PINDAH DALAM DESA",
    "PINDAH DALAM KELURAHAN", "PINDAH RUMAH", "PINDAH KK", "PINDAH KARTU KELUARGA", "PINDAH MEMILIH",
    "PINDAH PILIH"], "since": "2018-01-01", "until": null, "source":
    "Praktik pencocokan dan penelitian: kata yang biasa ditulis di kolom keterangan", "verified": false},
    {"kind": "around", "meaning": "tempat", "label_id": "Tempat", "label_en": "Place", "words": ["ASRAMA", "ASPOL",
    "KOMPLEK", "KOMPLEKS", "PERUMAHAN", "PERUM", "RUMAH DINAS", "RUMDIN", "MESS", "BARAK", "JALAN", "JL", "GANG",
    "LORONG", "DEKAT", "SEBELAH", "SAMPING", "BELAKANG", "DEPAN", "SEBERANG", "KANTOR", "WARGA", "LINGKUNGAN",
    "KAMPUNG", "KOPERASI", "KANTIN", "WARUNG"], "since": "2018-01-01", "until": null, "source":
    "Praktik pencocokan dan penelitian: kata yang biasa ditulis di kolom keterangan", "verified": false},
    {"kind": "around", "meaning": "pegawai", "label_id": "Pegawai sipil", "label_en": "Civil staff", "words":
    ["PNS", "ASN", "PEGAWAI", "SIPIL", "HONORER", "STAF", "SOPIR", "TUKANG", "KONTRAK"], "since": "2018-01-01",
    "until": null, "source": "Praktik pencocokan dan penelitian: kata yang biasa ditulis di kolom keterangan",
    "verified": false},
    {"kind": "now", "meaning": "sekarang", "label_id": "Sekarang", "label_en": "Now", "words": ["SEKARANG", "KINI",
    "SAAT INI", "SKRG"], "since": "2018-01-01", "until": null, "source":
    "Praktik pencocokan dan penelitian: kata yang biasa ditulis di kolom keterangan", "verified": false},
    {"kind": "married", "meaning": "kawin", "label_id": "Sudah atau pernah kawin", "label_en": "Is or was married",
    "words": ["KAWIN", "SUDAH KAWIN", "PERNAH KAWIN", "MENIKAH", "SUDAH MENIKAH", "NIKAH", "SUDAH NIKAH",
    "BERSUAMI", "BERISTRI", "BERKELUARGA", "CERAI"], "since": "2018-01-01", "until": null, "source":
    "Praktik pencocokan dan penelitian: kata yang biasa ditulis di kolom keterangan", "verified": false},
    {"kind": "spelling", "meaning": "bapak", "label_id": "Singkatan", "label_en": "Abbreviation", "words": ["BPK",
    "BPAK"], "since": "2018-01-01", "until": null, "source":
    "Praktik pencocokan dan penelitian: kata yang biasa ditulis di kolom keterangan", "verified": false},
    {"kind": "spelling", "meaning": "jalan", "label_id": "Singkatan", "label_en": "Abbreviation", "words": ["JLN"],
    "since": "2018-01-01", "until": null, "source":
    "Praktik pencocokan dan penelitian: kata yang biasa ditulis di kolom keterangan", "verified": false}
]'::jsonb);

insert into voter_rules (code, version, scope, grouping, since, until, "on", content, saved_by, saved_at, reason) values
  ('V24', 1, 'row', 'note', '2020-01-01', null, true,
   '{
    "values": {
     "says": "v.note_label",
     "saysEn": "v.note_label_en"
    },
    "hiddenBy": [],
    "risk": 820,
    "severity": "warning",
    "sql": "v.note_stance = ''says'' and v.note_meaning in (''meninggal'', ''ganda'', ''di-bawah-umur'','
     ' ''pindah-domisili'', ''tni'', ''polri'', ''wna'', ''hak-politik-dicabut'', ''tidak-dikenal'','
     ' ''bukan-penduduk'')",
    "title": {
     "id": "Keterangan menyatakan alasan TMS",
     "en": "The note states a reason of removal"
    },
    "message": {
     "id": "Keterangan menyatakan: {says}. Ini petunjuk dari berkas, belum diverifikasi, dan bukan keputusan.",
     "en": "The note says: {saysEn}. This is a hint of the file, not verified, and no decision."
    },
    "why": {
     "id": "Petugas sering menulis di kolom keterangan bahwa pemilih sudah meninggal, pindah, atau menjadi '
     'TNI/Polri. Tanpa keputusan, pemilih itu tetap terhitung.",
     "en": "Officers often write in the note that a voter has died, moved or joined the forces. Without a '
     'decision the voter stays counted."
    },
    "proof": {
     "id": "Dokumen alasan yang disebut (akta kematian, surat pindah, KTA), atau hasil coktas.",
     "en": "The document of the reason named (death certificate, letter of moving, membership card), or the '
     'visit (coktas)."
    },
    "fields": [
     "note"
    ],
    "legalBasis": "UU 7/2017 ps. 198 ayat (3); PKPU 1/2025 (alasan TMS)",
    "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan '
     'belum dibaca)",
    "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal'),
  ('V25', 1, 'row', 'note', '2020-01-01', null, true,
   '{
    "values": {
     "says": "v.note_label",
     "saysEn": "v.note_label_en"
    },
    "hiddenBy": [],
    "risk": 200,
    "severity": "info",
    "sql": "v.note_stance = ''ambiguous'' or v.note_stance = ''doubts'' and v.note_meaning in (''meninggal'','
     ' ''ganda'', ''di-bawah-umur'', ''pindah-domisili'', ''tni'', ''polri'', ''wna'','
     ' ''hak-politik-dicabut'', ''tidak-dikenal'', ''bukan-penduduk'')",
    "title": {
     "id": "Keterangan perlu dipastikan",
     "en": "The note must be made sure"
    },
    "message": {
     "id": "Keterangan belum pasti, atau kodenya dapat berarti: {says}. Ini petunjuk, belum diverifikasi, dan '
     'bukan keputusan.",
     "en": "The note is not certain, or its code can mean: {saysEn}. This is a hint, not verified, and no '
     'decision."
    },
    "why": {
     "id": "Kode alasan berbeda antara formulir yang satu dan yang lain, dan “mungkin” atau tanda tanya belum '
     'menyatakan apa-apa.",
     "en": "Codes of reasons differ from form to form, and “perhaps” or a question mark does not say anything '
     'yet."
    },
    "proof": {
     "id": "Dokumen alasan yang disebut (akta kematian, surat pindah, KTA), atau hasil coktas.",
     "en": "The document of the reason named (death certificate, letter of moving, membership card), or the '
     'visit (coktas)."
    },
    "fields": [
     "note"
    ],
    "legalBasis": "UU 7/2017 ps. 198 ayat (3); PKPU 1/2025 (alasan TMS)",
    "source": "Praktik pemutakhiran data pemilih; susunan NIK dan NKK menurut uraian umum (naskah peraturan '
     'belum dibaca)",
    "verified": false
   }'::jsonb,
   null, now(), 'Aturan awal');
