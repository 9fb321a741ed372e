package org.midilake.ingest;

import java.util.Optional;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.SongBuilder;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.MetaType;
import org.midilake.smf.ReadStatus;
import org.midilake.smf.RunningStatus;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfReader;
import org.midilake.smf.SmfWriter;

/**
 * Writes files in other keys. Percussion channels stay as they are, key signatures move along, and
 * so does nothing else. Full of buffers: one per thread.
 */
public final class Transposer {
  private static final int OCTAVE = 12;
  private static final int HIGHEST_PITCH = 127;

  private final SmfReader reader;
  private final EventBuffer events = new EventBuffer();
  private final EventBuffer moved = new EventBuffer();
  private final SongBuilder songs = new SongBuilder();
  private final PercussionChannels percussion = new PercussionChannels();
  private final SmfWriter writer = new SmfWriter(RunningStatus.USED);

  /**
   * @param maxEvents events of one file that are kept
   */
  public Transposer(int maxEvents) {
    reader = new SmfReader(maxEvents);
  }

  /**
   * The file so many semitones higher, in the canonical form; empty if the bytes are no MIDI file.
   * A pitch that would leave 0..127 comes back by octaves.
   */
  public Optional<byte[]> transpose(byte[] bytes, int semitones) {
    SmfFile file = reader.read(bytes, bytes.length, events);
    if (file.status() == ReadStatus.REJECTED) {
      return Optional.empty();
    }

    percussion.gather(songs.build(file, events).notes());
    byte[] payloads = events.bytes().clone();
    moved.startFile(payloads);
    for (int track = 0; track < events.trackCount(); track++) {
      moved.beginTrack();
      for (int event = events.trackStart(track); event < events.trackEnd(track); event++) {
        move(event, semitones, payloads);
      }
    }

    // Several tracks in a file that says 0 are simultaneous ones.
    int format = file.format() == 0 && events.trackCount() > 1 ? 1 : file.format();
    return Optional.of(writer.write(format, file.division().orElseThrow(), moved));
  }

  private void move(int event, int semitones, byte[] payloads) {
    int status = events.status(event);
    long tick = events.tick(event);
    if (status < 0xF0) {
      // Note off, note on and pressure of one key have a pitch; other messages have none.
      boolean hasPitch = status < 0xB0 && !percussion.isPercussion(status & 0x0F);
      int data1 = events.data1(event);
      int pitch = hasPitch ? within(data1 + semitones) : data1;
      moved.addChannel(tick, status, pitch, events.data2(event), events.byteOffset(event));
      return;
    }

    int offset = events.payloadOffset(event);
    int length = events.payloadLength(event);
    if (status != 0xFF) {
      moved.addSysex(tick, status, offset, length);
      return;
    }

    if (events.data1(event) == MetaType.KEY_SIGNATURE && length == 2) {
      payloads[offset] = (byte) sharps(payloads[offset], semitones);
    }

    moved.addMeta(tick, events.data1(event), offset, length);
  }

  private static int within(int pitch) {
    if (pitch < 0) {
      return Math.floorMod(pitch, OCTAVE);
    }

    int octavesAbove = (Math.max(0, pitch - HIGHEST_PITCH) + OCTAVE - 1) / OCTAVE;
    return pitch - octavesAbove * OCTAVE;
  }

  /** A semitone is seven fifths; of two spellings the one with fewer accidentals, -5..6. */
  private static int sharps(int before, int semitones) {
    return semitones % OCTAVE == 0 ? before : Math.floorMod(before + 7 * semitones + 5, OCTAVE) - 5;
  }
}
