-- Findings of a list and what people decided about them. Decisions are append-only: one that was undone stays, with
-- who, when and why. Reasons and corrected values are sealed texts; rows are named by their numbers.

-- What may be decided, by which reasons of TMS, and what needs a document: dated, the whole country's.
-- Sources: PKPU 1/2025 as it was paraphrased; "death and other TMS need a document" as told to the press in September
-- 2025; printed numbers 1 to 8 from practice.
create table voter_decision_kinds (
  action text not null, code text not null, number int, label_id text not null, label_en text not null,
    needs_proof boolean not null, proof_kinds text[] not null,
  since date not null, until date, source text not null check (source <> ''), verified boolean not null,
    primary key (action, code, since)
);
grant select, insert on voter_decision_kinds to kc_app;
grant update (number, label_id, label_en, needs_proof, proof_kinds, until, source,
  verified) on voter_decision_kinds to kc_app;
alter table voter_decision_kinds enable row level security;
create policy everyone_reads on voter_decision_kinds for select to kc_app using (true);
create policy nationwide_adds on voter_decision_kinds for insert to kc_app with check ((select kc.actor_nationwide()));
create policy nationwide_changes on voter_decision_kinds for update to kc_app using ((select kc.actor_nationwide()))
  with check ((select kc.actor_nationwide()));

insert into voter_decision_kinds select * from jsonb_populate_recordset(null::voter_decision_kinds,
  '[
    {
      "action": "tetap", "code": "", "number": null, "label_id": "Bukan masalah",
      "label_en": "Not a problem", "needs_proof": false, "proof_kinds": [], "since": "2025-01-01",
      "until": null, "source": "Praktik pencermatan dan coktas 2025", "verified": false
    },
    {
      "action": "ubah", "code": "", "number": null, "label_id": "Ubah data", "label_en": "Change data",
      "needs_proof": false, "proof_kinds": [], "since": "2025-01-01", "until": null,
      "source": "Praktik pencermatan dan coktas 2025", "verified": false
    },
    {
      "action": "ganda", "code": "", "number": null, "label_id": "Ganda: satu dipertahankan",
      "label_en": "Duplicate: keep one", "needs_proof": false, "proof_kinds": [], "since": "2025-01-01",
      "until": null, "source": "Praktik pencermatan dan coktas 2025", "verified": false
    },
    {
      "action": "pindah", "code": "", "number": null, "label_id": "Pindah desa atau TPS",
      "label_en": "Move to another village or polling station", "needs_proof": false, "proof_kinds": [],
      "since": "2025-01-01", "until": null, "source": "Praktik pencermatan dan coktas 2025",
      "verified": false
    },
    {
      "action": "coktas", "code": "", "number": null, "label_id": "Perlu coktas",
      "label_en": "Needs a visit", "needs_proof": false, "proof_kinds": [], "since": "2025-01-01",
      "until": null, "source": "Praktik pencermatan dan coktas 2025", "verified": false
    },
    {
      "action": "tms", "code": "meninggal", "number": 1, "label_id": "Meninggal", "label_en": "Died",
      "needs_proof": true, "proof_kinds": ["akta-kematian", "surat-keterangan", "berita-acara-coktas"],
      "since": "2025-01-01", "until": null,
      "source": "PKPU 1/2025 menurut uraian; aturan bukti: inspirasa.co 10/9/2025; nomor cetak menurut praktik",
      "verified": false
    },
    {
      "action": "tms", "code": "ganda", "number": 2, "label_id": "Ganda", "label_en": "Duplicate",
      "needs_proof": false, "proof_kinds": [], "since": "2025-01-01", "until": null,
      "source": "PKPU 1/2025 menurut uraian; aturan bukti: inspirasa.co 10/9/2025; nomor cetak menurut praktik",
      "verified": false
    },
    {
      "action": "tms", "code": "di-bawah-umur", "number": 3, "label_id": "Di bawah umur",
      "label_en": "Under age", "needs_proof": false, "proof_kinds": [], "since": "2025-01-01",
      "until": null,
      "source": "PKPU 1/2025 menurut uraian; aturan bukti: inspirasa.co 10/9/2025; nomor cetak menurut praktik",
      "verified": false
    },
    {
      "action": "tms", "code": "pindah-domisili", "number": 4, "label_id": "Pindah domisili",
      "label_en": "Moved away", "needs_proof": true,
      "proof_kinds": ["ktp-kk", "surat-keterangan", "berita-acara-coktas"], "since": "2025-01-01",
      "until": null,
      "source": "PKPU 1/2025 menurut uraian; aturan bukti: inspirasa.co 10/9/2025; nomor cetak menurut praktik",
      "verified": false
    },
    {
      "action": "tms", "code": "tni", "number": 5, "label_id": "Menjadi TNI",
      "label_en": "Joined the armed forces", "needs_proof": true,
      "proof_kinds": ["kta", "surat-keterangan", "berita-acara-coktas"], "since": "2025-01-01",
      "until": null,
      "source": "PKPU 1/2025 menurut uraian; aturan bukti: inspirasa.co 10/9/2025; nomor cetak menurut praktik",
      "verified": false
    },
    {
      "action": "tms", "code": "polri", "number": 6, "label_id": "Menjadi Polri",
      "label_en": "Joined the police", "needs_proof": true,
      "proof_kinds": ["kta", "surat-keterangan", "berita-acara-coktas"], "since": "2025-01-01",
      "until": null,
      "source": "PKPU 1/2025 menurut uraian; aturan bukti: inspirasa.co 10/9/2025; nomor cetak menurut praktik",
      "verified": false
    },
    {
      "action": "tms", "code": "wna", "number": 7, "label_id": "Bukan WNI", "label_en": "Not a citizen",
      "needs_proof": true, "proof_kinds": ["surat-keterangan", "ktp-kk", "berita-acara-coktas"],
      "since": "2025-01-01", "until": null,
      "source": "PKPU 1/2025 menurut uraian; aturan bukti: inspirasa.co 10/9/2025; nomor cetak menurut praktik",
      "verified": false
    },
    {
      "action": "tms", "code": "hak-politik-dicabut", "number": 8, "label_id": "Hak politik dicabut",
      "label_en": "Political rights revoked", "needs_proof": true, "proof_kinds": ["surat-keterangan"],
      "since": "2025-01-01", "until": null,
      "source": "PKPU 1/2025 menurut uraian; aturan bukti: inspirasa.co 10/9/2025; nomor cetak menurut praktik",
      "verified": false
    }
  ]'::jsonb);

-- `anchor` tells apart findings of one subject: the rows of a pair, else the first row. Rows are only ever added to a
-- list, so it stays.
create table voter_findings (
  id uuid primary key default gen_random_uuid(), unit_id text not null, list_id uuid not null references voter_lists,
  source text not null check (source in ('rules', 'linkage')), code text not null, rule_version int not null,
  severity text not null check (severity in ('error', 'warning', 'info')),
    scope text not null check (scope in ('row', 'group', 'pair', 'cross-list')),
  subject text not null check (subject ~ '^[0-9a-f]{16,64}$'), anchor text not null,
  rows int[] not null check (cardinality(rows) <= 50), size int not null check (size >= 0), fields text[] not null,
    parameters jsonb not null,
  risk int not null check (risk between 0 and 1000), score jsonb, village text check (village ~ '^[0-9]{10}$'),
    revision int not null, found_at timestamptz not null,
  state text not null default 'terbuka' check (state in ('terbuka', 'menunggu', 'diputuskan', 'ditutup')),
    closed_at timestamptz,
  decision_id uuid, proposal_id uuid, assignee text, version int not null default 1,
  -- Open first, then what waits for a visit, then the decided, then those that vanished.
  rank smallint not null generated always as (case state when 'terbuka' then 0 when 'menunggu' then 1 when 'diputuskan'
    then 2 else 3 end) stored,
  unique (list_id, code, subject, anchor)
);
create index voter_findings_queue on voter_findings (list_id, rank, risk desc, id) include (unit_id);
create index voter_findings_code on voter_findings (list_id, code, rank, risk desc, id) include (unit_id);
create index voter_findings_village on voter_findings (list_id, village, rank, risk desc, id) include (unit_id);
create index voter_findings_assignee on voter_findings (list_id, assignee, rank, risk desc, id)
  where assignee is not null;
create index voter_findings_decision on voter_findings (decision_id) where decision_id is not null;
create index voter_findings_subject on voter_findings (unit_id, subject) where decision_id is not null;

alter table voter_findings enable row level security;
create policy own_unit on voter_findings to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_findings to kc_app;
grant update (rule_version, severity, scope, rows, size, fields, parameters, risk, score, village, revision, state,
  closed_at, decision_id, proposal_id, assignee, version) on voter_findings to kc_app;

-- What a running check has handed over so far: replace-findings.ts. Lost in a crash, and so is the check that was
-- running.
create unlogged table voter_finding_stage (
  run uuid not null, n bigint generated always as identity, unit_id text not null, list_id uuid not null,
    source text not null, code text not null, rule_version int not null,
  severity text not null, scope text not null, subject text not null, anchor text not null, rows int[] not null,
    size int not null, fields text[] not null,
  parameters jsonb not null, risk int not null, score jsonb, village text
);

alter table voter_finding_stage enable row level security;
create policy own_unit on voter_finding_stage to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert, delete on voter_finding_stage to kc_app;

create table voter_proofs (
  id uuid primary key, unit_id text not null, list_id uuid not null references voter_lists, kind text not null,
    mime text not null, bytes bigint not null check (bytes > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), created_by text not null, created_at timestamptz not null
);
create index voter_proofs_list on voter_proofs (list_id);

alter table voter_proofs enable row level security;
create policy own_unit on voter_proofs to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_proofs to kc_app;

create table voter_decisions (
  id uuid primary key, unit_id text not null, list_id uuid not null references voter_lists, finding_id uuid not null
    references voter_findings,
  action text not null check (action in ('tetap', 'ubah', 'tms', 'ganda', 'pindah', 'coktas')), tms_reason text,
  -- The rows it is about; of `ganda` those that go, `keep_row` is the one that stays.
  rows int[] not null check (cardinality(rows) <= 50), keep_row int, fields text[] not null default '{}',
    changes_sealed text, reason_sealed text, proofs uuid[] not null default '{}',
  batch_id uuid, remembered_from uuid references voter_decisions, replaces uuid references voter_decisions,
  decided_by text, decided_at timestamptz not null,
  undone_at timestamptz, undone_by text, undone_cause text check (undone_cause in ('person', 'rows-changed')),
    undone_reason_sealed text,
  check ((tms_reason is not null) = (action in ('tms', 'ganda'))), check ((keep_row is not null) = (action = 'ganda')),
  check ((changes_sealed is not null) = (action in ('ubah', 'pindah'))),
    check (decided_by is not null or remembered_from is not null),
  check (remembered_from is null or action = 'tetap'), check ((undone_at is null) = (undone_cause is null)),
    check (undone_cause is distinct from 'person' or undone_by is not null)
);
create index voter_decisions_finding on voter_decisions (finding_id, decided_at);
create index voter_decisions_list on voter_decisions (list_id, decided_by, decided_at);
create index voter_decisions_rows on voter_decisions using gin (rows) where undone_at is null;
create index voter_decisions_batch on voter_decisions (batch_id) where batch_id is not null;

alter table voter_decisions enable row level security;
create policy own_unit on voter_decisions to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));

grant select, insert on voter_decisions to kc_app;
grant update (undone_at, undone_by, undone_cause, undone_reason_sealed) on voter_decisions to kc_app;
alter table voter_findings add foreign key (decision_id) references voter_decisions, add foreign key (proposal_id)
  references voter_decisions;

-- Rules that hold whoever writes. Statement by statement, so that a batch is checked as one set.
create function kc.guard_findings() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' and kc.actor_kind() <> 'system' then raise exception 'findings come from checks'
    using errcode = '42501'; end if;
  perform from voter_lists where id in (select distinct list_id from changed) order by id for share;
  if exists (select from (select distinct list_id, unit_id from changed) c left join voter_lists l on l.id = c.list_id
    where l.unit_id is distinct from c.unit_id) then
    raise exception 'no such list in this unit' using errcode = '42501';
  end if;
  if exists (select from (select distinct list_id from changed) c join voter_lists l on l.id = c.list_id
    where l.state = 'ditetapkan') then
    raise exception 'a settled list takes no decisions' using errcode = '23514';
  end if;
  if exists (select from changed f left join voter_decisions d on d.id = f.decision_id
      where f.state <> case when f.closed_at is not null then 'ditutup' when d.id is null
        then 'terbuka' when d.action = 'coktas' then 'menunggu' else 'diputuskan' end
        or d.id is not null and (d.finding_id <> f.id or d.undone_at is not null)) then
    raise exception 'the state of a finding is that of its decision' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger guard_new_findings after insert on voter_findings referencing new table as changed for each statement
  execute function kc.guard_findings();
create trigger guard_changed_findings after update on voter_findings referencing new table as changed for each statement
  execute function kc.guard_findings();

create function kc.guard_new_decisions() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare v_kind text := kc.actor_kind(); v_person text := kc.actor_person();
begin
  perform from voter_lists where id in (select distinct list_id from changed) order by id for share;
  if exists (select from changed d where d.undone_at is not null) then raise exception 'a decision begins standing'
    using errcode = '23514'; end if;
  if exists (select from changed d where d.remembered_from is null
    and (v_kind <> 'person' or d.decided_by is distinct from v_person)) then
    raise exception 'decided_by is not the actor' using errcode = '42501';
  end if;
  -- The system only carries over what a person of the unit found to be no problem, on the same subject.
  if exists (select from changed d join voter_findings f on f.id = d.finding_id
      left join (voter_decisions e join voter_findings g on g.id = e.finding_id) on e.id = d.remembered_from
      where d.remembered_from is not null and (v_kind <> 'system' or d.decided_by is not null or e.id is null
        or e.action <> 'tetap' or e.undone_at is not null
        or e.unit_id <> d.unit_id or (g.code, g.subject) is distinct from (f.code, f.subject))) then
    raise exception 'nothing to remember' using errcode = '42501';
  end if;
  if exists (select from changed d left join voter_findings f on f.id = d.finding_id left
    join voter_lists l on l.id = d.list_id
      where f.id is null or f.list_id <> d.list_id or f.unit_id <> d.unit_id or l.state = 'ditetapkan'
        or not d.rows <@ f.rows or not coalesce(d.keep_row = any (f.rows), true)) then
    raise exception 'a decision is about rows of its finding, in a list that is not settled' using errcode = '23514';
  end if;
  if exists (select from changed d, unnest(d.proofs) p(id) left join voter_proofs v on v.id = p.id
    where v.unit_id is distinct from d.unit_id) then
    raise exception 'a proof is of the same unit' using errcode = '23514';
  end if;
  if exists (select from (select distinct action, coalesce(case action when 'tms' then tms_reason end, '') as code,
    (decided_at at time zone 'UTC')::date as day, cardinality(proofs) = 0 as bare from changed) d
      left join lateral (select k.needs_proof, k.until from voter_decision_kinds k where k.action = d.action
        and k.code = d.code and k.since <= d.day order by k.since desc limit 1) k on true
      where k.needs_proof is null or k.until < d.day or k.needs_proof and d.bare) then
    raise exception 'this decision is not in use, or needs a document' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger guard_new_decisions after insert on voter_decisions referencing new table as changed for each statement
  execute function kc.guard_new_decisions();

create function kc.guard_undone_decisions() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare v_kind text := kc.actor_kind(); v_person text := kc.actor_person();
begin
  perform from voter_lists where id in (select distinct list_id from changed) order by id for share;
  if exists (select from changed d join voter_lists l on l.id = d.list_id where l.state = 'ditetapkan') then
    raise exception 'a settled list takes no decisions' using errcode = '23514'; end if;
  if exists (select from before b where b.undone_at is not null) then raise exception 'an undone decision stays undone'
    using errcode = '23514'; end if;
  if exists (select from changed d where d.undone_at is null or d.undone_by is distinct from v_person
    or d.undone_cause <> case v_kind when 'person' then 'person' else 'rows-changed' end) then
    raise exception 'undone_by is not the actor' using errcode = '42501';
  end if;
  return null;
end $$;
create trigger guard_undone_decisions after update on voter_decisions
  referencing old table as before new table as changed for each statement execute function kc.guard_undone_decisions();

create function kc.guard_proof() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if kc.actor_kind() <> 'person' or new.created_by is distinct from kc.actor_person() then
    raise exception 'created_by is not the actor' using errcode = '42501'; end if;
  if not exists (select from voter_lists l where l.id = new.list_id and l.unit_id = new.unit_id
    and l.state <> 'ditetapkan') then
    raise exception 'no such open list in this unit' using errcode = '23514';
  end if;
  return new;
end $$;
create trigger guard_proof before insert on voter_proofs for each row execute function kc.guard_proof();
