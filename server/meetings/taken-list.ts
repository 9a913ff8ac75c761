const vietnamMs = 7 * 3_600_000;
/** As many as a sentence carries. */
const most = 6;

/** `10/12/2026 08:00 P301 (Họp giao ban); …`: figures and names only, so that any language fits. */
export function takenList(
  taken: readonly { startsAt: Date; name: string; meeting: string }[],
): string {
  const lines = taken.slice(0, most).map(({ startsAt, name, meeting }) => {
    const local = new Date(startsAt.getTime() + vietnamMs).toISOString();
    const [year, month, day] = local.slice(0, 10).split('-');
    return `${day}/${month}/${year} ${local.slice(11, 16)} ${name} (${meeting})`;
  });
  return [...lines, ...(taken.length > most ? ['…'] : [])].join('; ');
}
