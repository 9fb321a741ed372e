package org.midilake.tables;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** What can be repeated of one content. */
@Table(
    name = "loop",
    key = {"file_id"},
    doc = "One row per content that is a loop or a one-shot, or has bars that are repeated on end.")
public record LoopRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column(
            value = "loop and one_shot: the file is one; song: some of its bars are.",
            filtered = true)
        Usage usage,
    @Column(value = "Number of bars of the loop; of a one-shot, of the file.", filtered = true)
        int bars,
    @Column("First bar of the loop, from 1; empty for one-shots.") OptionalInt firstBar,
    @Column("Last bar of the loop.") OptionalInt lastBar,
    @Column("Seconds to the start of the loop.") OptionalDouble startSeconds,
    @Column("Seconds to its end.") OptionalDouble endSeconds,
    @Column("How often the bars are played on end; 1 for a file that is a loop as a whole.")
        OptionalInt repeats,
    @Column(
            value =
                "Whether the file ends on a bar line, within a 32nd note; empty for SMPTE"
                    + " division.",
            filtered = true)
        Optional<Boolean> endsOnBarLine,
    @Column("Ticks of silence that bring the file to the next bar line; 0 if it ends on one.")
        OptionalLong paddingTicks,
    @Column(
            value =
                "Whether it stays in time when repeated: the bars of a song do, a file if it ends on"
                    + " a bar line.",
            filtered = true)
        boolean isLoopable) {}
