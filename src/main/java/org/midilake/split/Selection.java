package org.midilake.split;

import java.util.Arrays;
import org.midilake.smf.EventBuffer;

/** Some events of a file, of all tracks, in order of time; at one tick in order of tracks. */
final class Selection {
  /** Says whether an event belongs. */
  interface Condition {
    boolean test(int track, int event);
  }

  private int[] events = new int[1024];
  private int size;

  Selection(EventBuffer file, Condition condition) {
    for (int track = 0; track < file.trackCount(); track++) {
      for (int event = file.trackStart(track); event < file.trackEnd(track); event++) {
        if (condition.test(track, event)) {
          add(event);
        }
      }
    }

    sort(file);
  }

  private void add(int event) {
    if (size == events.length) {
      events = Arrays.copyOf(events, size * 2);
    }

    events[size++] = event;
  }

  /** Events of one track are in order already: few runs, which merging takes advantage of. */
  private void sort(EventBuffer file) {
    Integer[] boxed = new Integer[size];
    Arrays.setAll(boxed, i -> events[i]);
    Arrays.sort(boxed, (a, b) -> Long.compare(file.tick(a), file.tick(b)));
    for (int i = 0; i < size; i++) {
      events[i] = boxed[i];
    }
  }

  int size() {
    return size;
  }

  int event(int index) {
    return events[index];
  }
}
