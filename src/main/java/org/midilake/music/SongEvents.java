package org.midilake.music;

import java.util.List;
import org.midilake.smf.EventBuffer;

/** Sorts the events of one file that have to do with no note to where they belong in its song. */
final class SongEvents implements OtherEvents {
  private static final int CONTROL_CHANGE = 0xB;
  private static final int PROGRAM_CHANGE = 0xC;
  private static final int CHANNEL_PRESSURE = 0xD;
  private static final int PITCH_BEND = 0xE;
  private static final int SYSTEM = 0xF;

  private final EventBuffer events;
  private final MetaCollector metas;
  private final ProgramTimeline programs;
  private final ControllerTally controllers;
  private final EventTally tally = new EventTally();

  /** Takes events of a buffer; the timeline and the tally may hold what the file before left. */
  SongEvents(
      EventBuffer events,
      MetaCollector metas,
      ProgramTimeline programs,
      ControllerTally controllers) {
    this.events = events;
    this.metas = metas;
    this.programs = programs;
    this.controllers = controllers;
    programs.startFile();
    controllers.drain();
  }

  @Override
  public void add(int track, long tick, int event) {
    int message = events.message(event);
    int kind = message >>> 20;
    tally.add(kind);
    if (kind == PROGRAM_CHANGE) {
      programs.add(tick, message >>> 16 & 0xF, message >>> 8 & 0x7F);
    } else if (kind >= CONTROL_CHANGE && kind <= PITCH_BEND) {
      addValue(tick, kind, message);
    } else if (kind == SYSTEM && message >>> 16 == 0xFF) {
      metas.add(track, tick, event);
      tally.addMeta();
    }
  }

  private void addValue(long tick, int kind, int message) {
    int channel = message >>> 16 & 0xF;
    int first = message >>> 8 & 0x7F;
    int second = message & 0x7F;
    if (kind == CONTROL_CHANGE) {
      controllers.add(tick, channel, first, second);
    } else if (kind == PITCH_BEND) {
      controllers.add(tick, channel, ControllerUse.PITCH_BEND, second << 7 | first);
    } else if (kind == CHANNEL_PRESSURE) {
      controllers.add(tick, channel, ControllerUse.CHANNEL_PRESSURE, first);
    }
  }

  /** How many events there were of each kind, with those of so many notes. */
  EventCounts counts(int notes) {
    return tally.counts(notes, events.size());
  }

  List<ControllerUse> controllers() {
    return controllers.drain();
  }
}
