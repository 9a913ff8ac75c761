/** First letter of the given name, which stands last in Vietnamese, after that of the family name. */
function initialsOf(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && !word.includes('.'));
  const first = words[0]?.charAt(0) ?? '';
  const last = words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : '';
  return `${first}${last}`.toLocaleUpperCase('vi');
}

/** A person without a picture; the name stands beside it. */
export function Avatar({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="inline-flex size-10 shrink-0 items-center justify-center rounded-full border border-(--pill-line) bg-act-soft text-sm font-semibold text-act-ink"
    >
      {initialsOf(name)}
    </span>
  );
}
