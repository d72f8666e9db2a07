/** Identity's shapes, shared with the screens. */
import { z } from 'zod';
import type { Capability } from '../platform/index.ts';
import { calendarDate } from '../platform/clock/index.ts';
import { unitIdSchema, personIdSchema } from '../platform/schema.ts';

/** KPU RI. */
export const nationalUnit = unitIdSchema.parse('00');

export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/);
/** Length beats complexity rules (NIST SP 800-63B, 2017): at least 10 characters, nothing else. */
export const passwordSchema = z.string().min(10).max(200);
const name = z.string().trim().min(2).max(200);
export const language = z.enum(['id', 'en']);

export type { Capability };

export const heldPositionSchema = z.object({
  unitId: unitIdSchema,
  unitName: z.string(),
  position: z.string(),
  section: z.string().optional(),
  acting: z.enum(['plh', 'plt']).optional(),
  label: z.object({ id: z.string(), en: z.string() }),
  capabilities: z.array(z.string()),
});
export const meSchema = z.object({
  personId: personIdSchema,
  username: z.string(),
  name: z.string(),
  language,
  csrf: z.string(),
  home: z.object({
    id: unitIdSchema,
    shortName: z.string(),
    fullName: z.string(),
    zone: z.enum(['WIB', 'WITA', 'WIT']),
    level: z.enum(['national', 'province', 'regency']),
  }),
  positions: z.array(heldPositionSchema),
  portalUrl: z.string(),
});
export type Me = z.infer<typeof meSchema>;

export const unitSchema = z.object({
  id: unitIdSchema,
  parentId: unitIdSchema.nullable(),
  level: z.enum(['national', 'province', 'regency']),
  kind: z.enum(['nasional', 'provinsi', 'kabupaten', 'kota']),
  shortName: z.string(),
  fullName: z.string(),
  zone: z.enum(['WIB', 'WITA', 'WIT']),
  datelineCity: z.string(),
  host: z.string(),
  slug: z.string(),
  address: z.string().nullable(),
  since: z.string(),
  until: z.string().nullable(),
  source: z.string(),
  verified: z.boolean(),
});
export type UnitView = z.infer<typeof unitSchema>;

export const signInInput = z.object({ username: z.string().max(100), password: z.string().max(1_000) });
export const firstAdministratorInput = z.object({
  token: z.string().max(200),
  username: usernameSchema,
  name,
  password: passwordSchema,
});
export const acceptLinkInput = z.object({ token: z.string().max(200), password: passwordSchema });
export const createPersonInput = z.object({ unitId: unitIdSchema, username: usernameSchema, name });
export const assignPositionInput = z.object({
  unitId: unitIdSchema,
  personId: personIdSchema,
  position: z.string(),
  section: z.string().nullable().default(null),
  since: calendarDate,
  until: calendarDate.nullable().default(null),
  acting: z.enum(['plh', 'plt']).nullable().default(null),
});
export const editUnitInput = z.object({
  datelineCity: z.string().trim().min(1).max(100),
  host: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
  address: z.string().trim().max(300).nullable(),
  zone: z.enum(['WIB', 'WITA', 'WIT']),
  source: z.string().trim().min(1).max(300),
  verified: z.boolean(),
});
export const personSchema = z.object({
  id: personIdSchema,
  username: z.string(),
  name: z.string(),
  active: z.boolean(),
  assignments: z.array(
    z.object({
      id: z.string(),
      unitId: unitIdSchema,
      position: z.string(),
      section: z.string().nullable(),
      since: z.string(),
      until: z.string().nullable(),
      acting: z.enum(['plh', 'plt']).nullable(),
      label: z.object({ id: z.string(), en: z.string() }),
    }),
  ),
});
