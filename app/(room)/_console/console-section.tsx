'use client';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { headingId, useConsoleParts, useOwnPart } from './console-parts.tsx';

/** A part of the console: its heading opens and closes it, `aside` tells the state either way. */
export function ConsoleSection(props: { title: string; aside?: ReactNode; children: ReactNode }) {
  const bodyId = useId();
  const parts = useConsoleParts();
  const part = useOwnPart();
  const open = part === null || parts.isOpen(part);
  return (
    <div className="console-section" data-open={open}>
      <h3>
        {part === null ? (
          <span>{props.title}</span>
        ) : (
          <button
            type="button"
            id={headingId(part)}
            aria-expanded={open}
            aria-controls={bodyId}
            onClick={() => parts.setOpen(part, !open)}
          >
            <ChevronDown aria-hidden="true" size={20} />
            {props.title}
          </button>
        )}
        {props.aside && <span className="console-aside">{props.aside}</span>}
      </h3>
      {open && (
        <div id={bodyId} className="console-body">
          {props.children}
        </div>
      )}
    </div>
  );
}
