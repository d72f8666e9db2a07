-- English sentences go with the words of their text; what was decided of them stays.
create or replace function kc.guard_draft_rendering() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state not in ('proposed', 'caught') or new.edited then
      raise exception 'a rendering begins unread' using errcode = '23514'; end if;
    return new;
  end if;
  if kc.is_forgetting() and new.state = old.state then return new; end if;
  if old.state <> 'proposed' then raise exception 'a rendering is decided once' using errcode = '23514'; end if;
  if kc.actor_kind() <> 'person' or new.read_by is distinct from kc.actor_person() then
    raise exception 'a person takes or refuses a rendering, by their own name' using errcode = '42501'; end if;
  if new.english <> old.english and not (new.edited and new.state = 'accepted') then
    raise exception 'other words of a rendering are a person''s' using errcode = '23514'; end if;
  return new;
end $$;
create function kc.forget_renderings(p_type text, p_id text) returns void language sql security definer
  set search_path = public, pg_temp as $$
  update draft_renderings set sentence = '-', english = '', problems = '[]', judge = '[]'
    where p_type = 'draft' and draft_id::text = p_id $$;
select kc.register_quotation_keeper('kc.forget_renderings');
revoke execute on function kc.forget_renderings(text, text) from public;
