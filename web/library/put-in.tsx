/** A place for files, folders and photos, and how they are to be kept. */
import Camera from 'lucide-react/icons/camera';
import FolderUp from 'lucide-react/icons/folder-up';
import { useId, useState, type InputHTMLAttributes, type ReactNode } from 'react';
import { paperSections } from '../../src/library/schema.ts';
import { securityClasses } from '../../src/platform/schema.ts';
import { buttonClass, Checkbox, cx, FileDrop, Fold, SelectField, useFold } from '../design/index.ts';
import { withoutHidden } from '../design/dropped-files.ts';
import { useText } from '../i18n/messages.ts';
import { libraryMessages } from './messages.ts';
import type { Keeping, PaperSection } from './queries.ts';

export function PutIn({ onFiles }: { readonly onFiles: (files: File[], keeping: Keeping) => void }) {
  const t = useText(libraryMessages);
  const [keeping, setKeeping] = useState<Keeping>({ security: 'biasa', below: 'no' });
  const take = (files: File[]) => {
    const shown = withoutHidden(files);
    if (shown.length > 0) onFiles(shown, keeping);
  };
  return (
    <div className="grid gap-2">
      <FileDrop accept="" multiple folders hint={t('chooseHint')} onFiles={take}>
        <div className="mt-2 flex flex-wrap justify-center gap-2">
          <Picker icon={<FolderUp aria-hidden className="size-4" />} onFiles={take} {...folderInput}>
            {t('chooseFolder')}
          </Picker>
          <Picker
            icon={<Camera aria-hidden className="size-4" />}
            onFiles={take}
            accept="image/*"
            capture="environment"
            // Cameras are at hand where a finger is the pointer.
            className="pointer-fine:hidden"
          >
            {t('takePhoto')}
          </Picker>
        </div>
      </FileDrop>
      <KeepingFields keeping={keeping} onChange={setKeeping} />
    </div>
  );
}

/** A whole folder is chosen by an attribute that React's types do not know. */
const folderInput = { webkitdirectory: '' } as InputHTMLAttributes<HTMLInputElement>;

function Picker({
  icon,
  children,
  onFiles,
  className,
  ...input
}: InputHTMLAttributes<HTMLInputElement> & { readonly icon: ReactNode; readonly onFiles: (files: File[]) => void }) {
  const id = useId();
  return (
    <label htmlFor={id} className={cx(buttonClass('secondary', 'small'), 'has-focus-visible:outline-2', className)}>
      {icon}
      {children}
      <input
        {...input}
        id={id}
        type="file"
        multiple
        className="sr-only"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
    </label>
  );
}

function KeepingFields({
  keeping,
  onChange,
}: {
  readonly keeping: Keeping;
  readonly onChange: (keeping: Keeping) => void;
}) {
  const t = useText(libraryMessages);
  const [open, setOpen] = useFold(false);
  const { section: _section, ...others } = keeping;
  return (
    <Fold
      title={t('keeping')}
      holds={[t(keeping.security), keeping.section && t(keeping.section)].filter(Boolean).join(', ')}
      open={open}
      onOpen={setOpen}
    >
      <div className="grid gap-3 px-3 py-2 sm:grid-cols-2">
        <SelectField
          label={t('security')}
          options={securityClasses.map((value) => ({ value, label: t(value) }))}
          value={keeping.security}
          onChange={({ target }) => {
            const security = target.value as Keeping['security'];
            onChange({ ...keeping, security, below: security === 'biasa' ? keeping.below : 'no' });
          }}
        />
        <SelectField
          label={t('section')}
          options={[
            { value: '', label: t('noSection') },
            ...paperSections.map((value) => ({ value, label: t(value) })),
          ]}
          value={keeping.section ?? ''}
          onChange={({ target }) =>
            onChange(target.value === '' ? others : { ...keeping, section: target.value as PaperSection })
          }
        />
        <Checkbox
          label={t('below')}
          hint={t('belowHint')}
          checked={keeping.below === 'yes'}
          disabled={keeping.security !== 'biasa'}
          onChange={({ target }) => onChange({ ...keeping, below: target.checked ? 'yes' : 'no' })}
        />
      </div>
    </Fold>
  );
}
