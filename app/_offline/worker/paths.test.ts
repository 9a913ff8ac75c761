import { expect, test } from 'vitest';
import { isOfficePath } from './paths.ts';

const meeting = '/meetings/6f1c1d0e-0f6b-4c53-9d0a-0a2f6a0b1c2d';

test.each([
  '/',
  '/offline',
  '/meetings',
  meeting,
  `${meeting}/documents`,
  `${meeting}/documents/${meeting.slice(10)}`,
])('%s has something to show without network', (path) => expect(isOfficePath(path)).toBe(true));

test.each([
  `${meeting}/live`,
  `${meeting}/display`,
  '/sign-in',
  '/api/queries/offline.list',
  '/admin',
])('%s is left to the network', (path) => expect(isOfficePath(path)).toBe(false));
