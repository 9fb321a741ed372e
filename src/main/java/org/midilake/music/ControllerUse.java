package org.midilake.music;

/**
 * The values that a controller, the pitch bend or the pressure of a channel was set to.
 *
 * @param channel 0..15
 * @param number 0..127 of a controller, {@link #PITCH_BEND} or {@link #CHANNEL_PRESSURE}
 * @param events how often it was set
 * @param lowest 0..127, of a pitch bend 0..16383
 * @param highest 0..127, of a pitch bend 0..16383
 * @param mean over the events
 * @param first value of the first event by tick
 * @param last value of the last event by tick
 */
public record ControllerUse(
    int channel,
    int number,
    int events,
    int lowest,
    int highest,
    double mean,
    int first,
    int last) {
  /** Pitch bend in the place of a controller number; 8192 is the centre. */
  public static final int PITCH_BEND = 128;

  /** Channel pressure in the place of a controller number. */
  public static final int CHANNEL_PRESSURE = 129;

  public boolean isController() {
    return number < PITCH_BEND;
  }
}
