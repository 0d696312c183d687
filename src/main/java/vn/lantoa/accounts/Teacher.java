package vn.lantoa.accounts;

import java.io.Serializable;
import vn.lantoa.shared.PersonId;
import vn.lantoa.shared.UnitId;

/**
 * Somebody who can be named as a class's trainer.
 *
 * @param unit where the person works
 */
public record Teacher(PersonId id, String name, UnitId unit) implements Serializable {}
