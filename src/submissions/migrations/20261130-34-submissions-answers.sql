-- What came back goes up again with an answer to the reason beside it: as corrected figures, or as the same ones, and
-- those only with an answer.
alter table submissions add answer text check (answer <> '');
alter table submissions add check (answer is null or attempt > 1);

create or replace function kc.guard_submission() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  last submissions;
  thing submittables;
  -- 'recap' of 'recap/pdpb'
  what text := split_part(new.series, '/', 1);
begin
  if kc.actor_kind() <> 'person' then
    raise exception 'only a person sends, receives or sends back a %', what using errcode = '42501';
  end if;
  if tg_op = 'INSERT' then
    if new.sent_by is distinct from kc.actor_person() then
      raise exception 'sent_by is not the actor' using errcode = '42501';
    end if;
    if new.state <> 'dikirim' then raise exception 'a submission begins as sent' using errcode = '23514'; end if;
    if kc.unit_parent(new.unit_id) is distinct from new.to_unit_id then
      raise exception 'a % goes to the unit above', what using errcode = '42501';
    end if;
    select * into thing from submittables where thing_id = new.thing_id;
    if (thing.unit_id, thing.series, thing.period, thing.content_hash)
      is distinct from (new.unit_id, new.series, new.period, new.content_hash) then
      raise exception 'no such % in this unit', what using errcode = '42501';
    end if;
    -- Senders of one unit take turns, so that attempts have no gaps.
    perform pg_advisory_xact_lock(hashtext('submissions ' || new.unit_id));
    select * into last from submissions s
      where s.unit_id = new.unit_id and s.series = new.series and s.period = new.period
      order by attempt desc limit 1;
    if found and last.state <> 'dikembalikan' then
      raise exception 'a % was sent and not sent back', what using errcode = '23514';
    end if;
    if new.attempt <> coalesce(last.attempt, 0) + 1 then
      raise exception 'attempts are numbered one after the other' using errcode = '23514';
    end if;
    if new.answer is null and exists (select from submissions s where s.unit_id = new.unit_id
      and s.series = new.series and s.period = new.period and s.content_hash = new.content_hash) then
      raise exception 'the same % goes up again with an answer', what using errcode = '23514';
    end if;
    return new;
  end if;
  if not (old.state = 'dikirim' and new.state in ('diterima', 'dikembalikan')
    or old.state = 'diterima' and new.state = 'dikembalikan') then
    raise exception 'a submission goes from sent to received or back' using errcode = '23514';
  end if;
  if new.state = 'diterima'
    and (new.received_by is distinct from kc.actor_person() or new.returned_by is not null) then
    raise exception 'received_by is not the actor' using errcode = '42501';
  end if;
  if new.state = 'dikembalikan' and (new.returned_by is distinct from kc.actor_person()
    or (new.received_by, new.received_at) is distinct from (old.received_by, old.received_at)) then
    raise exception 'returned_by is not the actor' using errcode = '42501';
  end if;
  -- What the unit above has itself sent on stands on this: that is sent back first.
  if new.state = 'dikembalikan' and exists (select from submission_sources r
    join submissions up on up.thing_id = r.thing_id
    where r.submission_id = old.id and up.state <> 'dikembalikan') then
    raise exception 'a sum of this was sent on' using errcode = '23514';
  end if;
  return new;
end $$;
