package org.midilake.smf;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The events of a file in the words of the tables in {@code malformed/valid_events}. */
final class EventTable {
  private static final String[] SMPTE_FORMATS = {
    "TwentyFour", "TwentyFive", "ThirtyDrop", "Thirty"
  };

  private final EventBuffer events;

  private EventTable(EventBuffer events) {
    this.events = events;
  }

  /**
   * One line per event but the ends of tracks, tab-separated: track, tick, event, channel, values.
   */
  static List<String> lines(EventBuffer events) {
    EventTable table = new EventTable(events);
    List<String> lines = new ArrayList<>();
    for (int track = 0; track < events.trackCount(); track++) {
      for (int event = events.trackStart(track); event < events.trackEnd(track); event++) {
        boolean end = events.status(event) == 0xFF && events.data1(event) == MetaType.END_OF_TRACK;
        if (!end) {
          lines.add(track + "\t" + events.tick(event) + "\t" + table.words(event));
        }
      }
    }

    return lines;
  }

  private String words(int event) {
    int status = events.status(event);
    int channel = status & 0xF;
    int data1 = events.data1(event);
    int data2 = events.data2(event);
    return switch (status >> 4) {
      case 0x8 -> row("note_off", channel, data1, data2);
      case 0x9 -> row(data2 == 0 ? "note_off" : "note_on", channel, data1, data2);
      case 0xA -> row("polyphonic_pressure", channel, data1, data2);
      case 0xB -> row("control_change", channel, data1, data2);
      case 0xC -> row("program_change", channel, data1);
      case 0xD -> row("channel_pressure", channel, data1);
      case 0xE -> row("pitch_bend", channel, data2 << 7 | data1);
      default -> status == 0xFF ? meta(event, data1) : row("sysex", "", spaced(event));
    };
  }

  private String meta(int event, int type) {
    return switch (type) {
      case MetaType.TEXT -> row("text", "", text(event));
      case MetaType.TRACK_NAME -> row("track_name", "", text(event));
      case MetaType.LYRIC -> row("lyric", "", text(event));
      case MetaType.MARKER -> row("marker", "", text(event));
      case MetaType.CUE_POINT -> row("cue_point", "", text(event));
      case MetaType.PORT_PREFIX -> row("port_prefix", "", payload(event, 0));
      case MetaType.TEMPO -> row("set_tempo", "", MetaCheck.tempo(events, event));
      case MetaType.SMPTE_OFFSET -> smpteOffset(event);
      case MetaType.TIME_SIGNATURE ->
          row(
              "time_signature",
              "",
              payload(event, 0),
              1 << payload(event, 1),
              payload(event, 2),
              payload(event, 3));
      case MetaType.KEY_SIGNATURE ->
          row("key_signature", "", (byte) payload(event, 0), payload(event, 1));
      case MetaType.SEQUENCER_SPECIFIC -> row("sequencer_specific", "", spaced(event));
      default -> row("unknown " + type, "", spaced(event));
    };
  }

  private String smpteOffset(int event) {
    int hours = payload(event, 0);
    return row(
        "smpte_offset",
        "",
        "SmpteFormat." + SMPTE_FORMATS[hours >> 5 & 3],
        hours & 0x1F,
        payload(event, 1),
        payload(event, 2),
        payload(event, 3),
        payload(event, 4));
  }

  private static String row(Object... fields) {
    StringJoiner joiner = new StringJoiner("\t");
    for (Object field : fields) {
      joiner.add(String.valueOf(field));
    }

    return joiner.toString();
  }

  private String spaced(int event) {
    return IntStream.range(0, events.payloadLength(event))
        .mapToObj(i -> String.valueOf(payload(event, i)))
        .collect(Collectors.joining(" "));
  }

  private String text(int event) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < events.payloadLength(event); i++) {
      int value = payload(event, i);
      text.append(
          switch (value) {
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\\' -> "\\\\";
            default -> value > 126 ? "?" : String.valueOf((char) value);
          });
    }

    return text.toString();
  }

  private int payload(int event, int index) {
    return events.bytes()[events.payloadOffset(event) + index] & 0xFF;
  }
}
