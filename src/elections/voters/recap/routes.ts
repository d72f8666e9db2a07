/** Recaps: read, print, draw, send upward, receive, add up, open to the public. */
import { z } from 'zod';
import { calendarDate } from '../../../platform/clock/index.ts';
import {
  attachment,
  capability,
  defineRoute,
  everyone,
  ok,
  pageOf,
  pageQuery,
  runOperation,
  unitInBody,
  unitInQuery,
} from '../../../platform/index.ts';
import { receive, sendBack, setDueDate } from '../../../submissions/index.ts';
import { standings } from '../../../submissions/schema.ts';
import { unitOfList } from '../list/index.ts';
import { listIdSchema, listKinds } from '../list/schema.ts';
import { receiverOfSubmission, unitOfRecap, viewerOfRecap } from './access.ts';
import { chartNames } from './charts.ts';
import { fail } from './failures.ts';
import { formPdf } from './form-pdf.ts';
import { formXlsx } from './form-xlsx.ts';
import { recapLevels, type RecapLevel } from './measures.ts';
import { levelOf, nameOfRegion, strayOf } from './places.ts';
import { confirmOpening, refuseOpening } from './operations/answer-opening.ts';
import { askToOpen, cancelOpening } from './operations/ask-to-open.ts';
import { printForm } from './operations/print-form.ts';
import { sendRecap } from './operations/send-recap.ts';
import { sumRecaps } from './operations/sum-recaps.ts';
import { withdrawRelease } from './operations/withdraw-release.ts';
import { recapChart } from './queries/filled-form.ts';
import { listSent, periodsOf, sentHistory } from './queries/list-sent.ts';
import { recapChanges } from './queries/changes.ts';
import { closedData, listReleases, openCsv, openData, type ClosedData } from './queries/open-data.ts';
import { returnedBefore } from './queries/mending.ts';
import { openingPreview } from './queries/opening.ts';
import { recapChildren, recapView } from './queries/read-recap-view.ts';
import { changeRates } from './rates.ts';
import {
  changeRatesSchema,
  openingPreviewSchema,
  openRecapSchema,
  periodSchema,
  recapChangesSchema,
  recapDueSchema,
  recapPeriodsSchema,
  recapReferenceSchema,
  recapRowSchema,
  recapSchema,
  releasedRecapSchema,
  returnedRecapSchema,
  sentRecapsSchema,
  submissionHistorySchema,
  submissionReferenceSchema,
} from './schema.ts';
import { recapSeries } from './series.ts';
import { readRecapRows } from './store.ts';
import { reasonOf, reasonOrNoneOf, unitIdSchema } from '../../../platform/schema.ts';

const tag = 'Rekap pemilih';
const ofRecap = z.object({ recapId: z.uuid() });
const ofSubmission = z.object({ submissionId: z.uuid() });
const period = z.object({ unitId: unitIdSchema, kind: z.enum(listKinds), period: periodSchema });
const region = z.string().regex(/^(\d{2}|\d{4}|\d{6}|\d{10})$/);
const seenPreview = z.object({ preview: z.string().regex(/^[0-9a-f]{64}$/) });
const reason = z.object({ reason: reasonOf(1_000) });

/** Why there are no numbers: never opened, withdrawn, or being corrected. */
const notOpen = (closed: ClosedData | null) =>
  closed === null
    ? fail('recap/not-public')
    : closed.withdrawn === null
      ? fail('recap/in-repair')
      : fail('recap/withdrawn', { reason: closed.withdrawn.reason });

export const recapRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/voters/recaps/{recapId}',
    tag,
    summary: 'A recap with its identities, forms and where it was sent',
    access: capability('voters.read', viewerOfRecap),
    params: ofRecap,
    response: recapSchema,
    handle: async ({ params, actor, read }) => {
      const found = await read((tx) => recapView(tx, actor, params.recapId));
      return found === null ? fail('recap/not-found') : ok(found);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/lists/{listId}/returned-recap',
    tag,
    summary: 'What came back from above that this list corrects, and why; null where nothing did',
    access: capability('voters.read', unitOfList),
    params: z.object({ listId: listIdSchema }),
    response: returnedRecapSchema,
    handle: async ({ params, read }) => ok({ returned: await read((tx) => returnedBefore(tx, params.listId)) }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/recaps/{recapId}/rows',
    tag,
    summary: 'The regions below a region',
    access: capability('voters.read', viewerOfRecap),
    params: ofRecap,
    query: pageQuery.omit({ q: true }).extend({ level: z.enum(recapLevels), parent: region }),
    response: pageOf(recapRowSchema),
    handle: async ({ params, query, read }) => ok(await read((tx) => recapChildren(tx, params.recapId, query))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/recaps/{recapId}/rates',
    tag,
    summary: 'Change rates of the regions below a region, beside their neighbours',
    access: capability('voters.read', viewerOfRecap),
    params: ofRecap,
    query: z.object({ parent: region }),
    response: changeRatesSchema,
    handle: async ({ params, query, read }) => {
      const below = recapLevels[recapLevels.indexOf(levelOf(query.parent)) + 1] as RecapLevel;
      const rows =
        below === 'tps'
          ? []
          : await read((tx) => readRecapRows(tx, params.recapId, { levels: [below], parent: query.parent }));
      const regions = rows.filter(({ code }) => strayOf(code) === null);
      return ok({ items: changeRates(regions).map((rate) => ({ ...rate, name: nameOfRegion(rate.code) })) });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/recaps/{recapId}/charts/{chart}',
    tag,
    summary: 'A picture of a recap as SVG',
    access: capability('voters.read', viewerOfRecap),
    params: ofRecap.extend({ chart: z.enum(chartNames) }),
    query: z.object({ region: region.optional() }),
    response: 'file',
    handle: async ({ params, query, read }) => {
      const svg = await read((tx) =>
        recapChart(
          tx,
          params.recapId,
          params.chart,
          query.region === undefined ? null : { level: levelOf(query.region), code: query.region },
        ),
      );
      return svg === null
        ? fail('recap/not-found')
        : new Response(svg, {
            headers: {
              'Content-Type': 'image/svg+xml; charset=utf-8',
              'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
              'X-Content-Type-Options': 'nosniff',
            },
          });
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/recaps/{recapId}/changes',
    tag,
    summary: 'What changed since the attempt before, by region and measure',
    access: capability('voters.read', viewerOfRecap),
    params: ofRecap,
    query: pageQuery.omit({ q: true }),
    response: recapChangesSchema,
    handle: async ({ params, query, read }) => {
      const found = await read((tx) => recapChanges(tx, params.recapId, query));
      return found === null ? fail('recap/not-found') : ok(found);
    },
  }),
  ...(['pdf', 'xlsx'] as const).map((kind) =>
    defineRoute({
      method: 'post',
      path: `/api/voters/recaps/{recapId}/forms/{form}/${kind}`,
      tag,
      summary: `Print a recap form as ${kind.toUpperCase()}; who printed it stands on it and in the trail`,
      access: capability('voters.read', viewerOfRecap),
      params: ofRecap.extend({ form: z.string().max(60) }),
      response: 'file',
      handle: async ({ platform, actor, params }) => {
        const form = await runOperation(platform, actor, printForm, { ...params, as: kind });
        if (!form.ok) return form;
        const file = kind === 'pdf' ? await formPdf(form.value) : ok(await formXlsx(form.value));
        return file.ok ? fileOf(file.value, `${params.form}-${form.value.period}.${kind}`, kind) : file;
      },
    }),
  ),
  defineRoute({
    method: 'post',
    path: '/api/voters/recaps/{recapId}/send',
    tag,
    summary: 'Send a recap to the level above',
    access: capability('voters.settle', unitOfRecap),
    params: ofRecap,
    status: 201,
    body: z.object({ despite: z.boolean().default(false), answer: reasonOrNoneOf(1_000).default('') }),
    response: submissionReferenceSchema,
    handle: ({ params, body, run }) => run(sendRecap, { recapId: params.recapId, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/recaps/sum',
    tag,
    summary: 'Add up what was received from the units below',
    access: capability('voters.settle', unitInBody),
    status: 201,
    body: period.extend({ partial: z.boolean().default(false) }),
    response: recapReferenceSchema,
    handle: ({ body, run }) => run(sumRecaps, body),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/submissions',
    tag,
    summary: 'Who below has sent a period’s recap',
    access: capability('voters.read', unitInQuery),
    query: pageQuery
      .omit({ q: true })
      .extend(period.shape)
      .extend({ state: z.enum([...standings, 'terlambat']).optional() }),
    response: sentRecapsSchema,
    handle: async ({ query, read, platform }) => ok(await read((tx) => listSent(tx, platform.clock.now(), query))),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/submissions/periods',
    tag,
    summary: 'Periods of which a unit has recaps',
    access: capability('voters.read', unitInQuery),
    query: z.object({ unitId: unitIdSchema }),
    response: recapPeriodsSchema,
    handle: async ({ query, read }) => ok({ items: await read((tx) => periodsOf(tx, query.unitId)) }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/submissions/{submissionId}/history',
    tag,
    summary: 'Every attempt of the unit for the period',
    access: capability('voters.read', receiverOfSubmission),
    params: ofSubmission,
    response: submissionHistorySchema,
    handle: async ({ params, read }) => ok({ items: await read((tx) => sentHistory(tx, params.submissionId)) }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/submissions/{submissionId}/receive',
    tag,
    summary: 'Receive a recap from below',
    access: capability('voters.settle', receiverOfSubmission),
    params: ofSubmission,
    response: submissionReferenceSchema,
    handle: ({ params, run }) => run(receive, params),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/submissions/{submissionId}/send-back',
    tag,
    summary: 'Send a recap back with a reason',
    access: capability('voters.settle', receiverOfSubmission),
    params: ofSubmission,
    body: reason,
    response: submissionReferenceSchema,
    handle: ({ params, body, run }) => run(sendBack, { ...params, reason: body.reason }),
  }),
  defineRoute({
    method: 'put',
    path: '/api/voters/due-dates',
    tag,
    summary: 'Set by when the units below must have sent',
    access: capability('voters.settle', unitInBody),
    body: period.extend({ due: calendarDate, source: z.string().trim().max(200).default('') }),
    response: recapDueSchema,
    handle: ({ body, run }) => run(setDueDate, { ...body, series: recapSeries(body.kind) }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/voters/recaps/{recapId}/release/preview',
    tag,
    summary: 'Exactly what the public would read of a recap, small numbers hidden',
    access: capability('voters.settle', unitOfRecap),
    params: ofRecap,
    query: pageQuery.omit({ q: true }),
    response: openingPreviewSchema,
    handle: async ({ params, query, read, platform }) => {
      const found = await read((tx) => openingPreview(tx, params.recapId, platform.clock.now(), query));
      return found === null ? fail('recap/not-found') : ok(found);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/recaps/{recapId}/release',
    tag,
    summary: 'Ask that the aggregates of a sent recap be opened to the public, as the preview shows them',
    access: capability('voters.settle', unitOfRecap),
    params: ofRecap,
    status: 201,
    body: seenPreview,
    response: recapReferenceSchema,
    handle: ({ params, body, run }) => run(askToOpen, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/recaps/{recapId}/release/confirm',
    tag,
    summary: 'Open to the public what another person asked for, as the preview shows it',
    access: capability('voters.settle', unitOfRecap),
    params: ofRecap,
    status: 201,
    body: seenPreview,
    response: releasedRecapSchema,
    handle: ({ params, body, run }) => run(confirmOpening, { ...params, ...body }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/recaps/{recapId}/release/refuse',
    tag,
    summary: 'Refuse to open what another person asked for, with a reason',
    access: capability('voters.settle', unitOfRecap),
    params: ofRecap,
    body: reason,
    response: recapReferenceSchema,
    handle: ({ params, body, run }) => run(refuseOpening, { ...params, reason: body.reason }),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/recaps/{recapId}/release/cancel',
    tag,
    summary: 'Take back the own request to open a recap to the public',
    access: capability('voters.settle', unitOfRecap),
    params: ofRecap,
    response: recapReferenceSchema,
    handle: ({ params, run }) => run(cancelOpening, params),
  }),
  defineRoute({
    method: 'post',
    path: '/api/voters/recaps/{recapId}/release/withdraw',
    tag,
    summary: 'Withdraw aggregates from the public',
    access: capability('voters.settle', unitOfRecap),
    params: ofRecap,
    body: reason,
    response: recapReferenceSchema,
    handle: ({ params, body, run }) => run(withdrawRelease, { ...params, reason: body.reason }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/open-data/voter-recaps',
    tag,
    summary: 'Recaps that are open to the public',
    access: everyone,
    query: pageQuery.omit({ q: true }),
    response: pageOf(openRecapSchema),
    handle: async ({ query, read }) => ok(await read((tx) => listReleases(tx, query.page, query.size))),
  }),
  ...(['json', 'csv'] as const).map((kind) =>
    defineRoute({
      method: 'get',
      path: `/api/open-data/voter-recaps/{recapId}/${kind}`,
      tag,
      summary: `Open aggregates as ${kind.toUpperCase()}`,
      access: everyone,
      params: ofRecap,
      response: 'file',
      handle: async ({ params, read }) => {
        const { data, closed } = await read(async (tx) => ({
          data: await openData(tx, params.recapId),
          closed: await closedData(tx, params.recapId),
        }));
        if (data === null) return notOpen(closed);
        return fileOf(
          kind === 'csv' ? openCsv(data) : JSON.stringify(data),
          `rekap-pemilih-${data.period}-${data.recapId.slice(0, 8)}.${kind}`,
          kind,
        );
      },
    }),
  ),
] as const;

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
} as const;

function fileOf(content: Uint8Array | string, name: string, kind: keyof typeof types): Response {
  return new Response(typeof content === 'string' ? content : Buffer.from(content), {
    headers: {
      'Content-Type': types[kind],
      'Content-Disposition': attachment(name),
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
