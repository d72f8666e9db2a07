/** How an earlier list's decision fits the finding it is offered for, and what is new since. */
import type { Finding } from '../../../src/elections/voters/schema.ts';
import { formatNumber } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useText } from '../../i18n/messages.ts';
import { rememberedMessages } from './remembered-messages.ts';
import { columnLabel } from './side-by-side.tsx';

export function RememberedFit({ fit }: { readonly fit: NonNullable<Finding['proposalFit']> }) {
  const t = useText(rememberedMessages);
  const language = useLanguage();
  return (
    <p className="text-sm">
      {t(fit.fit)}.
      {fit.changed.length > 0 &&
        ` ${t('fieldsChanged', { fields: fit.changed.map((field) => columnLabel(field, language)).join(', ') })}`}
      {fit.newRows.length > 0 &&
        ` ${t('newRows', { rows: fit.newRows.map((row) => formatNumber(row, language)).join(', ') })}`}
    </p>
  );
}
