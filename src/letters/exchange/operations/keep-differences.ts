/** What SRIKANDI's list of a month and the house say otherwise, kept with the reasons that were given before. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { OperationContext, Tx } from '../../../platform/index.ts';
import { incomingBetween, outgoingBetween, type HeldLetterLine } from '../queries/ours.ts';
import { differencesOf, type Found, type Side } from '../reading/differences.ts';
import { isSecretWord } from '../reading/lines.ts';
import type { ExchangeLine } from '../schema.ts';
import type { HeldFile } from './held.ts';

/** Months before and after in which a number is looked for, so that a letter of another month is no missing one. */
const around = 6;

/** How many there are, and how many of them had a reason before. */
export async function keepDifferences(
  { tx }: Pick<OperationContext, 'tx'>,
  held: HeldFile,
  lines: readonly ExchangeLine[],
): Promise<{ readonly all: number; readonly explained: number }> {
  const found = differencesOf(await oursOf(tx, held), theirsOf(lines));
  await sql`delete from exchange_differences where file_id = ${held.id}
    and fingerprint <> all (${found.map(({ fingerprint }) => fingerprint)}::text[])`.execute(tx);
  const explained = await writeDifferences(tx, held, found);
  return { all: found.length, explained };
}

async function oursOf(tx: Tx, { unit_id: unitId, purpose, period }: HeldFile): Promise<Side[]> {
  const [from, to] = [firstDay(period, -around), lastDay(period, around)];
  const incoming = purpose === 'srikandi-masuk';
  const rows = await (incoming ? incomingBetween : outgoingBetween)(tx, { unitId, from, to });
  return rows.flatMap((row) => {
    const day = incoming ? row.received : row.date;
    // A letter without a number is found by none; one that was cancelled is no letter.
    return row.number === '' || row.state === 'batal' ? [] : [sideOf(row, day?.slice(0, 7) === period)];
  });
}

const sideOf = ({ letter, number, date, subject, party, security, agenda }: HeldLetterLine, asked: boolean): Side => ({
  letter,
  number,
  date,
  subject,
  party,
  place: agenda === null ? '' : String(agenda),
  secret: security === 'rahasia',
  asked,
});

/** A line that SRIKANDI calls void is no letter either. */
const theirsOf = (lines: readonly ExchangeLine[]): Side[] =>
  lines.flatMap(({ verdict, number, date, subject, party, sheet, line, secrecy, void: isVoid }) =>
    verdict === 'ambil' && isVoid === null
      ? [
          {
            number,
            date,
            subject,
            party,
            letter: null,
            place: `${sheet} ${line}`,
            secret: isSecretWord(secrecy),
            asked: true,
          },
        ]
      : [],
  );

const firstDay = (period: string, months: number): string => {
  const [year = 0, month = 1] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
};
const lastDay = (period: string, months: number): string => {
  const [year = 0, month = 1] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
};

/** How many came with a reason that somebody gave to the same difference in an earlier list. */
async function writeDifferences(tx: Tx, held: HeldFile, found: readonly Found[]): Promise<number> {
  const told = found.map((one, at) => ({ ...one, id: randomUUID(), n: at + 1 }));
  await sql`insert into exchange_differences (id, file_id, unit_id, n, kind, secret, ours, theirs, fingerprint, reason,
      note, decided_by, decided_at)
    select r.id, ${held.id}, ${held.unit_id}, r.n, r.kind, r.secret, nullif(r.ours, 'null'), nullif(r.theirs, 'null'),
      r.fingerprint, d.reason, d.note, d.decided_by, d.decided_at
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as r(id uuid, n int, kind text, secret boolean, ours jsonb,
      theirs jsonb, fingerprint text)
    left join lateral (select d.reason, d.note, d.decided_by, d.decided_at from exchange_differences d
      where d.unit_id = ${held.unit_id} and d.fingerprint = r.fingerprint and d.reason is not null
      order by d.decided_at desc limit 1) d on true
    on conflict (file_id, fingerprint) do update set n = excluded.n`.execute(tx);
  const { explained } = await tx
    .selectFrom('exchange_differences')
    .select((of) => of.fn.countAll<number>().as('explained'))
    .where('file_id', '=', held.id)
    .where('reason', 'is not', null)
    .executeTakeFirstOrThrow();
  return explained;
}
