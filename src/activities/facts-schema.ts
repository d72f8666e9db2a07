/**
 * An activity (kegiatan) and its fact sheet: what happened, recorded once. Shared with the screens.
 * Arrays hold items with a stable `id`, so that a fact has an address that survives reordering:
 * `/people/p1/name`, `/statements/s2/text`, `/when/start`.
 */
import { z } from 'zod';
import { visible } from '../evidence/schema.ts';
import { calendarDate, timeZones } from '../platform/clock/index.ts';
import { unitIdSchema } from '../platform/schema.ts';

const line = z
  .string()
  .overwrite((text) => visible(text).replace(/\s+/g, ' ').trim())
  .max(2_000);
const paragraph = z
  .string()
  .overwrite((text) => visible(text).trim())
  .max(20_000);
const localClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const modes = ['daring', 'luring', 'hibrida'] as const;
/** Whether it has been held; a text tells what is planned as planned. */
export const progressStates = ['direncanakan', 'berlangsung', 'selesai', 'ditunda', 'dibatalkan'] as const;
export type Progress = (typeof progressStates)[number];
/** What a person did there. `membacakan`: read out figures or decisions; `penyampai`: presented or said something. */
export const personRoles = [
  'membuka',
  'memimpin',
  'menutup',
  'tuan-rumah',
  'membacakan',
  'melantik',
  'dilantik',
  'menandatangani',
  'narasumber',
  'moderator',
  'pembawa-acara',
  'panelis',
  'juri',
  'saksi',
  'rohaniwan',
  'notulis',
  'penanggung-jawab',
  'narahubung',
  'tidak-hadir',
  'penyampai',
  'peserta',
] as const;
export type PersonRole = (typeof personRoles)[number];

/** A person as they were on that day: the position is part of the fact. */
export const personSchema = z.object({
  id: z.string(),
  /** Name without academic titles. */
  name: line.min(1),
  titlesBefore: line.optional(),
  titlesAfter: line.optional(),
  /** Position on that day with its office, as it should be printed: "Ketua Divisi Data dan Informasi KPU RI". */
  position: line.optional(),
  role: z.enum(personRoles),
  /** What a speaker spoke about. */
  topic: line.optional(),
});
export type Person = z.infer<typeof personSchema>;

/** A quote is verbatim, without its quotation marks. A paraphrase is a clause that follows "bahwa". */
export const statementSchema = z.object({
  id: z.string(),
  speakerId: z.string(),
  kind: z.enum(['quote', 'paraphrase']),
  text: paragraph.min(1),
});
export type Statement = z.infer<typeof statementSchema>;

export const keyPointSchema = z.object({ id: z.string(), text: paragraph.min(1) });
export const decisionSchema = z.object({
  id: z.string(),
  text: paragraph.min(1),
  owner: line.optional(),
  due: calendarDate.optional(),
});
/** A counted thing: value is a decimal string without grouping ("543977", "58.59"). */
export const figureSchema = z.object({
  id: z.string(),
  label: line.min(1),
  value: z.string().regex(/^-?\d+(\.\d+)?$/),
  unit: line.optional(),
  /** The row of a table the figure stands in, whose columns are the labels: "Kecamatan Amarasi". */
  group: line.min(1).optional(),
  /**
   * The stored query that gives the value, "recap/<recap>/<region>/<measure>". Such a figure is kept or removed, never
   * typed over: stored-figures.ts.
   */
  query: z
    .string()
    .max(200)
    .regex(/^[a-z]+(?:\/[A-Za-z0-9_-]+)+$/)
    .optional(),
});
export type Figure = z.infer<typeof figureSchema>;
export const regulationSchema = z.object({
  id: z.string(),
  citation: line.min(1),
  /** Proposed from reference data: nobody has compared it with the original yet. */
  unverified: z.literal(true).optional(),
});
/** A paper that came of the activity or that it rests on, with its number as printed: "Berita Acara Nomor 87/…". */
export const paperSchema = z.object({ id: z.string(), citation: line.min(1) });
export type Paper = z.infer<typeof paperSchema>;
const photoSchema = z.object({
  id: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  caption: line,
  alt: line,
  credit: line.optional(),
});

/** The shared facts of an activity, recorded once by the unit that keeps the sheet. */
export const activityFactsSchema = z
  .object({
    title: line.default(''),
    theme: line.optional(),
    /** Free text: published series numbers disagree with each other. "Seri pertama", "III". */
    series: line.optional(),
    /** Code from the editable list of activity kinds. */
    kind: z.string().default('lainnya'),
    when: z
      .object({
        start: calendarDate.optional(),
        end: calendarDate.optional(),
        startTime: localClockTime.optional(),
        endTime: localClockTime.optional(),
        zone: z.enum(timeZones).optional(),
      })
      .default({}),
    /** Absent: nobody said; sheets from before this question are that. */
    progress: z.enum(progressStates).optional(),
    mode: z.enum(modes).optional(),
    place: line.optional(),
    platform: line.optional(),
    organiser: z.object({ name: line, unitId: unitIdSchema.optional() }).optional(),
    /** Who was invited, as it should be printed: "seluruh jajaran KPU provinsi dan kabupaten/kota se-Indonesia". */
    invited: line.optional(),
    /** Who came, as it should be printed: "Bawaslu Kabupaten Kupang, Polres Kupang, dan Kodim 1604". */
    attended: line.optional(),
    purpose: paragraph.optional(),
    /** Why the activity came about, and how it was prepared: whole sentences, printed in the report as they stand. */
    background: paragraph.optional(),
    preparation: paragraph.optional(),
    people: z.array(personSchema).max(500).default([]),
    statements: z.array(statementSchema).max(500).default([]),
    keyPoints: z.array(keyPointSchema).max(200).default([]),
    decisions: z.array(decisionSchema).max(200).default([]),
    figures: z.array(figureSchema).max(500).default([]),
    regulations: z.array(regulationSchema).max(200).default([]),
    /** Absent where there is none, so that a sheet from before has the hash that it had. */
    papers: z.array(paperSchema).max(100).optional(),
    photos: z.array(photoSchema).max(100).default([]),
  })
  .meta({ id: 'ActivityFacts' });
export type ActivityFacts = z.infer<typeof activityFactsSchema>;

/** What one unit adds, without changing the shared facts. */
export const localFactsSchema = z
  .object({
    /** Where this unit followed from: "Ruang Media Center KPU NTT". */
    place: line.optional(),
    /** Number of attendants of this unit, where counted. */
    attendance: z.int().min(0).max(1_000_000).optional(),
    people: z.array(personSchema).max(500).default([]),
    statements: z.array(statementSchema).max(200).default([]),
    keyPoints: z.array(keyPointSchema).max(100).default([]),
    /** A hope or commitment of the unit that closes its news item; a clause: "terus berinovasi dan …". */
    commitment: paragraph.optional(),
    photos: z.array(photoSchema).max(100).default([]),
    credit: z.object({ writer: line.optional(), editor: line.optional(), photographer: line.optional() }).default({}),
  })
  .meta({ id: 'LocalFacts' });
export type LocalFacts = z.infer<typeof localFactsSchema>;

export type { FactPath } from '../drafts/schema.ts';
