package org.midilake.smf;

/** The types of meta events that have a meaning here (SMF 1.0, "Meta-Events"). */
public final class MetaType {
  public static final int SEQUENCE_NUMBER = 0x00;

  /** Types from here to {@link #LAST_TEXT} hold text. */
  public static final int TEXT = 0x01;

  public static final int COPYRIGHT = 0x02;
  public static final int TRACK_NAME = 0x03;
  public static final int INSTRUMENT_NAME = 0x04;
  public static final int LYRIC = 0x05;
  public static final int MARKER = 0x06;
  public static final int CUE_POINT = 0x07;
  public static final int PROGRAM_NAME = 0x08;
  public static final int DEVICE_NAME = 0x09;
  public static final int LAST_TEXT = 0x0F;
  public static final int CHANNEL_PREFIX = 0x20;
  public static final int PORT_PREFIX = 0x21;
  public static final int END_OF_TRACK = 0x2F;
  public static final int TEMPO = 0x51;
  public static final int SMPTE_OFFSET = 0x54;
  public static final int TIME_SIGNATURE = 0x58;
  public static final int KEY_SIGNATURE = 0x59;
  public static final int SEQUENCER_SPECIFIC = 0x7F;

  private MetaType() {}

  public static boolean isText(int type) {
    return type >= TEXT && type <= LAST_TEXT;
  }

  /** Length that the payload of a type has, in bytes, or -1 if it may have any. */
  public static int fixedLength(int type) {
    return switch (type) {
      case CHANNEL_PREFIX, PORT_PREFIX -> 1;
      case END_OF_TRACK -> 0;
      case TEMPO -> 3;
      case SMPTE_OFFSET -> 5;
      case TIME_SIGNATURE -> 4;
      case KEY_SIGNATURE -> 2;
      default -> -1;
    };
  }
}
