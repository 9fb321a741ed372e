package org.midilake.tables;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** What contents are compared by to find the same music. */
@Table(
    name = "fingerprint",
    key = {"file_id"},
    doc = "One row per content that holds MIDI: what duplicates are found by.")
public record FingerprintRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column(
            value =
                "Code of the notes and of when they sound; equal for the same notes at the same"
                    + " times, whatever the tracks, channels, metas and resolution; empty without"
                    + " notes.",
            filtered = true)
        OptionalLong performanceCode,
    @Column("What the runs are made of: pitched (steps of lines) or drums; empty without runs.")
        Optional<RunKind> runKind,
    @Column("Number of different runs: 7 steps of a line, or 8 strokes, in a row.") int runCount,
    @Column("The first 256 of them in an order that has nothing to do with music.")
        List<Integer> runs) {
  public FingerprintRow {
    runs = List.copyOf(runs);
  }
}
