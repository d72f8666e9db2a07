-- Incoming letters: a paper of the library, or some pages of one, under a number of the agenda, with what is known of
-- it. The wall: its own unit, and whoever sees the paper.
create table letters (
  id uuid primary key, unit_id text not null, paper_id uuid not null,
  first_page int check (first_page > 0), last_page int, name text not null check (name <> ''),
  agenda int not null check (agenda > 0), year int not null check (year between 1900 and 2200),
  received_on date not null,
  state text not null default 'dicatat' check (state in ('dicatat', 'didisposisi', 'selesai', 'batal')),
  version int not null default 1 check (version > 0),
  number text, dated date, sender text, recipient text, subject text, nature text, secrecy text, attachments text,
  duties jsonb not null default '[]', meetings jsonb not null default '[]', due date,
  title text not null generated always as (coalesce(subject, name)) stored,
  words text not null generated always as (lower(coalesce(number, '') || ' ' || coalesce(sender, '') || ' '
    || coalesce(subject, name) || ' ' || agenda)) stored,
  activity_id uuid, registered_by text not null, registered_at timestamptz not null,
  checked_by text, checked_at timestamptz, cancelled_reason text check (cancelled_reason <> ''),
  finished_at timestamptz,
  unique (unit_id, year, agenda), unique (id, unit_id),
  check ((first_page is null) = (last_page is null)), check (last_page >= first_page),
  check ((checked_by is null) = (checked_at is null)),
  check ((state = 'batal') = (cancelled_reason is not null)), check ((state = 'selesai') = (finished_at is not null))
);
create index letters_newest on letters (unit_id, year desc, agenda desc);
create index letters_open on letters (unit_id, state, year desc, agenda desc) where state in ('dicatat', 'didisposisi');
create index letters_due on letters (unit_id, due) where state in ('dicatat', 'didisposisi') and due is not null;
create index letters_number on letters (unit_id, number) where number is not null;
create index letters_paper on letters (paper_id);
create extension if not exists pg_trgm;
create index letters_words on letters using gin (words gin_trgm_ops);

alter table letters enable row level security;
create policy own_unit on letters to kc_app using (unit_id = any ((select kc.actor_units())::text[])
    and paper_id <> all ((select kc.hidden_papers())::uuid[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on letters to kc_app;
grant update (state, version, number, dated, sender, recipient, subject, nature, secrecy, attachments, duties, meetings,
  due, activity_id, checked_by, checked_at, cancelled_reason, finished_at) on letters to kc_app;

create function kc.guard_letter() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  actor text := coalesce(kc.actor_person(), case kc.actor_kind() when 'system' then 'system' end);
begin
  if tg_op = 'INSERT' then
    if new.state <> 'dicatat' or new.version <> 1 then
      raise exception 'a letter begins as registered' using errcode = '23514'; end if;
    if new.registered_by is distinct from actor then
      raise exception 'registered_by is not the actor' using errcode = '42501'; end if;
    -- Two hands with one paper take turns; its pages are one letter each.
    perform pg_advisory_xact_lock(hashtextextended('letter ' || new.paper_id, 0));
    if exists (select from letters l where l.paper_id = new.paper_id and l.state <> 'batal'
      and int4range(l.first_page, l.last_page, '[]') && int4range(new.first_page, new.last_page, '[]')) then
      raise exception 'these pages are a letter already' using errcode = '23505'; end if;
    return new;
  end if;
  perform kc.guard_step('letter', old.state, new.state);
  if new.version not in (old.version, old.version + 1) then
    raise exception 'versions count up by one' using errcode = '23514'; end if;
  if new.checked_by is distinct from old.checked_by and new.checked_by is distinct from actor then
    raise exception 'checked_by is not the actor' using errcode = '42501'; end if;
  if old.activity_id is not null and new.activity_id is distinct from old.activity_id then
    raise exception 'a letter begins one activity' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_letter before insert or update on letters for each row execute function kc.guard_letter();

create function kc.letter_is_seen(p_letter text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select p_letter ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and exists (select from letters l
    where l.id = p_letter::uuid and l.unit_id = any (kc.actor_units()) and kc.paper_is_seen(l.paper_id::text)) $$;
create function kc.document_unit_of_letter(p_letter text) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select case when p_letter ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then (select unit_id from letters where id = p_letter::uuid) end $$;
create function kc.tell_letter_document(p_letter text, p_unit text, p_document uuid, p_text text) returns void
  language sql as $$ $$;
select kc.register_document_subject('letter', 'kc.document_unit_of_letter', 'kc.tell_letter_document');
select kc.wall_documents('letter', 'kc.letter_is_seen');

-- What a disposition may ask for: the whole country's list, from a day on; people may add to it.
create table letter_instructions (
  code text not null check (code ~ '^[a-z][a-z0-9-]{1,40}$'), since date not null, label_id text not null,
  label_en text not null, source text not null check (source <> ''), verified boolean not null default false,
  rank int not null, saved_by text, saved_at timestamptz not null, primary key (code, since)
);
alter table letter_instructions enable row level security;
create policy everyone_reads on letter_instructions for select to kc_app using (true);
create policy national_writes on letter_instructions for insert to kc_app
  with check ((select kc.actor_nationwide()));
grant select, insert on letter_instructions to kc_app;
insert into letter_instructions (code, since, label_id, label_en, source, rank, saved_at)
select code, '2020-01-01', id, en, 'Lembar disposisi yang lazim di satuan kerja (kebiasaan, bukan aturan)', rank, now()
from (values ('tindak-lanjuti', 'Tindak lanjuti', 'Act on it', 1),
  ('siapkan-jawaban', 'Siapkan jawaban', 'Prepare an answer', 2),
  ('pelajari', 'Pelajari dan beri saran', 'Study it and advise', 3),
  ('hadiri', 'Hadiri atau wakili', 'Attend, or stand in', 4),
  ('koordinasikan', 'Koordinasikan', 'Coordinate it', 5),
  ('laporkan', 'Laporkan hasilnya', 'Report the result', 6),
  ('bicarakan', 'Bicarakan dengan saya', 'Talk to me about it', 7),
  ('edarkan', 'Edarkan', 'Pass it round', 8),
  ('ketahui', 'Untuk diketahui', 'For your information', 9),
  ('arsipkan', 'Arsipkan', 'File it', 10)) as first (code, id, en, rank);
