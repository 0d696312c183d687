package vn.lantoa.accounts;

/** What came of moving a person or handing a unit over. */
public sealed interface TransferAnswer {

    /** It is done. */
    record Done(Person person) implements TransferAnswer {}

    /** Not done: somebody else changed a person after the caller last read them. */
    record Meanwhile() implements TransferAnswer {}

    /** Not done: the country would be left without an administrator. */
    record LastAdministrator() implements TransferAnswer {}
}
