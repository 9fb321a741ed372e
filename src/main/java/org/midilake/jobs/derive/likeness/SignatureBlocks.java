package org.midilake.jobs.derive.likeness;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.midilake.analysis.embedding.Signature;

/**
 * Puts vectors into blocks, {@value #TABLES} times: those whose signatures begin alike are in one
 * block, so that close ones are together in one of the tables at least. A block is ordered by the
 * rest of the signature; so many bits count that a block has about {@value #MEMBERS} members.
 */
final class SignatureBlocks implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private static final int TABLES = 4;
  private static final int MEMBERS = 48;

  private static final StructType MEMBER =
      new StructType()
          .add(BlockPairs.BLOCK, DataTypes.LongType, false)
          .add(BlockPairs.ORDER, DataTypes.LongType, false)
          .add(BlockPairs.ID, DataTypes.LongType, false)
          .add("vector", DataTypes.BinaryType, false);

  private final int bits;

  private SignatureBlocks(int bits) {
    this.bits = bits;
  }

  /** Members of blocks, from so many rows of an id and a vector. */
  static Dataset<Row> of(Dataset<Row> vectors, long count) {
    int bits = Math.min(Signature.PLANES, Long.SIZE - Long.numberOfLeadingZeros(count / MEMBERS));
    return vectors.mapPartitions(new SignatureBlocks(bits), Encoders.row(MEMBER));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> vectors) {
    List<Signature> signatures = new ArrayList<>();
    for (int table = 0; table < TABLES; table++) {
      signatures.add(new Signature(table));
    }

    return new FlatIterator(vectors, row -> members(row, signatures));
  }

  private List<Row> members(Row row, List<Signature> signatures) {
    float[] vector = VectorPairs.vector(row.getList(1));
    byte[] bytes = VectorPairs.bytes(vector);
    List<Row> members = new ArrayList<>(TABLES);
    for (int table = 0; table < TABLES; table++) {
      long signature = signatures.get(table).of(vector);
      long block = (long) table << Signature.PLANES | signature >>> (Signature.PLANES - bits);
      members.add(RowFactory.create(block, signature, row.getLong(0), bytes));
    }

    return members;
  }
}
