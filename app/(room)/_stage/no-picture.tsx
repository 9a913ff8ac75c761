import { Landmark } from 'lucide-react';
import { initialsOf } from '../_words/initials.ts';

/** Stands where there is no camera to show: who or where it would be, and why there is nothing. */
export function NoPicture(props: {
  name: string;
  kind: 'site' | 'person';
  reason?: string | null;
  small?: boolean;
}) {
  const small = props.small ?? false;
  return (
    <div className="no-picture" data-small={small}>
      <span className="no-picture-initials" aria-hidden="true">
        {props.kind === 'site' ? <Landmark strokeWidth={1.5} /> : initialsOf(props.name)}
      </span>
      {props.reason && <span className="no-picture-reason">{props.reason}</span>}
    </div>
  );
}
