/** Versions in a recap that were settled although something was left: what, and why, where somebody said it. */
import type { RecapView } from '../../../src/elections/voters/schema.ts';
import { Banner } from '../../design/index.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { recapMessages } from './messages.ts';

export function Caveats({ recap }: { readonly recap: RecapView }) {
  const t = useText(recapMessages);
  const language = useLanguage();
  const left = ({ openErrors, rejected, unchecked }: RecapView['caveats'][number]) =>
    [
      unchecked.includes('rules') && t('caveatRules'),
      unchecked.includes('linkage') && t('caveatLinkage'),
      openErrors > 0 && t('caveatErrors', { count: formatNumber(openErrors, language) }),
      rejected > 0 && t('caveatRejected', { count: formatNumber(rejected, language) }),
    ]
      .filter(Boolean)
      .join(', ');
  // Units that are missing in a sum are told elsewhere.
  const caveats = recap.caveats.filter((one) => one.reason !== '' || left(one) !== '');
  if (caveats.length === 0) return null;
  return (
    <Banner kind="attention" title={t('caveats')}>
      <ul className="grid gap-1">
        {caveats.map((one) => (
          <li key={one.unitId}>
            {t('caveat', {
              unit: one.unitName,
              what: left(one),
              reason: one.reason === '' ? t('noReason') : one.reason,
            })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
