/** The fourth step: what the form of papers finds in the text; a person decides. */
import { addProposals, keptLayouts, proposeInProcess, storedReading, withDoubts } from '../../documents/index.ts';
import { ok } from '../../platform/index.ts';
import { paperForm } from '../fact-form.ts';
import { scannedLayouts } from '../queries/scanned-layouts.ts';
import { defineStep } from './step-job.ts';

export const readFieldsJob = defineStep('fields', 'light', async ({ platform, actor }, paper) => {
  const { documentId, id, unitId, name } = paper;
  if (documentId === null) return ok({});
  const { reading, scanned, known } = await platform.database.read(actor, async (tx) => ({
    reading: await storedReading(tx, documentId),
    scanned: await scannedLayouts(tx, id),
    known: await paperForm.known(tx, id),
  }));
  if (reading === null) return ok({});
  const { text, pages, dateHint } = reading;
  const parts = [{ kind: 'body' as const, start: 0, end: text.length }];
  const task = { propose: paperForm.propose.href, reading: { text, pages, parts, dateHint, ordinal: 1 }, known };
  const found = await proposeInProcess(task, name);
  if (!found.ok) return found;
  const layouts = (await Promise.all(scanned.map((address) => keptLayouts(platform.files, address)))).flat();
  return ok({
    write: ({ tx }) =>
      addProposals(
        tx,
        { documentId, subject: { type: 'paper', id }, kept: { id, unitId } },
        withDoubts(found.value, text, layouts),
      ),
  });
});
