-- English renderings beside the sentences of drafts, made by a model: what the checks refused is kept with what was
-- wrong, what passed is read and taken or refused by a person. A text's own sentences never change by them.
create table draft_renderings (
  id uuid primary key, draft_id uuid not null, unit_id text not null, claim_id text not null check (claim_id <> ''),
  -- The sentence as it was then; a rendering stands for no other.
  sentence text not null check (sentence <> ''), english text not null,
  problems jsonb not null, judge jsonb not null, model text not null, "by" text not null, at timestamptz not null,
  state text not null check (state in ('proposed', 'caught', 'accepted', 'refused')),
  -- A person wrote some of its words anew.
  edited boolean not null default false, read_by text, read_at timestamptz,
  check ((state in ('accepted', 'refused')) = (read_by is not null)), check ((read_by is null) = (read_at is null)),
  check (state = 'caught' or jsonb_array_length(problems) = 0)
);
create index draft_renderings_draft on draft_renderings (draft_id, claim_id, at desc);
alter table draft_renderings enable row level security;
create policy own_unit on draft_renderings to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on draft_renderings to kc_app;
grant update (state, english, judge, edited, read_by, read_at) on draft_renderings to kc_app;

create function kc.guard_draft_rendering() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state not in ('proposed', 'caught') or new.edited then
      raise exception 'a rendering begins unread' using errcode = '23514'; end if;
    return new;
  end if;
  if old.state <> 'proposed' then raise exception 'a rendering is decided once' using errcode = '23514'; end if;
  if kc.actor_kind() <> 'person' or new.read_by is distinct from kc.actor_person() then
    raise exception 'a person takes or refuses a rendering, by their own name' using errcode = '42501'; end if;
  if new.english <> old.english and not (new.edited and new.state = 'accepted') then
    raise exception 'other words of a rendering are a person''s' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_draft_rendering before insert or update on draft_renderings for each row
  execute function kc.guard_draft_rendering();
