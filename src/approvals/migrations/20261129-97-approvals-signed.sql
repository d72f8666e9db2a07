-- Every approval is signed with the key of the house, and stands beside the checkpoint that covers it.
-- 'given …' was signed when it was given, 'found …' when the house first had a key: src/approvals/signature.ts.
alter table approvals add column signature text;
create function kc.guard_signature() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.signature is null or not starts_with(new.signature, 'given ') then
    raise exception 'an approval is signed when it is given' using errcode = '23514'; end if;
  return new;
end $$;
create trigger guard_signature before insert on approvals for each row execute function kc.guard_signature();

-- Whoever keeps checkpoints hears of it when it commits.
create function kc.ask_for_checkpoint() returns trigger language plpgsql as $$
begin
  perform pg_notify('kc_checkpoints', '');
  return null;
end $$;
create trigger ask_for_checkpoint after insert on approvals for each statement execute function kc.ask_for_checkpoint();

-- The checkpoint whose list names this approval as the end of its unit's chain: the signed note, its line in the list,
-- and the path from there to the root.
create table approval_checkpoints (
  unit_id text not null, seq bigint not null, note text not null, line text not null, at int not null,
  path text[] not null, primary key (unit_id, seq)
);

-- What a stranger needs to check one approval; for functions of rooms that know what is public.
create function kc.approval_proof(p_unit text, p_seq bigint) returns table (record text, hash text, signature text,
    covered_to bigint, note text, line text, at int, path text[])
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.record, a.hash, a.signature, c.seq, c.note, c.line, c.at, c.path
  from approvals a left join lateral (select * from approval_checkpoints o
    where o.unit_id = a.unit_id and o.seq >= a.seq order by o.seq limit 1) c on true
  where a.unit_id = p_unit and a.seq = p_seq
$$;
