import type { Snapshot } from '../../server/sync/protocol.ts';
import type { LiveEvents, SubscribeAnswer } from './feed-events.ts';
import { hasGap, reduce } from './reduce.ts';

export interface FollowerPort {
  /** Asks the feed from `since` on; null asks for a snapshot. Rejects when the link breaks. */
  subscribe(since: number | null): Promise<SubscribeAnswer>;
  /** The present changed. */
  changed(present: Snapshot): void;
  /** Something happened of which the present holds nothing. */
  told(events: LiveEvents['events']): void;
  /** Caught up: from here on what is shown is the present. */
  caughtUp(answer: Extract<SubscribeAnswer, { ok: true }>): void;
  refused(answer: Extract<SubscribeAnswer, { ok: false }>): void;
}

/**
 * Follows one meeting's log over an unreliable link: catches up after a break, notices what is
 * missing and asks for it again. Knows nothing of sockets, React or time.
 */
export class FeedFollower {
  private present: Snapshot | null = null;
  /** Rises with every subscription, so that the answer to an earlier one is thrown away. */
  private generation = 0;
  private subscribing = false;
  private early: LiveEvents[] = [];
  private announcedSeq = 0;

  constructor(private readonly port: FollowerPort) {}

  /** The link is up (again): ask for what was missed. */
  connected(): void {
    void this.subscribe(this.present?.seq ?? null);
  }

  disconnected(): void {
    this.generation += 1;
    this.subscribing = false;
    this.early = [];
    this.announcedSeq = 0;
  }

  /** The server no longer vouches for what this reader holds. */
  resync(): void {
    void this.subscribe(null);
  }

  events(message: LiveEvents): void {
    if (this.subscribing || !this.present) this.early.push(message);
    else this.apply(this.present, message);
  }

  /**
   * The log's length as the server sees it. Being behind twice in a row, without anything having
   * arrived in between, means that the end of the log was lost on the way.
   */
  heartbeat(seq: number): void {
    const behind = this.present !== null && this.present.seq < this.announcedSeq;
    this.announcedSeq = seq;
    if (behind && !this.subscribing) void this.subscribe(this.present?.seq ?? null);
  }

  /** Changes which do not come from the log (one's own receipt, progress of a vote). */
  amend(change: (present: Snapshot) => Snapshot): void {
    if (this.present) this.replace(change(this.present));
  }

  private async subscribe(since: number | null): Promise<void> {
    this.generation += 1;
    const generation = this.generation;
    this.subscribing = true;
    this.early = [];
    const answer = await this.port.subscribe(since).catch(() => null);
    if (generation !== this.generation) return;
    this.subscribing = false;
    if (!answer) return;
    if (answer.ok) this.catchUp(answer);
    else this.port.refused(answer);
  }

  private catchUp(answer: Extract<SubscribeAnswer, { ok: true }>): void {
    const start = answer.snapshot ?? this.present;
    if (!start || hasGap(start, answer.events)) {
      void this.subscribe(null);
      return;
    }
    this.replace(reduce(start, answer.events));
    this.port.told(answer.events.events);
    this.port.caughtUp(answer);
    const early = this.early;
    this.early = [];
    for (const message of early) this.events(message);
  }

  private apply(present: Snapshot, message: LiveEvents): void {
    if (hasGap(present, message)) void this.subscribe(present.seq);
    else {
      this.replace(reduce(present, message));
      this.port.told(message.events);
    }
  }

  private replace(present: Snapshot): void {
    if (present === this.present) return;
    this.present = present;
    this.port.changed(present);
  }
}
