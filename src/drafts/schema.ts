/**
 * What a draft is: blocks of claims. Shared with the screens and with every room that drafts.
 */
import { z } from 'zod';
import { claimSchema } from '../evidence/schema.ts';

export const draftKinds = ['news', 'report', 'facebook', 'x', 'instagram', 'whatsapp'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** konsep -> diperiksa -> disetujui -> terbit | arsip (docs/architecture.md, "The loop"). */
export const draftStates = ['konsep', 'diperiksa', 'disetujui', 'terbit', 'arsip'] as const;
export type DraftState = (typeof draftStates)[number];

export const blockKinds = ['title', 'paragraph', 'heading', 'list-item', 'table-row', 'credit', 'caption', 'alt', 'gap'] as const;

/** A block of the text. A `gap` asks for a missing fact: `question` says which; it has no claims and is never published. */
export const blockSchema = z.object({
  id: z.string(),
  kind: z.enum(blockKinds),
  claims: z.array(claimSchema).default([]),
  gap: z.object({ fact: z.string(), question: z.object({ id: z.string(), en: z.string() }) }).optional(),
});
export type Block = z.infer<typeof blockSchema>;

export const draftContentSchema = z.object({
  kind: z.enum(draftKinds),
  blocks: z.array(blockSchema).max(2_000),
});
export type DraftContent = z.infer<typeof draftContentSchema>;

/** The unit a draft speaks for, as much of it as texts need. */
export type DraftingUnit = {
  readonly id: string;
  /** "KPU NTT", "KPU Kabupaten Alor", "KIP Aceh". */
  readonly shortName: string;
  /** "KPU Provinsi Nusa Tenggara Timur". */
  readonly fullName: string;
  readonly level: 'national' | 'province' | 'regency';
  readonly datelineCity: string;
  /** "ntt.kpu.go.id". */
  readonly host: string;
  readonly zone: 'WIB' | 'WITA' | 'WIT';
};
