package org.midilake.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares that a record is a row of a table. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Table {
  /** Name of the table, in snake case. */
  String name();

  /** Names of the columns that identify a row, in order. */
  String[] key();

  /** What one row is, in one sentence. */
  String doc();
}
