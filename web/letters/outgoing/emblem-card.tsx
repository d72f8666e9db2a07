/** The emblem at the head of a unit's letters: shown as it is now, put there once, or taken away. */
import { useQuery } from '@tanstack/react-query';
import { Banner, Button, Card, FileDrop, toast } from '../../design/index.ts';
import { useText } from '../../i18n/messages.ts';
import { useCan, useUnit } from '../../identity/session.ts';
import { useLetterCall } from '../queries.ts';
import { kindMessages } from './kind-messages.ts';
import { emblemQuery, putEmblem, takeEmblem } from './queries.ts';

export function EmblemCard() {
  const t = useText(kindMessages);
  const { unitId, unitName } = useUnit();
  const manages = useCan('registers.manage');
  const { data, error } = useQuery(emblemQuery(unitId));
  const put = useLetterCall(
    (file: File) => putEmblem(unitId, data?.version ?? 0, file),
    () => toast(t('emblemSaved')),
    'here',
  );
  const take = useLetterCall(
    () => takeEmblem(unitId, data?.version ?? 0),
    () => toast(t('emblemTaken')),
    'here',
  );
  const failure = put.error ?? take.error ?? error;
  return (
    <Card title={t('emblem')}>
      <p className="mb-3 text-ink-soft">{t('emblemLead')}</p>
      {failure && <Banner kind="bad">{failure.message}</Banner>}
      {data && (
        <div className="flex flex-wrap items-center gap-4">
          {data.sha256 === null ? (
            <p className="text-ink-faint">{t('emblemNone')}</p>
          ) : (
            <img
              className="size-24 rounded-md border border-line bg-white object-contain p-1"
              src={`/api/letters/emblem/picture?unitId=${unitId}&version=${data.version}`}
              alt={t('emblemOf', { unit: unitName })}
            />
          )}
          {manages && (
            <div className="grid min-w-0 flex-1 basis-60 gap-2">
              <FileDrop
                accept="image/png,image/jpeg"
                hint={t('emblemHint')}
                onFiles={([file]) => file && put.mutate(file)}
              />
              {data.sha256 !== null && (
                <div>
                  <Button size="small" look="quiet" busy={take.isPending} onClick={() => take.mutate(undefined)}>
                    {t('emblemTake')}
                  </Button>
                </div>
              )}
            </div>
          )}
        </div>
      )}
    </Card>
  );
}
