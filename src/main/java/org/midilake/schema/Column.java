package org.midilake.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a record component is a column. Its name is the component's in snake case, its type
 * the component's; a column is NOT NULL unless the component is an {@code Optional} of some kind.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {
  /** What the value means, with its unit and range. */
  String value();

  /** Whether people filter by this column, so that Delta keeps file statistics of it. */
  boolean filtered() default false;
}
