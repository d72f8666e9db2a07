/**
 * Short news at the edge of the screen, and the place of Undo: instead of asking "are you sure", the workspace does the
 * thing and offers to take it back.
 *
 *     toast(t('removed'), { undo: () => restore() })
 *     toastFailure(error)
 */
export type Notice = {
  readonly title: string;
  readonly description?: string;
  readonly undo?: () => void;
  readonly failure?: true;
};

const waiting: Notice[] = [];
let show: ((notice: Notice) => void) | undefined;

/** Says that something is done; with `undo`, offers to take it back for ten seconds. */
export function toast(
  title: string,
  options: { readonly undo?: () => void; readonly description?: string } = {},
): void {
  deliver({ title, ...options });
}

/** Says what went wrong, in the sentence the failure carries. */
export function toastFailure(error: unknown): void {
  deliver({ title: error instanceof Error ? error.message : String(error), failure: true });
}

/** Called by the list that shows the notices, which loads after the page: what came before waits for it. */
export function receiveNotices(receiver: (notice: Notice) => void): () => void {
  show = receiver;
  for (const notice of waiting.splice(0)) receiver(notice);
  return () => {
    if (show === receiver) show = undefined;
  };
}

function deliver(notice: Notice): void {
  if (show) show(notice);
  else waiting.push(notice);
}
