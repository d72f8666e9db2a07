-- Letters that an office writes. What one says is data; its words are a draft of the loop about it, which rests on the
-- hash of that data. A number comes with the approval, and stays.
create table letter_kinds (
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,39}$'), since date not null,
  label_id text not null, label_en text not null, structure text not null, numbered text not null,
  initials jsonb not null, signer jsonb not null, source text not null check (source <> ''),
  verified boolean not null default false, saved_by text, saved_at timestamptz not null, primary key (code, since)
);
alter table letter_kinds enable row level security;
create policy everyone_reads on letter_kinds for select to kc_app using (kc.actor_kind() <> 'public');
grant select on letter_kinds to kc_app;

create table outgoing_letters (
  id uuid primary key, unit_id text not null, kind text not null,
  state text not null default 'menyusun'
    check (state in ('menyusun', 'bernomor', 'ditandatangani', 'terkirim', 'batal')),
  version int not null default 1 check (version > 0),
  fields jsonb not null, subject text not null generated always as (fields->>'subject') stored,
  answers uuid, papers uuid[] not null default '{}', hash text not null,
  number_id uuid, number text, dated date, draft_id uuid,
  created_by text not null, created_at timestamptz not null,
  signed_day date, signed_sha256 text, signed_name text, signed_by text,
  sent_day date, sent_by text, cancelled_reason text check (cancelled_reason <> ''),
  check ((number_id is null) = (number is null)), check ((number is null) = (dated is null)),
  check (state not in ('bernomor', 'ditandatangani', 'terkirim') or number is not null),
  check ((signed_day is null) = (signed_sha256 is null)), check ((signed_day is null) = (signed_by is null)),
  check (state not in ('ditandatangani', 'terkirim') or signed_day is not null),
  check ((state = 'terkirim') = (sent_day is not null)), check ((sent_day is null) = (sent_by is null)),
  check ((state = 'batal') = (cancelled_reason is not null))
);
create index outgoing_newest on outgoing_letters (unit_id, created_at desc, id);
create index outgoing_state on outgoing_letters (unit_id, state, created_at desc);
create index outgoing_answers on outgoing_letters (answers) where answers is not null;
alter table outgoing_letters enable row level security;
create policy own_unit on outgoing_letters to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on outgoing_letters to kc_app;
grant update (state, version, fields, number_id, number, dated, draft_id, signed_day, signed_sha256, signed_name,
  signed_by, sent_day, sent_by, cancelled_reason) on outgoing_letters to kc_app;

create function kc.guard_outgoing() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  new.hash := kc.sha256_text(new.kind || ' ' || new.fields::text || ' ' || coalesce(new.answers::text, '') || ' '
    || array_to_string(new.papers, ','));
  if tg_op = 'INSERT' then
    if new.state <> 'menyusun' or new.version <> 1 or new.number is not null then
      raise exception 'a letter begins as being written' using errcode = '23514'; end if;
    if new.created_by is distinct from kc.acting() then
      raise exception 'created_by is not the actor' using errcode = '42501'; end if;
    return new;
  end if;
  perform kc.guard_step('outgoing', old.state, new.state);
  if new.version not in (old.version, old.version + 1) then
    raise exception 'versions count up by one' using errcode = '23514'; end if;
  if new.hash <> old.hash and old.state not in ('menyusun', 'bernomor') then
    raise exception 'a signed letter does not change' using errcode = '23514'; end if;
  if old.number_id is not null and (new.number_id, new.number, new.dated) is distinct from
    (old.number_id, old.number, old.dated) then
    raise exception 'a letter keeps its number' using errcode = '23514'; end if;
  if old.signed_sha256 is not null and new.signed_sha256 is distinct from old.signed_sha256 then
    raise exception 'what was signed stays' using errcode = '23514'; end if;
  if new.signed_by is distinct from old.signed_by and new.signed_by is distinct from kc.acting() then
    raise exception 'signed_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_outgoing before insert or update on outgoing_letters for each row
  execute function kc.guard_outgoing();

create function kc.tell_outgoing() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform kc.set_basis('outgoing', new.id::text, new.unit_id, 'letter', new.hash, false, false);
  return null;
end $$;
create trigger tell_outgoing after insert or update of fields on outgoing_letters for each row
  execute function kc.tell_outgoing();

insert into letter_kinds (code, since, label_id, label_en, structure, numbered, initials, signer, source, saved_at)
select code, '2020-01-01', id, en, structure, numbered, initials::jsonb, signer::jsonb,
  'Praktik satuan kerja 2025: siapa menyusun, memaraf, menandatangani (belum dicocokkan dengan PKPU 2/2021)', now()
from (select '{"position": "ketua", "section": null}' as ketua,
    '{"position": "sekretaris", "section": null}' as sekretaris,
    '{"position": "kasubbag", "section": "kul"}' as kul,
    '{"position": "kasubbag", "section": "teknis-hukum"}' as hukum) as post,
  lateral (values
  ('surat-dinas', 'SD', 'surat', 'Surat dinas', 'Official letter', format('[%s, %s]', kul, sekretaris), ketua),
  ('undangan', 'Und', 'undangan', 'Surat undangan', 'Invitation', format('[%s, %s]', kul, sekretaris), ketua),
  ('nota-dinas', 'ND', 'nota', 'Nota dinas', 'Internal note', format('[%s]', kul), sekretaris),
  ('surat-tugas', 'ST', 'tugas', 'Surat tugas', 'Letter of assignment', format('[%s]', kul), sekretaris),
  ('surat-perintah', 'SPt', 'perintah', 'Surat perintah', 'Order', format('[%s]', kul), sekretaris),
  ('surat-edaran', 'SE', 'pengumuman', 'Surat edaran', 'Circular', format('[%s, %s]', kul, sekretaris), ketua),
  ('pengumuman', 'Pu', 'pengumuman', 'Pengumuman', 'Announcement', format('[%s, %s]', kul, sekretaris), ketua),
  ('keputusan', 'Kpt', 'keputusan', 'Keputusan', 'Decision', format('[%s, %s]', hukum, sekretaris), ketua),
  ('berita-acara', 'BA', 'berita-acara', 'Berita acara', 'Minutes', format('[%s, %s]', kul, sekretaris), ketua),
  ('surat-keterangan', 'Ket', 'keterangan', 'Surat keterangan', 'Certificate of fact', format('[%s]', kul), sekretaris),
  ('surat-pengantar', 'SP', 'pengantar', 'Surat pengantar', 'Covering letter', format('[%s]', kul), sekretaris),
  ('surat-kuasa', 'SKu', 'kuasa', 'Surat kuasa', 'Power of attorney', format('[%s, %s]', kul, sekretaris), ketua),
  ('laporan', 'Lap', 'laporan', 'Laporan', 'Report', format('[%s]', kul), sekretaris)
) as first (code, numbered, structure, id, en, initials, signer);
