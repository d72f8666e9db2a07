-- What is public. A publication is a snapshot of an approved draft, so that the portal never depends on later edits;
-- the database takes it only while the draft stands approved in exactly these words, and numbers it without gaps.

-- Live rows are everybody's to read; writing is the own unit's. Withdrawn rows leave the public's sight at once.
-- The portal's search reads texts through it; it is a pure function.
grant execute on function kc.draft_text(jsonb) to kc_app;
create table publications (
  id uuid primary key, unit_id text not null references units, number int not null, draft_id uuid not null unique
    references drafts,
  version int not null, approval bigint not null, origin text not null,
  title text not null check (title <> ''), slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'
    and length(slug) <= 80),
  content jsonb not null, text_hash text not null, sources_hash text not null,
  -- Sentence by sentence: its status and the labels of the facts it rests on.
  provenance jsonb not null, photos jsonb not null,
  approved_position text not null, approved_at timestamptz not null, approval_hash text not null,
  published_at timestamptz not null, published_by text not null,
  unpublished_at timestamptz, unpublished_by text, unpublished_reason text check (unpublished_reason <> ''),
  search tsvector not null generated always as (setweight(to_tsvector('simple', title), 'A') || to_tsvector('simple',
    kc.draft_text(content))) stored,
  unique (unit_id, number),
  foreign key (draft_id, version) references draft_versions, foreign key (unit_id, approval)
    references draft_approvals (unit_id, seq),
  check ((unpublished_at is null) = (unpublished_by is null)),
    check ((unpublished_at is null) = (unpublished_reason is null))
);
create index publications_newest on publications (published_at desc, id) where unpublished_at is null;
create index publications_unit on publications (unit_id, published_at desc, id);
create index publications_search on publications using gin (search);
create index publications_photos on publications using gin (photos jsonb_path_ops);
alter table publications enable row level security;
create policy live_or_own on publications for select to kc_app
  using (unpublished_at is null or unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit_adds on publications for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit_changes on publications for update to kc_app
  using (unit_id = any ((select kc.actor_units())::text[]))
    with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on publications to kc_app;
grant update (version, approval, origin, title, slug, content, text_hash, sources_hash, provenance, photos,
  approved_position, approved_at, approval_hash,
  unpublished_at, unpublished_by, unpublished_reason) on publications to kc_app;

create table publication_numbers (unit_id text primary key, last int not null);

-- Append-only: kc_app can neither change nor remove what was corrected.
create table corrections (
  publication_id uuid not null references publications, n int not null check (n > 0), unit_id text not null,
    note text not null check (note <> ''),
  version_before int not null, version_after int not null, text_hash_before text not null,
    text_hash_after text not null,
  approved_position text not null, corrected_by text not null, at timestamptz not null,
  primary key (publication_id, n), unique (publication_id, version_after)
);
alter table corrections enable row level security;
create policy with_its_publication on corrections for select to kc_app
  using (exists (select from publications p where p.id = publication_id));
create policy own_unit_adds on corrections for insert to kc_app
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on corrections to kc_app;

create function kc.guard_publication() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  draft drafts; subject draft_versions; approved draft_approvals;
begin
  if kc.actor_kind() <> 'person' then raise exception 'only a person publishes' using errcode = '42501'; end if;
  if tg_op = 'INSERT' then
    if new.published_by is distinct from kc.actor_person() then raise exception 'published_by is not the actor'
      using errcode = '42501'; end if;
    if new.unpublished_at is not null then raise exception 'a publication begins published' using errcode = '23514';
    end if;
    -- The row of the unit stays locked until commit: numbers have no gaps and no doubles.
    insert into publication_numbers as counter values (new.unit_id, 1) on conflict (unit_id)
      do update set last = counter.last + 1 returning last into new.number;
  else
    if new.unpublished_at is not null and old.unpublished_at is null
      and new.unpublished_by is distinct from kc.actor_person() then
      raise exception 'unpublished_by is not the actor' using errcode = '42501';
    end if;
    if new.version <> old.version and not exists (select from corrections c where c.publication_id = new.id
      and c.version_after = new.version) then
      raise exception 'a changed text needs a correction note' using errcode = '23514';
    end if;
    if (new.version, new.approval, new.title, new.content, new.text_hash, new.sources_hash, new.origin,
      new.approved_position, new.approved_at, new.approval_hash)
        is not distinct from (old.version, old.approval, old.title, old.content, old.text_hash, old.sources_hash,
          old.origin, old.approved_position, old.approved_at, old.approval_hash)
      and (new.unpublished_at is not null or old.unpublished_at is null) then
      return new;
    end if;
  end if;
  select * into draft from drafts where id = new.draft_id for update;
  select * into subject from draft_versions where draft_id = new.draft_id and n = new.version;
  select * into approved from draft_approvals where unit_id = new.unit_id and seq = draft.approval;
  if draft.unit_id is distinct from new.unit_id then raise exception 'no such draft in this unit'
    using errcode = '42501'; end if;
  if draft.state <> 'terbit' or draft.version <> new.version then raise exception 'only an approved draft is published'
    using errcode = '23514'; end if;
  if draft.sources_changed_at is not null then raise exception 'the facts have changed since this text was made'
    using errcode = '23514'; end if;
  if subject.content is distinct from new.content or subject.text_hash is distinct from new.text_hash
    or subject.origin is distinct from new.origin
    or new.title is distinct from kc.draft_text(jsonb_build_object('blocks', jsonb_path_query_array(new.content,
      '$.blocks[*] ? (@.kind == "title")'))) then
    raise exception 'the published text is not the approved text' using errcode = '23514';
  end if;
  if approved.draft_id is distinct from new.draft_id or (approved.version, approved.text_hash, approved.sources_hash,
    approved.seq, approved.position, approved.at, approved.hash)
      is distinct from (new.version, new.text_hash, new.sources_hash, new.approval, new.approved_position,
        new.approved_at, new.approval_hash) then
    raise exception 'the approval is not of this text' using errcode = '23514';
  end if;
  if jsonb_array_length(subject.personal_data) > 0
    and not exists (select from personal_data_clearances c where c.draft_id = new.draft_id
      and c.version = new.version) then
    raise exception 'personal data found in this text has not been cleared' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_publication before insert or update on publications for each row
  execute function kc.guard_publication();

create function kc.guard_correction() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare publication publications;
begin
  if kc.actor_kind() <> 'person' or new.corrected_by is distinct from kc.actor_person() then
    raise exception 'corrected_by is not the actor' using errcode = '42501'; end if;
  select * into publication from publications where id = new.publication_id for update;
  if publication.unit_id is distinct from new.unit_id then raise exception 'no such publication in this unit'
    using errcode = '42501'; end if;
  if new.version_before <> publication.version or new.text_hash_before <> publication.text_hash then
    raise exception 'a correction is of the published text' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_correction before insert on corrections for each row execute function kc.guard_correction();

-- The few things the public may know of what it cannot read.
create function kc.withdrawn_publication(p_unit text, p_number int)
  returns table (title text, reason text, at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.title, p.unpublished_reason, p.unpublished_at from publications p where p.unit_id = p_unit
    and p.number = p_number and p.unpublished_at is not null $$;

-- What the code on a printed document says about it: whether these words were approved, in which position and when;
-- never the words.
create function kc.approval_notice(p_draft uuid) returns table (unit_id text, kind text, state text, origin text,
  approved_position text, approved_at timestamptz,
    text_hash text, sources_hash text, approval_hash text, withdrawn_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.unit_id, d.kind, d.state, v.origin, a.position, a.at, a.text_hash, a.sources_hash, a.hash,
    (select p.unpublished_at from publications p where p.draft_id = d.id)
  from drafts d join draft_approvals a on a.unit_id = d.unit_id and a.seq = d.approval
    join draft_versions v on v.draft_id = a.draft_id and v.n = a.version
  where d.id = p_draft $$;
-- The newest thousand live items that match. Under the wall itself no index of words may be used (its operator is not
-- leakproof); every row
-- given here is public. Dynamic, so that each search is planned for its own words: a rare one by index, one that is
-- everywhere by date.
create function kc.search_publications(p_words text, p_unit text) returns setof uuid language plpgsql stable
  security definer set search_path = public, pg_temp as $$
begin
  return query execute 'select id from publications where unpublished_at is null and search @@ $1 and ($2 is null or '
    'unit_id = $2) order by published_at desc limit 1000'
    using to_tsquery('simple', p_words), p_unit;
end $$;
grant execute on function kc.search_publications(text, text), kc.withdrawn_publication(text, int),
  kc.approval_notice(uuid) to kc_app;

-- How often an item was read. One reader counts once a day: their address and browser are mixed with a salt of the day
-- and hashed; salt and hashes are thrown away when the next day begins, and nothing else about a reader is kept.
create table publication_views (publication_id uuid not null references publications, day date not null,
  count int not null, primary key (publication_id, day));
alter table publication_views enable row level security;
create policy everyone_reads on publication_views for select to kc_app using (true);
grant select on publication_views to kc_app;
create table kc_private.portal_salts (day date primary key, salt bytea not null);
create table kc_private.portal_seen (day date not null, reader bytea not null, primary key (day, reader));

create function kc.count_view(p_publication uuid, p_day date, p_address text, p_agent text) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare v_salt bytea;
begin
  if not exists (select from publications where id = p_publication and unpublished_at is null) then return false;
  end if;
  select salt into v_salt from kc_private.portal_salts where day = p_day;
  if v_salt is null then
    delete from kc_private.portal_salts where day < p_day;
    delete from kc_private.portal_seen where day < p_day;
    insert into kc_private.portal_salts
      values (p_day, decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))
      on conflict do nothing;
    select salt into v_salt from kc_private.portal_salts where day = p_day;
  end if;
  insert into kc_private.portal_seen
    values (p_day, sha256(v_salt || convert_to(concat_ws(E'\n', p_publication::text, p_address, p_agent), 'UTF8')))
    on conflict do nothing;
  if not found then return false; end if;
  insert into publication_views as counted values (p_publication, p_day, 1) on conflict (publication_id, day)
    do update set count = counted.count + 1;
  return true;
end $$;
grant execute on function kc.count_view(uuid, date, text, text) to kc_app;
