package org.midilake.split;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.midilake.smf.Division;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.MetaType;
import org.midilake.smf.RunningStatus;
import org.midilake.smf.SmfFile;
import org.midilake.smf.SmfWriter;
import org.midilake.smf.TextDecoder;

/**
 * Takes a file apart: a part for each channel with notes in each track. A part is a file of format
 * 1, in the ticks of the whole:
 *
 * <ul>
 *   <li>a conductor track with what concerns all tracks, whichever it stood in: tempo, time and key
 *       signatures, SMPTE offset, markers, cues, copyright, and all other texts of tracks without
 *       notes, such as the words of a karaoke song;
 *   <li>the part: the channel's messages of its track, the texts and SysEx of its track, and what
 *       other tracks set on its channel (programs, controllers, pitch bend), as a synthesizer would
 *       receive it.
 * </ul>
 *
 * Tracks of format 2 are pieces of their own: nothing of another track is in their parts. The parts
 * together have the notes of the whole, each once. Keeps its buffers: one per thread.
 */
public final class Splitter {
  private static final int CHANNELS = 16;
  private static final int INDEPENDENT_TRACKS = 2;

  private final SmfWriter writer = new SmfWriter(RunningStatus.USED);
  private final EventBuffer out = new EventBuffer();
  private final TextDecoder decoder = new TextDecoder();

  /** The parts of a file that was not rejected, by track and channel. */
  public List<Part> split(SmfFile file, EventBuffer events) {
    Division division =
        file.division()
            .orElseThrow(() -> new IllegalArgumentException("a rejected file has no parts"));
    TrackFacts facts = new TrackFacts(events);
    learnTexts(events);
    List<Part> parts = new ArrayList<>();
    for (int track = 0; track < events.trackCount(); track++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        if (facts.noteCount(track, channel) > 0) {
          byte[] bytes = write(file, division, events, facts, track, channel);
          int program =
              file.format() == INDEPENDENT_TRACKS
                  ? facts.ownProgram(track, channel)
                  : facts.program(track, channel);
          parts.add(
              new Part(
                  track,
                  channel,
                  TrackFacts.name(track, events, decoder),
                  program < 0 ? OptionalInt.empty() : OptionalInt.of(program),
                  facts.noteCount(track, channel),
                  bytes));
        }
      }
    }

    return parts;
  }

  private void learnTexts(EventBuffer events) {
    decoder.startFile();
    for (int event = 0; event < events.size(); event++) {
      if (Messages.isMeta(events, event) && MetaType.isText(events.data1(event))) {
        decoder.observe(events.bytes(), events.payloadOffset(event), events.payloadLength(event));
      }
    }

    decoder.conclude();
  }

  private byte[] write(
      SmfFile file,
      Division division,
      EventBuffer events,
      TrackFacts facts,
      int track,
      int channel) {
    boolean alone = file.format() == INDEPENDENT_TRACKS;
    out.startFile(events.bytes());
    out.beginTrack();
    addAll(
        events,
        new Selection(
            events,
            (of, event) -> (!alone || of == track) && isConductors(events, facts, of, event)));
    out.beginTrack();
    addAll(
        events,
        new Selection(
            events,
            (of, event) ->
                of == track
                    ? isOfPart(events, event, channel)
                    : !alone && isOfOthers(events, facts, event, track, channel)));
    addEnd(events, track, facts.end(track));
    return writer.write(1, division, out);
  }

  private static boolean isConductors(EventBuffer events, TrackFacts facts, int track, int event) {
    if (!Messages.isMeta(events, event) || Messages.isEndOfTrack(events, event)) {
      return false;
    }

    int type = events.data1(event);
    boolean spareName = Messages.namesTrack(type) && track > 0;
    return Messages.concernsAll(type) || (!facts.isPlaying(track) && !spareName);
  }

  private static boolean isOfPart(EventBuffer events, int event, int channel) {
    if (Messages.isChannelMessage(events, event)) {
      return (events.status(event) & 0xF) == channel;
    }
    return !Messages.isMeta(events, event)
        || (!Messages.isEndOfTrack(events, event) && !Messages.concernsAll(events.data1(event)));
  }

  /** What other tracks set on the channel while the part's own track lasts. */
  private static boolean isOfOthers(
      EventBuffer events, TrackFacts facts, int event, int track, int channel) {
    return Messages.setsChannel(events, event)
        && (events.status(event) & 0xF) == channel
        && events.tick(event) <= facts.end(track);
  }

  private void addAll(EventBuffer events, Selection selection) {
    for (int i = 0; i < selection.size(); i++) {
      int event = selection.event(i);
      int status = events.status(event);
      if (Messages.isChannelMessage(events, event)) {
        out.addChannel(
            events.tick(event),
            status,
            events.data1(event),
            events.data2(event),
            events.byteOffset(event));
      } else if (Messages.isMeta(events, event)) {
        out.addMeta(
            events.tick(event),
            events.data1(event),
            events.payloadOffset(event),
            events.payloadLength(event));
      } else {
        out.addSysex(
            events.tick(event), status, events.payloadOffset(event), events.payloadLength(event));
      }
    }
  }

  /** The part ends when its track does: a note that nothing ends lasts until then. */
  private void addEnd(EventBuffer events, int track, long tick) {
    int anywhere = events.trackStart(track);
    out.addMeta(tick, MetaType.END_OF_TRACK, events.byteOffset(anywhere), 0);
  }
}
