/** What a new letter can take over from the letter that it answers, or from an activity: each field with its source. */
import { activityToAnnounce } from '../../../activities/index.ts';
import { printDate } from '../../../language/index.ts';
import { securityOf } from '../../../library/index.ts';
import type { Tx, UnitId } from '../../../platform/index.ts';
import { letterIdSchema, letterClasses, outgoingFieldsSchema, type Prefill } from '../../schema.ts';

type Taken = Prefill['taken'][number];

const nothing: Prefill = { fields: null, taken: [] };

/** Nothing where there is no such letter, or activity, of the unit in the reader's sight. */
export async function prefillFrom(
  tx: Tx,
  {
    unitId,
    jawab,
    kegiatan,
  }: { readonly unitId: UnitId; readonly jawab?: string | undefined; readonly kegiatan?: string | undefined },
): Promise<Prefill> {
  if (jawab !== undefined) return fromLetter(tx, unitId, jawab);
  return kegiatan === undefined ? nothing : fromActivity(tx, unitId, kegiatan);
}

async function fromLetter(tx: Tx, unitId: UnitId, id: string): Promise<Prefill> {
  const letter = await tx
    .selectFrom('letters')
    .select(['id', 'paper_id', 'agenda', 'year', 'number', 'dated', 'sender', 'subject', 'nature', 'meetings'])
    .where('id', '=', letterIdSchema.parse(id))
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  if (letter === undefined) return nothing;
  const { sender, subject, nature, number, dated } = letter;
  const paper = letter.paper_id;
  const security = paper === null ? 'biasa' : ((await securityOf(tx, [paper])).get(paper) ?? 'biasa');
  const [meeting] = letter.meetings;
  const cited = citedAs({ sender, number, dated, subject });
  const from = {
    id: `surat agenda ${letter.agenda}/${letter.year}`,
    en: `letter, agenda ${letter.agenda}/${letter.year}`,
  };
  const taken: Taken[] = [
    ...(subject === null ? [] : [{ field: 'subject', words: subject, from }]),
    ...(sender === null ? [] : [{ field: 'recipients', words: sender, from }]),
    ...(nature === null ? [] : [{ field: 'nature', words: nature, from }]),
    ...(cited === null ? [] : [{ field: 'basis', words: cited, from }]),
    ...(meeting?.date === undefined ? [] : [{ field: 'meeting', words: saidOf(meeting), from }]),
  ];
  return {
    fields: outgoingFieldsSchema.parse({
      subject: subject === null ? 'Jawaban surat' : `Jawaban atas ${subject}`.slice(0, 300),
      nature: /segera|kilat|penting/iu.test(nature ?? '') ? 'Segera' : 'Biasa',
      security: letterClasses.find((one) => one === security) ?? letterClasses.at(-1),
      recipients: sender === null ? [] : [{ name: sender, place: '' }],
      basis: cited === null ? [] : [{ id: 'b1', text: cited }],
      meeting: meeting === undefined ? null : meetingOf(meeting, subject),
    }),
    taken,
  };
}

type Cited = Readonly<Record<'sender' | 'number' | 'dated' | 'subject', string | null>>;

/** "Surat KPU RI Nomor … tanggal … hal …"; null where neither sender nor number are known. */
function citedAs({ sender, number, dated, subject }: Cited): string | null {
  if (sender === null && number === null) return null;
  const parts = [
    sender,
    number && `Nomor ${number}`,
    dated && `tanggal ${printDate(dated)}`,
    subject && `hal ${subject}`,
  ];
  return ['Surat', ...parts].filter(Boolean).join(' ');
}

type Called = {
  readonly date?: string | undefined;
  readonly time?: string | undefined;
  readonly endTime?: string | undefined;
  readonly place?: string | undefined;
  readonly link?: string | undefined;
  readonly agenda?: string | undefined;
};

const saidOf = ({ date, time, place }: Called): string =>
  [date && printDate(date), time && `pukul ${time}`, place].filter(Boolean).join(', ');

/** Null where day, hour or place are not known: a meeting without them cannot be called. */
function meetingOf({ date, time, endTime, place, link, agenda }: Called, subject: string | null) {
  const where = place ?? (link === undefined ? undefined : 'Rapat daring');
  if (date === undefined || time === undefined || where === undefined) return null;
  return {
    date,
    from: time,
    until: endTime ?? null,
    place: where.slice(0, 300),
    agenda: (agenda ?? subject ?? 'Rapat').slice(0, 300),
  };
}

async function fromActivity(tx: Tx, unitId: UnitId, id: string): Promise<Prefill> {
  const found = await activityToAnnounce(tx, unitId, id);
  if (found === null) return nothing;
  const { title, when, place, platform, invited, people, security } = found;
  const from = { id: `lembar fakta “${title}”`, en: `fact sheet “${title}”` };
  const called: Called = {
    date: when.start,
    time: when.startTime,
    endTime: when.endTime,
    place: place ?? platform,
    agenda: title,
  };
  const named = people.map(({ name, position }, at) => ({ id: `o${at + 1}`, name, position: position ?? '' }));
  const taken: Taken[] = [
    { field: 'subject', words: title, from },
    ...(when.start === undefined ? [] : [{ field: 'meeting', words: saidOf(called), from }]),
    ...(invited === undefined ? [] : [{ field: 'recipients', words: invited, from }]),
    ...(named.length === 0 ? [] : [{ field: 'people', words: named.map(({ name }) => name).join('; '), from }]),
  ];
  return {
    fields: outgoingFieldsSchema.parse({
      subject: title.slice(0, 300),
      security: letterClasses.find((one) => one === security) ?? letterClasses.at(-1),
      recipients: invited === undefined ? [] : [{ name: invited.slice(0, 300), place: '' }],
      meeting: meetingOf(called, title),
      people: named.slice(0, 300),
    }),
    taken,
  };
}
