package org.midilake.tables;

import java.util.List;
import java.util.OptionalDouble;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** The beats of one content. */
@Table(
    name = "beat_track",
    key = {"file_id"},
    doc = "One row per content with notes: when its beats and bars fall, and how steady they are.")
public record BeatTrackRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column(
            "grid: the beats of the ticks; tracked: found in the onsets, because the ticks are only a"
                + " clock.")
        String source,
    @Column("Number of beats.") int beatCount,
    @Column("Number of bars, the last of which may be cut short.") int barCount,
    @Column("Seconds from the start of the piece to each beat.") List<Double> beatSeconds,
    @Column("Which of the beats start a bar, as numbers from 0.") List<Integer> downbeats,
    @Column("Beats per minute in each bar but the last: the tempo curve.") List<Double> barBpm,
    @Column(
            value = "Whether nine of ten bars are within 3 % of the tempo of the median bar.",
            filtered = true)
        boolean tempoIsConstant,
    @Column("Tempo that a twentieth of the bars are slower than; empty below two bars.")
        OptionalDouble slowBpm,
    @Column("Tempo that a twentieth of the bars are faster than; empty below two bars.")
        OptionalDouble fastBpm) {
  public BeatTrackRow {
    beatSeconds = List.copyOf(beatSeconds);
    downbeats = List.copyOf(downbeats);
    barBpm = List.copyOf(barBpm);
  }
}
