-- A letter without a paper that its book calls secret is walled as a secret paper is; the indexes hold what the wall
-- asks for.
alter policy own_unit on letters using (unit_id = any ((select kc.actor_units())::text[])
    and case when paper_id is null
      then not secret or (select kc.actor_kind()) = 'system' or unit_id = any ((select kc.secret_units())::text[])
      else paper_id not in (select kc.hidden_paper_ids()) end);
drop index letters_newest;
drop index letters_state;
create index letters_newest on letters (unit_id, year desc, agenda desc) include (paper_id, secret);
create index letters_state on letters (unit_id, state, year desc, agenda desc)
  include (paper_id, secret, checked_at, due);

create or replace function kc.letters_worded(p_unit text, p_patterns text[])
  returns table (id uuid, year int, agenda int, state text, checked_at timestamptz, due date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, l.year, l.agenda, l.state, l.checked_at, l.due from letters l
  where l.unit_id = p_unit and p_unit = any ((select kc.actor_units())::text[]) and l.words like p_patterns[1]
    and l.words like all (p_patterns)
    and case when l.paper_id is null
      then not l.secret or (select kc.actor_kind()) = 'system'
        or l.unit_id = any ((select kc.secret_units())::text[])
      else l.paper_id not in (select kc.hidden_paper_ids()) end $$;

create or replace function kc.letter_is_seen(p_letter text) returns boolean language sql stable security definer
  set search_path = public, pg_temp as $$
  select p_letter ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and exists (select from letters l
    where l.id = p_letter::uuid and l.unit_id = any (kc.actor_units())
      and case when l.paper_id is null
        then not l.secret or kc.actor_kind() = 'system' or l.unit_id = any (kc.secret_units())
        else kc.paper_is_seen(l.paper_id::text) end) $$;
