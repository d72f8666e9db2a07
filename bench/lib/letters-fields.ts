/**
 * Fields of letters: of each field how often what is proposed is right (precision), how much of what stands there is
 * proposed (recall), and how often something wrong was shown as certain.
 */
import sharp from 'sharp';
import { picturePage, readDocument } from '../../src/documents/index.ts';
import { recognisePage, type OcrPage } from '../../src/documents/ocr/index.ts';
import { mayBeCertain, type LetterField } from '../../src/letters/incoming/certain.ts';
import { readLetter, type LetterReading } from '../../src/letters/incoming/reading/index.ts';
import { singleFields } from '../../src/letters/schema.ts';
import { judgeItems, type Judged } from './judge-items.ts';
import { printGoals, printInfo, type Goal } from './goals.ts';
import { formats, laid } from './letters-laid.ts';
import { degraded, type Degradation } from './ocr-degrade.ts';
import { madeLetters, type Called, type Due, type MadeLetter } from './letters-made.ts';

const letters = 60;
const fields = [...singleFields, 'duties', 'meetings'] as const;
/** Goals of recall and precision; of numbers and dates more is asked. */
const goals = (field: string): readonly [recall: number, precision: number] =>
  field === 'number' || field === 'date' ? [0.97, 0.97] : [0.9, 0.95];
/** After all letters: a day on which they may have come in. */
const receivedOn = '2025-12-01';

type Asked = {
  /** Prints each fault, for those who mend the reader. */
  readonly faults: boolean;
  /** So many letters are printed, scanned and recognised besides. */
  readonly scans: number;
};

export async function measureLetterFields({ faults, scans }: Asked): Promise<void> {
  const clean: Judged[] = [];
  const scanned: Judged[] = [];
  const tell = (where: string, judged: readonly Judged[]): readonly Judged[] => {
    for (const { field, verdict, sure, said } of faults ? judged : [])
      if (verdict !== 'right') printInfo(`fault ${where}`, `${field} ${verdict}${sure ? ' sure' : ''} ${said}`);
    return judged;
  };
  for (const [at, letter] of madeLetters(letters).entries()) {
    for (const format of formats) {
      const read = await readDocument(await laid(letter, format), { name: `surat.${format.slice(0, 4)}` });
      if (!read.ok) throw new Error(read.failure.message.en);
      clean.push(
        ...tell(
          `${letter.name} ${format}`,
          judge(letter, readLetter(read.value.text, { pages: read.value.pages, receivedOn })),
        ),
      );
    }
    if (at < scans) scanned.push(...tell(`${letter.name} scan`, judge(letter, await pictureRead(letter, 'scan', at))));
  }
  printInfo('letters', letters);
  printGoals(fields.flatMap((field) => goalsOf(field, clean)));
  for (const field of scanned.length > 0 ? fields : []) {
    const { recall, precision } = sharesOf(field, scanned);
    printInfo(`letters-scanned-${field}`, `recall ${recall.toFixed(3)} precision ${precision.toFixed(3)}`);
  }
  printGoals([
    { name: 'letters-wrong-and-sure', value: wrongAndSure(clean), target: { equal: 0 } },
    ...(scanned.length > 0
      ? [{ name: 'letters-scanned-wrong-and-sure', value: wrongAndSure(scanned), target: { equal: 0 } }]
      : []),
  ]);
}

/** What is read in a picture of the printed letter, and how far that can be trusted. */
async function pictureRead(
  letter: MadeLetter,
  how: Degradation,
  seed: number,
): Promise<LetterReading & Pick<OcrPage, 'verdict'>> {
  const name = 'pindaian.jpg';
  const picture = await picturePage(await laid(letter, 'pdf'), { page: 1, width: 1_654, name });
  if (!picture.ok) throw new Error(picture.failure.message.en);
  const read = await recognisePage(await degraded(await sharp(picture.value).png().toBuffer(), how, seed), { name });
  if (!read.ok) throw new Error(read.failure.message.en);
  const { text, verdict } = read.value;
  return { ...readLetter(text, { pages: [{ start: 0, end: text.length }], receivedOn }), verdict };
}

/** Photos that came by a messenger, and photos of such photos: what a clerk is spared, and nothing wrong as certain. */
export async function measureLetterPhotos(count: number): Promise<void> {
  const goals: Goal[] = [];
  for (const how of ['whatsapp', 'photo-of-photo'] as const) {
    const judged: Judged[] = [];
    let refused = 0;
    for (const [at, letter] of madeLetters(count).entries()) {
      const read = await pictureRead(letter, how, at);
      judged.push(...judge(letter, read));
      if (read.verdict === 'refused') refused += 1;
    }
    printInfo(
      `letters-${how}`,
      `${count - refused} read, of ${refused} the page says that they are to be scanned anew`,
    );
    for (const field of ['number', 'date', 'sender', 'subject'] as const) {
      const { recall, precision } = sharesOf(field, judged);
      printInfo(`letters-${how}-${field}`, `recall ${recall.toFixed(3)} precision ${precision.toFixed(3)}`);
    }
    // Of the fields that a letter's page may show as certain at all.
    const wrong = judged.filter(
      ({ field, verdict, sure }) => verdict === 'wrong' && sure && mayBeCertain(field as LetterField),
    );
    for (const { field, said } of wrong) printInfo(`wrong and sure, ${how}`, `${field} ${said}`);
    goals.push({ name: `letters-${how}-wrong-and-sure`, value: wrong.length, target: { equal: 0 } });
  }
  printGoals(goals);
}

function sharesOf(field: string, judged: readonly Judged[]): { readonly recall: number; readonly precision: number } {
  const count = (verdict: Judged['verdict']): number =>
    judged.filter((one) => one.field === field && one.verdict === verdict).length;
  const [right, wrong, missed] = [count('right'), count('wrong'), count('missed')];
  const share = (others: number): number => (right + others === 0 ? 1 : right / (right + others));
  return { recall: share(missed), precision: share(wrong) };
}

function goalsOf(field: string, judged: readonly Judged[]): Goal[] {
  const [recall, precision] = goals(field);
  const shares = sharesOf(field, judged);
  return [
    { name: `letters-${field}-recall`, value: shares.recall, target: { atLeast: recall } },
    { name: `letters-${field}-precision`, value: shares.precision, target: { atLeast: precision } },
  ];
}

const wrongAndSure = (judged: readonly Judged[]): number =>
  judged.filter(({ verdict, sure }) => verdict === 'wrong' && sure).length;

/** Signs and capitals count for nothing; words do. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function judge({ truth, duties, meetings }: MadeLetter, { single, ...found }: LetterReading): Judged[] {
  const fields = singleFields.flatMap((field): Judged[] => {
    const [read, real] = [single[field], truth[field]];
    const said = `${read?.value ?? '-'} / ${real ?? '-'}`;
    const sure = read?.sure === true;
    if (read === null || read.value === '') return real === null ? [] : [{ field, verdict: 'missed', sure, said }];
    const isRight = real !== null && (real === read.value || (plain(real) !== '' && plain(real) === plain(read.value)));
    if (isRight) return [{ field, verdict: 'right', sure, said }];
    // What is proposed wrongly is also missed, where something stands there.
    const wrong: Judged = { field, verdict: 'wrong', sure, said };
    return real === null ? [wrong] : [wrong, { field, verdict: 'missed', sure: false, said }];
  });
  return [
    ...fields,
    ...judgeItems('duties', duties, found.duties, sameDuty),
    ...judgeItems('meetings', meetings, found.meetings, sameMeeting),
  ];
}

/** By the same day, and the words of the one in the other. */
const sameDuty = ({ what, by }: Due, duty: { readonly what: string; readonly by?: string | undefined }): boolean => {
  const words = plain(what).split(' ');
  const said = new Set(plain(duty.what).split(' '));
  return by === duty.by && words.filter((word) => said.has(word)).length >= words.length * 0.8;
};
const sameMeeting = (
  { date, time, place }: Called,
  meeting: {
    readonly date?: string | undefined;
    readonly time?: string | undefined;
    readonly place?: string | undefined;
  },
): boolean => date === meeting.date && time === meeting.time && plain(place) === plain(meeting.place ?? '');
