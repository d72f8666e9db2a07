-- Papers of an office: every file that was put in, once for its unit, what is known of it, and how far it is read. The
-- wall: its own unit; rahasia only for whoever put it in and for those who keep secrets; units below where it is shared.

-- What came in together, from one hand or one folder; its files, and what became of each.
create table intakes (
  id uuid primary key, unit_id text not null, origin text not null check (origin in ('unggahan', 'folder', 'naskah')),
  name text not null check (name <> ''), security text not null check (security in ('biasa', 'terbatas', 'rahasia')),
  created_by text not null, created_at timestamptz not null, unique (id, unit_id)
);
create index intakes_unit on intakes (unit_id, created_at desc, id);

create table papers (
  id uuid primary key, unit_id text not null, intake_id uuid not null, parent_id uuid references papers,
  -- The original: it never changes. What is read instead of it, where the original is a wrapping (an e-mail).
  name text not null check (name <> ''), sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), mime text not null,
  size bigint not null check (size > 0), document_id uuid,
  title text not null check (title <> ''), kind text, number text, year int check (year between 1900 and 2200),
  dated date, issuer text,
  section text, security text not null check (security in ('biasa', 'terbatas', 'rahasia')), classification text,
  below boolean not null default false, check (not below or security = 'biasa'),
  state text not null default 'diproses' check (state in ('diproses', 'siap', 'gagal')),
  version int not null default 1, created_by text not null, created_at timestamptz not null,
  unique (unit_id, sha256), unique (id, unit_id), foreign key (intake_id, unit_id) references intakes (id, unit_id)
);
create index papers_unit on papers (unit_id, created_at desc, id);
create index papers_below on papers (unit_id, created_at desc) where below;
create index papers_parent on papers (parent_id) where parent_id is not null;
create index papers_cited on papers (kind, number, year) where number is not null;

-- A step of the reading of a paper, each a job. dilewati: this paper needs no such step.
create table paper_steps (
  paper_id uuid not null references papers, unit_id text not null,
  step text not null check (step in ('type', 'text', 'ocr', 'fields', 'index')),
  state text not null default 'menunggu' check (state in ('menunggu', 'berjalan', 'selesai', 'gagal', 'dilewati')),
  failure jsonb, job_id uuid, at timestamptz not null, primary key (paper_id, step),
  check ((state = 'gagal') = (failure is not null))
);

-- A file of an intake. within: the ZIP or e-mail that held it. paper_id: what it became, or is already.
create table intake_items (
  id uuid primary key, intake_id uuid not null, unit_id text not null, ordinal int not null check (ordinal > 0),
  within uuid references intake_items, name text not null check (name <> ''),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'), mime text not null, size bigint not null,
  state text not null check (state in ('menunggu', 'dibuka', 'diterima', 'sudah-ada', 'ditolak')),
  paper_id uuid references papers, failure jsonb, job_id uuid,
  unique (intake_id, ordinal), foreign key (intake_id, unit_id) references intakes (id, unit_id),
  check ((state = 'ditolak') = (failure is not null))
);
create index intake_items_paper on intake_items (paper_id) where paper_id is not null;

create function kc.guard_paper() returns trigger language plpgsql as $$
begin
  if (new.id, new.unit_id, new.intake_id, new.parent_id, new.name, new.sha256, new.mime, new.size, new.created_by,
    new.created_at) is distinct from (old.id, old.unit_id, old.intake_id, old.parent_id, old.name, old.sha256, old.mime,
    old.size, old.created_by, old.created_at) then
    raise exception 'the original of a paper does not change' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_paper before update on papers for each row execute function kc.guard_paper();

alter table intakes enable row level security;
alter table papers enable row level security;
alter table paper_steps enable row level security;
alter table intake_items enable row level security;
create policy own_unit on intakes to kc_app using (unit_id = any ((select kc.actor_units())::text[])
    and (security <> 'rahasia' or (select kc.actor_kind()) = 'system' or created_by = (select kc.actor_person())
      or unit_id = any ((select kc.secret_units())::text[])))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy own_unit on papers to kc_app using (unit_id = any ((select kc.actor_units())::text[])
    and (security <> 'rahasia' or (select kc.actor_kind()) = 'system' or created_by = (select kc.actor_person())
      or unit_id = any ((select kc.secret_units())::text[])))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy units_below on papers for select to kc_app
  using (below and unit_id = any ((select kc.actor_units_and_above())::text[]));
create policy of_paper on paper_steps to kc_app using (exists (select from papers p where p.id = paper_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
create policy of_intake on intake_items to kc_app using (exists (select from intakes i where i.id = intake_id))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on intakes, papers, paper_steps, intake_items to kc_app;
grant update (title, kind, number, year, dated, issuer, section, security, classification, below, state, document_id,
  version) on papers to kc_app;
grant update (state, failure, job_id, at) on paper_steps to kc_app;
grant update (state, paper_id, failure, job_id) on intake_items to kc_app;

-- The paper that a unit has of these bytes, also where its class hides it from the actor: the bytes are not kept twice.
create function kc.paper_of_file(p_unit text, p_sha256 text) returns uuid language sql stable security definer
  set search_path = public, pg_temp as $$
  select id from papers where unit_id = p_unit and sha256 = p_sha256 and p_unit = any (kc.actor_units()) $$;
grant execute on function kc.paper_of_file(text, text) to kc_app;
