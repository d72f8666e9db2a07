/** Pixels of a picture that is opened: beyond what phones and scanners make. */
export const mostPixels = 120e6;
