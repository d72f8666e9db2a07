/**
 * Sheets for visits (coktas) as PDF: village by village, whom to visit, what to ask, and room for the answer and
 * signatures.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dayOf, markOf } from '../../../exports/index.ts';
import { ok, type Result } from '../../../platform/index.ts';
import { printPages } from '../../../printing/index.ts';
import { regionName } from '../../regions/index.ts';
import { nameOfRegion } from '../recap/index.ts';
import type { VoterRow } from '../list/schema.ts';
import { exportedFindings, type ExportedFinding, type ExportSheet } from './export-sheet.ts';

const layout = readFileSync(new URL('visit-sheets.typ', import.meta.url), 'utf8');

type Visit = {
  readonly voter: VoterRow;
  readonly asks: {
    readonly code: string;
    readonly title: string;
    readonly message: string;
    readonly question: string;
  }[];
};

/** Returns the number of people to visit; null when the job was cancelled. */
export async function writeVisitSheets(sheet: ExportSheet, file: string): Promise<Result<number | null>> {
  const villages = new Map<string, Map<number, Visit>>();
  for await (const some of exportedFindings(sheet)) {
    if (some === 'stopped') return ok(null);
    for (const one of some) for (const voter of one.voters) add(villages, one, voter);
  }
  const { head, list } = sheet;
  const data = {
    unit: head.unit,
    list,
    purpose: head.purpose,
    mark: markOf(head),
    lastDay: dayOf(head.lastDay),
    villages: [...villages]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, visits]) => ({
        name: placeOf(code),
        visits: [...visits.values()]
          .toSorted(
            (a, b) =>
              (a.voter.tps ?? 0) - (b.voter.tps ?? 0) ||
              (a.voter.rw ?? 0) - (b.voter.rw ?? 0) ||
              (a.voter.rt ?? 0) - (b.voter.rt ?? 0) ||
              a.voter.row - b.voter.row,
          )
          .map(printed),
      })),
  };
  const pages = await printPages(layout, data, head.at);
  if (!pages.ok) return pages;
  await writeFile(file, pages.value, { mode: 0o600 });
  return ok([...villages.values()].reduce((sum, visits) => sum + visits.size, 0));
}

/** One visit per person, however many findings there are about them. */
function add(
  villages: Map<string, Map<number, Visit>>,
  { words, finding, decision }: ExportedFinding,
  voter: VoterRow,
): void {
  const village = voter.village ?? '';
  const visits = villages.get(village) ?? new Map<number, Visit>();
  villages.set(village, visits);
  const visit = visits.get(voter.row) ?? { voter, asks: [] };
  visits.set(voter.row, visit);
  visit.asks.push({
    code: finding.code,
    title: words.title,
    message: words.message,
    question: decision?.reason ?? words.proof,
  });
}

const printed = ({ voter, asks }: Visit) => ({
  row: String(voter.row),
  name: voter.name ?? '(tanpa nama)',
  nik: voter.nik ?? '—',
  nkk: voter.nkk ?? '—',
  sex: voter.sex ?? '—',
  born:
    [voter.birth_place, voter.birth_date === null ? null : dayOf(voter.birth_date)]
      .filter((part) => part !== null)
      .join(', ') || '—',
  address: voter.address ?? '—',
  rt: String(voter.rt ?? '—'),
  rw: String(voter.rw ?? '—'),
  tps: String(voter.tps ?? '—'),
  asks,
});

const placeOf = (village: string): string =>
  village === ''
    ? 'Desa/kelurahan belum dikenal'
    : [nameOfRegion(village), regionName(village.slice(0, 6)), regionName(village.slice(0, 4))]
        .filter((name) => name !== undefined)
        .join(', ');
