/** Identity's shapes, shared with the screens. */
import { z } from 'zod';
import type { Capability } from '../platform/index.ts';
import { calendarDate } from '../platform/clock/index.ts';
import { patternSays, personIdSchema, unitIdSchema } from '../platform/schema.ts';

const words = z.object({ id: z.string(), en: z.string() });

export const doneSchema = z.object({ done: z.literal(true) }).meta({ id: 'Done' });

/** KPU RI. */
export const nationalUnit = unitIdSchema.parse('00');

export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    patternSays(
      /^[a-z0-9][a-z0-9._-]{2,39}$/,
      '3 sampai 40 huruf kecil, angka, titik, garis bawah atau tanda hubung, tanpa spasi',
      '3 to 40 small letters, digits, dots, underscores or hyphens, without spaces',
    ),
  );
/** Length beats complexity rules (NIST SP 800-63B, 2017): at least 10 characters, nothing else. */
export const passwordSchema = z.string().min(10).max(200);
const name = z.string().trim().min(2).max(200);
export const language = z.enum(['id', 'en']);

export type { Capability };

/** A position of a unit, with its section where it has one, never a person: whoever holds it then. */
export const postSchema = z.object({ position: z.string().max(40), section: z.string().max(40).nullable() });
export type Post = z.infer<typeof postSchema>;

export const heldPositionSchema = z
  .object({
    unitId: unitIdSchema,
    unitName: z.string(),
    position: z.string(),
    section: z.string().optional(),
    acting: z.enum(['plh', 'plt']).optional(),
    label: z.object({ id: z.string(), en: z.string() }),
    capabilities: z.array(z.string()),
  })
  .meta({ id: 'HeldPosition' });
export const meSchema = z
  .object({
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
    /** Reads and drafts only, until a third person has confirmed who used the link for this password. */
    waits: z.boolean(),
    portalUrl: z.string(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meSchema>;

export const unitSchema = z
  .object({
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
  })
  .meta({ id: 'Unit' });
export type UnitView = z.infer<typeof unitSchema>;

export const signInInput = z
  .object({ username: z.string().max(100), password: z.string().max(1_000) })
  .meta({ id: 'SignIn' });
export const firstAdministratorInput = z
  .object({ token: z.string().max(200), username: usernameSchema, name, password: passwordSchema })
  .meta({ id: 'FirstAdministrator' });
export const acceptLinkInput = z
  .object({ token: z.string().max(200), password: passwordSchema })
  .meta({ id: 'AcceptPasswordLink' });
const heldInput = z.object({
  position: z.string(),
  section: z.string().nullable().default(null),
  since: calendarDate,
  until: calendarDate.nullable().default(null),
  acting: z.enum(['plh', 'plt']).nullable().default(null),
});
export const createPersonInput = z
  .object({
    unitId: unitIdSchema,
    username: usernameSchema,
    name,
    /** The position that is given with the account. */
    first: heldInput.nullable().default(null),
  })
  .meta({ id: 'NewPerson' });
export const assignPositionInput = heldInput
  .extend({ unitId: unitIdSchema, personId: personIdSchema })
  .meta({ id: 'NewAssignment' });
export const editUnitInput = z
  .object({
    datelineCity: z.string().trim().min(1).max(100),
    host: z
      .string()
      .trim()
      .toLowerCase()
      .regex(
        patternSays(
          /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
          'harus berupa nama situs, misalnya ntt.kpu.go.id',
          'must be the name of a site, such as ntt.kpu.go.id',
        ),
      ),
    address: z.string().trim().max(300).nullable(),
    zone: z.enum(['WIB', 'WITA', 'WIT']),
    source: z.string().trim().min(1).max(300),
    verified: z.boolean(),
  })
  .meta({ id: 'UnitCorrection' });
export const personSchema = z
  .object({
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
        /** It decides, and nobody has confirmed it: it has no effect yet. */
        waits: z.boolean(),
        label: z.object({ id: z.string(), en: z.string() }),
      }),
    ),
  })
  .meta({ id: 'Person' });

/** A position that somebody else gave, before it takes effect. */
const waitingPositionSchema = z
  .object({
    id: z.string(),
    unitId: unitIdSchema,
    person: z.string(),
    /** Null: the program. */
    givenBy: z.string().nullable(),
    since: z.string(),
    until: z.string().nullable(),
    givenAt: z.string(),
    label: z.object({ id: z.string(), en: z.string() }),
  })
  .meta({ id: 'WaitingPosition' });
export const waitingPositionsSchema = z.array(waitingPositionSchema).meta({ id: 'WaitingPositions' });

/** A password that was set by a link which somebody else made, where it waits for a third person. */
export const waitingLinksSchema = z
  .array(
    z
      .object({
        id: z.string(),
        unitId: unitIdSchema,
        personId: personIdSchema,
        person: z.string(),
        madeBy: z.string(),
        madeAt: z.string(),
        usedAt: z.string(),
        denied: z.boolean(),
        alone: z.boolean(),
      })
      .meta({ id: 'WaitingLink' }),
  )
  .meta({ id: 'WaitingLinks' });
/** The same, as the account's owner sees it. */
export const ownLinksSchema = z
  .array(
    z
      .object({
        id: z.string(),
        madeBy: z.string(),
        madeAt: z.string(),
        usedAt: z.string(),
        answer: z.enum(['mine', 'not-mine']).nullable(),
        confirmedBy: z.string().nullable(),
        waits: z.boolean(),
      })
      .meta({ id: 'OwnLink' }),
  )
  .meta({ id: 'OwnLinks' });

/** Whose one-time link it is. */
export const linkOwnerSchema = z.object({ name: z.string(), username: z.string() }).meta({ id: 'PasswordLinkOwner' });
export const passwordLinkSchema = z.object({ link: z.string() }).meta({ id: 'PasswordLink' });
export const createdPersonSchema = z.object({ id: personIdSchema, link: z.string() }).meta({ id: 'CreatedPerson' });
export const createdAssignmentSchema = z.object({ id: z.string() }).meta({ id: 'CreatedAssignment' });

/** Reference data: positions with what they allow, and sections. */
export const positionsSchema = z
  .object({
    positions: z.array(
      z.object({
        code: z.string(),
        label: words,
        sectioned: z.boolean(),
        allows: z.array(z.object({ code: z.string(), label: words })),
        since: z.string(),
        until: z.string().nullable(),
        source: z.string(),
        verified: z.boolean(),
      }),
    ),
    sections: z.array(z.object({ code: z.string(), label: words })),
  })
  .meta({ id: 'Positions' });

/** One event of a unit's trail. */
export const auditEventSchema = z
  .object({
    seq: z.int(),
    at: z.string(),
    action: z.string(),
    says: words,
    actor: z.string().nullable(),
    /** The work in the background that did it, and who asked for it. */
    job: z.object({ kind: z.string(), askedBy: z.string().nullable() }).nullable(),
    subject: z.object({ type: z.string(), id: z.string(), says: words, name: words.nullable() }),
    hash: z.string(),
  })
  .meta({ id: 'AuditEvent' });
