-- Who holds a position that decides or administers, and whose account waits for nobody.
create function kc_private.vouches(p_person text) returns boolean language sql stable
  set search_path = public, pg_temp as $$
  select exists (select from assignments own join people p on p.id = own.person_id
    where own.person_id = p_person and p.active and own.since <= current_date + 1
      and (own.until is null or own.until >= current_date) and kc.takes_effect(own.position, own.confirmed_at)
      and own.position in ('admin-nasional', 'admin-satker', 'ketua', 'sekretaris'))
    and not kc.person_waits(p_person) $$;
-- As before.
create function kc_private.near_third(l kc_private.link_uses, p_person text) returns boolean language sql stable
  set search_path = public, pg_temp as $$
  select exists (select from assignments own join people p on p.id = own.person_id
    where own.person_id = p_person and p.active and p_person not in (l.made_by, l.person_id)
      and own.since <= current_date + 1 and (own.until is null or own.until >= current_date)
      and kc.takes_effect(own.position, own.confirmed_at) and not kc.person_waits(p_person)
      and (own.position = 'admin-nasional' or own.position in ('admin-satker', 'ketua', 'sekretaris')
        and (own.unit_id = kc.unit_parent(l.unit_id)
          or own.unit_id = l.unit_id and own.granted_by is distinct from l.made_by))) $$;
-- Where the unit and the one above have no third person, one of any other unit: as long as there is any in the house,
-- nobody confirms a link of their own making.
create or replace function kc_private.may_confirm_link(l kc_private.link_uses, p_person text) returns boolean
  language sql stable set search_path = public, pg_temp as $$
  select kc_private.near_third(l, p_person)
    or p_person not in (l.made_by, l.person_id) and kc_private.vouches(p_person)
      and not exists (select from people p where kc_private.near_third(l, p.id)) $$;
