/** Adds a document to a thing: pasted, or a file dropped or chosen. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { About, DocumentId } from '../../src/documents/schema.ts';
import { answer, api, upload } from '../api/client.ts';
import { Banner, Button, FileDrop, Progress, TextArea, toastFailure } from '../design/index.ts';
import { formatBytes } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useText } from '../i18n/messages.ts';
import { documentsQuery } from './api.ts';
import { documentMessages } from './messages.ts';
import type { ReviewForm } from './review-form.ts';

/** The server's own limit, told before a large file travels over a slow link. */
const largest = 25 * 1024 * 1024;

type Adding = {
  readonly subject: About;
  /** What is read again besides the documents. */
  readonly touches: ReviewForm['touches'];
  readonly onAdded: (documentId: DocumentId) => void;
};

export function AddDocument(adding: Adding) {
  const t = useText(documentMessages);
  const [text, setText] = useState('');
  const added = useAdded(adding);
  const paste = usePaste(adding.subject, text, async (id) => {
    setText('');
    await added(id);
  });
  const { send, sending, tooLarge } = useUpload(adding.subject, added);
  return (
    <div className="grid gap-4">
      {/* Past this length the server asks for a file; the field says so before the text is sent. */}
      <TextArea
        label={t('pasteLabel')}
        rows={8}
        placeholder={t('pastePlaceholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="[&_textarea]:font-text [&_textarea]:text-[1.0625rem]"
      />
      {text.trim() !== '' && (
        <div>
          <Button look="primary" busy={paste.isPending} onClick={() => paste.mutate()}>
            {t('readText')}
          </Button>
        </div>
      )}
      {tooLarge && <Banner kind="bad">{tooLarge}</Banner>}
      {sending ? (
        <Progress label={t('sending', { name: sending.name })} done={sending.share} total={1} />
      ) : (
        text.trim() === '' && (
          <FileDrop
            accept=".txt,.md,.html,.docx,.odt,.xlsx,.ods,.pptx,.odp,.pdf,.jpg,.jpeg,.png,.webp,.tif,.tiff"
            hint={t('fileHint')}
            onFiles={(files) => void send(files)}
          />
        )
      )}
    </div>
  );
}

/** Shows what was added, once the lists know of it. */
function useAdded({ subject, touches, onAdded }: Adding): (documentId: DocumentId) => Promise<void> {
  const queries = useQueryClient();
  return async (id) => {
    const again = [documentsQuery(subject).queryKey, ...touches(subject.id)];
    await Promise.all(again.map((queryKey) => queries.invalidateQueries({ queryKey })));
    onAdded(id);
  };
}

function usePaste({ type, id: subjectId }: About, text: string, onAdded: (id: DocumentId) => Promise<void>) {
  return useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/documents/{type}/{subjectId}/paste', {
          params: { path: { type, subjectId } },
          body: { text, name: pasteName(text) },
        }),
      ),
    onSuccess: ({ id }) => onAdded(id),
    onError: toastFailure,
  });
}

/**
 * Sends one file. `sending`: its name and the share that has arrived; `tooLarge`: a sentence about one that was not
 * sent.
 */
function useUpload({ type, id: subjectId }: About, onAdded: (id: DocumentId) => Promise<void>) {
  const t = useText(documentMessages);
  const language = useLanguage();
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [tooLarge, setTooLarge] = useState<string>();
  const send = async ([file]: File[]) => {
    if (!file) return;
    setTooLarge(
      file.size > largest ? t('fileTooLarge', { name: file.name, size: formatBytes(file.size, language) }) : undefined,
    );
    if (file.size > largest) return;
    setSending({ name: file.name, share: 0 });
    try {
      const mime = file.type || 'application/octet-stream';
      const { id } = await upload('/api/documents/{type}/{subjectId}/upload', file, {
        params: { path: { type, subjectId }, query: { name: file.name, mime } },
        onProgress: (share) => setSending({ name: file.name, share }),
      });
      await onAdded(id);
    } catch (error) {
      toastFailure(error);
    } finally {
      setSending(undefined);
    }
  };
  return { send, sending, tooLarge };
}

/** A pasted text is known by its first words. */
function pasteName(text: string): string {
  const words = text
    .trim()
    .split(/\s+/)
    .slice(0, 6)
    .join(' ')
    .replace(/[\\/:*?"<>|]/g, '');
  return `${words.slice(0, 60) || 'Teks'}.txt`;
}
