package org.midilake.music;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.midilake.smf.DecodedText;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.FindingCode;
import org.midilake.smf.FindingLog;
import org.midilake.smf.MetaCheck;
import org.midilake.smf.MetaType;
import org.midilake.smf.TextDecoder;

/** Collects the meta events of one file that mean something for the piece, in order of time. */
final class MetaCollector {
  private final TextDecoder decoder;
  private final EventBuffer events;
  private final List<TempoChange> tempos = new ArrayList<>();
  private final List<TimeSignatureChange> timeSignatures = new ArrayList<>();
  private final List<KeySignatureChange> keySignatures = new ArrayList<>();
  private final List<PlacedText> texts = new ArrayList<>();

  /** A text event before its character set is known. */
  private record PlacedText(int track, long tick, int event) {}

  MetaCollector(TextDecoder decoder, EventBuffer events) {
    this.decoder = decoder;
    this.events = events;
    decoder.startFile();
  }

  /** Takes a meta event, whose payload is in the buffer; {@code tick} is that of the piece. */
  void add(int track, long tick, int event) {
    int type = events.data1(event);
    int length = events.payloadLength(event);
    if (MetaType.isText(type)) {
      texts.add(new PlacedText(track, tick, event));
      decoder.observe(events.bytes(), events.payloadOffset(event), length);
    } else if (type == MetaType.TEMPO && MetaCheck.isUsableTempo(events, event)) {
      tempos.add(new TempoChange(track, tick, MetaCheck.tempo(events, event)));
    } else if (type == MetaType.TIME_SIGNATURE && MetaCheck.isUsableTimeSignature(events, event)) {
      timeSignatures.add(timeSignature(track, tick, event, length));
    } else if (type == MetaType.KEY_SIGNATURE && MetaCheck.isUsableKeySignature(events, event)) {
      int sharps = events.bytes()[events.payloadOffset(event)];
      boolean minor = payload(event, 1) == 1;
      keySignatures.add(new KeySignatureChange(track, tick, sharps, minor));
    }
  }

  private TimeSignatureChange timeSignature(int track, long tick, int event, int length) {
    // Where the last two bytes are missing, what nearly every file has there: a click per quarter.
    int clocks = length > 2 ? payload(event, 2) : 24;
    int thirtySeconds = length > 3 ? payload(event, 3) : 8;
    int denominator = 1 << payload(event, 1);
    return new TimeSignatureChange(
        track, tick, payload(event, 0), denominator, clocks, thirtySeconds);
  }

  private int payload(int event, int index) {
    return events.bytes()[events.payloadOffset(event) + index] & 0xFF;
  }

  List<TempoChange> tempos() {
    tempos.sort(Comparator.comparingLong(TempoChange::tick));
    return tempos;
  }

  List<TimeSignatureChange> timeSignatures() {
    timeSignatures.sort(Comparator.comparingLong(TimeSignatureChange::tick));
    return timeSignatures;
  }

  List<KeySignatureChange> keySignatures() {
    keySignatures.sort(Comparator.comparingLong(KeySignatureChange::tick));
    return keySignatures;
  }

  /** Decodes the texts, now that all were seen. */
  List<TextEvent> texts(FindingLog log) {
    decoder.conclude();
    List<TextEvent> decoded = new ArrayList<>(texts.size());
    for (PlacedText text : texts) {
      log.enterTrack(text.track());
      decoded.add(decode(text, log));
    }

    log.leaveTrack();
    decoded.sort(Comparator.comparingLong(TextEvent::tick));
    return decoded;
  }

  private TextEvent decode(PlacedText placed, FindingLog log) {
    int event = placed.event();
    int at = events.payloadOffset(event);
    DecodedText text = decoder.decode(events.bytes(), at, events.payloadLength(event));
    if (text.removed() > 0) {
      log.add(FindingCode.TEXT_CONTROL_CHARACTERS, at, "%d characters left out", text.removed());
    }

    if (!text.isUnicode()) {
      log.add(FindingCode.TEXT_NOT_UTF8, at, "read as %s", text.encoding());
    }

    return new TextEvent(
        placed.track(), placed.tick(), events.data1(event), text.text(), text.encoding());
  }
}
