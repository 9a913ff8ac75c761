import type { ReactNode } from 'react';

export function ConsoleSection(props: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <div className="console-section">
      <h3>
        <span>{props.title}</span>
        {props.aside && <span className="console-aside">{props.aside}</span>}
      </h3>
      {props.children}
    </div>
  );
}
