import {
  BookOpenText,
  CalendarDays,
  ClipboardCheck,
  ClipboardList,
  Library,
  ListOrdered,
  Mail,
  Search,
  Settings,
  ShieldCheck,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { MyWork } from '../../../server/meetings/planning-contract.ts';

export interface Entry {
  href: string;
  name:
    | 'calendar'
    | 'meetings'
    | 'invitations'
    | 'search'
    | 'library'
    | 'offline'
    | 'preparing'
    | 'approvals'
    | 'register'
    | 'admin'
    | 'connection';
  icon: ReactNode;
}

export interface EntryGroup {
  name: 'mine' | 'work' | 'papers' | 'system';
  entries: Entry[];
}

const icon = { 'aria-hidden': true } as const;

/** What this person can do here, in groups; nobody is shown what the server would refuse. */
export function navigationFor(work: MyWork): EntryGroup[] {
  const mine: Entry[] = [
    { href: '/calendar', name: 'calendar', icon: <CalendarDays {...icon} /> },
    { href: '/meetings', name: 'meetings', icon: <Users {...icon} /> },
    { href: '/my-invitations', name: 'invitations', icon: <Mail {...icon} /> },
  ];
  const tasks: Entry[] = [
    { href: '/preparing', name: 'preparing', icon: <ClipboardList {...icon} /> },
    ...(work.approves
      ? [{ href: '/approvals', name: 'approvals', icon: <ClipboardCheck {...icon} /> } as const]
      : []),
    // Who runs the installation finds the registers among everything else that is administered.
    ...(work.keepsRecords && !work.administers
      ? [{ href: '/admin/papers', name: 'register', icon: <ListOrdered {...icon} /> } as const]
      : []),
  ];
  const papers: Entry[] = [
    { href: '/search', name: 'search', icon: <Search {...icon} /> },
    ...(work.guest
      ? []
      : [{ href: '/library', name: 'library', icon: <Library {...icon} /> } as const]),
    { href: '/offline', name: 'offline', icon: <BookOpenText {...icon} /> },
  ];
  const system: Entry[] = [
    ...(work.administers
      ? [{ href: '/admin', name: 'admin', icon: <Settings {...icon} /> } as const]
      : []),
    { href: '/trust', name: 'connection', icon: <ShieldCheck {...icon} /> },
  ];
  return [
    { name: 'mine', entries: mine },
    ...(work.guest ? [] : [{ name: 'work', entries: tasks } as const]),
    { name: 'papers', entries: papers },
    { name: 'system', entries: system },
  ];
}

/** The four that stand in the bar of a phone; the rest opens from "more". */
const inBar = new Set<Entry['name']>(['calendar', 'meetings', 'invitations', 'search']);

export function splitForPhone(groups: readonly EntryGroup[]): { bar: Entry[]; more: Entry[] } {
  const all = groups.flatMap(({ entries }) => entries);
  return {
    bar: all.filter(({ name }) => inBar.has(name)),
    more: all.filter(({ name }) => !inBar.has(name)),
  };
}
