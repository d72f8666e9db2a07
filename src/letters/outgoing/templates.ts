/** The sentences of letters. What an office says beyond them stands in its fields, and is taken as it is. */
import { slot, templateBook, type Bindings, type FactPath, type TextLayout } from '../../drafts/index.ts';
import { printDate, printFullDate, printNumberWords, printSpelledDate } from '../../language/index.ts';
import { fillSentence } from './kinds/fill-sentence.ts';
import type { KindWords } from './schema.ts';
import { timeOf, type Sheet } from './sheet.ts';

export const book = templateBook<Sheet>();

/** Words that a letter of its structure always bears. */
const fixed = (id: string, ...phrasings: readonly string[]) => ({
  id: `letter/${id}`,
  version: 1,
  parameters: [],
  phrasings,
  slots: () => ({}),
  verbatim: true,
});

/** An item of a list of the sheet, as whoever wrote it worded it. */
const item = (list: 'points' | 'considering' | 'basis') => ({
  id: `letter/${list}`,
  version: 1,
  parameters: ['id'],
  phrasings: ['{text}'],
  slots: ({ facts }: Sheet, { id = '' }: Bindings) => {
    const said = facts.fields[list].find((one) => one.id === id);
    return said === undefined ? null : { text: slot(said.text, `/${list}/${id}`) };
  },
  verbatim: true,
});

/** A value of the meeting. */
const ofMeeting = (name: 'date' | 'time' | 'place' | 'agenda') => ({
  id: `letter/meeting-${name}`,
  version: 1,
  parameters: [],
  phrasings: ['{value}'],
  slots: ({ facts: { fields }, unit }: Sheet) => {
    const { meeting } = fields;
    if (meeting === null) return null;
    const value = {
      date: printFullDate(meeting.date),
      time: timeOf(meeting, unit),
      place: meeting.place,
      agenda: meeting.agenda,
    };
    return { value: slot(value[name], `/meeting/${name}`) };
  },
  verbatim: true,
});

const ofPerson = (name: 'name' | 'position') => ({
  id: `letter/person-${name}`,
  version: 1,
  parameters: ['id'],
  phrasings: ['{value}'],
  slots: ({ facts }: Sheet, { id = '' }: Bindings) => {
    const person = facts.fields.people.find((one) => one.id === id);
    return person === undefined ? null : { value: slot(person[name] || '–', `/people/${id}/${name}`) };
  },
  verbatim: true,
});

const answered = ({ facts: { answers } }: Sheet) =>
  answers === null
    ? null
    : {
        sender: slot(answers.sender ?? undefined, '/answers/sender'),
        number: slot(answers.number ?? undefined, '/answers/number'),
        date: slot(answers.date === null ? undefined : printDate(answers.date), '/answers/date'),
        about: slot(answers.subject ?? undefined, '/answers/subject'),
      };
const agenda = ({ facts: { fields } }: Sheet) => ({ agenda: slot(fields.meeting?.agenda, '/meeting/agenda') });
const signer = ({ facts }: Sheet) => ({ signer: slot(facts.signer, '/signer') });

const labels = {
  day: 'Hari, tanggal',
  time: 'Pukul',
  place: 'Tempat',
  agenda: 'Acara',
  name: 'Nama',
  position: 'Jabatan',
  sent: 'Naskah yang dikirim',
  considering: 'Menimbang',
  recalling: 'Mengingat',
  basis: 'Dasar',
} as const;
export type LabelName = keyof typeof labels;
/** Templates of the cells in the header of a table. */
const headerCells: ReadonlySet<string> = new Set(['letter/label-name', 'letter/label-position', 'letter/label-sent']);
export const letterLayout: TextLayout = { formal: true, justified: true, headerCells, fileName: 'surat' };

/** A sentence of the kind itself; none where it has none, or one of its facts is not there. */
const ofKind = (name: keyof KindWords) => ({
  id: `letter/kind-${name}`,
  version: 1,
  parameters: [],
  phrasings: ['{text}'],
  slots: (sheet: Sheet) => {
    const sentence = sheet.facts.kind.words[name];
    const filled = sentence === null ? null : fillSentence(sentence, sheet);
    return filled === null || filled.missing.length > 0 ? null : { text: slot(filled.text, ...filled.facts) };
  },
  verbatim: true,
});

book.defineTemplates([
  ofKind('opening'),
  ofKind('answer'),
  ofKind('closing'),
  ...Object.entries(labels).map(([name, text]) => fixed(`label-${name}`, text)),
  item('points'),
  item('considering'),
  item('basis'),
  ...(['date', 'time', 'place', 'agenda'] as const).map(ofMeeting),
  ...(['name', 'position'] as const).map(ofPerson),
  {
    id: 'letter/dictum',
    version: 1,
    parameters: ['id'],
    phrasings: ['{place}'],
    slots: ({ facts }, { id = '' }) => {
      const at = facts.fields.points.findIndex((one) => one.id === id);
      const words = printNumberWords(String(at + 1));
      return at < 0 || words === undefined ? null : { place: slot(`ke${words}`.toUpperCase(), `/points/${id}`) };
    },
    verbatim: true,
  },
  {
    id: 'letter/attachment',
    version: 1,
    parameters: ['at'],
    phrasings: ['{name}'],
    slots: ({ facts }, { at = '' }) => ({
      name: slot(facts.fields.attachments[Number(at) - 1], `/attachments/${at}` as FactPath),
    }),
    verbatim: true,
  },
  {
    id: 'letter/answers',
    version: 1,
    parameters: [],
    phrasings: [
      '<Menindaklanjuti|Menjawab> surat[ {sender}] Nomor {number}[ tanggal {date}][ hal {about}], ' +
        '<bersama ini|dengan ini> kami sampaikan hal-hal sebagai berikut:',
      'Menindaklanjuti surat {sender}[ Nomor {number}][ tanggal {date}][ hal {about}], ' +
        'dengan ini kami sampaikan hal-hal sebagai berikut:',
    ],
    slots: answered,
  },
  {
    id: 'letter/answers-invitation',
    version: 1,
    parameters: [],
    phrasings: [
      'Menindaklanjuti surat[ {sender}] Nomor {number}[ tanggal {date}][ hal {about}], kami mengundang Saudara ' +
        'untuk hadir pada:',
    ],
    slots: answered,
  },
  fixed('opening', 'Dengan hormat, bersama ini kami sampaikan hal-hal sebagai berikut:'),
  fixed('opening-note', 'Bersama ini kami sampaikan hal-hal sebagai berikut:'),
  {
    id: 'letter/opening-invitation',
    version: 1,
    parameters: [],
    phrasings: [
      'Sehubungan dengan <akan dilaksanakannya|pelaksanaan> {agenda}, ' +
        '<kami mengundang|dimohon kehadiran> Saudara pada:',
    ],
    slots: agenda,
  },
  fixed('closing', 'Demikian disampaikan, atas perhatian Saudara diucapkan terima kasih.'),
  fixed('closing-invitation', 'Demikian disampaikan, atas perhatian dan kehadiran Saudara diucapkan terima kasih.'),
  fixed('closing-note', 'Demikian disampaikan untuk menjadi periksa.'),
  fixed('closing-report', 'Demikian laporan ini disampaikan sebagai bahan pertimbangan lebih lanjut.'),
  fixed('closing-order', 'Surat ini dilaksanakan dengan penuh tanggung jawab dan hasilnya dilaporkan.'),
  fixed('closing-certificate', 'Demikian surat keterangan ini dibuat untuk dipergunakan sebagaimana mestinya.'),
  fixed('closing-power', 'Demikian surat kuasa ini dibuat untuk dipergunakan sebagaimana mestinya.'),
  fixed('closing-minutes', 'Demikian berita acara ini dibuat dengan sebenarnya.'),
  fixed('closing-announcement', 'Demikian disampaikan agar diketahui dan dilaksanakan sebagaimana mestinya.'),
  fixed('assigns', 'MENUGASKAN:'),
  fixed('orders', 'MEMERINTAHKAN:'),
  fixed('to-do', 'Untuk:'),
  fixed('decides', 'MEMUTUSKAN:'),
  fixed('sends', 'Bersama ini kami kirimkan naskah sebagai berikut:'),
  {
    id: 'letter/sets',
    version: 1,
    parameters: [],
    phrasings: ['Menetapkan: Keputusan tentang {subject}.'],
    slots: ({ facts }) => ({ subject: slot(facts.fields.subject, '/subject') }),
    verbatim: true,
  },
  {
    id: 'letter/minutes',
    version: 1,
    parameters: [],
    phrasings: [
      'Pada hari ini, {day}, bertempat di {place}, telah dilaksanakan {agenda} dengan hasil sebagai berikut:',
    ],
    slots: ({ facts: { fields } }) => ({
      day: slot(fields.meeting === null ? undefined : printSpelledDate(fields.meeting.date), '/meeting/date'),
      place: slot(fields.meeting?.place, '/meeting/place'),
      ...agenda({ facts: { fields } } as Sheet),
    }),
  },
  {
    id: 'letter/certifies',
    version: 1,
    parameters: [],
    phrasings: ['Yang bertanda tangan di bawah ini, {signer}, dengan ini menerangkan bahwa:'],
    slots: signer,
  },
  {
    id: 'letter/empowers',
    version: 1,
    parameters: [],
    phrasings: ['Yang bertanda tangan di bawah ini, {signer}, dengan ini memberi kuasa kepada:'],
    slots: signer,
  },
]);
