/** Hexadecimal digits in groups of four, as they are read aloud and compared. */
export const groups = (hex: string): string[] => hex.match(/.{1,4}/gu) ?? [];
