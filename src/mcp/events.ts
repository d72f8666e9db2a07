import { z } from 'zod';
import { defineEvents } from '../platform/index.ts';
import { tokenScopes } from './schema.ts';

export const event = defineEvents({
  'token.made': {
    says: { id: 'Token program dibuat', en: 'Token for a program made' },
    payload: z.object({ name: z.string(), scopes: z.array(z.enum(tokenScopes)), expiresAt: z.string() }),
  },
  'token.revoked': { says: { id: 'Token program dicabut', en: 'Token for a program revoked' }, payload: z.object({}) },
  'token.wrote': {
    says: { id: 'Program bekerja dengan token', en: 'A program worked by a token' },
    payload: z.object({ tool: z.string() }),
  },
});
