/** The watched folder of the unit: begun here, and how it stands. */
import { useQuery } from '@tanstack/react-query';
import { securityClasses, type SecurityClass, type UnitId } from '../../src/platform/schema.ts';
import { Banner, Button, Card, SelectField, Skeleton, toast } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { useCan } from '../identity/session.ts';
import { arrivalMessages } from './arrival-messages.ts';
import { inboxQuery, openInbox, setInboxClass, useLetterCall } from './queries.ts';

export function InboxCard({ unitId }: { readonly unitId: UnitId }) {
  const t = useText(arrivalMessages);
  const language = useLanguage();
  const mayEdit = useCan('library.edit');
  const { data, error } = useQuery({ ...inboxQuery(unitId), enabled: mayEdit });
  const maySecure = useCan('library.secret');
  const secure = useLetterCall(
    (chosen: SecurityClass) => setInboxClass(unitId, chosen),
    () => toast(t('folderClassSaved')),
  );
  const open = useLetterCall(
    () => openInbox(unitId),
    () => toast(t('watching')),
  );
  if (!mayEdit) return null;
  if (error) return <Banner kind="bad">{error.message}</Banner>;
  if (!data) return <Skeleton lines={4} />;
  const { folder, watched, lookedAt, waiting, refused, refusedFiles, security } = data;
  return (
    <Card title={t('folder')}>
      <div className="grid gap-2">
        <p className="text-ink-soft">{t('folderLead', { folder })}</p>
        {watched ? (
          <p className="text-sm">
            {[
              lookedAt === null ? t('neverLooked') : t('looked', { at: formatInstant(lookedAt, language) }),
              t('waiting', { count: waiting }),
            ].join(' · ')}
          </p>
        ) : (
          <div className="flex flex-wrap items-center gap-3">
            <p>{t('notWatched')}</p>
            <Button look="primary" busy={open.isPending} onClick={() => open.mutate(undefined)}>
              {t('watch')}
            </Button>
          </div>
        )}
        {watched && maySecure && (
          <SelectField
            label={t('folderClass')}
            hint={t('folderClassHint')}
            options={securityClasses.map((one) => ({ value: one, label: t(one) }))}
            value={security}
            disabled={secure.isPending}
            onChange={({ target }) => {
              const chosen = securityClasses.find((one) => one === target.value);
              if (chosen !== undefined) secure.mutate(chosen);
            }}
          />
        )}
        {refused > 0 && (
          <details className="text-sm">
            <summary className="cursor-pointer font-semibold">{t('refused', { count: refused })}</summary>
            <ul className="mt-2 grid gap-2">
              {refusedFiles.map(({ name, why }) => (
                <li key={name}>
                  <p className="font-semibold break-all">{name}</p>
                  <p className="break-words whitespace-pre-line text-ink-soft">{why}</p>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  );
}
