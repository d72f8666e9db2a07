-- Other words proposed for sentences of a draft, by a model: taken or refused sentence by sentence by a person. What is
-- taken becomes a version that says so: 'ai-edit', or 'ai' where every sentence is a model's.
alter table draft_versions drop constraint draft_versions_origin_check;
alter table draft_versions add constraint draft_versions_origin_check
  check (origin in ('template', 'ai', 'ai-edit', 'human'));

create table draft_proposals (
  id uuid primary key, draft_id uuid not null references drafts, unit_id text not null,
  -- The version whose sentences these are.
  base int not null,
  -- What was asked for: a kind, and the words of who asked.
  instruction jsonb not null, model text not null, "by" text not null, at timestamptz not null,
  -- Sentences with other words that the sources carry, and those for which none were found.
  changes jsonb not null, kept jsonb not null,
  state text not null check (state in ('open', 'settled', 'replaced')),
  accepted jsonb, version int, settled_by text, settled_at timestamptz,
  check ((state = 'settled') = (settled_by is not null)), check ((settled_by is null) = (settled_at is null)),
  check ((settled_by is null) = (accepted is null))
);
create index draft_proposals_draft on draft_proposals (draft_id, at desc);
alter table draft_proposals enable row level security;
create policy own_unit on draft_proposals to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on draft_proposals to kc_app;
grant update (state, accepted, version, settled_by, settled_at) on draft_proposals to kc_app;

create function kc.guard_draft_proposal() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare draft drafts;
begin
  if tg_op = 'INSERT' then
    select * into draft from drafts where id = new.draft_id for update;
    if draft.unit_id is distinct from new.unit_id or draft.version <> new.base then
      raise exception 'a proposal is for the current version of a draft of its unit' using errcode = '42501'; end if;
    if new.state <> 'open' then raise exception 'a proposal begins open' using errcode = '23514'; end if;
    return new;
  end if;
  if old.state <> 'open' then raise exception 'a proposal is settled once' using errcode = '23514'; end if;
  if new.state = 'settled' and (kc.actor_kind() <> 'person' or new.settled_by is distinct from kc.actor_person()) then
    raise exception 'a person settles a proposal, by their own name' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_draft_proposal before insert or update on draft_proposals for each row
  execute function kc.guard_draft_proposal();

-- As before, and a model's words come into a text by an open proposal alone, on the version that it was made for.
create or replace function kc.guard_draft_version() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  draft drafts; before draft_versions;
begin
  select * into draft from drafts where id = new.draft_id for update;
  if draft.unit_id is distinct from new.unit_id then
    raise exception 'a version belongs to the unit of its draft' using errcode = '42501'; end if;
  if new.author is distinct from kc.acting() then
    raise exception 'author is not the actor' using errcode = '42501'; end if;
  if new.n <> draft.version + 1 then raise exception 'versions count up by one' using errcode = '40001'; end if;
  if draft.state = 'arsip' then raise exception 'an archived draft does not change' using errcode = '23514'; end if;
  if new.text_hash <> kc.sha256_text(kc.draft_text(new.content)) then
    raise exception 'text_hash is not of this text' using errcode = '23514'; end if;
  if new.recipe <> 2 or new.sources_hash <> kc.basis_hash(new.basis) then
    raise exception 'sources_hash is not of these sources' using errcode = '23514'; end if;
  if exists (select claim->>'id' from jsonb_array_elements(new.content->'blocks') block,
      jsonb_array_elements(block->'claims') claim
      except select item->>'claimId' from jsonb_array_elements(new.checks) item)
    or kc.claim_count(new.content) <> jsonb_array_length(new.checks) then
    raise exception 'every claim has exactly one check' using errcode = '23514';
  end if;
  if not new.author = any (new.contributors) then
    raise exception 'the author is a contributor' using errcode = '23514'; end if;
  if new.origin <> 'template' and new.based_on is null then
    raise exception 'an edit is based on a version' using errcode = '23514'; end if;
  if new.based_on is not null then
    select * into before from draft_versions where draft_id = new.draft_id and n = new.based_on;
    if before is null or not before.contributors <@ new.contributors then
      raise exception 'an edit keeps the contributors of what it edits' using errcode = '23514'; end if;
    if new.origin in ('ai', 'ai-edit') and (before.origin, before.text_hash) is distinct from
      (new.origin, new.text_hash) and not exists (select from draft_proposals p where p.draft_id = new.draft_id
        and p.base = new.based_on and p.state = 'open') then
      raise exception 'words of a model come by a proposal that a person takes' using errcode = '23514'; end if;
    if new.origin = 'template' and (before.origin <> 'template' or before.text_hash <> new.text_hash) then
      raise exception 'an edited text is not a template''s any more' using errcode = '23514';
    end if;
  end if;
  return new;
end $$;
