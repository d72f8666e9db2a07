/**
 * What the audit trail records about findings and decisions: ids, codes and counts, never a voter's values and no
 * typed words.
 */
import { z } from 'zod';
import { defineEvents } from '../../../platform/index.ts';

const decided = { action: z.string(), tmsReason: z.string().nullable(), code: z.string(), proofs: z.int() };

/** Decisions of a day are one line a person and list, however they were taken. */
const decidedLine = { id: '{count} temuan diputuskan', en: '{count} findings decided' };
const undoneLine = { id: '{count} keputusan dibatalkan', en: '{count} decisions undone' };
const ofList = { type: 'voter-list', field: 'listId' } as const;

export const event = defineEvents({
  'voters.findings-replaced': {
    says: { id: 'Temuan pemeriksaan daftar pemilih diperbarui', en: 'Findings of a check renewed' },
    payload: z.object({
      source: z.string(),
      revision: z.int(),
      added: z.int(),
      kept: z.int(),
      closed: z.int(),
      reopened: z.int(),
      remembered: z.int(),
      proposed: z.int(),
    }),
    moves: 'left out',
  },
  'voters.finding-decided': {
    says: { id: 'Temuan diputuskan', en: 'Finding decided' },
    payload: z.object({
      ...decided,
      listId: z.string(),
      decisionId: z.string(),
      rows: z.array(z.int()),
      fields: z.array(z.string()),
    }),
    moves: { says: decidedLine, about: ofList },
  },
  'voters.findings-decided': {
    says: { id: 'Sejumlah temuan diputuskan sekaligus', en: 'Several findings decided at once' },
    payload: z.object({ ...decided, batchId: z.string(), count: z.int() }),
    moves: { says: decidedLine, counts: 'count' },
  },
  'voters.remembered-taken': {
    says: { id: 'Keputusan daftar sebelumnya dipakai sekaligus', en: 'Decisions of an earlier list taken at once' },
    payload: z.object({
      batchId: z.string(),
      count: z.int(),
      left: z.int(),
      byAction: z.record(z.string(), z.int()),
      fits: z.array(z.string()),
    }),
    moves: { says: decidedLine, counts: 'count' },
  },
  'voters.decision-undone': {
    says: { id: 'Keputusan atas temuan dibatalkan', en: 'Decision on a finding undone' },
    payload: z.object({ listId: z.string(), decisionId: z.string() }),
    moves: { says: undoneLine, about: ofList },
  },
  'voters.batch-undone': {
    says: { id: 'Keputusan atas sejumlah temuan dibatalkan', en: 'Decision on several findings undone' },
    payload: z.object({ batchId: z.string(), count: z.int() }),
    moves: { says: undoneLine, counts: 'count' },
  },
  'voters.findings-assigned': {
    says: { id: 'Temuan dibagikan kepada petugas', en: 'Findings assigned' },
    payload: z.object({
      count: z.int(),
      assignee: z.string().nullable(),
      code: z.string().nullable(),
      village: z.string().nullable(),
    }),
    moves: { says: { id: '{count} temuan dibagikan', en: '{count} findings assigned' }, counts: 'count' },
  },
  'voters.decision-kind-saved': {
    says: { id: 'Jenis keputusan temuan disimpan', en: 'Kind of decision saved' },
    payload: z.object({
      action: z.string(),
      code: z.string(),
      since: z.string(),
      needsProof: z.boolean(),
      proofKinds: z.array(z.string()),
    }),
  },
  'voters.note-words-saved': {
    says: { id: 'Kata petunjuk keterangan disimpan', en: 'Words of the note saved' },
    payload: z.object({
      kind: z.string(),
      meaning: z.string(),
      words: z.array(z.string()),
      since: z.string(),
      source: z.string(),
    }),
  },
  'voters.proof-added': {
    says: { id: 'Dokumen bukti ditambahkan', en: 'Proof document added' },
    payload: z.object({ proofId: z.string(), kind: z.string(), bytes: z.int() }),
    moves: { says: { id: '{count} dokumen bukti ditambahkan', en: '{count} proof documents added' } },
  },
  'voters.proof-opened': {
    says: { id: 'Dokumen bukti dibuka', en: 'Proof document opened' },
    payload: z.object({ proofId: z.string(), kind: z.string() }),
    moves: { says: { id: '{count} dokumen bukti dibuka', en: '{count} proof documents opened' } },
  },
});
