const rows = [0, 1, 2, 3, 4, 5, 6];

/** Rows of seats around whoever speaks, as an ornament. */
export function Hemicycle() {
  return (
    <svg
      viewBox="0 0 800 400"
      aria-hidden="true"
      preserveAspectRatio="xMidYMax slice"
      className="absolute inset-x-0 bottom-0 h-1/2 w-full fill-none stroke-on-fill opacity-10"
    >
      {rows.map((row) => {
        const radius = 70 + row * 52;
        return (
          <path
            key={row}
            d={`M${400 - radius} 400a${radius} ${radius} 0 0 1 ${radius * 2} 0`}
            strokeWidth="26"
            strokeDasharray="40 13"
          />
        );
      })}
    </svg>
  );
}
