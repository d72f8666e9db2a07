/** Above a list that corrects what came back: why it came back, and the way to it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { VoterList } from '../../src/elections/voters/schema.ts';
import { Banner, buttonClass } from '../design/index.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { voterMessages } from './messages.ts';
import { returnedQuery } from './queries.ts';

export function ReturnedNote({ list }: { readonly list: VoterList }) {
  const t = useText(voterMessages);
  const language = useLanguage();
  const { data } = useQuery(returnedQuery(list.id));
  const returned = data?.returned;
  if (!returned) return null;
  return (
    <Banner
      kind="attention"
      title={t('corrects', { unit: returned.toUnitName, when: formatInstant(returned.returnedAt ?? '', language) })}
      action={
        <Link to="/pemilih/rekap/$recapId" params={{ recapId: returned.recapId }} className={buttonClass('secondary')}>
          {t('whatCameBack')}
        </Link>
      }
    >
      <p className="break-words">{returned.returnReason}</p>
      <p className="text-sm text-ink-soft">{t(list.state === 'ditetapkan' ? 'thenSend' : 'thenCheck')}</p>
    </Banner>
  );
}
