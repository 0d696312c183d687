/** The person this phone is signed in for, as the server says. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly province: { readonly id: string; readonly name: string } | null;
  readonly roles: readonly string[];
  readonly interfaceLanguage: string;
  readonly contentLanguages: readonly string[];
  readonly privacyNoticeSeen: boolean;
  readonly device: string | null;
  readonly serverTime: string;
}

/** The languages a person chose. Content languages stand in the order they are wanted. */
export interface ChosenLanguages {
  readonly interfaceLanguage: string;
  readonly contentLanguages: readonly string[];
}

const roleKeys: Readonly<Record<string, string>> = {
  ADMINISTRATOR: 'field.role.administrator',
  ORGANISER: 'field.role.organiser',
  TRAINER: 'field.role.trainer',
  TRANSLATOR: 'field.role.translator',
  COLLABORATOR: 'field.role.collaborator',
  LEADER: 'field.role.leader',
};

/** The key of the word for a role, `undefined` for one newer than this client. */
export function roleKey(role: string): string | undefined {
  return roleKeys[role];
}
