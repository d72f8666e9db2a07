/** A letter as it would be printed: what draws it needs. It is drawn after the reading, in a process of its own. */
import { openText, partsOf, printedDraft } from '../../../drafts/index.ts';
import { heldAs, positionTitle, unitById } from '../../../identity/index.ts';
import { maskedIn, type Platform, type Tx } from '../../../platform/index.ts';
import type { PrintedDocument } from '../../../printing/index.ts';
import { composeLetter } from '../compose.ts';
import { emblemOf, nextHead } from '../letterhead/letterhead.ts';
import { mergeRowAt } from '../merge/queries/list-rows.ts';
import { readMergeText, rowOnPaper } from '../merge/queries/row-on-paper.ts';
import { variantOf } from '../merge/queries/variant.ts';
import { letterParts } from '../on-paper.ts';
import { outgoingIdSchema, type OutgoingId } from '../schema.ts';
import { letterLayout } from '../templates.ts';
import { composedOf, type Typed } from './check-outgoing.ts';
import { behalfLines } from './facts.ts';
import { readOutgoing } from './read-outgoing.ts';

type House = Pick<Platform, 'files' | 'rooms' | 'config' | 'clock'>;

/** A letter from fields that are being typed, as a concept. Null where there is no such kind or unit. */
export async function typedOnPaper(tx: Tx, house: House, typed: Typed): Promise<PrintedDocument | null> {
  const { files, config, clock } = house;
  const composed = await composedOf(tx, typed, clock.now());
  const unit = await unitById(tx, typed.unitId);
  if (composed === null || unit === undefined) return null;
  // As on every paper that nobody has cleared: without numbers of people.
  const fields = maskedIn(composed.fields);
  const { kind } = composed;
  const signer = await positionTitle(tx, heldAs(kind.signer, typed.unitId));
  const facts = { kind, fields, answers: composed.answers, signer };
  const content = maskedIn(composeLetter({ facts, unit }, 'check'));
  const words = { unit, parts: partsOf(content.blocks, letterLayout), approval: null };
  const behalf = await behalfLines(tx, typed.unitId, kind);
  const { sha256 } = await emblemOf(tx, typed.unitId);
  return printedDraft({
    content,
    layout: letterLayout,
    unit,
    approval: null,
    origin: 'template',
    provenanceUrl: config.portalUrl,
    around: { title: kind.label.id, parts: letterParts({ ...facts, number: null, date: null, behalf }, words) },
    emblem: sha256 === null ? undefined : await files.read(sha256).catch(() => undefined),
    nextHead: nextHead({ number: null, subject: fields.subject }),
  });
}

/** A row of a letter to many: its letter, or as it will be. Null where there is no such row in sight. */
export async function rowDrawn(tx: Tx, house: House, id: OutgoingId, n: number): Promise<PrintedDocument | null> {
  const whole = await readOutgoing(tx, id);
  const text = whole && (await readMergeText(tx, whole));
  const row = text ? await mergeRowAt(tx, text.merge, n) : undefined;
  if (!text || row === undefined) return null;
  if (text.row.merge === 'daftar') return outgoingOnPaper(tx, house, id);
  if (row.letter !== null) return outgoingOnPaper(tx, house, outgoingIdSchema.parse(row.id));
  const { sheet, words, content } = rowOnPaper(text, row.cells);
  const { sha256 } = await emblemOf(tx, text.row.unit_id);
  const behalf = await behalfLines(tx, text.row.unit_id, text.facts.kind);
  return printedDraft({
    content,
    layout: letterLayout,
    unit: text.unit,
    approval: null,
    origin: 'template',
    provenanceUrl: house.config.portalUrl,
    around: {
      title: text.facts.kind.label.id,
      parts: letterParts({ ...sheet.facts, number: null, date: null, behalf }, words),
    },
    emblem: sha256 === null ? undefined : await house.files.read(sha256).catch(() => undefined),
    nextHead: nextHead({ number: null, subject: sheet.facts.fields.subject }),
  });
}

/** A letter with its words as they stand; null where the reader sees none. */
export async function outgoingOnPaper(tx: Tx, house: House, id: OutgoingId): Promise<PrintedDocument | null> {
  const row = await readOutgoing(tx, id);
  if (row?.draft_id == null || row.destroyed_at !== null) return null;
  const text = await openText(tx, house, row.draft_id);
  return text === null ? null : (await text.documentOf(tx, await variantOf(tx, row))).document;
}
