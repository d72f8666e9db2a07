/** Tables of what is to be done: a duty in each row that has a due date, or for which the words above ask. */
import { readDateMentions } from '../../../language/index.ts';
import type { Duty } from '../../schema.ts';
import { asks, whatOf } from './asking.ts';
import type { Line, Read } from './lines.ts';
import { hourIn } from './meeting-values.ts';
import { isRow } from './meeting-tables.ts';
import { roleOfLabel } from './roles.ts';

type Column = 'due' | 'what' | 'who' | 'hour' | 'day';
const heads: readonly (readonly [Column, RegExp])[] = [
  ['due', /batas|tenggat|jatuh\s+tempo|deadline|paling\s+lambat|target|penyelesaian|harus\s+selesai/iu],
  ['who', /penanggung|pelaksana|\bPIC\b|petugas|unit|satuan\s+kerja|satker|instansi|kantor|bagian/iu],
  ['hour', /^(?:pukul|jam)\b/iu],
  [
    'what',
    new RegExp(
      String.raw`uraian|kegiatan|tugas|jenis|dokumen|laporan|data|tindak|rekomendasi|item|hal|keperluan|` +
        String.raw`pekerjaan|disiapkan|dibawa|diserahkan|dikirim|bahan|berkas|nama|jabatan`,
      'iu',
    ),
  ],
];

const columnOf = (text: string): Column | null =>
  heads.find(([, head]) => head.test(text))?.[0] ?? (roleOfLabel(text) === 'day' ? 'day' : null);

export type TabledDuties = {
  readonly duties: readonly Read<Duty>[];
  /** Ends of lines that only lead to such a table. */
  readonly leads: readonly number[];
};

/** `hint` supplies a year that is not written. */
export function tabledDuties(lines: readonly Line[], hint: string): TabledDuties {
  const duties: Read<Duty>[] = [];
  const leads: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (!isRow(line)) continue;
    const columns = line.cells.map(({ text }) => columnOf(text));
    const above = lines[at - 1];
    const isAsked =
      above !== undefined &&
      /:\s*$/.test(above.text) &&
      asks.test(above.text) &&
      !/jadwal|pada\s*:|berikut\s*:/iu.test(above.text.slice(-60));
    // Rows with an hour are meetings.
    const isOfDays =
      isAsked && !columns.includes('hour') && lines[at + 1]?.cells.every(({ text }) => hourIn(text) === undefined);
    const dated =
      columns.indexOf('due') >= 0 ? columns.indexOf('due') : isOfDays === true ? columns.indexOf('day') : -1;
    if (dated < 0) continue;
    const rows = lines.slice(at + 1);
    const ends = rows.findIndex(({ cells }) => cells.length < 2);
    const lead = isAsked && columns.indexOf('due') < 0 ? (whatOf(above.text) ?? '') : '';
    // The last sentence above leads to the table.
    if (above !== undefined) leads.push(above.end);
    for (const row of ends < 0 ? rows : rows.slice(0, ends)) {
      const duty = dutyOf(row, columns, { dated, hint, lead });
      if (duty !== null) duties.push(duty);
    }
  }
  return { duties, leads };
}

type Asked = { readonly dated: number; readonly hint: string; readonly lead: string };

function dutyOf(
  { cells, start, end }: Line,
  columns: readonly (Column | null)[],
  { dated, hint, lead }: Asked,
): Read<Duty> | null {
  const by = readDateMentions(cells[dated]?.text ?? '', hint)[0];
  const day = by?.last ?? by?.first;
  const said = cells[columns.indexOf('what')] ?? cells.find(({ text }, at) => at !== dated && /\p{L}{3}/u.test(text));
  if (said === undefined || !/\p{L}{3}/u.test(said.text)) return null;
  const who = cells[columns.indexOf('who')]?.text;
  const hour = cells[columns.indexOf('hour')]?.text;
  const time = hour === undefined ? undefined : hourIn(hour, true)?.from;
  const isWho = who !== undefined && /\p{L}{3}/u.test(who) && !/\d{4}/.test(who);
  return {
    value: {
      id: '',
      what: `${lead} ${said.text}`.trim().slice(0, 1_000),
      ...(isWho ? { who: who.slice(0, 300) } : {}),
      ...(day === undefined ? {} : { by: day }),
      ...(time === undefined ? {} : { time }),
    },
    start,
    end,
    sure: false,
  };
}
