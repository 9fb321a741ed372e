package org.midilake.tables;

import java.util.Optional;
import java.util.OptionalInt;
import org.midilake.schema.Column;
import org.midilake.schema.Table;

/** The values of one controller of one channel. */
@Table(
    name = "controller",
    key = {"file_id", "ordinal"},
    doc = "One row per controller, pitch bend or pressure that is set on a channel of a content.")
public record ControllerRow(
    @Column(value = "The content.", filtered = true) long fileId,
    @Column("Position by channel and number, from 0.") int ordinal,
    @Column("Channel, 1..16.") int channel,
    @Column(value = "control_change, pitch_bend or channel_pressure.", filtered = true)
        ControllerKind kind,
    @Column(value = "Number of the controller, 0..127; empty for the other kinds.", filtered = true)
        OptionalInt controllerNumber,
    @Column("Name of the controller in the MIDI 1.0 specification; empty where it has none.")
        Optional<String> name,
    @Column("Number of events.") int eventCount,
    @Column("Lowest value, 0..127; of pitch bend 0..16383, 8192 at rest.") int lowestValue,
    @Column("Highest value.") int highestValue,
    @Column("Mean value of the events.") double meanValue,
    @Column("Value of the first event.") int firstValue,
    @Column("Value of the last event.") int lastValue) {}
