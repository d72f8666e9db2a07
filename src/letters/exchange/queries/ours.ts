/** What the house holds of letters that came in or went out, as lists compare and give it. */
import type { Selectable } from 'kysely';
import { papersKept } from '../../../library/index.ts';
import type { Tables, Tx, UnitId } from '../../../platform/index.ts';
import { numbersBetween, type NumberBetween } from '../../../registers/index.ts';
import { keptAs, outgoingIdSchema } from '../../outgoing/schema.ts';
import type { LetterId } from '../../schema.ts';
import type { PaperId } from '../../../library/schema.ts';
import type { DifferenceSide } from '../schema.ts';

/** Days, YYYY-MM-DD. */
export type Stretch = { readonly unitId: UnitId; readonly from: string; readonly to: string };

export type HeldLetterLine = {
  readonly letter: NonNullable<DifferenceSide['letter']>;
  readonly agenda: number | null;
  readonly received: string | null;
  readonly number: string;
  readonly date: string | null;
  readonly party: string;
  readonly recipient: string;
  readonly subject: string;
  readonly secrecy: string;
  readonly security: 'biasa' | 'terbatas' | 'rahasia';
  readonly state: string;
  readonly note: string;
  readonly paperId: PaperId | null;
  /** The signed file of an outgoing letter. */
  readonly signed: { readonly sha256: string; readonly name: string } | null;
};

/** Letters that came in, by the day of receipt, in the order of the agenda. */
export async function incomingBetween(tx: Tx, { unitId, from, to }: Stretch): Promise<HeldLetterLine[]> {
  const rows = await tx
    .selectFrom('letters')
    .select(['id', 'agenda', 'received_on', 'number', 'dated', 'sender', 'recipient', 'title', 'nature', 'secrecy'])
    .select(['state', 'paper_id', 'secret', 'cancelled_reason'])
    .where('unit_id', '=', unitId)
    .where('received_on', '>=', from)
    .where('received_on', '<=', to)
    .orderBy('year')
    .orderBy('agenda')
    .execute();
  const papers = await papersKept(tx, [...new Set(rows.flatMap(({ paper_id: id }) => id ?? []))]);
  return rows.map((row) => ({
    letter: { type: 'letter', id: row.id satisfies LetterId },
    agenda: row.agenda,
    received: row.received_on,
    number: row.number ?? '',
    date: row.dated,
    party: row.sender ?? '',
    recipient: row.recipient ?? '',
    subject: row.title,
    secrecy: row.secrecy ?? row.nature ?? '',
    security:
      row.paper_id === null ? (row.secret ? 'rahasia' : 'biasa') : (papers.get(row.paper_id)?.security ?? 'biasa'),
    state: row.state,
    note: row.cancelled_reason ?? '',
    paperId: row.paper_id,
    signed: null,
  }));
}

/** Numbers that were given to what goes out, by their day. What a letter is of stands with the letter. */
export async function outgoingBetween(tx: Tx, stretch: Stretch): Promise<HeldLetterLine[]> {
  const numbers = await numbersBetween(tx, { ...stretch, without: 'agenda-masuk' });
  const ids = numbers.flatMap(({ subject }) =>
    subject?.type === 'outgoing' ? (outgoingIdSchema.safeParse(subject.id).data ?? []) : [],
  );
  const rows =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('outgoing_letters')
          .select(['id', 'subject', 'fields', 'state', 'signed_sha256', 'signed_name', 'cancelled_reason'])
          .select('destroyed_at')
          .where('id', 'in', ids)
          .execute();
  const letters = new Map(rows.map((row) => [row.id as string, row]));
  return numbers.map((number) => {
    const letter = number.subject?.type === 'outgoing' ? letters.get(number.subject.id) : undefined;
    return letter === undefined ? ofNumber(number) : { ...ofNumber(number), ...ofLetter(letter) };
  });
}

/** As the register says it, of a paper that is written elsewhere. */
const ofNumber = ({ id, text, date, title, party, state, reason }: NumberBetween): HeldLetterLine => ({
  letter: { type: 'number', id },
  agenda: null,
  received: null,
  number: text,
  date,
  party,
  recipient: party,
  subject: title,
  secrecy: '',
  security: 'biasa',
  state,
  note: reason ?? '',
  paperId: null,
  signed: null,
});

type Outgoing = Pick<
  Selectable<Tables['outgoing_letters']>,
  'id' | 'subject' | 'fields' | 'state' | 'signed_sha256' | 'signed_name' | 'cancelled_reason' | 'destroyed_at'
>;

function ofLetter(row: Outgoing): Partial<HeldLetterLine> {
  const { id, subject, fields, state, signed_sha256: sha256, signed_name: name, cancelled_reason: reason } = row;
  const destroyed = row.destroyed_at !== null;
  const to = fields.recipients.map((one) => one.name).join('; ');
  return {
    letter: { type: 'outgoing', id },
    // Of a destroyed letter the register still says to whom it went.
    ...(destroyed ? {} : { party: to, recipient: to }),
    subject,
    secrecy: fields.nature,
    security: keptAs(fields.security),
    state,
    ...(reason === null ? {} : { note: reason }),
    signed: sha256 === null || destroyed ? null : { sha256, name: name ?? 'surat.pdf' },
  };
}
