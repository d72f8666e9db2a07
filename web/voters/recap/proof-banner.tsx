/** Whether a recap stands: green only when every identity holds and nothing was left when its versions were settled. */
import type { RecapView } from '../../../src/elections/voters/schema.ts';
import { Banner } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { recapMessages } from './messages.ts';

export function ProofBanner({ recap }: { readonly recap: RecapView }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const broken = recap.identities.filter(({ holds }) => !holds).length;
  const unsettled = recap.remarks.find(({ code }) => code === 'unsettled');
  const proof = broken === 0 ? t('balanced', { count: recap.identities.length }) : t('unbalanced', { count: broken });
  return (
    <Banner
      kind={broken === 0 && unsettled === undefined ? 'good' : 'attention'}
      title={unsettled === undefined ? proof : unsettled.text[language]}
    >
      {[unsettled !== undefined && `${proof}.`, broken > 0 && t('seeIdentities')].filter(Boolean).join(' ')}
    </Banner>
  );
}
