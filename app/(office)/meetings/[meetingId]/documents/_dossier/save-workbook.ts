const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Has the browser save a workbook that came with an answer. */
export function saveWorkbook({ fileName, base64 }: { fileName: string; base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: workbook }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
