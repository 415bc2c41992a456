// Why a font cannot be embedded: bad input, which becomes a message.

/** `message` says what is wrong with the file, without naming it: "it is a variable font". */
export class FontFault extends Error {}
