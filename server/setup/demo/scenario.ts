import type { Choice } from '../../voting/contract.ts';

/** How the demo's V1 comes out: 11 for, 2 against, 1 abstaining of 14 present. */
const otherChoices: Readonly<Record<string, Choice>> = {
  D11: 'against',
  D20: 'against',
  D21: 'abstain',
};

export function choiceOf(code: string): Choice {
  return otherChoices[code] ?? 'for';
}

/** Who asks for the floor, in this order. They sit at a place with a microphone of its own. */
export const speeches: readonly { code: string; topic: string }[] = [
  { code: 'D11', topic: 'Đề nghị làm rõ cơ cấu và tiến độ huy động các nguồn hợp pháp khác' },
  { code: 'D20', topic: 'Mức hỗ trợ chuyển đổi số đối với doanh nghiệp vừa' },
  { code: 'D13', topic: 'Mức hỗ trợ đăng ký sở hữu trí tuệ ở nước ngoài' },
  { code: 'D16', topic: 'Điều kiện quy mô tối thiểu 05 héc-ta tại Điều 6' },
];
