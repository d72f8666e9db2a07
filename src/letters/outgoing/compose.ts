/** A letter put into words by its structure: opening, what it says, closing. Pure; the same gives the same. */
import { createWriter, type Block, type DraftContent, type Writer } from '../../drafts/index.ts';
import { missingSlots } from './kinds/fill-sentence.ts';
import { missingParts, partWords } from './kinds/required.ts';
import type { Structure } from './schema.ts';
import type { Sheet } from './sheet.ts';
import { book, type LabelName } from './templates.ts';

export const outgoingKind = 'outgoing-letter';

export function composeLetter(sheet: Sheet, variant: string): DraftContent {
  const build = builder(createWriter(book, sheet, `${sheet.unit.id} ${variant}`), sheet.facts);
  builders[sheet.facts.kind.structure](build, sheet);
  askWhatIsMissing(build, sheet);
  return { kind: outgoingKind, blocks: build.blocks };
}

type Said = { readonly template: string; readonly bindings?: Readonly<Record<string, string>> };
type Builder = ReturnType<typeof builder>;

function builder({ say }: Writer, { fields, kind, answers }: Sheet['facts']) {
  const blocks: Block[] = [];
  /** A block of these sentences; of those that the sheet does not carry none. */
  const add = (kind: Block['kind'], id: string, ...all: readonly Said[]) => {
    const claims = all.flatMap(({ template, bindings }, at) => {
      const sentence = say(`letter/${template}`, bindings);
      return sentence === null ? [] : [{ ...sentence, id: `${id}-${at + 1}` }];
    });
    if (claims.length > 0) blocks.push({ id, kind, claims });
  };
  const label = (name: LabelName): Said => ({ template: `label-${name}` });
  return {
    blocks,
    paragraph: (template: string) => add('paragraph', template, { template }),
    /** How it begins: as its kind says, or the program; of an answer, as answers do. */
    opening: (opening: string, answer: string) => {
      const [own, usual] = answers === null ? (['opening', opening] as const) : (['answer', answer] as const);
      const template = kind.words[own] === null ? usual : `kind-${own}`;
      add('paragraph', template, { template });
    },
    closing: (closing: string) => {
      const template = kind.words.closing === null ? closing : 'kind-closing';
      add('paragraph', template, { template });
    },
    heading: (template: string) => add('heading', template, { template }),
    /** The items of a list, numbered on paper where there are several. */
    items: (list: 'points' | 'basis' | 'considering', kind: Block['kind'] = 'list-item') => {
      const all = fields[list];
      for (const { id } of all)
        add(all.length > 1 ? kind : 'paragraph', `${list}-${id}`, { template: list, bindings: { id } });
    },
    /** Rows that name what they say; the name stands in the first row alone. */
    rows: (name: LabelName, list: 'basis' | 'considering') => {
      for (const { id } of fields[list])
        add('table-row', `${list}-${id}`, label(name), { template: list, bindings: { id } });
    },
    /** KESATU, KEDUA …: what a decision decides. */
    dicta: () => {
      for (const { id } of fields.points)
        add(
          'table-row',
          `points-${id}`,
          { template: 'dictum', bindings: { id } },
          { template: 'points', bindings: { id } },
        );
    },
    meeting: () => {
      const rows = [
        ['day', 'date'],
        ['time', 'time'],
        ['place', 'place'],
        ['agenda', 'agenda'],
      ] as const;
      for (const [name, value] of rows)
        add('table-row', `meeting-${value}`, label(name), { template: `meeting-${value}` });
    },
    people: () => {
      if (fields.people.length === 0) return;
      add('table-row', 'people-head', label('name'), label('position'));
      for (const { id } of fields.people)
        add(
          'table-row',
          `person-${id}`,
          { template: 'person-name', bindings: { id } },
          { template: 'person-position', bindings: { id } },
        );
    },
    sent: () => {
      for (const at of fields.attachments.keys())
        add('list-item', `attachment-${at + 1}`, { template: 'attachment', bindings: { at: String(at + 1) } });
    },
    /** Asks for what the structure cannot do without. */
    ask: (fact: string, id: string, en: string) =>
      blocks.push({ id: `gap-${fact}`, kind: 'gap', claims: [], gap: { fact: `/${fact}`, question: { id, en } } }),
  };
}

/** What its kind asks for and it does not have: parts, and facts of the kind's own sentences. */
function askWhatIsMissing(build: Builder, sheet: Sheet): void {
  for (const slot of missingSlots(sheet))
    build.ask(
      `slot-${slot}`,
      `Kalimat jenis surat ini memerlukan {${slot}}, yang tidak ada. Isi faktanya, atau ubah jenis suratnya.`,
      `A sentence of this kind needs {${slot}}, which is not there. Give the fact, or change the kind.`,
    );
  for (const part of missingParts(sheet.facts))
    if (!build.blocks.some(({ id }) => id === `gap-${part}`))
      build.ask(part, `Jenis surat ini mewajibkan ${partWords[part].id}.`, `This kind asks for ${partWords[part].en}.`);
}

const askPoints = (build: Builder, { facts }: Sheet) => {
  if (facts.fields.points.length === 0) build.ask('points', 'Apa isi surat ini?', 'What does this letter say?');
};
const askMeeting = (build: Builder, { facts }: Sheet) => {
  if (facts.fields.meeting === null)
    build.ask('meeting', 'Kapan, di mana, dan untuk acara apa?', 'When, where and for what?');
};
const askPeople = (build: Builder, { facts }: Sheet) => {
  if (facts.fields.people.length === 0) build.ask('people', 'Siapa saja orangnya?', 'Which people?');
};

const plain =
  (opening: string, closing: string) =>
  (build: Builder, sheet: Sheet): void => {
    build.opening(opening, 'answers');
    build.items('points');
    askPoints(build, sheet);
    build.closing(closing);
  };

const assigning =
  (heading: string) =>
  (build: Builder, sheet: Sheet): void => {
    build.rows('basis', 'basis');
    build.heading(heading);
    build.people();
    askPeople(build, sheet);
    build.heading('to-do');
    build.items('points');
    askPoints(build, sheet);
    build.meeting();
    build.closing('closing-order');
  };

const builders: Readonly<Record<Structure, (build: Builder, sheet: Sheet) => void>> = {
  surat: plain('opening', 'closing'),
  nota: plain('opening-note', 'closing-note'),
  laporan: plain('opening-note', 'closing-report'),
  undangan: (build, sheet) => {
    build.opening('opening-invitation', 'answers-invitation');
    build.meeting();
    askMeeting(build, sheet);
    build.items('points', 'paragraph');
    build.closing('closing-invitation');
  },
  tugas: assigning('assigns'),
  perintah: assigning('orders'),
  pengumuman: (build, sheet) => {
    build.rows('basis', 'basis');
    build.items('points');
    askPoints(build, sheet);
    build.closing('closing-announcement');
  },
  keputusan: (build, sheet) => {
    build.rows('considering', 'considering');
    build.rows('recalling', 'basis');
    if (sheet.facts.fields.considering.length === 0)
      build.ask('considering', 'Apa yang menjadi pertimbangan (Menimbang)?', 'What is considered (Menimbang)?');
    if (sheet.facts.fields.basis.length === 0)
      build.ask('basis', 'Peraturan apa yang menjadi dasar (Mengingat)?', 'Which rules is it based on (Mengingat)?');
    build.heading('decides');
    build.paragraph('sets');
    build.dicta();
    askPoints(build, sheet);
  },
  'berita-acara': (build, sheet) => {
    build.opening('minutes', 'minutes');
    askMeeting(build, sheet);
    build.items('points');
    askPoints(build, sheet);
    build.closing('closing-minutes');
  },
  keterangan: (build, sheet) => {
    build.opening('certifies', 'certifies');
    build.people();
    askPeople(build, sheet);
    build.items('points', 'paragraph');
    askPoints(build, sheet);
    build.closing('closing-certificate');
  },
  kuasa: (build, sheet) => {
    build.opening('empowers', 'empowers');
    build.people();
    askPeople(build, sheet);
    build.heading('to-do');
    build.items('points');
    askPoints(build, sheet);
    build.closing('closing-power');
  },
  pengantar: (build, sheet) => {
    build.opening('sends', 'sends');
    build.sent();
    if (sheet.facts.fields.attachments.length === 0)
      build.ask('attachments', 'Naskah apa yang dikirim?', 'What is sent?');
    build.items('points', 'paragraph');
    build.closing('closing');
  },
};
