-- A letter goes from post to post: each branch is sent by one position to another, never to a person. Branches below
-- branches, and none goes back to a position that stands above it.
create table dispositions (
  id uuid primary key, unit_id text not null, letter_id uuid not null, parent_id uuid references dispositions,
  kind text not null check (kind in ('disposisi', 'tembusan')),
  from_position text not null, from_section text, from_label text not null, to_position text not null, to_section text,
  instructions jsonb not null, note text check (note <> ''), due date,
  state text not null default 'terkirim'
    check (state in ('terkirim', 'dibaca', 'diteruskan', 'dilaporkan', 'selesai', 'ditarik')),
  sent_by text not null, sent_at timestamptz not null, read_by text, read_at timestamptz,
  result text check (result <> ''), result_paper uuid, reported_by text, reported_at timestamptz,
  reason text check (reason <> ''), closed_at timestamptz, escalated_at timestamptz,
  foreign key (letter_id, unit_id) references letters (id, unit_id),
  check ((read_by is null) = (read_at is null)), check ((reported_by is null) = (reported_at is null)),
  check (state <> 'dilaporkan' or result is not null), check (state <> 'ditarik' or (read_by is null and reason is not null)),
  check ((state in ('selesai', 'ditarik')) = (closed_at is not null)),
  check (kind = 'disposisi' or state in ('terkirim', 'dibaca', 'ditarik'))
);
create index dispositions_letter on dispositions (letter_id, sent_at, id);
create index dispositions_parent on dispositions (parent_id) where parent_id is not null;
create index dispositions_waiting on dispositions (unit_id, to_position, to_section, sent_at desc)
  where closed_at is null;
create index dispositions_sent on dispositions (unit_id, from_position, from_section) where closed_at is null;
create index dispositions_due on dispositions (unit_id, due) where closed_at is null and due is not null;

alter table dispositions enable row level security;
create policy of_letter on dispositions to kc_app using (unit_id = any ((select kc.actor_units())::text[])
    and exists (select from letters l where l.id = letter_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on dispositions to kc_app;
grant update (state, read_by, read_at, result, result_paper, reported_by, reported_at, reason, closed_at, escalated_at)
  on dispositions to kc_app;

create function kc.guard_disposition() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  actor text := coalesce(kc.actor_person(), case kc.actor_kind() when 'system' then 'system' end);
begin
  if tg_op = 'INSERT' then
    if new.state <> 'terkirim' then raise exception 'a branch begins as sent' using errcode = '23514'; end if;
    if new.sent_by is distinct from actor then raise exception 'sent_by is not the actor' using errcode = '42501';
    end if;
    if new.parent_id is not null and not exists (select from dispositions p where p.id = new.parent_id
      and p.letter_id = new.letter_id and p.kind = 'disposisi' and p.state in ('dibaca', 'diteruskan')
      and (p.to_position, p.to_section) is not distinct from (new.from_position, new.from_section)) then
      raise exception 'a branch is handed on by the post that has it' using errcode = '23514';
    end if;
    if (new.to_position, new.to_section) is not distinct from (new.from_position, new.from_section)
      or exists (with recursive above as (
        select d.* from dispositions d where d.id = new.parent_id
        union all select d.* from dispositions d join above on d.id = above.parent_id)
      select from above where (from_position, from_section) is not distinct from (new.to_position, new.to_section)
        or (to_position, to_section) is not distinct from (new.to_position, new.to_section)) then
      raise exception 'a branch goes to no position above it' using errcode = '23514';
    end if;
    return new;
  end if;
  perform kc.guard_step('disposition', old.state, new.state);
  if new.read_by is distinct from old.read_by and new.read_by is distinct from actor then
    raise exception 'read_by is not the actor' using errcode = '42501'; end if;
  if new.reported_by is distinct from old.reported_by and new.reported_by is distinct from actor then
    raise exception 'reported_by is not the actor' using errcode = '42501'; end if;
  return new;
end $$;
create trigger guard_disposition before insert or update on dispositions for each row
  execute function kc.guard_disposition();
