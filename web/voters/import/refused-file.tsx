/** A file that was found to be no list: said at the top until another file is sent or somebody closes it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Import, ListId } from '../../../src/elections/voters/schema.ts';
import { Banner, Button, toastFailure } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { importMessages } from './messages.ts';
import { cancelImport } from './queries.ts';

/** Whether a file was looked into and found to be a list; one that never was has no place among the imported files. */
export const isList = ({ state, looked }: Import): boolean => looked || (state !== 'gagal' && state !== 'dibatalkan');

/** The newest file (`items`: newest first) where it is none and nobody has closed its refusal. */
export const refusedOf = ([newest]: readonly Import[]): Import | undefined =>
  newest?.state === 'gagal' && !newest.looked ? newest : undefined;

export function RefusedFile({
  listId,
  item,
  mayClose,
}: {
  readonly listId: ListId;
  readonly item: Import;
  readonly mayClose: boolean;
}) {
  const t = useText(importMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const close = useMutation({
    mutationFn: () => cancelImport(listId, item.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['voter-imports', listId] }),
    onError: toastFailure,
  });
  return (
    <Banner
      kind="bad"
      action={
        mayClose && (
          <Button size="small" look="quiet" busy={close.isPending} onClick={() => close.mutate()}>
            {t('closeRefusal')}
          </Button>
        )
      }
    >
      <span className="break-all">{item.name}</span>: {item.failure?.message[language]}
    </Banner>
  );
}
