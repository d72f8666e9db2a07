/** Files on their way, and those that did not arrive. */
import { Banner, Button, Card, List, Progress } from '../design/index.ts';
import { formatBytes } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { libraryMessages } from './messages.ts';
import { sendings, type Sending } from './sending.ts';

/** Rows shown; of a folder of thousands the rest waits unseen. */
const most = 12;
/** Refused files that have a box each. */
const mostBoxes = 3;

export function SendingList({ sending }: { readonly sending: readonly Sending[] }) {
  const t = useText(libraryMessages);
  const failed = sending.filter(({ state }) => state === 'failed');
  const moving = sending.filter(({ state }) => state !== 'failed');
  return (
    <>
      <Refused failed={failed} />
      {moving.length > 0 && (
        <Card
          title={t('sending')}
          aside={<span className="text-sm text-ink-faint">{t('countAll', { count: moving.length })}</span>}
        >
          <List label={t('sending')}>
            {moving.slice(0, most).map((one) => (
              <li key={one.key} className="py-2">
                <Moving one={one} />
              </li>
            ))}
          </List>
        </Card>
      )}
    </>
  );
}

/** A box for each file that was refused; of many one box, with what was refused and why. */
function Refused({ failed }: { readonly failed: readonly Sending[] }) {
  const t = useText(libraryMessages);
  if (failed.length <= mostBoxes)
    return failed.map((one) => (
      <Banner key={one.key} kind="bad" title={`${t('notSent')}: ${one.file.name}`} action={<Choices of={[one]} />}>
        {one.failure}
      </Banner>
    ));
  return (
    <Banner kind="bad" title={t('manyNotSent', { count: failed.length })} action={<Choices of={failed} />}>
      <ul className="list-disc pl-5">
        {failed.slice(0, most).map(({ key, file, failure }) => (
          <li key={key} className="break-words">
            {file.name}: {failure}
          </li>
        ))}
        {failed.length > most && <li>{t('andMore', { count: failed.length - most })}</li>}
      </ul>
    </Banner>
  );
}

function Choices({ of }: { readonly of: readonly Sending[] }) {
  const t = useText(libraryMessages);
  const keys = of.map(({ key }) => key);
  return (
    <>
      <Button size="small" onClick={() => sendings.again(...keys)}>
        {t('sendAgain')}
      </Button>
      <Button size="small" look="quiet" onClick={() => sendings.leaveOut(...keys)}>
        {t('leaveOut')}
      </Button>
    </>
  );
}

function Moving({ one: { file, state, share } }: { readonly one: Sending }) {
  const t = useText(libraryMessages);
  const language = useLanguage();
  if (state === 'sending') return <Progress label={t('sendingFile', { name: file.name })} done={share} total={1} />;
  return (
    <p className="flex justify-between gap-3 text-sm text-ink-soft">
      <span className="truncate">{file.name}</span>
      <span className="whitespace-nowrap">
        {formatBytes(file.size, language)}, {t('waitsToSend')}
      </span>
    </p>
  );
}
