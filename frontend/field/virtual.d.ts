/* eslint-disable @typescript-eslint/consistent-type-imports -- an import would make this a module */
declare module 'virtual:words/*' {
  const words: Readonly<Record<string, string>>;
  export default words;
}

declare module 'virtual:hotlines' {
  const hotlines: readonly import('./help/hotline').Hotline[];
  export default hotlines;
}

declare module 'virtual:languages' {
  const languages: readonly import('./settings/languages').ContentLanguage[];
  export default languages;
}

/** The product's version, from pom.xml. */
declare const LANTOA_VERSION: string;

/** Where “Thoát nhanh” goes; set at build time by the environment variable of the same name. */
declare const LANTOA_NEUTRAL_SITE: string;
