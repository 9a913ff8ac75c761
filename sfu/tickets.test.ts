import { describe, expect, it } from 'vitest';
import { TicketOffice } from './tickets.ts';

const SECRET = 'a secret that is long enough for a test';

function office(options: { secret?: string; epoch?: string; now?: () => number } = {}) {
  return new TicketOffice(options.secret ?? SECRET, options.epoch ?? 'epoch-1', options.now);
}

describe('tickets', () => {
  it('name the room and the identity they were issued for', () => {
    const tickets = office();
    const token = tickets.issue('meeting-1', 'person:an');
    expect(tickets.redeem(token)).toEqual({ room: 'meeting-1', identity: 'person:an' });
  });

  it('work once', () => {
    const tickets = office();
    const token = tickets.issue('meeting-1', 'person:an');
    tickets.redeem(token);
    expect(() => tickets.redeem(token)).toThrow('ticket-used');
  });

  it('live for a minute, used or not', () => {
    let now = 1_000_000;
    const tickets = office({ now: () => now });
    const early = tickets.issue('meeting-1', 'person:an');
    const late = tickets.issue('meeting-1', 'person:an');
    now += 59_999;
    expect(tickets.redeem(early).identity).toBe('person:an');
    now += 1;
    expect(() => tickets.redeem(late)).toThrow('ticket-expired');
    expect(() => tickets.redeem(early)).toThrow('ticket-expired');
  });

  it('end with the run of the server that issued them', () => {
    const token = office({ epoch: 'epoch-0' }).issue('meeting-1', 'person:an');
    expect(() => office().redeem(token)).toThrow('ticket-epoch');
  });

  it('of another secret are refused', () => {
    const token = office({ secret: 'another secret altogether' }).issue('meeting-1', 'person:an');
    expect(() => office().redeem(token)).toThrow('ticket-invalid');
  });

  it('are refused when any character is changed', () => {
    const tickets = office();
    const token = tickets.issue('meeting-1', 'person:an');
    // The last character of a base64 signature may carry unused bits.
    for (let index = 0; index < token.length - 1; index += 1) {
      const changed = token[index] === 'A' ? 'B' : 'A';
      const forged = token.slice(0, index) + changed + token.slice(index + 1);
      expect(() => tickets.redeem(forged)).toThrow('ticket-invalid');
    }
    expect(tickets.redeem(token).room).toBe('meeting-1');
  });

  it.each(['', '.', 'a.b', 'a.b.c', '…'])('are refused where they are none: %j', (token) => {
    expect(() => office().redeem(token)).toThrow('ticket-invalid');
  });
});
