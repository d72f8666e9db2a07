/** Passwords that are tried first by whoever guesses: common ones, and what is known of the person anyway. */

/** Words of every office of this kind; what guessers try there. */
const office =
  'kpu kip bawaslu pemilu pilkada admin sekretaris rahasia katasandi kata sandi password indonesia merdeka';

let common: Promise<ReadonlySet<string>> | undefined;
/** 49,000 of leaked lists, as `@zxcvbn-ts/language-common` ships them; read when the first password is set. */
const commonPasswords = (): Promise<ReadonlySet<string>> =>
  (common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set([...dictionary['passwords-common'], ...office.split(' ')]),
  ));

/**
 * Whether a password, or its letters without the digits and marks around them, is a common one or a word of its person
 * (user name, parts of the name, written together or apart), or is made of fewer than four different characters.
 */
export async function isGuessable(password: string, person: { readonly username: string; readonly name: string }) {
  const lower = password.toLowerCase();
  const letters = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const together = [person.username, person.name].map((words) => words.replace(/[^\p{L}\p{N}]+/gu, ''));
  const own = [
    person.username,
    ...person.username.split('.'),
    ...person.name.split(/\s+/),
    person.name,
    ...together,
  ].map((word) => word.toLowerCase());
  const known = await commonPasswords();
  return new Set(lower).size < 4 || letters === '' || [lower, letters].some((it) => known.has(it) || own.includes(it));
}
