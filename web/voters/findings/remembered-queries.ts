/** Earlier lists' decisions on the server, as a query and a call. */
import { queryOptions } from '@tanstack/react-query';
import type { ListId, TakeableFit } from '../../../src/elections/voters/schema.ts';
import { answer, api } from '../../api/client.ts';

const of = (listId: ListId) => ({ params: { path: { listId } } });

export const rememberedQuery = (listId: ListId) =>
  queryOptions({
    queryKey: ['findings', listId, 'remembered'],
    queryFn: () => answer(api.GET('/api/voters/lists/{listId}/remembered-decisions', of(listId))),
  });

/**
 * Takes all that fit, a part after the other; `tell` hears how many are taken. What was taken stays when a part is
 * refused.
 */
export async function takeRemembered(
  listId: ListId,
  { fits, expected }: { readonly fits: readonly TakeableFit[]; readonly expected: number },
  tell: (taken: number) => void,
): Promise<number> {
  let batchId: string | null = null;
  let sum = 0;
  for (;;) {
    const part: { batchId: string; taken: number; left: number } = await answer(
      api.POST('/api/voters/lists/{listId}/remembered-decisions', {
        ...of(listId),
        body: { fits: [...fits], expected, batchId },
      }),
    );
    ({ batchId } = part);
    sum += part.taken;
    tell(sum);
    if (part.left === 0) return sum;
  }
}
