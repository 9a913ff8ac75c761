/** An item as it is being typed. */
export interface NewItem {
  title: string;
  minutes: string;
  presenterIds: string[];
  rollId: string | null;
}

export const newItem: NewItem = { title: '', minutes: '15', presenterIds: [], rollId: null };

type Wrong = 'title' | 'minutes';
type Read =
  | { ok: true; item: Omit<NewItem, 'minutes'> & { minutes: number } }
  | { ok: false; wrong: Wrong[] };

/** The item in the server's terms, or which fields are missing or no number of minutes in a day. */
export function readNewItem(typed: NewItem): Read {
  const title = typed.title.trim();
  const minutes = /^\s*\d{1,4}\s*$/.test(typed.minutes) ? Number(typed.minutes) : Number.NaN;
  const wrong: Wrong[] = [];
  if (title === '') wrong.push('title');
  if (!(minutes >= 1 && minutes <= 1440)) wrong.push('minutes');
  return wrong.length > 0 ? { ok: false, wrong } : { ok: true, item: { ...typed, title, minutes } };
}
