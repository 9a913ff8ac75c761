import type { PersonHistory } from './contract.ts';
import { isPresent } from './rules.ts';

/** The record is an official paper: it is written in Vietnamese, whatever the screen is in. */
const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

export const timeInRecord = (at: Date | string): string => clock.format(new Date(at));

type State = PersonHistory['entries'][number]['state'];

/** Where a person stands at the end of the record; null for whoever was never marked. */
export function lastOf({ entries }: PersonHistory) {
  return entries.at(-1) ?? null;
}

export function standingInWords(
  person: PersonHistory,
  siteNames: ReadonlyMap<string, string>,
): string {
  const last = lastOf(person);
  if (!last) return 'Chưa điểm danh';
  const at = last.siteId === null ? '' : (siteNames.get(last.siteId) ?? '');
  const words: Record<State, string> = {
    'present-room': `Có mặt tại ${at || 'phòng họp'}`,
    'present-site': `Có mặt tại điểm cầu ${at}`.trim(),
    'present-remote': 'Có mặt từ xa',
    left: 'Đã rời họp',
    excused: 'Vắng có lý do',
    absent: 'Vắng',
  };
  return words[last.state];
}

const meansInWords = {
  tap: '',
  qr: 'quét mã QR',
  pin: 'nhập mã PIN',
  clerk: 'điểm danh hộ',
} as const;

/** Leaving and coming back, in the order in which it happened. */
function movements({ entries }: PersonHistory): string[] {
  return entries.flatMap((entry, index) => {
    const time = timeInRecord(entry.at);
    if (entry.state === 'left') return [`rời họp lúc ${time}`];
    const back = isPresent(entry.state) && entries[index - 1]?.state === 'left';
    return back ? [`trở lại lúc ${time}`] : [];
  });
}

/** What else the record says of a person: late, how checked in, moving, substitutes, reason. */
export function remarks(person: PersonHistory): string {
  const first = person.entries.find(({ state }) => isPresent(state));
  const last = lastOf(person);
  const away = last?.state === 'excused' || last?.state === 'absent';
  const by = first?.means === 'clerk' && first.byName ? `: ${first.byName}` : '';
  const means = first && meansInWords[first.means] ? meansInWords[first.means] + by : '';
  return [
    person.late ? 'đến muộn' : '',
    means,
    ...movements(person),
    person.substituteFor ? `dự thay đồng chí ${person.substituteFor}` : '',
    person.substitute ? `cử đồng chí ${person.substitute} dự thay` : '',
    away && last.reason ? `lý do: ${last.reason}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

export interface Headcount {
  all: number;
  room: number;
  site: number;
  remote: number;
  left: number;
  excused: number;
  absent: number;
  unmarked: number;
  late: number;
}

export function countPeople(people: readonly PersonHistory[]): Headcount {
  const count = (state: State | null) =>
    people.filter((person) => (lastOf(person)?.state ?? null) === state).length;
  return {
    all: people.length,
    room: count('present-room'),
    site: count('present-site'),
    remote: count('present-remote'),
    left: count('left'),
    excused: count('excused'),
    absent: count('absent'),
    unmarked: count(null),
    late: people.filter(({ late }) => late).length,
  };
}

export function headcountInWords(people: readonly PersonHistory[]): string {
  const { all, room, site, remote, left, excused, absent, unmarked, late } = countPeople(people);
  const others = [
    [left, 'đã rời họp'],
    [excused, 'vắng có lý do'],
    [absent, 'vắng'],
    [unmarked, 'chưa điểm danh'],
  ] as const;
  const rest = others.filter(([count]) => count > 0).map(([count, text]) => `${text} ${count}`);
  return [
    `Có mặt ${room + site + remote}/${all} người`,
    `(tại phòng họp chính ${room}, tại điểm cầu ${site}, từ xa ${remote})`,
    rest.length > 0 ? `; ${rest.join(', ')}` : '',
    late > 0 ? `; đến muộn ${late}` : '',
  ]
    .join(' ')
    .replaceAll(' ;', ';')
    .trim();
}
