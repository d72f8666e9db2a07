-- Outgoing letters that the actor does not see: secret ones of others, and those that rest on a paper or answer a letter
-- that the actor does not see (any more). Their texts go with them.
create index outgoing_secret on outgoing_letters (unit_id) where fields->>'security' in ('rahasia', 'sangat rahasia');
create index outgoing_papers on outgoing_letters using gin (papers) where papers <> '{}';
create function kc.hidden_outgoing() returns setof uuid language plpgsql stable security definer
  set search_path = public, pg_temp as $$
declare
  v_units text[] := kc.actor_units();
  v_secret text[] := kc.secret_units();
  v_hidden uuid[] := kc.hidden_papers();
begin
  if kc.actor_kind() = 'system' then return; end if;
  return query select o.id from outgoing_letters o
    where o.unit_id = any (v_units) and o.fields->>'security' in ('rahasia', 'sangat rahasia')
      and o.unit_id <> all (v_secret) and (kc.actor_waits() or o.created_by is distinct from kc.actor_person());
  if v_hidden <> '{}' then
    return query select o.id from outgoing_letters o where o.papers <> '{}' and o.papers && v_hidden;
    return query select o.id from outgoing_letters o join letters l on l.id = o.answers
      where o.answers is not null and l.paper_id = any (v_hidden);
  end if;
  return query select o.id from outgoing_letters o join letters l on l.id = o.answers
    where o.answers is not null and l.secret and o.unit_id = any (v_units) and o.unit_id <> all (v_secret);
end $$;
grant execute on function kc.hidden_outgoing() to kc_app;
create policy thing_hides on outgoing_letters as restrictive for select to kc_app
  using (id not in (select kc.hidden_outgoing()));
alter policy own_unit on letter_codes using (exists (select from outgoing_letters o where o.id = outgoing_id));
select kc.wall_texts('outgoing', 'kc.hidden_outgoing');
