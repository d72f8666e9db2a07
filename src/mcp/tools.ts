/**
 * What a program can do: each tool is one route of the workspace's API, asked as the token's person. No tool sends,
 * reviews, approves, publishes or deletes anything, and none is made of a route that does.
 */
import { z } from 'zod';
import type { Route } from '../platform/index.ts';
import type { TokenScope } from './schema.ts';

type Call = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
};

export type Tool = {
  readonly name: string;
  readonly scope: TokenScope;
  readonly describes: string;
  readonly method: Route['method'];
  readonly route: `/api/${string}`;
  readonly input: z.ZodObject;
  /** What is asked of the route; `unitId` is the token's. */
  readonly call: (input: never, unitId: string) => Call;
};

const tool = <I extends z.ZodObject>(
  declared: Omit<Tool, 'input' | 'call'> & {
    readonly input: I;
    readonly call: (input: z.output<I>, unitId: string) => Call;
  },
): Tool => declared;

const page = z.int().min(1).max(1_000_000).default(1).describe('page of the list, from 1');
const id = z.uuid();

export const tools: readonly Tool[] = [
  tool({
    name: 'search',
    scope: 'read',
    describes:
      'Search papers and published texts of the office, with the scope terbatas activities and drafts, too. ' +
      'Cari dokumen dan naskah kantor.',
    method: 'get',
    route: '/api/search',
    input: z.object({ query: z.string().min(1).max(200), page }),
    call: ({ query, page: at }, unitId) => ({ query: { q: query, unitId, page: at } }),
  }),
  tool({
    name: 'open_paper',
    scope: 'read',
    describes: 'What a paper is: its kind, number, year, state, and how far it is read. Buka keterangan dokumen.',
    method: 'get',
    route: '/api/library/{paperId}',
    input: z.object({ paperId: id }),
    call: ({ paperId }) => ({ path: { paperId } }),
  }),
  tool({
    name: 'open_page',
    scope: 'read',
    describes: 'The text of one page of a paper, with its sections. Buka satu halaman dokumen.',
    method: 'get',
    route: '/api/library/{paperId}/pages/{n}',
    input: z.object({ paperId: id, page: z.int().min(1).max(100_000) }),
    call: ({ paperId, page: n }) => ({ path: { paperId, n: String(n) } }),
  }),
  tool({
    name: 'ask_documents',
    scope: 'ask',
    describes:
      'Put a question to the papers of the office: quoted passages answer it, or it says that nothing was found. ' +
      'Tanya dokumen.',
    method: 'post',
    route: '/api/answers',
    input: z.object({ question: z.string().min(3).max(500), paperIds: z.array(id).max(50).optional() }),
    call: ({ question, paperIds }, unitId) => ({ body: { unitId, question, ...(paperIds && { paperIds }) } }),
  }),
  tool({
    name: 'read_answer',
    scope: 'ask',
    describes: 'An answer that was asked for, with the passages that it rests on. Baca jawaban.',
    method: 'get',
    route: '/api/answers/{id}',
    input: z.object({ id }),
    call: (input) => ({ path: { id: input.id } }),
  }),
  tool({
    name: 'list_activities',
    scope: 'read',
    describes: 'Activities of the office, newest first. Daftar kegiatan.',
    method: 'get',
    route: '/api/activities',
    input: z.object({ query: z.string().max(200).optional(), page }),
    call: ({ query, page: at }) => ({ query: { q: query, page: at } }),
  }),
  tool({
    name: 'list_drafts',
    scope: 'read',
    describes: 'Drafts of the office, newest change first. Daftar draf.',
    method: 'get',
    route: '/api/drafts',
    input: z.object({ query: z.string().max(200).optional(), page }),
    call: ({ query, page: at }) => ({ query: { q: query, page: at } }),
  }),
  tool({
    name: 'read_draft',
    scope: 'read',
    describes: 'A draft with the checks of its sentences. Baca draf.',
    method: 'get',
    route: '/api/drafts/{id}',
    input: z.object({ id }),
    call: (input) => ({ path: { id: input.id } }),
  }),
  tool({
    name: 'create_drafts',
    scope: 'draft',
    describes:
      'Compose first drafts about an approved activity. People review and approve them in the workspace. Buat draf.',
    method: 'post',
    route: '/api/drafts',
    input: z.object({
      activityId: id,
      kinds: z.array(z.string().max(40)).min(1).max(20).describe('codes of kinds of text: news, report …'),
    }),
    call: ({ activityId, kinds }, unitId) => ({
      body: { subject: { type: 'activity', id: activityId }, unitId, kinds },
    }),
  }),
];

/** Of the tools those whose route this house has. */
export const toolsOf = (routes: readonly Route[]): readonly Tool[] =>
  tools.filter((one) => routes.some((route) => isOf(one, route)));

export const isOf = ({ method, route }: Tool, { method: other, path }: Pick<Route, 'method' | 'path'>): boolean =>
  method === other && route === path;
