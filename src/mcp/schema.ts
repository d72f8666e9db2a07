/** Tokens: a program works for a person in one unit, for a time, with less than that person may. */
import { z } from 'zod';
import { unitIdSchema } from '../platform/schema.ts';

/**
 * `read`: search, open, list. `ask`: put questions to documents. `draft`: make drafts. Nothing else can be done.
 * `terbatas`: all of it also with papers of that class; without it with `biasa` alone, and never with `rahasia`.
 */
export const tokenScopes = ['read', 'ask', 'draft', 'terbatas'] as const;
export type TokenScope = (typeof tokenScopes)[number];

export const newTokenSchema = z.object({
  unitId: unitIdSchema,
  /** What the program is called, for its owner. */
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(tokenScopes)).min(1).max(tokenScopes.length),
  days: z.int().min(1).max(365),
});

export const tokenSchema = z
  .object({
    id: z.uuid(),
    unitId: unitIdSchema,
    name: z.string(),
    scopes: z.array(z.enum(tokenScopes)),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Token' });
export type Token = z.infer<typeof tokenSchema>;

/** The token itself is told here and never again. */
export const madeTokenSchema = z
  .object({ id: z.uuid(), token: z.string(), expiresAt: z.iso.datetime() })
  .meta({ id: 'MadeToken' });
export const revokedTokenSchema = z.object({ id: z.uuid() }).meta({ id: 'RevokedToken' });
