/** Dated values: all that there are, and a new one. */
import { z } from 'zod';
import { capability, defineRoute, ok, signedIn, unitInBody } from '../platform/index.ts';
import { calendarDate } from '../platform/clock/index.ts';
import { addValue } from './operations/add-value.ts';
import { saveHolidays, withdrawHoliday } from './operations/save-holidays.ts';
import { listHolidays } from './queries/holidays.ts';
import { listValues } from './queries/list-values.ts';
import {
  holidaysQuery,
  holidaysSchema,
  listedValuesSchema,
  newHolidaysBody,
  newValueSchema,
  savedHolidaysSchema,
  savedValueSchema,
  withdrawHolidayBody,
  withdrawnHolidaySchema,
} from './schema.ts';

const tag = 'Nilai acuan';

export const referenceRoutes = [
  defineRoute({
    method: 'get',
    path: '/api/reference/values',
    tag,
    summary: 'Dated values that the house uses, with their sources and every value they had',
    access: signedIn,
    response: listedValuesSchema,
    handle: async ({ read }) => ok(await read(listValues)),
  }),
  defineRoute({
    method: 'post',
    path: '/api/reference/values/{code}',
    tag,
    summary: 'Give a value from a day on; earlier values stay',
    access: capability('reference.edit', unitInBody),
    status: 201,
    params: z.object({ code: z.string().max(60) }),
    body: newValueSchema,
    response: savedValueSchema,
    handle: ({ run, params, body }) => run(addValue, { ...body, code: params.code }),
  }),
  defineRoute({
    method: 'get',
    path: '/api/reference/holidays',
    tag,
    summary: 'Days of a year on which offices of the whole country are closed, with their sources',
    access: signedIn,
    query: holidaysQuery,
    response: holidaysSchema,
    handle: async ({ read, query }) => ok(await read((tx) => listHolidays(tx, query.year))),
  }),
  defineRoute({
    method: 'post',
    path: '/api/reference/holidays',
    tag,
    summary: 'Say which days are off; what was said of a day before stays in its history',
    access: capability('reference.edit', unitInBody),
    status: 201,
    body: newHolidaysBody,
    response: savedHolidaysSchema,
    handle: ({ run, body }) => run(saveHolidays, body),
  }),
  defineRoute({
    method: 'post',
    path: '/api/reference/holidays/{day}/withdraw',
    tag,
    summary: 'Say that a day is worked after all',
    access: capability('reference.edit', unitInBody),
    params: z.object({ day: calendarDate }),
    body: withdrawHolidayBody,
    response: withdrawnHolidaySchema,
    handle: ({ run, params, body }) => run(withdrawHoliday, { ...body, ...params }),
  }),
] as const;
