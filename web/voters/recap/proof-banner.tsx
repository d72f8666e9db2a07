/**
 * Whether a recap stands: green only when every identity holds, it is of all units, and nothing was left when its
 * versions were settled.
 */
import { caveatCodes, type RecapView } from '../../../src/elections/voters/schema.ts';
import { Banner } from '../../design/index.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { foldedExceptions } from './core/fold-identities.ts';
import { recapMessages } from './messages.ts';

export function ProofBanner({ recap }: { readonly recap: RecapView }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const broken = foldedExceptions(recap.identities).length;
  const [first, ...more] = recap.remarks.filter(({ code }) => (caveatCodes as readonly string[]).includes(code));
  const proof = broken === 0 ? t('balanced', { count: recap.identities.length }) : t('unbalanced', { count: broken });
  return (
    <Banner
      kind={broken === 0 && first === undefined ? 'good' : 'attention'}
      title={first === undefined ? proof : first.text[language]}
    >
      {more.map(({ code, text }) => (
        <p key={code}>{text[language]}</p>
      ))}
      <p>{[first !== undefined && `${proof}.`, broken > 0 && t('seeIdentities')].filter(Boolean).join(' ')}</p>
    </Banner>
  );
}
