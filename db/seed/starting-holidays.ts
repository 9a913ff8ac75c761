/** Holidays with a solar date (Bộ luật Lao động 2019, Điều 112); the others are announced each year. */
const everyYear = [
  ['01-01', 'Tết Dương lịch'],
  ['04-30', 'Ngày Chiến thắng'],
  ['05-01', 'Ngày Quốc tế lao động'],
  ['09-02', 'Quốc khánh'],
] as const;

const years = [2026, 2027];

export function startingHolidays(): { day: string; name: string }[] {
  return years.flatMap((year) => everyYear.map(([day, name]) => ({ day: `${year}-${day}`, name })));
}
