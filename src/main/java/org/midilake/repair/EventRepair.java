package org.midilake.repair;

import org.midilake.music.TrackWalk;
import org.midilake.smf.Division;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.MetaType;
import org.midilake.smf.SmfFile;

/**
 * Makes of the events that were read those of a valid file: without illegal values and absurd
 * waits, with an end for each track and each note. What a reader already mended, such as data bytes
 * and chunk lengths, is right in the events. Keeps its arrays: one per thread.
 */
final class EventRepair {
  /** A quarter note of one second makes ticks per second those of a quarter note. */
  private static final int ONE_SECOND = 1_000_000;

  private final OpenNotes openNotes = new OpenNotes();

  private final EventBuffer out;

  // Of the file that is being repaired.
  private EventBuffer in;
  private boolean timeCode;
  private ExtraBytes extra;

  EventRepair(EventBuffer out) {
    this.out = out;
    this.in = out;
    this.extra = ExtraBytes.after(out.bytes(), 0, 0);
  }

  /** The division that the repaired file has. */
  static Division division(Division division) {
    return isUnknownRate(division)
        ? new Division.TicksPerQuarterNote(
            ((Division.SmpteDivision) division).framesPerSecond()
                * ((Division.SmpteDivision) division).ticksPerFrame())
        : division;
  }

  /** The format that the repaired file has. */
  static int format(SmfFile file) {
    return file.format() == 0 && file.tracks().size() > 1 ? 1 : file.format();
  }

  /** Readers know the rates of SMF 1.0 and refuse others. */
  private static boolean isUnknownRate(Division division) {
    return division instanceof Division.SmpteDivision smpte
        && switch (smpte.framesPerSecond()) {
          case 24, 25, 29, 30 -> false;
          default -> true;
        };
  }

  /** Repairs the events of a file that was not rejected into the buffer of this object. */
  void repair(Division division, EventBuffer events) {
    in = events;
    timeCode = isUnknownRate(division);
    extra = ExtraBytes.after(in.bytes(), countToFillUp(), timeCode ? 1 : 0);
    out.startFile(extra.bytes());
    long longestDelta = TrackWalk.longestDelta(division);
    for (int track = 0; track < in.trackCount(); track++) {
      out.beginTrack();
      if (track == 0 && timeCode) {
        extra.addTempo(MetaType.TEMPO, ONE_SECOND, out);
      }

      repairTrack(track, longestDelta);
    }
  }

  private int countToFillUp() {
    int count = 0;
    for (int event = 0; event < in.size(); event++) {
      if (in.status(event) == 0xFF && MetaRepair.fate(in, event) == MetaRepair.Fate.FILLED_UP) {
        count++;
      }
    }

    return count;
  }

  private void repairTrack(int track, long longestDelta) {
    long shift = 0;
    long tick = 0;
    for (int event = in.trackStart(track); event < in.trackEnd(track); event++) {
      long before = tick;
      long delta = in.tick(event) + shift - tick;
      if (delta > longestDelta) {
        shift -= delta;
      } else {
        tick += delta;
      }

      if (tick - lastTick(track) > longestDelta) {
        // Events in between were left out, and their waits must not add up to an absurd one.
        out.addMeta(before, MetaType.TEXT, 0, 0);
      }

      addEvent(event, tick);
    }

    openNotes.endAll(tick, out);
    out.addMeta(tick, MetaType.END_OF_TRACK, 0, 0);
  }

  /** Where the repaired track has come to. */
  private long lastTick(int track) {
    return out.size() > out.trackStart(track) ? out.tick(out.size() - 1) : 0;
  }

  private void addEvent(int event, long tick) {
    int status = in.status(event);
    if (status < 0xF0) {
      openNotes.see(status, in.data1(event), in.data2(event));
      out.addChannel(tick, status, in.data1(event), in.data2(event), in.byteOffset(event));
    } else if (status == 0xFF) {
      addMeta(event, tick);
    } else {
      out.addSysex(tick, status, in.payloadOffset(event), in.payloadLength(event));
    }
  }

  /** Adds a meta event but the end of track, which is added to every track. */
  private void addMeta(int event, long tick) {
    int type = in.data1(event);
    if (type == MetaType.END_OF_TRACK || (timeCode && type == MetaType.TEMPO)) {
      return;
    }

    switch (MetaRepair.fate(in, event)) {
      case KEPT ->
          out.addMeta(tick, type, in.payloadOffset(event), MetaRepair.keptLength(in, event));
      case FILLED_UP -> extra.addTimeSignature(in, event, tick, out);
      case REMOVED -> {
        // its time is in the tick of the next event
      }
    }
  }
}
