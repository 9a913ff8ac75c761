/** Numbered steps, one a line of the message. */
export function Steps({ text }: { text: string }) {
  return (
    <ol className="flex list-decimal flex-col gap-2 pl-6 marker:font-semibold">
      {text.split('\n').map((step) => (
        <li key={step} className="pl-1">
          {step}
        </li>
      ))}
    </ol>
  );
}
