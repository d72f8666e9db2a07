-- Who holds a branch is reminded before its due date, on it and after it, once each; what stays unanswered after it goes
-- up step by step. Both are written by the unit's own daily work only, and never changed.
create table disposition_reminders (
  disposition_id uuid not null references dispositions, unit_id text not null,
  kind text not null check (kind in ('sebelum', 'hari', 'lewat')), due date not null,
  position text not null, section text, people text[] not null check (cardinality(people) > 0),
  at timestamptz not null,
  unique nulls not distinct (disposition_id, kind, position, section)
);
-- A step without a post: nobody stands above the last one.
create table disposition_escalations (
  disposition_id uuid not null references dispositions, unit_id text not null, level int not null check (level > 0),
  position text, section text, day date not null, at timestamptz not null, primary key (disposition_id, level)
);
create index disposition_escalations_post on disposition_escalations (unit_id, position, section);
create index dispositions_open_due on dispositions (unit_id, due)
  where kind = 'disposisi' and state in ('terkirim', 'dibaca') and due is not null;
do $$
declare t text;
begin
  foreach t in array array['disposition_reminders', 'disposition_escalations'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy of_branch on %I for select to kc_app using (unit_id = any ((select
      kc.actor_units())::text[]) and exists (select from dispositions d where d.id = disposition_id))', t);
    execute format('create policy by_the_system on %I for insert to kc_app with check ((select kc.actor_kind()) = ''system''
      and unit_id = any ((select kc.actor_units())::text[])
      and exists (select from dispositions d where d.id = disposition_id and d.unit_id = %I.unit_id))', t, t);
    execute format('grant select, insert on %I to kc_app', t);
  end loop;
end $$;

-- Which position stands above which, in the whole country, from a day on; people may add to it.
create table letter_superiors (
  position text not null, since date not null, above text, source text not null check (source <> ''),
  verified boolean not null default false, saved_by text, saved_at timestamptz not null,
  primary key (position, since), check (above <> position)
);
alter table letter_superiors enable row level security;
create policy everyone_reads on letter_superiors for select to kc_app using (true);
create policy national_writes on letter_superiors for insert to kc_app with check ((select kc.actor_nationwide()));
grant select, insert on letter_superiors to kc_app;
insert into letter_superiors (position, since, above, source, saved_at)
select position, '2020-01-01', above, 'Susunan jabatan yang lazim di satuan kerja (kebiasaan, bukan aturan)', now()
from (values ('staf', 'kasubbag'), ('kasubbag', 'sekretaris'), ('pusdatin', 'sekretaris'), ('sekretaris', 'ketua'),
  ('anggota', 'ketua'), ('ketua', null)) as first (position, above);
