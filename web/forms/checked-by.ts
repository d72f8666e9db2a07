/** The schema of a form whose fields depend on each other or on what the server said. */
import { z } from 'zod';

/** `wrong` says in a sentence what is wrong with which field; keep the schema between renders (`useMemo`). */
export const checkedBy = <V extends object>(
  wrong: (values: V) => { readonly [Field in keyof V]?: string | undefined },
): z.ZodType<V, V> =>
  z.custom<V>().superRefine((values, context) => {
    for (const [field, message] of Object.entries(wrong(values)))
      if (message !== undefined) context.addIssue({ code: 'custom', path: [field], message: String(message) });
  });
