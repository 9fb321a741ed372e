package org.midilake.spark.functions;

import java.util.OptionalInt;
import org.midilake.music.Notes;
import org.midilake.schema.Column;

/** A note, as the function {@code midi_notes} gives it. */
public record NoteValue(
    @Column("Number of the track chunk, from 0.") int trackNumber,
    @Column("Channel, 1..16.") int channel,
    @Column("MIDI note number, 0..127; 60 is middle C.") int pitch,
    @Column("Velocity, 1..127.") int velocity,
    @Column("General MIDI program, 0..127; empty for percussion.") OptionalInt program,
    @Column("Start in ticks.") long startTick,
    @Column("End in ticks.") long endTick,
    @Column("Start in seconds, through the tempo map.") double startSeconds,
    @Column("End in seconds, through the tempo map.") double endSeconds) {
  static NoteValue of(Notes notes, int note) {
    return new NoteValue(
        notes.track(note),
        notes.channel(note) + 1,
        notes.pitch(note),
        notes.velocity(note),
        notes.isPercussion(note) ? OptionalInt.empty() : OptionalInt.of(notes.program(note)),
        notes.onsetTick(note),
        notes.endTick(note),
        notes.onsetSeconds(note),
        notes.endSeconds(note));
  }
}
