package org.midilake.smf;

/**
 * Writes events as a Standard MIDI File, in the canonical form:
 *
 * <ul>
 *   <li>a header chunk of six bytes with the number of tracks that follow, then the track chunks,
 *       nothing before, between or after them;
 *   <li>chunk lengths that are those of the content, quantities in as few bytes as they need;
 *   <li>running status wherever the event before is a channel message of the same status, or
 *       nowhere, as was asked for;
 *   <li>each track ends with an end of track event without payload bytes, at the tick of its last
 *       event if it had none.
 * </ul>
 *
 * What a reader gives and this class writes reads as the same events again; a file that is in the
 * canonical form is written byte for byte. A wait longer than a delta-time can say (268,435,455
 * ticks), which no valid file holds, is bridged by empty text events. Keeps its buffer: one per
 * thread.
 */
public final class SmfWriter {
  static final int LARGEST_QUANTITY = 0x0FFF_FFFF;

  private static final int HEADER_LENGTH = 6;
  private static final int NO_STATUS = 0;

  private final RunningStatus runningStatus;
  private final ByteSink sink = new ByteSink();

  // The event before, in the track that is being written.
  private long tick;
  private int status;

  public SmfWriter(RunningStatus runningStatus) {
    this.runningStatus = runningStatus;
  }

  /**
   * The file of these events.
   *
   * @param format 0, 1 or 2
   * @throws IllegalArgumentException if there are more than 65,535 tracks, which no header can say,
   *     or if the ticks of a track are not in order
   */
  public byte[] write(int format, Division division, EventBuffer events) {
    if (events.trackCount() > 0xFFFF) {
      throw new IllegalArgumentException(events.trackCount() + " tracks are over 65535");
    }

    sink.clear();
    sink.latin1(ChunkChain.HEADER);
    sink.uint32(HEADER_LENGTH);
    sink.uint16(format);
    sink.uint16(events.trackCount());
    sink.uint16(word(division));
    for (int track = 0; track < events.trackCount(); track++) {
      writeTrack(track, events);
    }

    return sink.toByteArray();
  }

  /** The two bytes of the header that {@link Header} reads. */
  private static int word(Division division) {
    if (division instanceof Division.SmpteDivision smpte) {
      return (-smpte.framesPerSecond() & 0xFF) << 8 | smpte.ticksPerFrame();
    }

    return ((Division.TicksPerQuarterNote) division).ticks();
  }

  private void writeTrack(int track, EventBuffer events) {
    sink.latin1(ChunkChain.TRACK);
    sink.uint32(0);
    int content = sink.size();
    tick = 0;
    status = NO_STATUS;
    int end = events.trackEnd(track);
    boolean ended = false;
    for (int event = events.trackStart(track); event < end; event++) {
      writeDeltaTime(events.tick(event));
      writeEvent(event, events);
      ended = isEndOfTrack(events, event);
    }

    if (!ended) {
      sink.uint8(0);
      writeMeta(MetaType.END_OF_TRACK);
      sink.uint8(0);
    }

    sink.setUint32(content - 4, sink.size() - content);
  }

  private void writeDeltaTime(long to) {
    long delta = to - tick;
    if (delta < 0) {
      throw new IllegalArgumentException("tick " + to + " after tick " + tick);
    }

    for (; delta > LARGEST_QUANTITY; delta -= LARGEST_QUANTITY) {
      sink.quantity(LARGEST_QUANTITY);
      writeMeta(MetaType.TEXT);
      sink.uint8(0);
    }

    sink.quantity((int) delta);
    tick = to;
  }

  private void writeEvent(int event, EventBuffer events) {
    int eventStatus = events.status(event);
    if (eventStatus < 0xF0) {
      writeChannelMessage(eventStatus, events.data1(event), events.data2(event));
      return;
    }

    if (eventStatus == 0xFF) {
      writeMeta(events.data1(event));
    } else {
      sink.uint8(eventStatus);
      status = NO_STATUS;
    }

    int length = events.payloadLength(event);
    sink.quantity(length);
    sink.range(events.bytes(), events.payloadOffset(event), length);
  }

  private void writeChannelMessage(int eventStatus, int data1, int data2) {
    if (eventStatus != status || runningStatus == RunningStatus.SPELLED_OUT) {
      sink.uint8(eventStatus);
    }

    status = eventStatus;
    sink.uint8(data1);
    if ((eventStatus & 0xE0) != 0xC0) {
      sink.uint8(data2);
    }
  }

  /** Status and type; meta events end running status. */
  private void writeMeta(int type) {
    sink.uint8(0xFF);
    sink.uint8(type);
    status = NO_STATUS;
  }

  private static boolean isEndOfTrack(EventBuffer events, int event) {
    return events.status(event) == 0xFF && events.data1(event) == MetaType.END_OF_TRACK;
  }
}
