// Units are types: the browser measures CSS px, text sizes in PPTX are points, geometry in PPTX is EMU.
// 1 px = 1/96 in, 1 pt = 1/72 in, 1 EMU = 1/914400 in (ECMA-376 part 1, 20.1.2.1).

declare const unit: unique symbol;
export type Px = number & { readonly [unit]: 'px' };
export type Pt = number & { readonly [unit]: 'pt' };
export type Emu = number & { readonly [unit]: 'emu' };

export const EMU_PER_PX = 9525;

export const px = (value: number): Px => value as Px;

/** Whole EMU, as the format demands; what is not a finite number becomes 0. */
export const pxToEmu = (value: Px): Emu =>
  (Number.isFinite(value) ? Math.round(value * EMU_PER_PX) : 0) as Emu;

export const pxToPt = (value: Px): Pt => (value * 0.75) as Pt;

/** Hundredths of a point, the unit of `sz` and `spcPts`; whole, at least 0. */
export const pxToCentipoint = (value: Px): number =>
  Number.isFinite(value) ? Math.max(0, Math.round(value * 75)) : 0;
