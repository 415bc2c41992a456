// Languages as PowerPoint knows them: with their region (`en-US`), for that is what it has spelling and grammar for.

const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

const known = new Map<string, string | undefined>();

/** The tag to write for `lang`: a language alone gets the region where most of its speakers live; nothing for no tag. */
export function languageTag(lang: string | undefined): string | undefined {
  if (lang === undefined) return undefined;
  if (!known.has(lang)) known.set(lang, regional(lang));
  return known.get(lang);
}

function regional(lang: string): string | undefined {
  if (!TAG.test(lang)) return undefined;
  try {
    const locale = new Intl.Locale(lang);
    const { region } = locale.maximize();
    return locale.region !== undefined || region === undefined ? lang : `${locale.language}-${region}`;
  } catch {
    return undefined;
  }
}
