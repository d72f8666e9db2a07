/**
 * How two versions of one line differ, read from the event logs between them. What happened to a voter over several
 * versions is put together: who came and left again is no difference; who moved twice moved from the first place to
 * the last.
 */
import { ok, type Actor, type Platform, type Result } from '../../../../platform/index.ts';
import { maskNumber } from '../../list/schema.ts';
import { type Engine, listVault, quote, withEngine } from '../../list/index.ts';
import { nameOfRegion } from '../../recap/index.ts';
import { fail } from '../failures.ts';
import { lineOf, partsOfVersion, type VersionPart, type VersionRow } from '../read-version.ts';
import type { DifferenceRow, Differences, VoterEvent } from '../schema.ts';

export type DifferenceQuery = {
  readonly versionId: string;
  /** Null: the version before. */ readonly fromId: string | null;
  readonly page: number;
  readonly size: number;
};
export type RowsQuery = DifferenceQuery & {
  readonly event?: VoterEvent | undefined;
  readonly village?: string | undefined;
  readonly reason?: string | undefined;
};

type Line = {
  readonly from: VersionRow | null;
  readonly to: VersionRow;
  readonly logs: readonly VersionPart[];
  readonly rowsBefore: readonly VersionPart[];
  readonly rowsAfter: readonly VersionPart[];
};

export async function differences(
  platform: Platform,
  actor: Actor,
  query: DifferenceQuery,
): Promise<Result<Differences>> {
  const line = await readLine(platform, actor, query);
  if (!line.ok) return line;
  return withEngine(platform, async ({ engine, folder }) => {
    await openLogs(platform, engine, folder, line.value.logs);
    const counts = await engine.rows<Differences['counts'][number]>(
      `select event, coalesce(reason, '') as reason, case when event = 'ubah' then fields
        else '' end as fields, count(*) as count from net group by all order by count desc, event, reason, fields
          limit 500`,
    );
    const villages = await engine.rows<
      Omit<Differences['villages']['items'][number], 'name'>
    >(`select village, sum(added)::bigint as added, sum(removed)::bigint as removed,
      sum(unexplained)::bigint as unexplained, sum(changed)::bigint as changed, sum(moved_in)::bigint as "movedIn",
        sum(moved_out)::bigint as "movedOut" from (
        select village, count(*) filter (event = 'baru') as added, count(*) filter (event in ('tms', 'keluar'))
          as removed, count(*) filter (event = 'keluar') as unexplained, count(*) filter (event = 'ubah') as changed,
            count(*) filter (event = 'pindah') as moved_in, 0 as moved_out from net group by village
        union all select from_village, 0, 0, 0, 0, 0, count(*) from net where event = 'pindah' group by from_village)
          group by village order by village limit ${query.size} offset ${(query.page - 1) * query.size}`);
    const [total] = await engine.rows<{ n: number }>(
      `select count(*) as n from (select village from net union select from_village from net where event = 'pindah')`,
    );
    return ok({
      fromId: line.value.from?.id ?? null,
      toId: line.value.to.id,
      counts,
      villages: {
        items: villages.map((village) => ({ ...village, name: nameOfRegion(village.village) })),
        total: total?.n ?? 0,
        page: query.page,
        size: query.size,
      },
    });
  });
}

/** A page of voters to whom something happened; NIK masked. */
export async function differenceRows(
  platform: Platform,
  actor: Actor,
  query: RowsQuery,
): Promise<Result<{ items: DifferenceRow[]; total: number; page: number; size: number }>> {
  const line = await readLine(platform, actor, query);
  if (!line.ok) return line;
  return withEngine(platform, async ({ engine, folder }) => {
    await openLogs(platform, engine, folder, line.value.logs);
    const where = [
      'true',
      ...(query.event ? [`event = ${quote(query.event)}`] : []),
      ...(query.reason ? [`reason = ${quote(query.reason)}`] : []),
      ...(query.village
        ? [`(village = ${quote(query.village)} or event = 'pindah' and from_village = ${quote(query.village)})`]
        : []),
    ].join(' and ');
    const [total] = await engine.rows<{ n: number }>(`select count(*) as n from net where ${where}`);
    await engine.run(
      `create table page as select * from net where ${where} order by voter
        limit ${query.size} offset ${(query.page - 1) * query.size}`,
    );
    const before = await openParts(platform, folder, 'before', line.value.rowsBefore);
    const after = await openParts(platform, folder, 'after', line.value.rowsAfter);
    const people = (files: readonly string[], gone: boolean) =>
      files.length === 0
        ? []
        : [
            `select voter, name, nik, tps from read_parquet([${files.map(quote).join(', ')}]) semi
              join (select voter from page where event ${gone ? '' : 'not '}in ('tms', 'keluar')) p using (voter)`,
          ];
    const sources = [...people(after, false), ...people(before, true)];
    await engine.run(
      `create table people as
        ${
          sources.length === 0
            ? 'select null::bigint as voter, null::varchar as name, null::varchar as nik, null::smallint as tps ' +
              'where false'
            : sources.join(' union all ')
        }`,
    );
    const rows = await engine.rows<
      Omit<DifferenceRow, 'fields' | keyof ReturnType<typeof namesOf>> & {
        fields: string;
        previous_row: number | null;
        from_village: string | null;
      }
    >(
      'select p.voter, p.event, p.reason, p.fields, p.decision, p."row", p.previous_row, p.sex, p.village, ' +
        'p.from_village, v.name, v.nik, v.tps from page p left join people v using (voter) order by p.voter',
    );
    return ok({
      items: rows.map(({ fields, previous_row: previousRow, from_village: fromVillage, ...row }) => ({
        ...row,
        ...namesOf(row.village, fromVillage),
        nik: maskNumber(row.nik),
        fields: listed(fields),
        previousRow,
        fromVillage,
      })),
      total: total?.n ?? 0,
      page: query.page,
      size: query.size,
    });
  });
}

/** Everything that ever happened to one voter, the oldest first. */
export async function voterHistory(platform: Platform, actor: Actor, versionId: string, voter: number) {
  const versions = await platform.database.read(actor, async (tx) =>
    Promise.all(
      (await lineOf(tx, versionId)).map(async (version) => ({
        version,
        parts: await partsOfVersion(tx, version.id, 'events'),
      })),
    ),
  );
  if (versions.length === 0) return fail('versions/not-found');
  return withEngine(platform, async ({ engine, folder }) => {
    const events = [];
    for (const [n, { version, parts }] of versions.toReversed().entries()) {
      const files = await openParts(platform, folder, `log-${n}`, parts);
      if (files.length === 0) continue;
      const rows = await engine.rows<{
        event: VoterEvent;
        reason: string | null;
        fields: string;
        decision: string | null;
        village: string | null;
        from_village: string | null;
      }>(
        `select event, reason, fields, decision, village, from_village
          from read_parquet([${files.map(quote).join(', ')}]) where voter = ${Math.trunc(voter)}`,
      );
      events.push(
        ...rows.map(({ from_village: fromVillage, fields, ...row }) => ({
          ...row,
          ...namesOf(row.village, fromVillage),
          fields: listed(fields),
          fromVillage,
          versionId: version.id,
          versionName: version.name,
          settledAt: version.settled_at.toISOString(),
        })),
      );
    }
    return ok({ voter, events });
  });
}

/** What the villages are called that a voter is in and came from. */
const namesOf = (village: string | null, fromVillage: string | null) => ({
  villageName: village === null ? null : nameOfRegion(village),
  fromVillageName: fromVillage === null ? null : nameOfRegion(fromVillage),
});

const listed = (fields: string): string[] => (fields === '' ? [] : fields.split(','));

async function readLine(
  platform: Platform,
  actor: Actor,
  { versionId, fromId }: DifferenceQuery,
): Promise<Result<Line>> {
  return platform.database.read(actor, async (tx): Promise<Result<Line>> => {
    const line = await lineOf(tx, versionId);
    const [to] = line;
    if (to === undefined) return fail('versions/not-found');
    const end = fromId === null ? 1 : line.findIndex(({ id }) => id === fromId);
    if (end < 1) return fail('versions/no-path');
    const between = line.slice(0, end).toReversed();
    const logs = (await Promise.all(between.map(({ id }) => partsOfVersion(tx, id, 'events')))).flat();
    const from = line[end] ?? null;
    return ok({
      from,
      to,
      logs,
      rowsAfter: await partsOfVersion(tx, to.id, 'rows'),
      rowsBefore: from === null ? [] : await partsOfVersion(tx, from.id, 'rows'),
    });
  });
}

/** Table `net`: one row per voter to whom anything happened from the first log to the last. */
async function openLogs(
  platform: Platform,
  engine: Engine,
  folder: string,
  logs: readonly VersionPart[],
): Promise<void> {
  const files = await openParts(platform, folder, 'log', logs);
  await engine.run(
    `create table logs as ${files
      .map(
        (file, n) => `select ${n} as step, *
      from read_parquet(${quote(file)})`,
      )
      .join(' union all ')}`,
  );
  await engine.run(`create table net as select voter, case when gone then last_event when came then 'baru'
    when village <> from_village or district <> from_district then 'pindah' else 'ubah' end as event,
      case when gone then reason end as reason, case when gone or came then '' else fields end as fields, decision,
        "row", previous_row, sex, village, case when came then null else from_village end as from_village
    from (select voter, bool_or(step = first_step and event = 'baru') as came, arg_max(event, step) in ('tms', 'keluar')
      as gone, arg_max(event, step) as last_event, max(reason) as reason,
      array_to_string(list_sort(list_distinct(flatten(list(string_split(fields, ','))))), ',') as fields,
        arg_max(decision, step) as decision, arg_max("row", step) as "row", arg_min(previous_row, step) as previous_row,
      arg_max(sex, step) as sex, arg_max(village, step) as village, arg_max(district, step) as district,
        arg_min(from_village, step) as from_village, arg_min(from_district, step) as from_district
    from (select *, min(step) over (partition by voter) as first_step from logs) group by voter)
      where not (came and gone)`);
}

async function openParts(
  platform: Platform,
  folder: string,
  name: string,
  parts: readonly VersionPart[],
): Promise<string[]> {
  const files: string[] = [];
  for (const [n, part] of parts.entries()) {
    const file = `${folder}/${name}-${n}.parquet`;
    await listVault(platform).open(part.sha256, file);
    files.push(file);
  }
  return files;
}
