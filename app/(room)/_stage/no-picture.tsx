import { initialsOf } from '../_words/initials.ts';

/** Stands where there is no camera to show: who it would be, and why there is nothing. */
export function NoPicture(props: { name: string; reason?: string; small?: boolean }) {
  return (
    <div className="no-picture" data-small={props.small ?? false}>
      <span className="no-picture-initials" aria-hidden="true">
        {initialsOf(props.name)}
      </span>
      {props.reason && <span className="no-picture-reason">{props.reason}</span>}
    </div>
  );
}
