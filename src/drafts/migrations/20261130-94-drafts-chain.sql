-- Texts that a chain of posts initials before one post signs: letters. The chain is written when the text is sent, for
-- the version that is sent; whoever holds a post then puts its initials. A new version, or another sending, begins a
-- new round: what was initialled before counts for nothing any more, and stays to be read.
alter table text_kinds add column chained boolean not null default false;

create table draft_chains (
  draft_id uuid not null references drafts, round int not null, unit_id text not null, version int not null,
  -- [{"position": "kasubbag", "section": "kul"}], in their order; whose signature it is.
  posts jsonb not null check (jsonb_array_length(posts) between 1 and 12), signer jsonb not null,
  at timestamptz not null, primary key (draft_id, round)
);
create table draft_initials (
  draft_id uuid not null, round int not null, place int not null, unit_id text not null,
  -- As it was held: "Plh. Sekretaris".
  "as" text not null, person text not null, at timestamptz not null,
  primary key (draft_id, round, place), foreign key (draft_id, round) references draft_chains
);
alter table draft_chains enable row level security;
create policy own_unit on draft_chains to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
alter table draft_initials enable row level security;
create policy own_unit on draft_initials to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on draft_chains, draft_initials to kc_app;

-- The round that counts: the last one, where it is of the version as it stands.
create function kc.chain_of(p_draft uuid) returns draft_chains language sql stable security definer
  set search_path = public, pg_temp as $$
  select c from draft_chains c join drafts d on d.id = c.draft_id
  where c.draft_id = p_draft and c.version = d.version
    and c.round = (select max(round) from draft_chains where draft_id = p_draft) $$;

create function kc.guard_draft_sending() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare draft drafts;
begin
  select * into draft from drafts where id = new.draft_id for update;
  if draft.unit_id is distinct from new.unit_id or draft.version <> new.version or draft.state <> 'konsep' then
    raise exception 'a chain is of the concept as it stands, of its unit' using errcode = '42501'; end if;
  if new.round <> 1 + coalesce((select max(round) from draft_chains where draft_id = new.draft_id), 0) then
    raise exception 'rounds count up by one' using errcode = '40001'; end if;
  return new;
end $$;
create trigger guard_draft_sending before insert on draft_chains for each row execute function kc.guard_draft_sending();

create function kc.guard_initials() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare chain draft_chains; post jsonb;
begin
  perform from drafts where id = new.draft_id for update;
  select * into chain from kc.chain_of(new.draft_id);
  if chain.round is distinct from new.round or chain.unit_id is distinct from new.unit_id then
    raise exception 'initials are of the round that counts' using errcode = '23514'; end if;
  if new.person is distinct from kc.acting() then
    raise exception 'initials are put by the actor' using errcode = '42501'; end if;
  if exists (select from draft_versions v where v.draft_id = new.draft_id and v.n = chain.version
      and new.person = any (v.contributors)) then
    raise exception 'nobody initials their own text' using errcode = '42501'; end if;
  if new.place <> 1 + (select count(*) from draft_initials i where i.draft_id = new.draft_id and i.round = new.round) then
    raise exception 'initials are put in their order' using errcode = '40001'; end if;
  post := chain.posts -> (new.place - 1);
  if post is null or not kc.actor_holds(new.unit_id, post->>'position', post->>'section') then
    raise exception 'initials are put by who holds the post' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_initials before insert on draft_initials for each row execute function kc.guard_initials();

-- A chained text is checked when every post has put its initials, and approved by who holds the post that signs.
create function kc.guard_chained_draft() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare chain draft_chains;
begin
  if new.state = old.state or not (select chained from text_kinds where code = new.kind) then return new; end if;
  select * into chain from kc.chain_of(new.id);
  if old.state = 'konsep' and new.state = 'diperiksa' and (chain is null or jsonb_array_length(chain.posts) <> (
      select count(*) from draft_initials i where i.draft_id = new.id and i.round = chain.round)) then
    raise exception 'not every post has put its initials' using errcode = '23514'; end if;
  if old.state = 'diperiksa' and new.state = 'disetujui'
    and not kc.actor_holds(new.unit_id, chain.signer->>'position', chain.signer->>'section') then
    raise exception 'it is signed by who holds the post that signs' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_chained_draft before update of state on drafts for each row
  execute function kc.guard_chained_draft();
