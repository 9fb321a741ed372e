package org.midilake.smf;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.midilake.testing.SmfBuilder;

/** A file that was read for a test, with its events. */
record Reading(SmfFile file, EventBuffer events) {
  static final int MAX_EVENTS = 1_000_000;

  static Reading of(byte[] bytes) {
    return of(bytes, MAX_EVENTS);
  }

  static Reading of(byte[] bytes, int maxEvents) {
    EventBuffer events = new EventBuffer();
    return new Reading(new SmfReader(maxEvents).read(bytes, bytes.length, events), events);
  }

  static Reading of(SmfBuilder builder) {
    return of(builder.bytes());
  }

  List<FindingCode> codes() {
    return file.findings().stream().map(Finding::code).toList();
  }

  /** Offset of the only finding of that code. */
  long offsetOf(FindingCode code) {
    return only(code).byteOffset();
  }

  OptionalInt trackOf(FindingCode code) {
    return only(code).track();
  }

  private Finding only(FindingCode code) {
    List<Finding> found =
        file.findings().stream().filter(finding -> finding.code() == code).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " findings " + code + " in " + file.findings());
    }

    return found.get(0);
  }

  /** Number of note-ons with a velocity. */
  int noteOns() {
    int count = 0;
    for (int event = 0; event < events.size(); event++) {
      if (events.status(event) >> 4 == 9 && events.data2(event) > 0) {
        count++;
      }
    }

    return count;
  }

  /** The channel messages as {@code tick:status data data}, in hexadecimal but for the tick. */
  List<String> messages() {
    return IntStream.range(0, events.size())
        .filter(event -> events.status(event) < 0xF0)
        .mapToObj(
            event ->
                String.format(
                    "%d:%02X %02X %02X",
                    events.tick(event),
                    events.status(event),
                    events.data1(event),
                    events.data2(event)))
        .toList();
  }
}
