-- Drafts, their versions, confirmations and approvals. The rules of approval stand here once more, in the database, so
-- that no way past the operations exists: an edit voids, a contributor cannot approve, an approval is of exactly the
-- current text and sources, with no unsupported and no unread claim.

create table drafts (
  id uuid primary key, activity_id uuid not null references activities, unit_id text not null,
  kind text not null check (kind in ('news', 'report', 'facebook', 'x', 'instagram', 'whatsapp')),
  state text not null default 'konsep' check (state in ('konsep', 'diperiksa', 'disetujui', 'terbit', 'arsip')),
  version int not null default 0 check (version >= 0),
  created_by text not null, created_at timestamptz not null,
  sent_by text, sent_at timestamptz, sent_note text,
  returned_by text, returned_at timestamptz, returned_comment text,
  reviewed_by text, reviewed_at timestamptz,
  approval bigint,
  -- The facts under the current version have changed: make a new version before going on.
  sources_changed_at timestamptz,
  unique (activity_id, unit_id, kind),
  check ((sent_by is null) = (sent_at is null)), check ((reviewed_by is null) = (reviewed_at is null)),
  constraint approved_states_have_an_approval check (state not in ('disetujui', 'terbit') or approval is not null),
  constraint concepts_have_none check (state not in ('konsep', 'diperiksa') or approval is null),
  constraint reviewed_states_have_a_reviewer check (state not in ('diperiksa', 'disetujui', 'terbit')
    or reviewed_by is not null)
);
create index drafts_unit on drafts (unit_id, state, created_at desc);

alter table drafts enable row level security;
create policy own_unit on drafts to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on drafts to kc_app;
grant update (state, sent_by, sent_at, sent_note, returned_by, returned_at, returned_comment, reviewed_by, reviewed_at,
  approval) on drafts to kc_app;

create table draft_versions (
  draft_id uuid not null references drafts, n int not null check (n > 0), unit_id text not null,
  origin text not null check (origin in ('template', 'human')), author text not null,
  -- Everybody whose hand is in this text; none of them may approve it.
  contributors text[] not null, based_on int,
  content jsonb not null, text_hash text not null,
  facts_hash text not null, local_hash text not null, material_ids uuid[] not null, sources_hash text not null,
  checks jsonb not null, personal_data jsonb not null, created_at timestamptz not null,
  primary key (draft_id, n)
);

alter table draft_versions enable row level security;
create policy own_unit on draft_versions to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on draft_versions to kc_app;

create table claim_confirmations (
  draft_id uuid not null references drafts, claim_hash text not null check (claim_hash ~ '^[0-9a-f]{64}$'),
    sources_hash text not null,
  unit_id text not null, person text not null, passage_opened boolean not null check (passage_opened),
    seconds int not null check (seconds >= 0), at timestamptz not null,
  primary key (draft_id, claim_hash, sources_hash, person)
);

alter table claim_confirmations enable row level security;
create policy own_unit on claim_confirmations to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on claim_confirmations to kc_app;

create table personal_data_clearances (
  draft_id uuid not null, version int not null, unit_id text not null, person text not null,
    reason text not null check (reason <> ''), at timestamptz not null,
  primary key (draft_id, version), foreign key (draft_id, version) references draft_versions
);

alter table personal_data_clearances enable row level security;
create policy own_unit on personal_data_clearances to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on personal_data_clearances to kc_app;

-- record: the approval as canonical JSON without its hash (src/evidence/approval.ts); hash: SHA-256 of exactly these
-- bytes.
create table draft_approvals (
  unit_id text not null, seq bigint not null check (seq > 0), draft_id uuid not null, version int not null,
    record text not null, hash text not null,
  text_hash text not null generated always as (record::jsonb->>'textHash') stored, sources_hash text not null
    generated always as (record::jsonb->>'sourcesHash') stored,
  approved_by text not null generated always as (record::jsonb->>'approvedBy') stored, position text not null
    generated always as (record::jsonb->>'position') stored,
  at timestamptz not null,
  primary key (unit_id, seq), foreign key (draft_id, version) references draft_versions
);
create index draft_approvals_draft on draft_approvals (draft_id, seq);

alter table draft_approvals enable row level security;
create policy own_unit on draft_approvals to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on draft_approvals to kc_app;
alter table drafts add foreign key (unit_id, approval) references draft_approvals (unit_id, seq);

create function kc.acting() returns text language sql stable security definer set search_path = public, pg_temp as
  $$ select coalesce(kc.actor_person(), case kc.actor_kind() when 'system' then 'system' end) $$;
grant execute on function kc.acting() to kc_app;

-- A version is complete when it is written, and it voids: review and approval of the draft belong to the version before
-- it. `kc.draft_text` is src/drafts/compose/text.ts in SQL.
create function kc.draft_text(content jsonb) returns text language sql immutable set search_path = public, pg_temp as $$
  select coalesce(string_agg(text, E'\n\n' order by at), '') from (
    select block.at as at,
      (select coalesce(string_agg(claim.value->>'text', case block.value->>'kind' when 'table-row' then E'\t'
      else ' ' end order by claim.at), '')
      from jsonb_array_elements(block.value->'claims') with ordinality as claim(value, at)) as text
    from jsonb_array_elements(content->'blocks') with ordinality as block(value, at)
    where block.value->>'kind' <> 'gap') as blocks
$$;
create function kc.sha256_text(value text) returns text language sql immutable set search_path = public, pg_temp as
  $$ select encode(sha256(convert_to(value, 'UTF8')), 'hex') $$;
create function kc.claim_count(content jsonb) returns bigint language sql immutable set search_path = public, pg_temp as
  $$ select count(*) from jsonb_array_elements(content->'blocks') block, jsonb_array_elements(block->'claims') $$;

create function kc.guard_draft_version() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  draft drafts; before draft_versions;
begin
  select * into draft from drafts where id = new.draft_id for update;
  if draft.unit_id is distinct from new.unit_id then raise exception 'a version belongs to the unit of its draft'
    using errcode = '42501'; end if;
  if new.author is distinct from kc.acting() then raise exception 'author is not the actor' using errcode = '42501';
  end if;
  if new.n <> draft.version + 1 then raise exception 'versions count up by one' using errcode = '40001'; end if;
  if draft.state = 'arsip' then raise exception 'an archived draft does not change' using errcode = '23514'; end if;
  if new.text_hash <> kc.sha256_text(kc.draft_text(new.content)) then raise exception 'text_hash is not of this text'
    using errcode = '23514'; end if;
  if new.sources_hash <> kc.sha256_text(new.facts_hash || E'\n' || new.local_hash || E'\n'
    || array_to_string(new.material_ids, ',')) then
    raise exception 'sources_hash is not of these sources' using errcode = '23514';
  end if;
  if exists (select claim->>'id' from jsonb_array_elements(new.content->'blocks') block,
    jsonb_array_elements(block->'claims') claim
      except select item->>'claimId' from jsonb_array_elements(new.checks) item)
    or kc.claim_count(new.content) <> jsonb_array_length(new.checks) then
    raise exception 'every claim has exactly one check' using errcode = '23514';
  end if;
  if not new.author = any (new.contributors) then raise exception 'the author is a contributor' using errcode = '23514';
  end if;
  if new.origin = 'human' and new.based_on is null then raise exception 'an edit is based on a version'
    using errcode = '23514'; end if;
  if new.based_on is not null then
    select * into before from draft_versions where draft_id = new.draft_id and n = new.based_on;
    if before is null or not before.contributors <@ new.contributors then
      raise exception 'an edit keeps the contributors of what it edits' using errcode = '23514'; end if;
    if new.origin = 'template' and (before.origin <> 'template' or before.text_hash <> new.text_hash) then
      raise exception 'an edited text is not a template''s any more' using errcode = '23514';
    end if;
  end if;
  return new;
end $$;
create trigger guard_draft_version before insert on draft_versions for each row
  execute function kc.guard_draft_version();

create function kc.new_version_voids() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update drafts set version = new.n, state = 'konsep', approval = null, reviewed_by = null, reviewed_at = null,
    sent_by = null, sent_at = null, sent_note = null,
    returned_by = null, returned_at = null, returned_comment = null,
    sources_changed_at = case when kc.sources_are_current(new.draft_id, new.facts_hash, new.local_hash) then null
      else sources_changed_at end
  where id = new.draft_id;
  return null;
end $$;
create trigger new_version_voids after insert on draft_versions for each row execute function kc.new_version_voids();

-- The facts a version rests on are those that are approved and, for the unit's own, saved now.
create function kc.sources_are_current(p_draft uuid, p_facts_hash text, p_local_hash text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from drafts d join approved_sheets s on s.activity_id = d.activity_id where d.id = p_draft
    and s.facts_hash = p_facts_hash and s.reopened_at is null)
    and coalesce((select l.facts_hash = p_local_hash from local_facts l join drafts d on d.activity_id = l.activity_id
      and d.unit_id = l.unit_id where d.id = p_draft), true)
$$;

-- konsep -> diperiksa -> disetujui -> terbit; back to konsep from each; arsip from konsep, disetujui and terbit, and
-- back.
create function kc.guard_draft() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare current_version draft_versions;
begin
  if tg_op = 'INSERT' then
    if new.state <> 'konsep' or new.version <> 0 or new.approval is not null
      or new.created_by is distinct from kc.acting() then
      raise exception 'a draft begins empty, as a concept of its maker' using errcode = '23514';
    end if;
    if not exists (select from activities where id = new.activity_id and unit_id = new.unit_id)
      and not exists (select from approved_sheets where activity_id = new.activity_id
        and unit_id = any (kc.actor_units_and_above())) then
      raise exception 'this activity is not shared with this unit' using errcode = '42501';
    end if;
    return new;
  end if;
  if old.version = 0 and new.version = 0 and new.state <> 'konsep' then raise exception 'an empty draft is a concept'
    using errcode = '23514'; end if;
  if (old.state, new.state) not in (('konsep', 'konsep'), ('konsep', 'diperiksa'), ('konsep', 'arsip'),
    ('diperiksa', 'diperiksa'), ('diperiksa', 'konsep'), ('diperiksa', 'disetujui'),
      ('disetujui', 'disetujui'), ('disetujui', 'konsep'), ('disetujui', 'terbit'), ('disetujui', 'arsip'),
        ('terbit', 'terbit'), ('terbit', 'konsep'), ('terbit', 'disetujui'), ('terbit', 'arsip'),
      ('arsip', 'arsip'), ('arsip', 'konsep'), ('arsip', 'disetujui')) then
    raise exception 'no way from % to %', old.state, new.state using errcode = '23514';
  end if;
  select * into current_version from draft_versions where draft_id = new.id and n = new.version;
  if old.state = 'konsep' and new.state = 'diperiksa' then
    if new.reviewed_by is distinct from kc.acting() then raise exception 'reviewed_by is not the actor'
      using errcode = '42501'; end if;
    if new.reviewed_by = any (current_version.contributors) then raise exception 'nobody reviews their own text'
      using errcode = '42501'; end if;
  elsif new.reviewed_by is not null and new.reviewed_by is distinct from old.reviewed_by then
    raise exception 'who reviewed cannot be rewritten' using errcode = '23514';
  end if;
  if new.approval is not null and new.approval is distinct from old.approval and not exists (
      select from draft_approvals a where a.unit_id = new.unit_id and a.seq = new.approval and a.draft_id = new.id
        and a.version = new.version
        and a.text_hash = current_version.text_hash and a.sources_hash = current_version.sources_hash
          and a.approved_by = kc.acting()) then
    raise exception 'the approval is not of this text' using errcode = '23514';
  end if;
  if new.state in ('disetujui', 'terbit') and old.state not in ('disetujui', 'terbit')
    and new.sources_changed_at is not null then
    raise exception 'the facts have changed since this text was made' using errcode = '23514';
  end if;
  if old.state = 'disetujui' and new.state = 'terbit' and jsonb_array_length(current_version.personal_data) > 0
    and not exists (select from personal_data_clearances c where c.draft_id = new.id and c.version = new.version) then
    raise exception 'personal data found in this text has not been cleared' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_draft before insert or update on drafts for each row execute function kc.guard_draft();

create function kc.guard_own_name() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.person is distinct from kc.actor_person() then raise exception 'person is not the actor'
    using errcode = '42501'; end if;
  if not exists (select from drafts where id = new.draft_id and unit_id = new.unit_id) then
    raise exception 'no such draft in this unit' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_own_name before insert on claim_confirmations for each row execute function kc.guard_own_name();
create trigger guard_own_name before insert on personal_data_clearances for each row
  execute function kc.guard_own_name();

-- An approval is taken only when it is of exactly the reviewed text under the current facts, by a second person, with
-- nothing unsupported and nothing unread, and follows the last approval of its unit. No two of a unit at once: the
-- primary key (unit, seq) lets one win.
create function kc.guard_approval() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  draft drafts; subject draft_versions; previous draft_approvals; r jsonb := new.record::jsonb;
begin
  select * into draft from drafts where id = new.draft_id for update;
  if draft.unit_id is distinct from new.unit_id then raise exception 'no such draft in this unit'
    using errcode = '42501'; end if;
  if draft.state <> 'diperiksa' or draft.version <> new.version then
    raise exception 'only the reviewed, current version can be approved' using errcode = '23514'; end if;
  select * into subject from draft_versions where draft_id = new.draft_id and n = new.version;
  if (r->>'textHash') is distinct from subject.text_hash or (r->>'sourcesHash') is distinct from subject.sources_hash
    or (r->>'subject') is distinct from 'draft:' || new.draft_id || '/' || new.version then
      raise exception 'the approval is not of this text' using errcode = '23514'; end if;
  if kc.actor_kind() <> 'person' or (r->>'approvedBy') is distinct from kc.actor_person() then
    raise exception 'approvedBy is not the actor' using errcode = '42501'; end if;
  if coalesce(r->>'position', '') = '' then raise exception 'an approval names the position of the approver'
    using errcode = '23514'; end if;
  if (r->>'approvedBy') = any (subject.contributors) then raise exception 'nobody approves their own text'
    using errcode = '42501'; end if;
  if (r->'engine'->>'kind') is distinct from subject.origin then raise exception 'the approval names another engine'
    using errcode = '23514'; end if;
  if (r->'claims') is distinct from (select coalesce(jsonb_agg(jsonb_build_object('id', item->>'claimId', 'status',
    item->>'status') order by at), '[]')
      from jsonb_array_elements(subject.checks) with ordinality as checked(item, at))
    or coalesce(jsonb_typeof(r->'confirmedBy') <> 'array' or jsonb_typeof(r->'secondsOpen') <> 'number'
      or jsonb_typeof(r->'passagesOpened') <> 'number', true) then
    raise exception 'the approval does not tell what was checked and read' using errcode = '23514';
  end if;
  if (r->>'at')::timestamptz is distinct from new.at then raise exception 'the approval has no time'
    using errcode = '23514'; end if;
  if not kc.sources_are_current(new.draft_id, subject.facts_hash, subject.local_hash) then
    raise exception 'the facts have changed since this text was made' using errcode = '23514'; end if;
  if exists (select from jsonb_array_elements(subject.checks) item where item->>'status' = 'unsupported') then
    raise exception 'a claim is unsupported' using errcode = '23514';
  end if;
  if exists (
    select from jsonb_array_elements(subject.content->'blocks') block, jsonb_array_elements(block->'claims') claim
    join jsonb_array_elements(subject.checks) item on item->>'claimId' = claim->>'id'
    where item->>'status' = 'needs-reading' and not exists (
      select from claim_confirmations c where c.draft_id = new.draft_id and c.sources_hash = subject.sources_hash
        and c.claim_hash = kc.sha256_text(claim->>'text') and c.passage_opened
          and c.person <> all (subject.contributors))) then
    raise exception 'a claim that needs reading has not been confirmed' using errcode = '23514';
  end if;
  select * into previous from draft_approvals where unit_id = new.unit_id order by seq desc limit 1;
  if new.seq <> coalesce(previous.seq, 0) + 1 or (r->>'prevHash') is distinct from previous.hash then
    raise exception 'the approval does not follow the last one' using errcode = '40001'; end if;
  if new.hash <> kc.sha256_text(new.record) or r ? 'hash' then raise exception 'hash is not of this record'
    using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_approval before insert on draft_approvals for each row execute function kc.guard_approval();

-- Reopening or changing facts voids what rests on them; a published text stays published and is marked.
create function kc.void_drafts_of_changed_sheet() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.facts_hash is distinct from old.facts_hash or new.reopened_at is distinct from old.reopened_at then
    update drafts d set
      sources_changed_at = case when v.facts_hash = new.facts_hash and new.reopened_at is null then null
        else coalesce(d.sources_changed_at, transaction_timestamp()) end,
      state = case when d.state in ('diperiksa', 'disetujui') then 'konsep' else d.state end,
      approval = case when d.state = 'disetujui' then null else d.approval end,
      reviewed_by = case when d.state in ('diperiksa', 'disetujui') then null else d.reviewed_by end,
      reviewed_at = case when d.state in ('diperiksa', 'disetujui') then null else d.reviewed_at end
    from draft_versions v where d.activity_id = new.activity_id and v.draft_id = d.id and v.n = d.version;
  end if;
  return null;
end $$;
create trigger void_drafts after update on approved_sheets for each row
  execute function kc.void_drafts_of_changed_sheet();

create function kc.void_drafts_of_changed_local_facts() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update drafts d set
    sources_changed_at = case when v.local_hash = new.facts_hash then null else coalesce(d.sources_changed_at,
      transaction_timestamp()) end,
    state = case when v.local_hash <> new.facts_hash and d.state in ('diperiksa', 'disetujui') then 'konsep'
      else d.state end,
    approval = case when v.local_hash <> new.facts_hash and d.state = 'disetujui' then null else d.approval end,
    reviewed_by = case when v.local_hash <> new.facts_hash and d.state in ('diperiksa', 'disetujui') then null
      else d.reviewed_by end,
    reviewed_at = case when v.local_hash <> new.facts_hash and d.state in ('diperiksa', 'disetujui') then null
      else d.reviewed_at end
  from draft_versions v where d.activity_id = new.activity_id and d.unit_id = new.unit_id and v.draft_id = d.id
    and v.n = d.version;
  return null;
end $$;
create trigger void_drafts after insert or update on local_facts for each row
  execute function kc.void_drafts_of_changed_local_facts();
