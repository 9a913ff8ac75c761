import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Order, type Report, reports } from './messages.ts';

type ReportOf<Said extends Report['said']> = Extract<Report, { said: Said }>;

/** Clients in a process of their own, so that their work is not counted as the server's. */
export class CrowdProcess {
  private readonly heard: Report[] = [];
  private notify: () => void = () => undefined;
  private readonly child: ChildProcess;

  constructor() {
    const entry = fileURLToPath(new URL('clients.ts', import.meta.url));
    this.child = fork(entry, [], { execArgv: ['--import', 'tsx'] });
    this.child.on('message', (message) => {
      this.heard.push(reports.parse(message));
      this.notify();
    });
    this.child.on('exit', () => this.notify());
  }

  tell(order: Order): void {
    this.child.send(order);
  }

  /** Waits for the next report of this kind that fits. */
  async hear<Said extends Report['said']>(
    said: Said,
    fits: (report: ReportOf<Said>) => boolean = () => true,
  ): Promise<ReportOf<Said>> {
    const isWanted = (report: Report): report is ReportOf<Said> => report.said === said;
    for (;;) {
      const index = this.heard.findIndex((report) => isWanted(report) && fits(report));
      const [report] = index < 0 ? [] : this.heard.splice(index, 1);
      if (report && isWanted(report)) return report;
      if (this.child.exitCode !== null) throw new Error('the clients ended; see above');
      await new Promise<void>((resolve) => {
        this.notify = resolve;
      });
    }
  }

  async end(): Promise<void> {
    if (this.child.connected) this.child.disconnect();
    if (this.child.exitCode === null) await once(this.child, 'exit');
  }
}
