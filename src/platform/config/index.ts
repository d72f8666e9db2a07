/**
 * All configuration, in one validated place. Every setting has a default that works on a fresh office PC;
 * README.md lists them (a test keeps the two in step).
 */
import path from 'node:path';
import { z } from 'zod';
import type { ObjectStore } from '../files/s3.ts';
import { wrongHere } from '../input/wrong-input.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['yes', 'no']).transform((value) => value === 'yes');

export const settings = {
  KC_DATA: { schema: z.string().min(1).default('./data'), help: 'The one data folder: database, files, secrets.' },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    help:
      'Use this PostgreSQL (>= 16) instead of the embedded one; its user must own the database and may create ' +
      'roles.',
  },
  KC_HOST: {
    schema: z.string().default('127.0.0.1'),
    help: 'Address both doors listen on; 0.0.0.0 opens them to the office network.',
  },
  KC_PORT: { schema: port.default(7100), help: 'Port of the workspace (staff).' },
  KC_PORTAL_PORT: { schema: port.default(7200), help: 'Port of the portal (public).' },
  KC_PORTAL_PROCESSES: {
    schema: z.coerce.number().int().min(1).max(16).default(1),
    help: 'Processes that serve the portal; one more for every processor core that the public needs.',
  },
  KC_WORKSPACE_URL: { schema: z.url().optional(), help: 'Address staff use, when it is not http://KC_HOST:KC_PORT.' },
  KC_PORTAL_URL: { schema: z.url().optional(), help: 'Address the public uses; printed in QR codes and feeds.' },
  KC_TRUST_PROXY: {
    schema: flag.default(false),
    help: 'yes when a reverse proxy in front sets X-Forwarded-For and X-Forwarded-Proto.',
  },
  KC_UPLOAD_LIMIT_MB: {
    schema: z.coerce.number().int().min(1).max(2_048).default(100),
    help: 'Largest file that is accepted, in MiB.',
  },
  KC_LIST_UPLOAD_LIMIT_MB: {
    schema: z.coerce.number().int().min(1).max(65_536).default(8_192),
    help: 'Largest voter list that is accepted, in MiB.',
  },
  KC_LIST_MEMORY_MB: {
    schema: z.coerce.number().int().min(256).max(65_536).default(1_024),
    help: 'Memory one job on voter lists may take, in MiB; it works on disk beyond that.',
  },
  KC_LIST_PIECE_ROWS: {
    schema: z.coerce.number().int().min(1_000).max(4_000_000).default(400_000),
    help:
      'Rows of a voter list that one worker searches for duplicates at a time; larger lists are shared by all ' +
      'workers.',
  },
  KC_CLICKHOUSE_URL: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    help:
      'Run the rules and the search for duplicates on this ClickHouse server instead of in the program ' +
      '(http://user:password@host:8123); for lists beyond one machine.',
  },
  KC_EMBEDDINGS_URL: {
    schema: z.url({ protocol: /^https?$/ }).optional(),
    help:
      'Compare the meaning of texts through this server, which speaks as OpenAI does (http://127.0.0.1:8800/v1), ' +
      'instead of the add-on; elsewhere than on this machine it is sent only what everybody in the house may read.',
  },
  KC_EMBEDDINGS_MODEL: { schema: z.string().min(1).default('e5'), help: 'Model that the server of meanings uses.' },
  KC_EMBEDDINGS_KEY: {
    schema: z.string().min(1).optional(),
    help: 'Key of the server of meanings, where it wants one.',
  },
  KC_SESSION_IDLE_HOURS: {
    schema: z.coerce.number().min(0.1).max(168).default(12),
    help: 'A session ends after this long without use.',
  },
  KC_SESSION_MAX_HOURS: {
    schema: z.coerce.number().min(0.1).max(720).default(72),
    help: 'A session ends after this long in any case.',
  },
  KC_S3_ENDPOINT: {
    schema: z.url().optional(),
    help: 'Keep files in this S3-compatible store instead of the data folder; needs KC_S3_BUCKET and both keys too.',
  },
  KC_S3_BUCKET: { schema: z.string().min(1).optional(), help: 'Bucket of the store; it must exist.' },
  KC_S3_REGION: { schema: z.string().min(1).default('us-east-1'), help: 'Region of the store, where it has regions.' },
  KC_S3_ACCESS_KEY: { schema: z.string().min(1).optional(), help: 'Access key of the store.' },
  KC_S3_SECRET_KEY: { schema: z.string().min(1).optional(), help: 'Secret key of the store.' },
  KC_WORKERS: {
    schema: z.coerce.number().int().min(0).max(64).default(2),
    help:
      'Background jobs worked at once by this process, of several one kept for short ones; 0 leaves them to other ' +
      'processes.',
  },
  KC_JOB_PATIENCE_SECONDS: {
    schema: z.coerce.number().int().min(3).max(3_600).default(30),
    help:
      'A process not heard of for so long is taken for dead, and others go on with its jobs; the same for all ' +
      'that share a queue.',
  },
} as const;

type Parsed = { [K in keyof typeof settings]: z.output<(typeof settings)[K]['schema']> };

export type Config = {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly workspacePort: number;
  readonly portalPort: number;
  readonly portalProcesses: number;
  readonly workspaceUrl: string;
  readonly portalUrl: string;
  readonly trustProxy: boolean;
  /** Bytes. */
  readonly uploadLimit: number;
  /** Bytes. */
  readonly listUploadLimit: number;
  /** MiB. */
  readonly listMemory: number;
  readonly listPieceRows: number;
  readonly clickhouseUrl: string | undefined;
  /** The server that compares the meaning of texts. */
  readonly embeddings: { readonly url: string; readonly model: string; readonly key: string | undefined } | undefined;
  /** Milliseconds. */
  readonly sessionIdle: number;
  /** Milliseconds. */
  readonly sessionMax: number;
  readonly workers: number;
  /** Seconds. */
  readonly jobPatience: number;
  /** Where files are kept when not in the data folder. */
  readonly objectStore: ObjectStore | undefined;
};

/** What is asked of a value, in both languages. */
function ruleOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') {
    const choices = issue.values.join(', ');
    return `Salah satu dari: ${choices}. / One of: ${choices}.`;
  }
  const { id, en } = wrongHere(issue);
  return `${id} / ${en}`;
}

/**
 * Reads and validates the environment.
 * Throws an Error whose message names every wrong setting, its value's rule and its help.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [name, { schema, help }] of Object.entries(settings)) {
    const given = environment[name] === '' ? undefined : environment[name];
    const parsed = schema.safeParse(given);
    if (parsed.success) values[name] = parsed.data;
    else wrong.push(`  ${name}: ${parsed.error.issues.map(ruleOf).join('; ')}\n    ${help}`);
  }
  if (wrong.length > 0) throw new Error(`Configuration is not usable:\n${wrong.join('\n')}`);
  const env = values as Parsed;
  const objectStore = objectStoreOf(env);
  const shownHost = env.KC_HOST === '0.0.0.0' || env.KC_HOST === '::' ? 'localhost' : env.KC_HOST;
  return {
    dataFolder: path.resolve(env.KC_DATA),
    databaseUrl: env.DATABASE_URL,
    host: env.KC_HOST,
    workspacePort: env.KC_PORT,
    portalPort: env.KC_PORTAL_PORT,
    portalProcesses: env.KC_PORTAL_PROCESSES,
    workspaceUrl: trimSlash(env.KC_WORKSPACE_URL ?? `http://${shownHost}:${env.KC_PORT}`),
    portalUrl: trimSlash(env.KC_PORTAL_URL ?? `http://${shownHost}:${env.KC_PORTAL_PORT}`),
    trustProxy: env.KC_TRUST_PROXY,
    uploadLimit: env.KC_UPLOAD_LIMIT_MB * 1024 * 1024,
    listUploadLimit: env.KC_LIST_UPLOAD_LIMIT_MB * 1024 * 1024,
    listMemory: env.KC_LIST_MEMORY_MB,
    listPieceRows: env.KC_LIST_PIECE_ROWS,
    clickhouseUrl: env.KC_CLICKHOUSE_URL,
    embeddings: env.KC_EMBEDDINGS_URL
      ? { url: trimSlash(env.KC_EMBEDDINGS_URL), model: env.KC_EMBEDDINGS_MODEL, key: env.KC_EMBEDDINGS_KEY }
      : undefined,
    sessionIdle: env.KC_SESSION_IDLE_HOURS * 3_600_000,
    sessionMax: env.KC_SESSION_MAX_HOURS * 3_600_000,
    workers: env.KC_WORKERS,
    jobPatience: env.KC_JOB_PATIENCE_SECONDS,
    objectStore,
  };
}

/** All or nothing: half of the settings would lose files. */
function objectStoreOf(env: Parsed): ObjectStore | undefined {
  const {
    KC_S3_ENDPOINT: endpoint,
    KC_S3_BUCKET: bucket,
    KC_S3_REGION: region,
    KC_S3_ACCESS_KEY: accessKey,
    KC_S3_SECRET_KEY: secretKey,
  } = env;
  if (endpoint && bucket && accessKey && secretKey) return { endpoint, bucket, region, accessKey, secretKey };
  if (endpoint || bucket || accessKey || secretKey) {
    throw new Error(
      'Configuration is not usable:\n  KC_S3_ENDPOINT, KC_S3_BUCKET, KC_S3_ACCESS_KEY, KC_S3_SECRET_KEY: Isi ' +
        'keempatnya, atau tidak satu pun. / Give all four, or none.',
    );
  }
  return undefined;
}

const trimSlash = (url: string) => url.replace(/\/+$/, '');
