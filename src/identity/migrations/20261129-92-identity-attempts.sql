-- An attempt to sign in is counted before its password is looked at, so that many at once are not all looked at.
-- Guesses at one name from devices that have not signed in to it are slowed down, doubling from one second; those
-- from one address are limited. A device that has signed in before is counted for itself (kc.reserve_attempt is given
-- its key in place of the name's, and no address), so that strangers lock nobody out.
alter table kc_private.sign_in_attempts add column reservation uuid;

create function kc.reserve_attempt(p_reservation uuid, p_key text, p_address text, p_at timestamptz, p_window interval,
  p_free int, p_longest interval, p_address_most int) returns interval language plpgsql security definer
  set search_path = public, pg_temp as $$
declare v_count bigint; v_last timestamptz; v_wait interval;
  -- What a clock that was set back since left in the future locks nobody out.
  v_near timestamptz := p_at + interval '10 seconds';
begin
  -- Whoever counts the same key waits here; the order of keys is the same for all.
  perform pg_advisory_xact_lock(hashtextextended(key, 0))
    from (select unnest(array[p_key, p_address]) as key order by 1) keys where key is not null;
  select count(*), max(at) into v_count, v_last from kc_private.sign_in_attempts
    where key = p_key and at > p_at - p_window and at < v_near;
  if v_count >= p_free then
    v_wait := least(power(2, least(v_count - p_free, 20)) * interval '1 second', p_longest) - (p_at - v_last);
    if v_wait > interval '0' then return v_wait; end if;
  end if;
  if p_address is not null then
    select count(*), min(at) into v_count, v_last from kc_private.sign_in_attempts
      where key = p_address and at > p_at - p_window and at < v_near;
    if v_count >= p_address_most then return greatest(v_last + p_window - p_at, interval '1 second'); end if;
  end if;
  delete from kc_private.sign_in_attempts where at < p_at - interval '1 day';
  insert into kc_private.sign_in_attempts (key, at, reservation)
    select key, p_at, p_reservation from unnest(array[p_key, p_address]) key where key is not null;
  return interval '0';
end $$;

-- Takes back what was reserved: the password was right, or nobody looked at it.
create function kc.release_attempt(p_reservation uuid) returns void language sql security definer
  set search_path = public, pg_temp as
  $$ delete from kc_private.sign_in_attempts where reservation = p_reservation $$;
create index sign_in_attempts_reservation on kc_private.sign_in_attempts (reservation);

drop function kc.failed_attempts(text, timestamptz);
drop function kc.record_attempt(text[], timestamptz);
drop function kc.clear_attempts(text);
revoke execute on function kc.reserve_attempt(uuid, text, text, timestamptz, interval, int, interval, int),
  kc.release_attempt(uuid) from public;
grant execute on function kc.reserve_attempt(uuid, text, text, timestamptz, interval, int, interval, int),
  kc.release_attempt(uuid) to kc_app;
