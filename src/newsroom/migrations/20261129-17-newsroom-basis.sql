-- What is published is asked of the loop, whose tables are its own.
create or replace function kc.guard_publication() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare text_now record;
begin
  if kc.actor_kind() <> 'person' then raise exception 'only a person publishes' using errcode = '42501'; end if;
  if tg_op = 'INSERT' then
    if new.published_by is distinct from kc.actor_person() then
      raise exception 'published_by is not the actor' using errcode = '42501'; end if;
    if new.unpublished_at is not null then
      raise exception 'a publication begins published' using errcode = '23514'; end if;
    -- The row of the unit stays locked until commit: numbers have no gaps and no doubles.
    insert into publication_numbers as counter values (new.unit_id, 1)
      on conflict (unit_id) do update set last = counter.last + 1 returning last into new.number;
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
  select * into text_now from kc.approved_text(new.draft_id);
  if text_now.unit_id is distinct from new.unit_id then
    raise exception 'no such draft in this unit' using errcode = '42501'; end if;
  if text_now.state <> 'terbit' or text_now.version <> new.version then
    raise exception 'only an approved draft is published' using errcode = '23514'; end if;
  if text_now.sources_changed then
    raise exception 'the facts have changed since this text was made' using errcode = '23514'; end if;
  if (text_now.content, text_now.text_hash, text_now.origin) is distinct from (new.content, new.text_hash, new.origin)
    or new.title is distinct from kc.draft_text(jsonb_build_object('blocks',
      jsonb_path_query_array(new.content, '$.blocks[*] ? (@.kind == "title")'))) then
    raise exception 'the published text is not the approved text' using errcode = '23514';
  end if;
  if (text_now.approved_version, text_now.sources_hash, text_now.approval, text_now.approved_position,
      text_now.approved_at, text_now.approval_hash)
    is distinct from (new.version, new.sources_hash, new.approval, new.approved_position, new.approved_at,
      new.approval_hash) then
    raise exception 'the approval is not of this text' using errcode = '23514';
  end if;
  if not text_now.personal_data_cleared then
    raise exception 'personal data found in this text has not been cleared' using errcode = '23514'; end if;
  return new;
end $$;

create or replace function kc.approval_notice(p_draft uuid) returns table (unit_id text, kind text, state text,
    origin text, approved_position text, approved_at timestamptz, text_hash text, sources_hash text,
    approval_hash text, withdrawn_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select n.unit_id, n.kind, n.state, n.origin, n.approved_position, n.approved_at, n.text_hash, n.sources_hash,
    n.approval_hash, (select p.unpublished_at from publications p where p.draft_id = p_draft)
  from kc.text_notice(p_draft) n $$;
