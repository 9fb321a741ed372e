package org.midilake.tables;

import java.util.List;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** A content as a point in space. */
@Table(
    name = "embedding",
    key = {"file_id"},
    doc = "One row per content with notes: a vector to find similar music by.")
public record EmbeddingRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column(
            "122 numbers: scale degrees 1-12, melody intervals 13-37, onsets in the bar 38-53, pulse"
                + " 54-69, onsets in the beat 70-81, note lengths 82-87, instrument families 88-104,"
                + " texture 105-114, dynamics 115-122.")
        List<Double> vector) {
  /** Numbers of a vector. */
  public static final int WIDTH = 122;

  public EmbeddingRow {
    vector = List.copyOf(vector);
  }
}
