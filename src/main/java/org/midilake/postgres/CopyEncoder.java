package org.midilake.postgres;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.midilake.schema.ColumnType;

/**
 * Writes rows in the binary format of COPY.
 *
 * <pre>
 * header   "PGCOPY\n\377\r\n\0"  flags int32 = 0  extension length int32 = 0
 * row      column count int16, then per column: length int32 (-1 for null), value
 * array    dimensions int32  has-nulls int32 = 0  element type int32
 *          [elements int32  lower bound int32 = 1, unless empty]  per element: length int32, value
 * trailer  -1 int16
 * </pre>
 *
 * <p>PostgreSQL manual, COPY, "Binary Format"; arrays as {@code array_recv} in {@code arrayfuncs.c}
 * reads them. No object is made per value, except what the source makes for texts.
 */
final class CopyEncoder {
  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

  /** Microseconds from 1970-01-01, Java's and Spark's epoch, to 2000-01-01, PostgreSQL's. */
  private static final long EPOCH_MICROS = 946_684_800_000_000L;

  // Object ids of element types, fixed for all servers: pg_type.dat.
  private static final int INT4_OID = 23;
  private static final int TEXT_OID = 25;
  private static final int FLOAT8_OID = 701;

  private final ColumnType[] types;

  CopyEncoder(List<ColumnType> types) {
    this.types = types.toArray(ColumnType[]::new);
  }

  void header(CopyBuffer out) {
    out.putBytes(SIGNATURE);
    out.putInt(0);
    out.putInt(0);
  }

  void trailer(CopyBuffer out) {
    out.putShort(-1);
  }

  void row(RowSource row, CopyBuffer out) {
    out.putShort(types.length);
    for (int column = 0; column < types.length; column++) {
      if (row.isNull(column)) {
        out.putInt(-1);
      } else {
        value(row, column, out);
      }
    }
  }

  private void value(RowSource row, int column, CopyBuffer out) {
    switch (types[column]) {
      case INT -> {
        out.putInt(Integer.BYTES);
        out.putInt(row.intAt(column));
      }
      case LONG -> {
        out.putInt(Long.BYTES);
        out.putLong(row.longAt(column));
      }
      case DOUBLE -> {
        out.putInt(Double.BYTES);
        out.putLong(Double.doubleToRawLongBits(row.doubleAt(column)));
      }
      case BOOLEAN -> {
        out.putInt(1);
        out.putByte(row.booleanAt(column) ? 1 : 0);
      }
      case TIMESTAMP -> {
        out.putInt(Long.BYTES);
        out.putLong(row.microsAt(column) - EPOCH_MICROS);
      }
      case STRING -> text(row.utf8At(column), out);
      case STRING_LIST, INT_LIST, DOUBLE_LIST -> list(row, column, out);
      case STRUCT, STRUCT_LIST ->
          throw new IllegalArgumentException("a flat table has no nested column");
    }
  }

  private void list(RowSource row, int column, CopyBuffer out) {
    int length = out.skipInt();
    int size = row.sizeAt(column);
    out.putInt(size == 0 ? 0 : 1);
    out.putInt(0);
    out.putInt(elementOid(types[column]));
    if (size > 0) {
      out.putInt(size);
      out.putInt(1);
    }

    for (int i = 0; i < size; i++) {
      if (types[column] == ColumnType.STRING_LIST) {
        text(row.utf8At(column, i), out);
      } else if (types[column] == ColumnType.INT_LIST) {
        out.putInt(Integer.BYTES);
        out.putInt(row.intAt(column, i));
      } else {
        out.putInt(Double.BYTES);
        out.putLong(Double.doubleToRawLongBits(row.doubleAt(column, i)));
      }
    }

    out.fillLength(length);
  }

  private static int elementOid(ColumnType list) {
    if (list == ColumnType.STRING_LIST) {
      return TEXT_OID;
    }

    return list == ColumnType.INT_LIST ? INT4_OID : FLOAT8_OID;
  }

  private static void text(byte[] utf8, CopyBuffer out) {
    out.putInt(utf8.length);
    out.putBytes(utf8);
  }
}
