/** Criteria and maxima of a usual acceptance ballot; the body puts its own in their place. */
const criteria = [
  { id: 'order', label: 'Hoàn thành so với đặt hàng', maximum: 2000 },
  { id: 'method', label: 'Phương pháp nghiên cứu', maximum: 2000 },
  { id: 'science', label: 'Giá trị khoa học', maximum: 2500 },
  { id: 'use', label: 'Giá trị ứng dụng', maximum: 1500 },
  { id: 'effect', label: 'Hiệu quả kinh tế - xã hội', maximum: 1500 },
  { id: 'file', label: 'Chất lượng hồ sơ', maximum: 500 },
];

/** Local rules, for example 86, 70 and 50 of 100 points. */
export const gradesByPoints = {
  ...{ criteria, step: 100, by: 'average', levels: null },
  bands: [
    { grade: 'Xuất sắc', atLeast: 8600 },
    { grade: 'Khá', atLeast: 7000 },
    { grade: 'Đạt', atLeast: 5000 },
    { grade: 'Không đạt', atLeast: 0 },
  ],
} as const;

/** TT 11/2014: three quarters say the best and none the worst, or more than a third the worst. */
export const gradesByLevels = {
  ...{ criteria, step: 100, by: 'levels' },
  bands: [
    { grade: 'Xuất sắc', atLeast: 8600 },
    { grade: 'Đạt', atLeast: 5000 },
    { grade: 'Không đạt', atLeast: 0 },
  ],
  levels: {
    ...{ best: 'Xuất sắc', worst: 'Không đạt', otherwise: 'Đạt' },
    bestShare: { numerator: 3, denominator: 4 },
    worstShare: { numerator: 1, denominator: 3 },
  },
} as const;
