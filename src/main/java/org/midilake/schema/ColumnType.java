package org.midilake.schema;

/** The types a column can have. */
public enum ColumnType {
  /** Text; also enum constants, by their lower-case name. */
  STRING,
  /** 32-bit signed integer. */
  INT,
  /** 64-bit signed integer. */
  LONG,
  /** 64-bit floating point. */
  DOUBLE,
  BOOLEAN,
  /** An instant, to the microsecond. */
  TIMESTAMP,
  /** List of text values. */
  STRING_LIST,
  /** List of 32-bit integers. */
  INT_LIST,
  /** List of 64-bit floating point numbers. */
  DOUBLE_LIST,
  /** A nested record. Not for flat tables. */
  STRUCT,
  /** List of nested records. Not for flat tables. */
  STRUCT_LIST
}
