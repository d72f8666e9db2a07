/** What a model has said so far, out of an answer in JSON that has not ended. Pure. */

/** Characters that are shown while they come. */
const most = 4_000;
/** What may become a number of somebody is not shown before more stands behind it. */
const unfinishedNumber = /[\d\s()+.,:/-]*\d[\d\s()+.,:/-]*$/;

/** The texts of its claims, also of the one that is being written; '' where none has begun. */
export function wordsSoFar(json: string): string {
  const texts = [...json.matchAll(/"text"\s*:\s*"((?:[^"\\]|\\(?:u[\da-f]{4}|[^u]))*)/gi)].map(([, text = '']) =>
    unescaped(text),
  );
  return texts.join('\n').slice(0, most).replace(unfinishedNumber, '').trim();
}

function unescaped(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return '';
  }
}
