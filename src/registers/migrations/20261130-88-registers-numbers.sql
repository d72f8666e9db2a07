-- Numbers of letters and other papers. A number is counted where it is written: nobody but the trigger says which comes
-- next, none is deleted, a void one keeps its place. So a series of a unit and year has no gap and no double.

create table number_counters (
  unit_id text not null, year int not null, series text not null, last int not null default 0, last_date date,
  primary key (unit_id, year, series)
);

create table numbers (
  id uuid primary key, unit_id text not null, year int not null check (year between 1900 and 2199),
  series text not null check (series <> ''), seq int not null check (seq > 0),
  suffix text not null check (suffix ~ '^[a-z]?$'), inserted boolean not null default false,
  kind text not null check (kind <> ''), form text not null check (form ~ '\{urut(:\d)?\}'), text text not null,
  date date, reserved_on date not null, reserved_by text, reserved_at timestamptz not null,
  subject_type text, subject_id text, title text not null default '', party text not null default '',
  origin text not null check (origin in ('aplikasi', 'impor', 'buku')),
  state text not null check (state in ('dipesan', 'tetap', 'batal', 'kosong')),
  settled_on date, voided_by text, voided_at timestamptz, reason text check (reason <> ''),
  unique (unit_id, year, series, seq, suffix),
  check ((subject_type is null) = (subject_id is null)), check (inserted = (suffix <> '')),
  check (state <> 'batal' or reason is not null), check (not inserted or reason is not null),
  check (state <> 'batal' or origin = 'impor' or voided_at is not null),
  check ((date is null) = (state = 'kosong')), check (year = extract(year from date))
);
-- Two kinds that are written alike must count together. Bare counts (an agenda) are alike by nature.
create unique index numbers_text on numbers (unit_id, text) where position('/' in text) > 0 and state <> 'kosong';
create unique index numbers_subject on numbers (subject_type, subject_id, series)
  where subject_id is not null and state <> 'batal';
create index numbers_lines on numbers (unit_id, year, series, seq desc, suffix desc);
create index numbers_days on numbers (unit_id, year, reserved_at desc, id);

-- How numbers of a kind are counted and written from a day on; added, never changed. Without a unit: of all that have
-- none of their own.
create table number_formats (
  id uuid primary key, unit_id text, kind text not null check (kind <> ''), version int not null check (version > 0),
  label_id text not null, label_en text not null, series text not null check (series <> ''),
  template text not null check (template ~ '\{urut(:\d)?\}'), since date not null,
  source text not null check (source <> ''), verified boolean not null default false, saved_by text,
  saved_at timestamptz not null
);
create unique index number_formats_version on number_formats (coalesce(unit_id, ''), kind, version);
create table number_codes (
  unit_id text not null, version int not null check (version > 0), code text not null check (code <> ''),
  since date not null, source text not null check (source <> ''), verified boolean not null default false, saved_by text,
  saved_at timestamptz not null, primary key (unit_id, version)
);

create function kc.number_text(p_form text, p_seq int, p_suffix text) returns text language sql immutable
  set search_path = public, pg_temp as $$
  select regexp_replace(p_form, '\{urut(:\d)?\}', lpad(p_seq::text,
    greatest(length(p_seq::text), coalesce(substring(p_form from '\{urut:(\d)\}'), '1')::int), '0') || p_suffix)
$$;

create function kc.give_number() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  counter number_counters; base numbers; following date;
begin
  if kc.actor_kind() = 'public' then raise exception 'nobody takes a number' using errcode = '42501'; end if;
  if new.reserved_by is distinct from kc.actor_person() then
    raise exception 'reserved_by is not the actor' using errcode = '42501'; end if;
  if abs(new.reserved_on - (kc.actor_at() at time zone 'UTC')::date) > 1 then
    raise exception 'a number is taken today' using errcode = '23514'; end if;
  insert into number_counters values (new.unit_id, new.year, new.series) on conflict do nothing;
  select * into counter from number_counters
    where (unit_id, year, series) = (new.unit_id, new.year, new.series) for update;
  if new.inserted then
    select * into base from numbers n where (n.unit_id, n.year, n.series, n.seq) =
      (new.unit_id, new.year, new.series, new.seq) order by n.suffix desc limit 1;
    if base.id is null or base.suffix = 'z' then
      raise exception 'nothing can stand behind this number' using errcode = '23514'; end if;
    select n.date into following from numbers n where (n.unit_id, n.year, n.series, n.seq) =
      (new.unit_id, new.year, new.series, new.seq + 1) and n.suffix = '' and n.state <> 'kosong';
    if new.date < base.date or new.date > following then
      raise exception 'its day lies not between those of its neighbours' using errcode = '23514'; end if;
    new.suffix := case when base.suffix = '' then 'a' else chr(ascii(base.suffix) + 1) end;
  else
    if new.seq is not null and new.seq <> counter.last + 1 then
      raise exception 'numbers follow one another' using errcode = '23514'; end if;
    if new.seq is null and new.origin <> 'aplikasi' then
      raise exception 'a number of an earlier book says which' using errcode = '23514'; end if;
    -- An earlier day than the last number's is put between (inserted), but for what is dated ahead.
    if new.origin = 'aplikasi' and new.date < counter.last_date and new.date < new.reserved_on then
      raise exception 'dated before the last number' using errcode = 'KC881'; end if;
    new.seq := counter.last + 1;
    new.suffix := '';
    update number_counters set last = new.seq, last_date =
      greatest(last_date, new.date)
      where (unit_id, year, series) = (new.unit_id, new.year, new.series);
  end if;
  if new.state <> 'dipesan' and new.origin = 'aplikasi' or new.state = 'dipesan' and new.origin <> 'aplikasi' then
    raise exception 'a number begins as reserved' using errcode = '23514'; end if;
  new.text := kc.number_text(new.form, new.seq, new.suffix);
  return new;
end $$;
create trigger give_number before insert on numbers for each row execute function kc.give_number();

create function kc.keep_number() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' then raise exception 'a number stays' using errcode = '23514'; end if;
  perform kc.guard_step('number', old.state, new.state);
  if (old.id, old.unit_id, old.year, old.series, old.seq, old.suffix, old.inserted, old.subject_type, old.subject_id)
    is distinct from
    (new.id, new.unit_id, new.year, new.series, new.seq, new.suffix, new.inserted, new.subject_type, new.subject_id)
    or old.state <> 'kosong' and (old.kind, old.text, old.form, old.date, old.title, old.party, old.origin)
    is distinct from (new.kind, new.text, new.form, new.date, new.title, new.party, new.origin) then
    raise exception 'a number stays as it was given' using errcode = '23514'; end if;
  if new.state = 'batal' and old.state <> 'kosong' and new.voided_by is distinct from kc.actor_person() then
    raise exception 'voided_by is not the actor' using errcode = '42501'; end if;
  new.text := kc.number_text(new.form, new.seq, new.suffix);
  return new;
end $$;
create trigger keep_number before update or delete on numbers for each row execute function kc.keep_number();

create function kc.guard_number_setting() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare latest date;
begin
  if new.saved_by is distinct from kc.actor_person() then
    raise exception 'saved_by is not the actor' using errcode = '42501'; end if;
  if tg_table_name = 'number_formats' then
    select max(f.since) into latest from number_formats f
      where (f.unit_id, f.kind) is not distinct from (new.unit_id, new.kind);
  else
    select max(c.since) into latest from number_codes c where c.unit_id = new.unit_id;
  end if;
  if latest > new.since then
    raise exception 'a later setting is there already' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_number_format before insert on number_formats for each row
  execute function kc.guard_number_setting();
create trigger guard_number_code before insert on number_codes for each row execute function kc.guard_number_setting();

alter table number_counters enable row level security;
alter table numbers enable row level security;
alter table number_formats enable row level security;
alter table number_codes enable row level security;
create policy own_unit on numbers to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on number_counters for select to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]));
create policy everyone_reads on number_formats for select to kc_app using (kc.actor_kind() <> 'public');
create policy own_unit_adds on number_formats for insert to kc_app with check (
  case when unit_id is null then kc.actor_kind() = 'system' or kc.actor_nationwide()
    else unit_id = any ((select kc.actor_units())::text[]) end);
create policy everyone_reads on number_codes for select to kc_app using (kc.actor_kind() <> 'public');
create policy own_unit_adds on number_codes for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on numbers, number_formats, number_codes to kc_app;
grant select on number_counters to kc_app;
grant update (state, settled_on, voided_by, voided_at, reason, kind, form, text, date, title, party, origin) on numbers
  to kc_app;
