package vn.lantoa.accounts;

/** What came of ending a role or closing an account. */
public sealed interface AccountChange {

    /** It is done. */
    record Done(Person person) implements AccountChange {}

    /** Not done: the country would be left without an administrator. */
    record LastAdministrator() implements AccountChange {}
}
