/** Fields of letters of many kinds and layouts (letter-kinds/), each laid as text, PDF and DOCX. */
import { readDocument } from '../../src/documents/index.ts';
import { mayBeCertain } from '../../src/letters/incoming/certain.ts';
import { readLetter } from '../../src/letters/incoming/reading/index.ts';
import { printGoals, printInfo } from './goals.ts';
import type { Judged } from './judge-items.ts';
import { goalsOfFields, judgeLetter, type judgedFields } from './letters-judge.ts';
import { kindLetters } from './letter-kinds/made.ts';
import { formats, laid } from './letters-laid.ts';

const letters = 180;
/** A day on which any of them may have come in. */
const receivedOn = '2026-12-15';

export async function measureLetterKinds(faults: boolean): Promise<void> {
  const judged: Judged[] = [];
  for (const { name, lines, answer } of kindLetters(letters))
    for (const format of formats) {
      const read = await readDocument(await laid({ lines }, format), { name: `surat.${format.slice(0, 4)}` });
      if (!read.ok) throw new Error(read.failure.message.en);
      const found = judgeLetter(answer, readLetter(read.value.text, { pages: read.value.pages, receivedOn }));
      judged.push(...found);
      for (const { field, verdict, sure, said } of faults ? found : [])
        if (verdict !== 'right')
          printInfo(`fault ${name} ${format}`, `${field} ${verdict}${sure ? ' sure' : ''} ${said}`);
    }
  printInfo('kinds-letters', letters * formats.length);
  const isShownSure = ({ field, verdict, sure }: Judged): boolean =>
    verdict === 'wrong' && sure && mayBeCertain(field as Exclude<(typeof judgedFields)[number], never>);
  printGoals([
    ...goalsOfFields('kinds', judged),
    { name: 'kinds-wrong-and-sure', value: judged.filter(isShownSure).length, target: { equal: 0 } },
  ]);
}
